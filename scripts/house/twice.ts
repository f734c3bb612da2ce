/** Runs of ten lines and more that stand in two places, counted without blank, comment and import lines. */
import { commentLines, type SourceFile } from './source.ts';

const RUN = 10;

interface Line {
  text: string;
  path: string;
  line: number;
}

/** Each pair of places that begins such a run, as `a.ts:3 = b.ts:40 (12 lines)`. */
export function runsTwice(sources: readonly SourceFile[]): string[] {
  const files = sources.map(codeLines);
  const seen = new Map<string, { lines: readonly Line[]; at: number }[]>();
  const found: string[] = [];
  for (const lines of files) {
    for (let at = 0; at + RUN <= lines.length; at++) {
      const run = textOf(lines, at, RUN);
      const before = seen.get(run) ?? [];
      for (const one of before) {
        if (!continues(one, { lines, at })) found.push(told(one, { lines, at }));
      }
      seen.set(run, [...before, { lines, at }]);
    }
  }
  return found;
}

interface Place {
  lines: readonly Line[];
  at: number;
}

const textOf = (lines: readonly Line[], at: number, count: number): string =>
  lines
    .slice(at, at + count)
    .map(({ text }) => text)
    .join('\n');

/** True where the lines before are alike too: then the run was told already. */
const continues = (a: Place, b: Place): boolean => {
  const [before, other] = [a.lines[a.at - 1], b.lines[b.at - 1]];
  return before !== undefined && before.text === other?.text;
};

function told(a: Place, b: Place): string {
  let length = RUN;
  const alike = () => a.lines[a.at + length]?.text === b.lines[b.at + length]?.text;
  while (a.at + length < a.lines.length && alike()) length++;
  const [first, second] = [a, b].map(({ lines, at }) => `${lines[at]?.path}:${lines[at]?.line}`);
  return `${first} = ${second} (${length} lines)`;
}

function codeLines(source: SourceFile): Line[] {
  const left = commentLines(source);
  for (const { start, end } of source.all('ImportDeclaration')) {
    for (let line = source.lineAt(start); line <= source.lineAt(end - 1); line++) left.add(line);
  }
  return source.text
    .split('\n')
    .map((text, at) => ({ text: text.trim(), path: source.path, line: at + 1 }))
    .filter(({ text, line }) => text !== '' && !left.has(line));
}
