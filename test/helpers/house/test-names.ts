/** The full names of a file's tests, and those that stand twice. */

const CALL = /^([ \t]*)(it|test|describe)((?:\.\w+)*)\((?:\s*)(['"`])((?:\\.|(?!\4).)*)\4/gm;
const EACH = /^([ \t]*)(it|test|describe)(?:\.\w+)*\.each\b/;
const AFTER_EACH = /^([ \t]*)\]\)\(\s*(['"`])((?:\\.|(?!\2).)*)\2/;

/** Names that two tests of one group share; what Biome indents is how groups are told. */
export function repeatedNames(source: string): string[] {
  const open: { indent: number; name: string }[] = [];
  const seen = new Set<string>();
  const repeated: string[] = [];
  let eachKind: { indent: number; kind: string } | null = null;
  for (const line of source.split('\n')) {
    const each = EACH.exec(line);
    if (each) eachKind = { indent: each[1]!.length, kind: each[2]! };
    const called = [...line.matchAll(CALL)][0];
    const after = AFTER_EACH.exec(line);
    const found = called
      ? { indent: called[1]!.length, kind: called[2]!, name: called[5]! }
      : after && eachKind?.indent === after[1]!.length
        ? { indent: eachKind.indent, kind: eachKind.kind, name: after[3]! }
        : null;
    if (!found) continue;
    while (open.length && open.at(-1)!.indent >= found.indent) open.pop();
    const full = [...open.map((group) => group.name), found.name].join(' > ');
    if (found.kind === 'describe') open.push({ indent: found.indent, name: found.name });
    else if (seen.has(full)) repeated.push(full);
    else seen.add(full);
  }
  return repeated;
}
