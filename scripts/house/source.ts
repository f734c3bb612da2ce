/** One source file, parsed once: its nodes by type, their parents, its comments and its lines. */
import { type ESTree, type ParseResult, parseSync } from 'vite';

export type Node = ESTree.Node;
export type NodeOf<T extends Node['type']> = Extract<Node, { type: T }>;

export interface SourceFile {
  /** Its path in the project, with forward slashes. */
  path: string;
  text: string;
  comments: ParseResult['comments'];
  /** The relative addresses that it opens when it runs or for its types, read without its nodes; computed ones left out. */
  opened: readonly string[];
  /** The nodes of one type, in the order of the text. */
  all<T extends Node['type']>(type: T): readonly NodeOf<T>[];
  /** The node around a node; undefined around the program. */
  parentOf(node: Node): Node | undefined;
  /** The line of a place in the text, from 1. */
  lineAt(offset: number): number;
}

/** Parses a TypeScript source. @throws SyntaxError with its path where it can't be read. */
export function sourceOf(path: string, text: string): SourceFile {
  const tree = lightly(() => treeOf(path, text));
  const starts = lineStarts(text);
  return {
    path,
    text,
    get comments() {
      return tree().parsed.comments;
    },
    opened: openedBy(tree().parsed.module, text),
    // The map is filled by type, so a list under a type holds that type alone.
    all: <T extends Node['type']>(type: T) => (tree().nodes().get(type) ?? []) as NodeOf<T>[],
    parentOf: (node) => tree().parents().get(node),
    lineAt: (offset) => lastBefore(starts, offset) + 1,
  };
}

/** A value that is let go while nobody looks: a task keeps what it has seen, and a whole project of nodes is large. */
function lightly<Made extends object>(make: () => Made): () => Made {
  let held: WeakRef<Made> | undefined;
  return () => {
    const known = held?.deref();
    if (known) return known;
    const made = make();
    held = new WeakRef(made);
    return made;
  };
}

interface Tree {
  parsed: ParseResult;
  nodes(): Map<string, Node[]>;
  parents(): Map<Node, Node>;
}

/** Nodes and parents are made where they are asked for: most of the work, and not everybody looks at them. */
function treeOf(path: string, text: string): Tree {
  const parsed = parseSync(path, text);
  const [error] = parsed.errors;
  if (error) throw new SyntaxError(`${path}: ${error.message}`);
  let known: Map<string, Node[]> | undefined;
  let around: Map<Node, Node> | undefined;
  const nodes = () => {
    known ??= collected(parsed.program);
    return known;
  };
  const parents = () => {
    around ??= parentsIn([...nodes().values()].flat());
    return around;
  };
  return { parsed, nodes, parents };
}

function openedBy(module: ParseResult['module'], text: string): string[] {
  const { staticImports, staticExports, dynamicImports } = module;
  const entries = staticExports.flatMap((statement) => statement.entries);
  const requests = [...staticImports, ...entries].flatMap(
    ({ moduleRequest }) => moduleRequest?.value ?? [],
  );
  const dynamic = dynamicImports.map(({ moduleRequest: { start, end } }) => text.slice(start, end));
  const literals = dynamic.flatMap((written) => /^(['"])(.*)\1$/.exec(written)?.[2] ?? []);
  return [...new Set([...requests, ...literals])].filter((from) => from.startsWith('.'));
}

function collected(program: Node): Map<string, Node[]> {
  const byType = new Map<string, Node[]>();
  function collect(node: Node): void {
    const alike = byType.get(node.type);
    if (alike) alike.push(node);
    else byType.set(node.type, [node]);
    for (const key in node) {
      const value: unknown = node[key as keyof Node];
      if (Array.isArray(value)) {
        for (const child of value) if (isNode(child)) collect(child);
      } else if (isNode(value)) collect(value);
    }
  }
  collect(program);
  return byType;
}

const parentsIn = (nodes: readonly Node[]): Map<Node, Node> =>
  new Map(nodes.flatMap((node) => childrenOf(node).map((child) => [child, node] as const)));

/** The nodes right under a node. */
function childrenOf(node: Node): Node[] {
  const children: Node[] = [];
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value])
      if (isNode(child)) children.push(child);
  }
  return children;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The last index whose value is not past a number, by halving. */
function lastBefore(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((sorted[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The number of lines of a text; the last needs no line end. */
export const linesOf = (text: string): number => text.trimEnd().split('\n').length;

/** The lines, from 1, on which nothing but a comment stands. */
export function commentLines(source: SourceFile): Set<number> {
  const lines = new Set<number>();
  const rows = source.text.split('\n');
  for (const { start, end } of source.comments) {
    const [first, last] = [source.lineAt(start), source.lineAt(end)];
    const before = source.text.slice(source.text.lastIndexOf('\n', start) + 1, start);
    if (before.trim() !== '') continue;
    for (let line = first; line <= last; line++) if (rows[line - 1]?.trim()) lines.add(line);
  }
  return lines;
}
