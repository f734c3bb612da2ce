/** Circles of files: groups in which every file leads to every other. */

/** The groups of two and more, each sorted; a file that opens itself is a group of one. Tarjan's algorithm. */
export function circles(edges: ReadonlyMap<string, readonly string[]>): string[][] {
  const number = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const found: string[][] = [];
  const lower = (node: string, value: number) => {
    low.set(node, Math.min(low.get(node) ?? value, value));
  };
  function visit(node: string): void {
    number.set(node, number.size);
    lower(node, number.size - 1);
    open.push(node);
    for (const next of edges.get(node) ?? []) {
      if (!number.has(next)) {
        visit(next);
        lower(node, low.get(next) ?? 0);
      } else if (open.includes(next)) lower(node, number.get(next) ?? 0);
    }
    if (low.get(node) !== number.get(node)) return;
    const group = open.splice(open.indexOf(node)).sort();
    if (group.length > 1 || edges.get(node)?.includes(node)) found.push(group);
  }
  for (const node of edges.keys()) if (!number.has(node)) visit(node);
  return found;
}
