/** Parts of a whole, each named beside its slice. */

import { type Pie, spread } from './chart-data.ts';
import { colour } from './Mark.tsx';
import { figure, share, slicePath, widthOf } from './scales.ts';

const SIZE = 12;
const LINE = 30;

interface Slice {
  label: string;
  words: string;
  from: number;
  to: number;
  /** The angle of its middle, 0 at the top. */
  angle: number;
}

function slicesOf({ segments }: Pie): Slice[] {
  const total = segments.reduce((sum, each) => sum + each.value, 0);
  let from = 0;
  return segments.map(({ label, value }) => {
    const to = from + (total > 0 ? value / total : 0);
    const angle = (from + to) * Math.PI;
    const slice = { label, words: `${figure(value)} · ${share(value, total)}`, from, to, angle };
    from = to;
    return slice;
  });
}

/** A ring with its labels at both sides. */
export function PieChart({ pie, width }: { pie: Pie; width: number }) {
  const slices = slicesOf(pie);
  const side = (right: boolean) => slices.filter((each) => Math.sin(each.angle) >= 0 === right);
  const longest = Math.max(
    0,
    ...slices.flatMap((s) => [s.label, s.words].map((w) => widthOf(w, SIZE))),
  );
  const radius = Math.max(48, Math.min(96, (width - 2 * longest - 64) / 2));
  const most = Math.max(side(true).length, side(false).length);
  const height = Math.max(2 * radius + 84, most * LINE + 20);
  const [middle, centre] = [height / 2, width / 2];

  const labels = [true, false].flatMap((right) => {
    const here = side(right);
    const wished = here.map((each) => middle - Math.cos(each.angle) * (radius + 10));
    const ys = spread(wished, LINE, 20, height - 24);
    return here.map((slice, i) => ({ slice, right, y: ys[i] ?? middle }));
  });
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <g transform={`translate(${centre} ${middle})`}>
        {slices.map((slice, i) => (
          <path
            key={slice.label}
            className={`bk-slice ${colour(i)}`}
            d={slicePath(slice.from, slice.to, radius, radius * 0.55)}
          >
            <title>{`${slice.label}: ${slice.words}`}</title>
          </path>
        ))}
      </g>
      {labels.map(({ slice, right, y }) => {
        const sign = right ? 1 : -1;
        // Away from the ring first, so that no line runs over a slice that it is not about.
        const at = (r: number) =>
          `${centre + Math.sin(slice.angle) * r} ${middle - Math.cos(slice.angle) * r}`;
        const elbow = centre + sign * (radius + 18);
        const x = elbow + sign * 6;
        return (
          <g key={slice.label}>
            <path className="bk-leader" d={`M${at(radius + 2)}L${at(radius + 11)}L${elbow} ${y}`} />
            <text x={x} y={y} textAnchor={right ? 'start' : 'end'}>
              <tspan className="bk-value">{slice.label}</tspan>
              <tspan x={x} dy={14}>
                {slice.words}
              </tspan>
            </text>
          </g>
        );
      })}
    </svg>
  );
}
