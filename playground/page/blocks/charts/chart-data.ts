/** The content of a data_visualization block, and where its words go. */

import { caption, number, object, objects, string } from '../../../protocol/fields.ts';
import type { Fields } from '../../../protocol/types.ts';
import { widthOf } from './scales.ts';

/** Values of one name, one for each category. */
interface Series {
  name: string;
  values: (number | undefined)[];
}

/** A chart with two axes. */
export interface Plot {
  kind: 'bar' | 'line' | 'area';
  categories: string[];
  series: Series[];
  xLabel: string;
  yLabel: string;
}

/** A chart of parts of a whole. */
export interface Pie {
  kind: 'pie';
  segments: { label: string; value: number }[];
}

const KINDS = ['bar', 'line', 'area'] as const;

/** The chart of a block; undefined where it is none of a known kind. */
export function readChart(block: Fields): Plot | Pie | undefined {
  const chart = object(block.chart);
  if (chart?.type === 'pie') {
    const segments = objects(chart.segments).map((each) => ({
      label: string(each.label),
      value: Math.max(0, number(each.value, 0)),
    }));
    return { kind: 'pie', segments };
  }
  const kind = KINDS.find((each) => each === chart?.type);
  if (!chart || !kind) return undefined;
  const axes = object(chart.axis_config);
  const categories = Array.isArray(axes?.categories) ? axes.categories.map(string) : [];
  const series = objects(chart.series).map((each) => {
    const points = new Map(objects(each.data).map((one) => [string(one.label), one.value]));
    const values = categories.map((label) => {
      const value = points.get(label);
      return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
    });
    return { name: string(each.name), values };
  });
  return {
    kind,
    categories,
    series,
    xLabel: caption(axes?.x_label),
    yLabel: caption(axes?.y_label),
  };
}

/** The setting of the words below an axis. */
interface Labels {
  lines: string[][];
  /** Degrees; 0 where they lie flat. */
  angle: number;
  height: number;
}

const SIZE = 12;
const LINE = 15;

function wrapped(words: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of words.split(/\s+/)) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && widthOf(longer, SIZE) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Flat where every label fits below its mark, in lines if need be; leaning, then upright, where not. */
export function layLabels(labels: readonly string[], band: number): Labels {
  const lines = labels.map((each) => wrapped(each, band - 6));
  const fits = lines.flat().every((each) => widthOf(each, SIZE) <= band - 4);
  const most = Math.max(1, ...lines.map((each) => each.length));
  if (fits && most <= 3) return { lines, angle: 0, height: most * LINE + 6 };
  const longest = Math.max(0, ...labels.map((each) => widthOf(each, SIZE)));
  const angle = band < 20 ? 90 : 40;
  const height = longest * Math.sin((angle * Math.PI) / 180) + LINE;
  return { lines: labels.map((each) => [each]), angle, height };
}

/**
 * Places at least `gap` apart between two ends, as near as can be to those wished for: what would
 * overlap is moved apart to both sides.
 */
export function spread(wished: readonly number[], gap: number, from: number, to: number): number[] {
  const order = wished.map((_each, i) => i).sort((a, b) => wished[a]! - wished[b]!);
  const runs: Run[] = [];
  for (const i of order) {
    let run = { members: [i], middle: wished[i]! };
    for (let last = runs.at(-1); last && overlap(last, run, gap); last = runs.at(-1)) {
      runs.pop();
      const members = [...last.members, ...run.members];
      run = { members, middle: mean(members.map((each) => wished[each]!)) };
    }
    runs.push(run);
  }
  const placed = [...wished];
  for (const { members, middle } of runs) {
    const first = middle - ((members.length - 1) * gap) / 2;
    for (const [at, i] of members.entries()) placed[i] = first + at * gap;
  }
  // Kept within both ends, which may push runs together again.
  let least = from;
  for (const i of order) {
    placed[i] = Math.max(placed[i]!, least);
    least = placed[i]! + gap;
  }
  let most = to;
  for (const i of order.reverse()) {
    placed[i] = Math.min(placed[i]!, most);
    most = placed[i]! - gap;
  }
  return placed;
}

const mean = (values: number[]) => values.reduce((sum, each) => sum + each, 0) / values.length;

interface Run {
  members: number[];
  middle: number;
}

function overlap(above: Run, below: Run, gap: number): boolean {
  const needed = ((above.members.length + below.members.length) / 2) * gap;
  return below.middle - above.middle < needed;
}

/** Words at a point, centred above or below it. */
export interface Label {
  words: string;
  x: number;
  y: number;
  /** The figure that it stands for: the larger one stays where two overlap. */
  value: number;
}

/** Something that a label must not stand on. */
export interface Obstacle {
  x: number;
  width: number;
  top: number;
  foot: number;
}

function covers(label: Label, { x, width, top, foot }: Obstacle): boolean {
  const half = widthOf(label.words, SIZE) / 2;
  const beside = label.x + half <= x || label.x - half >= x + width;
  return !beside && label.y > top + 1 && label.y - SIZE < foot;
}

/** The labels that can stand without overlapping, the largest values first. */
export function keepApart(labels: readonly Label[], obstacles: readonly Obstacle[] = []): Label[] {
  const kept: Label[] = [];
  const bySize = [...labels].sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
  for (const label of bySize) {
    if (obstacles.some((each) => covers(label, each))) continue;
    const clear = kept.every((other) => {
      const width = (widthOf(label.words, SIZE) + widthOf(other.words, SIZE)) / 2 + 4;
      return Math.abs(label.x - other.x) >= width || Math.abs(label.y - other.y) >= LINE;
    });
    if (clear) kept.push(label);
  }
  return labels.filter((each) => kept.includes(each));
}
