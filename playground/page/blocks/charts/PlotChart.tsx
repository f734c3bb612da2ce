/** Bars, lines and areas over two axes. */

import { keepApart, type Label, layLabels, type Obstacle, type Plot } from './chart-data.ts';
import { colour, DASHES, Mark } from './Mark.tsx';
import { axisFor, figure, place, shortFigure, widthOf } from './scales.ts';

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

/** Values beside their marks, as far as they do not get in each other's way. */
function ValueLabels({ labels, around }: { labels: Label[]; around?: Obstacle[] }) {
  return keepApart(labels, around).map(({ words, x, y }) => (
    <text key={`${x} ${y}`} className="bk-value" x={x} y={y} textAnchor="middle">
      {words}
    </text>
  ));
}

function Bars({ plot, frame }: { plot: Plot; frame: Frame }) {
  const group = Math.min(frame.band * 0.72, 64 * plot.series.length);
  const width = group / plot.series.length;
  const bars = plot.series.flatMap((series, s) =>
    series.values.flatMap((value, i) => {
      if (value === undefined) return [];
      const x = frame.x(i) - group / 2 + s * width;
      const [top, foot] = [frame.y(Math.max(0, value)), frame.y(Math.min(0, value))];
      const words = `${series.name}, ${plot.categories[i]}: ${figure(value)}`;
      return [{ value, s, x, top, foot, words }];
    }),
  );
  const longest = Math.max(...bars.map(({ value }) => widthOf(figure(value), SIZE)));
  const written = longest > frame.band ? shortFigure : figure;
  const labels = bars.map(({ value, x, top, foot }) => ({
    words: written(value),
    x: x + width / 2,
    y: value < 0 ? foot + 15 : top - 6,
    value,
  }));
  return (
    <>
      {bars.map(({ s, x, top, foot, words }) => (
        <rect
          key={words}
          className={`bk-bar ${colour(s)}`}
          x={x + 1}
          y={top}
          width={Math.max(1, width - 2)}
          height={Math.max(1, foot - top)}
          rx={Math.min(3, width / 4)}
        >
          <title>{words}</title>
        </rect>
      ))}
      <ValueLabels labels={labels} around={bars.map((bar) => ({ ...bar, width }))} />
    </>
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
  const points = plot.series.flatMap((series, s) =>
    series.values.flatMap((value, i) => {
      if (value === undefined) return [];
      const words = `${series.name}, ${plot.categories[i]}: ${figure(value)}`;
      return [{ value, s, x: frame.x(i), y: frame.y(value), words }];
    }),
  );
  // Beside lines that cross, it is not clear whose a figure is.
  const labels = plot.series.length > 1 ? [] : points;
  return (
    <>
      {plot.series.map((series, s) =>
        stretches(series.values, frame).map((all) => (
          <g key={`${series.name}${all[0]?.[0]}`}>
            {plot.kind === 'area' && (
              <path
                className={`bk-area ${colour(s)}`}
                d={`${path(all)}L${all.at(-1)?.[0]} ${foot}L${all[0]?.[0]} ${foot}Z`}
              />
            )}
            <path
              className={`bk-line ${colour(s)}`}
              d={path(all)}
              strokeDasharray={DASHES[s % DASHES.length] || undefined}
            />
          </g>
        )),
      )}
      {points.map(({ s, x, y, words }) => (
        <Mark key={words} at={s} x={x} y={y}>
          <title>{words}</title>
        </Mark>
      ))}
      <ValueLabels
        labels={labels.map(({ value, x, y }) => ({ words: figure(value), x, y: y - 8, value }))}
      />
    </>
  );
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
