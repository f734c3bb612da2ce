/** The arithmetic of charts: where an axis ends, what stands beside it, and where a value lies. */

/** An axis from `low` to `high` with lines at `ticks`. */
interface Axis {
  low: number;
  high: number;
  ticks: number[];
}

const NOTHING = 1e-80;

/** A step of 1, 2, 2.5 or 5 times a power of ten, at least as large as the one wished for. */
function niceStep(wished: number): number {
  const power = 10 ** Math.floor(Math.log10(wished));
  const factor = [1, 2, 2.5, 5, 10].find((each) => each * power >= wished * (1 - 1e-9)) ?? 10;
  return factor * power;
}

/** An axis for some values, zero on it, with about so many lines. */
export function axisFor(values: readonly number[], about = 5): Axis {
  const finite = values.filter((each) => Number.isFinite(each) && Math.abs(each) < 1e300);
  const least = Math.min(0, ...finite);
  const most = Math.max(0, ...finite);
  // Smaller steps can't be written with the hundred digits that there are.
  if (most - least < NOTHING) return { low: 0, high: 1, ticks: [0, 1] };
  const step = niceStep((most - least) / Math.max(1, about - 1));
  const from = Math.floor(least / step + 1e-9);
  const to = Math.ceil(most / step - 1e-9);
  const ticks: number[] = [];
  // Multiplied rather than added up, and rounded to the step, so that no 0.30000000000000004 is shown.
  const digits = Math.min(100, Math.max(0, 2 - Math.floor(Math.log10(step))));
  for (let i = from; i <= to; i++) ticks.push(Number((i * step).toFixed(digits)) || 0);
  return { low: ticks[0] ?? 0, high: ticks.at(-1) ?? 1, ticks };
}

/** Where a value lies between two ends, as the axis has it: `start` for its low end. */
export function place(axis: Axis, value: number, start: number, end: number): number {
  return start + ((value - axis.low) / (axis.high - axis.low || 1)) * (end - start);
}

const figures = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });
const short = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 4, notation: 'compact' });

/** A value as it is written beside its mark: whole where it is short, compact where it is long. */
export function figure(value: number): string {
  const written = Math.abs(value) >= 1e6 ? short.format(value) : figures.format(value);
  // A value that is not nought is not written as nought.
  const lost = value !== 0 && /^-?0$/.test(written);
  return (lost ? value.toPrecision(2) : written).replace('-', '−');
}

const brief = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 3, notation: 'compact' });

/** A value where there is little room: `164,700` as `165K`. */
export function shortFigure(value: number): string {
  return Math.abs(value) < 1000 ? figure(value) : brief.format(value).replace('-', '−');
}

/** A share in percent; never 0 % of something, nor 100 % of less than all. */
export function share(value: number, total: number): string {
  const percent = total > 0 ? (value / total) * 100 : 0;
  if (percent > 0 && percent < 1) return '<1%';
  if (percent < 100 && percent > 99) return '>99%';
  return `${Math.round(percent)}%`;
}

const round = (value: number) => Math.round(value * 100) / 100;

/** The outline of a slice between two shares of a circle, as an SVG path. */
export function slicePath(from: number, to: number, radius: number, hole: number): string {
  // A whole circle has no two ends to draw an arc between.
  const end = Math.min(to, from + 0.99999);
  const point = (at: number, r: number) => {
    const angle = at * 2 * Math.PI - Math.PI / 2;
    return `${round(r * Math.cos(angle))} ${round(r * Math.sin(angle))}`;
  };
  const large = end - from > 0.5 ? 1 : 0;
  return [
    `M${point(from, radius)}`,
    `A${radius} ${radius} 0 ${large} 1 ${point(end, radius)}`,
    `L${point(end, hole)}`,
    `A${hole} ${hole} 0 ${large} 0 ${point(from, hole)}Z`,
  ].join('');
}

/** About how wide some words are in a font of this size, in pixels. */
export function widthOf(words: string, size: number): number {
  return [...words].length * size * 0.56;
}
