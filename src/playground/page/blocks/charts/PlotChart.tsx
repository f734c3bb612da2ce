/** Bars, lines and areas over two axes. */
import { axisFor, figure, place, widthOf } from '../scales.ts';
import { layLabels, type Plot } from './chart-data.ts';
import { colour, DASHES, Mark } from './Mark.tsx';

const HEIGHT = 200;
const TOP = 22;
const SIZE = 12;

/** Where things lie. */
interface Frame {
  left: number;
  right: number;
  bottom: number;
  band: number;
  x: (at: number) => number;
  y: (value: number) => number;
}

function Grid({ ticks, frame }: { ticks: number[]; frame: Frame }) {
  return ticks.map((tick) => (
    <g key={tick}>
      <line
        className={tick === 0 ? 'bk-zero' : 'bk-grid'}
        x1={frame.left}
        x2={frame.right}
        y1={frame.y(tick)}
        y2={frame.y(tick)}
      />
      <text x={frame.left - 8} y={frame.y(tick) + 4} textAnchor="end">
        {figure(tick)}
      </text>
    </g>
  ));
}

function CategoryLabels({ plot, frame }: { plot: Plot; frame: Frame }) {
  const { lines, angle } = layLabels(plot.categories, frame.band);
  return lines.map((words, i) => {
    const [x, y] = [frame.x(i), frame.bottom + 16];
    const turned = angle > 0 && { transform: `rotate(${-angle} ${x} ${y - 6})` };
    return (
      <text key={plot.categories[i]} x={x} y={y} textAnchor={angle ? 'end' : 'middle'} {...turned}>
        {words.map((line, at) => (
          <tspan key={line} x={x} dy={at ? 15 : 0}>
            {line}
          </tspan>
        ))}
      </text>
    );
  });
}

function ValueLabel({
  value,
  x,
  y,
  below,
}: {
  value: number;
  x: number;
  y: number;
  below?: boolean;
}) {
  return (
    <text className="bk-value" x={x} y={below ? y + 16 : y - 8} textAnchor="middle">
      {figure(value)}
    </text>
  );
}

function Bars({ plot, frame }: { plot: Plot; frame: Frame }) {
  const group = Math.min(frame.band * 0.72, 64 * plot.series.length);
  const width = group / plot.series.length;
  const longest = Math.max(
    ...plot.series.flatMap(({ values }) => values.map((each) => widthOf(figure(each ?? 0), SIZE))),
  );
  const labelled = longest <= (plot.series.length === 1 ? frame.band - 2 : width + 2);
  return plot.series.map((series, s) =>
    series.values.map((value, i) => {
      if (value === undefined) return null;
      const x = frame.x(i) - group / 2 + s * width;
      const [top, foot] = [frame.y(Math.max(0, value)), frame.y(Math.min(0, value))];
      return (
        <g key={`${series.name}${plot.categories[i]}`}>
          <rect
            className={`bk-bar ${colour(s)}`}
            x={x + 1}
            y={top}
            width={Math.max(1, width - 2)}
            height={Math.max(1, foot - top)}
            rx={Math.min(3, width / 4)}
          >
            <title>{`${series.name}, ${plot.categories[i]}: ${figure(value)}`}</title>
          </rect>
          {labelled && (
            <ValueLabel
              value={value}
              x={x + width / 2}
              y={value < 0 ? foot : top + 2}
              below={value < 0}
            />
          )}
        </g>
      );
    }),
  );
}

/** The points of a series in stretches without a gap. */
function stretches(values: readonly (number | undefined)[], frame: Frame): [number, number][][] {
  const all: [number, number][][] = [[]];
  for (const [i, value] of values.entries()) {
    if (value === undefined) all.push([]);
    else all.at(-1)?.push([frame.x(i), frame.y(value)]);
  }
  return all.filter((each) => each.length > 0);
}

const path = (points: [number, number][]) => `M${points.map((each) => each.join(' ')).join('L')}`;

function Lines({ plot, frame }: { plot: Plot; frame: Frame }) {
  const foot = frame.y(0);
  const alone = plot.series.length === 1;
  const longest = Math.max(
    ...plot.series.flatMap(({ values }) => values.map((each) => widthOf(figure(each ?? 0), SIZE))),
  );
  return plot.series.map((series, s) => (
    <g key={series.name}>
      {stretches(series.values, frame).map((points) => (
        <g key={points[0]?.join()}>
          {plot.kind === 'area' && (
            <path
              className={`bk-area ${colour(s)}`}
              d={`${path(points)}L${points.at(-1)?.[0]} ${foot}L${points[0]?.[0]} ${foot}Z`}
            />
          )}
          <path
            className={`bk-line ${colour(s)}`}
            d={path(points)}
            strokeDasharray={DASHES[s % DASHES.length] || undefined}
          />
        </g>
      ))}
      {series.values.map((value, i) =>
        value === undefined ? null : (
          <g key={plot.categories[i]}>
            <Mark at={s} x={frame.x(i)} y={frame.y(value)}>
              <title>{`${series.name}, ${plot.categories[i]}: ${figure(value)}`}</title>
            </Mark>
            {alone && longest <= frame.band + 8 && (
              <ValueLabel value={value} x={frame.x(i)} y={frame.y(value)} />
            )}
          </g>
        ),
      )}
    </g>
  ));
}

/** A chart with axes, as wide as it is told to be. */
export function PlotChart({ plot, width }: { plot: Plot; width: number }) {
  const values = plot.series.flatMap((each) => each.values.flatMap((one) => one ?? []));
  const axis = axisFor(values);
  const left = Math.max(...axis.ticks.map((each) => widthOf(figure(each), SIZE))) + 14;
  const top = TOP + (plot.yLabel ? 18 : 0);
  const bottom = top + HEIGHT;
  const right = width - 8;
  const band = (right - left) / Math.max(1, plot.categories.length);
  const frame: Frame = {
    left,
    right,
    bottom,
    band,
    x: (at) => left + (at + 0.5) * band,
    y: (value) => place(axis, value, bottom, top),
  };
  const below = layLabels(plot.categories, band).height + 8;
  const height = bottom + below + (plot.xLabel ? 20 : 0);
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {plot.yLabel && (
        <text x={0} y={14}>
          {plot.yLabel}
        </text>
      )}
      <Grid ticks={axis.ticks} frame={frame} />
      {plot.kind === 'bar' ? (
        <Bars plot={plot} frame={frame} />
      ) : (
        <Lines plot={plot} frame={frame} />
      )}
      <CategoryLabels plot={plot} frame={frame} />
      {plot.xLabel && (
        <text x={(left + right) / 2} y={height - 6} textAnchor="middle">
          {plot.xLabel}
        </text>
      )}
    </svg>
  );
}
