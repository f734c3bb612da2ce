/** Charts: Slack's `data_visualization`, always with its numbers in words below. */

import type { Chart } from '../../page/page.ts';
import { chartWords, oneLine } from '../../page/plain-text.ts';
import { clip } from './lengths.ts';
import { LIMITS } from './limits.ts';
import { paragraphs, smallPrint, type Unit, unit } from './unit.ts';

/** A chart of one x axis. `@slack/types` does not know it yet. */
interface DataVisualizationBlock {
  type: 'data_visualization';
  title: string;
  chart: {
    type: 'bar' | 'line';
    series: { name: string; data: { label: string; value: number }[] }[];
    axis_config: { categories: string[]; x_label?: string; y_label?: string };
  };
}

/** A chart with its numbers; only the numbers where it can't be drawn. */
export function chartUnits(chart: Chart): Unit[] {
  const block = drawn(chart);
  if (!block) return plainChart(chart);
  const title = oneLine(chart.title);
  const whole = title === block.title;
  const words = chartWords(chart);
  // A title that the chart shows cut stands whole before the numbers.
  const [first, ...more] = smallPrint(whole ? words : `${title}: ${words}`);
  const numbers = first?.lines[0] ?? '';
  const lead = unit([block, ...(first?.blocks ?? [])], [whole ? `${title}: ${numbers}` : numbers], {
    isChart: true,
    plain: () => (whole ? titled(title, numbers) : first ? [first] : []),
  });
  return [lead, ...more];
}

/** The title and the numbers, in words. */
export function plainChart(chart: Chart): Unit[] {
  return titled(oneLine(chart.title), chartWords(chart));
}

const titled = (title: string, words: string) =>
  paragraphs([{ kind: 'bold', text: title ? `${title}:` : '' }, ' ', words]);

function drawn(chart: Chart): DataVisualizationBlock | null {
  const { labels, series } = chart;
  const title = clip(oneLine(chart.title), LIMITS.chartTitle);
  const fits =
    title !== '' &&
    labels.length > 0 &&
    labels.length <= LIMITS.chartPoints &&
    series.length > 0 &&
    series.length <= LIMITS.chartSeries &&
    series.every(({ values }) => values.length === labels.length && values.every(Number.isFinite));
  if (!fits) return null;
  const categories = distinct(labels);
  const names = distinct(series.map(({ name }) => name || title));
  const pointsOf = (values: readonly number[]) =>
    values.map((value, at) => ({ label: categories[at] ?? '', value }));
  return {
    type: 'data_visualization',
    title,
    chart: {
      type: chart.style,
      series: series.map(({ values }, i) => ({
        name: names[i] ?? title,
        data: pointsOf(values),
      })),
      axis_config: { categories, ...axisLabels(chart) },
    },
  };
}

function axisLabels({ axes }: Chart): { x_label?: string; y_label?: string } {
  if (!axes) return {};
  const label = (words: string) => clip(oneLine(words), LIMITS.chartAxis);
  return { x_label: label(axes.x), y_label: label(axes.y) };
}

/** Names cut to Slack's length and told apart by a number where the cut, or the page, made two alike. */
function distinct(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.map((raw) => {
    const name = oneLine(raw) || '–';
    let short = clip(name, LIMITS.chartLabel);
    for (let n = 2; seen.has(short); n++)
      short = `${clip(name, LIMITS.chartLabel - 1 - `${n}`.length)} ${n}`;
    seen.add(short);
    return short;
  });
}
