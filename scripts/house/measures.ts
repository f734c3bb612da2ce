/** The counters of the house: how large, how tangled, how well told it is. */
import { PRODUCT, type Project } from './project.ts';
import { circlesOf, folderSizes, steps, strata } from './rules/layout.ts';
import { commentLines, linesOf, type Node, type SourceFile } from './source.ts';
import { runsTwice } from './twice.ts';

export interface Measure {
  what: string;
  value: number;
  /** The largest value that is well; the smallest where `least` is set. */
  limit: number;
  least?: true;
  /** Digits after the point. Default 0. */
  digits?: number;
  /** Where it is over: the places to look at. */
  where?: readonly string[];
}

/** True where a counter is within its limit. */
export const isWithin = ({ value, limit, least }: Measure): boolean =>
  least ? value >= limit : value <= limit;

/** Every counter over the product: `src/` and the porches. */
export function measure(project: Project): Measure[] {
  const sources = project.sources(PRODUCT);
  const circles = circlesOf(project, PRODUCT);
  const arrows = [...strata.find(project), ...steps.find(project)].map(({ at }) => at);
  const twice = runsTwice(project.sources(['src']));
  const perThousand = rateIn(sources);
  const sizes = [...folderSizes(sources.map(({ path }) => path))].sort(([, a], [, b]) => b - a);
  return [
    {
      what: 'circles of files',
      value: circles.length,
      limit: 0,
      where: circles.map((one) => one.join(' ')),
    },
    { what: 'arrows against the order', value: arrows.length, limit: 0, where: arrows },
    {
      what: 'largest folder, files',
      value: sizes[0]?.[1] ?? 0,
      limit: 16,
      where: sizes.slice(0, 1).map(([at]) => at),
    },
    {
      what: 'lines of a file, p50',
      value: quantile(
        sources.map(({ text }) => linesOf(text)),
        0.5,
      ),
      limit: 70,
    },
    {
      what: 'lines of a function, p90',
      value: quantile(sources.flatMap(functionLines), 0.9),
      limit: 18,
    },
    { what: 'non-null `!` per 1,000 lines', value: perThousand(nonNulls), limit: 1, digits: 2 },
    { what: 'casts `as` per 1,000 lines', value: perThousand(casts), limit: 2, digits: 2 },
    { what: '`any` per 1,000 lines', value: perThousand(anys), limit: 0, digits: 2 },
    {
      what: 'comments in contracts, %',
      value: 100 * commentShare(project.sources(['src/contracts'])),
      limit: 30,
      least: true,
      digits: 1,
    },
    { what: 'ten lines twice in src', value: twice.length, limit: 0, where: twice },
  ];
}

/** The value that a share of all values does not pass; 0 of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

const rateIn = (sources: readonly SourceFile[]) => (count: (source: SourceFile) => number) => {
  const lines = total(sources.map(({ text }) => linesOf(text)));
  return lines === 0 ? 0 : (1_000 * total(sources.map(count))) / lines;
};

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

const nonNulls = (source: SourceFile): number => source.all('TSNonNullExpression').length;

/** `as` and its older form; `as const` casts nothing. */
const casts = (source: SourceFile): number =>
  source.all('TSAsExpression').filter(({ typeAnnotation }) => !isConst(source, typeAnnotation))
    .length + source.all('TSTypeAssertion').length;

const isConst = (source: SourceFile, type: Node): boolean =>
  source.text.slice(type.start, type.end) === 'const';

const anys = (source: SourceFile): number => source.all('TSAnyKeyword').length;

/**
 * The lines of each function of more than one line, without those of the functions in it; one in it keeps its first
 * line here too. The many of one line are left out, or they would hide the long ones.
 */
export function functionLines(source: SourceFile): number[] {
  const functions: Node[] = [
    ...source.all('FunctionDeclaration'),
    ...source.all('FunctionExpression'),
    ...source.all('ArrowFunctionExpression'),
  ];
  const spanOf = ({ start, end }: Node) => source.lineAt(end) - source.lineAt(start) + 1;
  const own = new Map(functions.map((node) => [node, spanOf(node)]));
  for (const node of functions) {
    let around = source.parentOf(node);
    while (around && !own.has(around)) around = source.parentOf(around);
    if (around) own.set(around, (own.get(around) ?? 0) - (spanOf(node) - 1));
  }
  return functions.flatMap((node) => (spanOf(node) > 1 ? [own.get(node) ?? 0] : []));
}

/** The share of lines that are comment, of all that are not blank. */
export function commentShare(sources: readonly SourceFile[]): number {
  const written = total(
    sources.map(({ text }) => text.split('\n').filter((line) => line.trim()).length),
  );
  return written === 0 ? 0 : total(sources.map((source) => commentLines(source).size)) / written;
}
