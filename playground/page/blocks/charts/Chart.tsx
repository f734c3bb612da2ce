/** data_visualization: a chart with its title, its legend, and its numbers for those who can't see it. */
import { useEffect, useId, useRef, useState } from 'react';
import { caption } from '../../../protocol/fields.ts';
import { Unknown } from '../base/Unknown.tsx';
import type { BlockProps } from '../layout/basic.tsx';
import { type Pie, type Plot, readChart } from './chart-data.ts';
import { Legend } from './Mark.tsx';
import { PieChart } from './PieChart.tsx';
import { PlotChart } from './PlotChart.tsx';
import { figure } from './scales.ts';

const WIDEST = 640;

/** The width of an element, as it is and as it becomes: words in a scaled picture would shrink with it. */
function useWidth() {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) =>
      setWidth(Math.floor(Math.min(WIDEST, entry?.contentRect.width ?? 0))),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { ref, width };
}

function Numbers({ chart, title }: { chart: Plot | Pie; title: string }) {
  const heads = chart.kind === 'pie' ? ['Value'] : chart.series.map((each) => each.name);
  const rows =
    chart.kind === 'pie'
      ? chart.segments.map((each) => ({ label: each.label, values: [each.value] }))
      : chart.categories.map((label, i) => ({
          label,
          values: chart.series.map((each) => each.values[i]),
        }));
  return (
    <table className="bk-hidden">
      <caption>{title}</caption>
      <thead>
        <tr>
          <td />
          {heads.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, values }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {values.map((value, i) => (
              <td key={heads[i]}>{value === undefined ? 'none' : figure(value)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A chart. */
export function Chart({ block }: BlockProps) {
  const { ref, width } = useWidth();
  const id = useId();
  const chart = readChart(block);
  if (!chart) return <Unknown block={block} />;
  const title = caption(block.title);
  const names = chart.kind === 'pie' ? [] : chart.series.map((each) => each.name);
  return (
    <figure className="bk-chart" aria-labelledby={id}>
      <figcaption id={id}>{title}</figcaption>
      {names.length > 1 && chart.kind !== 'pie' && (
        <Legend names={names} shapes={chart.kind !== 'bar'} />
      )}
      <div ref={ref} className="bk-canvas">
        {width > 0 &&
          (chart.kind === 'pie' ? (
            <PieChart pie={chart} width={width} />
          ) : (
            <PlotChart plot={chart} width={width} />
          ))}
      </div>
      <Numbers chart={chart} title={title} />
    </figure>
  );
}
