/** Blocks of every kind, at any size. */
import { inspectView } from '../../../playground/index.ts';
import { actions, text } from '../helpers.ts';

export const x = (size: number) => 'x'.repeat(size);
export const times = <T>(size: number, make: (index: number) => T) =>
  Array.from({ length: size }, (_, index) => make(index));
export const inModal = (blocks: unknown[]) =>
  inspectView({ type: 'modal', title: text('t'), submit: text('s'), blocks });
export const inHome = (blocks: unknown[]) => inspectView({ type: 'home', blocks });
export const image = { type: 'image', image_url: 'https://a.example/i.png', alt_text: 'a' };
export const option = (value: string, label = 'l') => ({ text: text(label), value });
export const element = (type: string, more: object) => actions({ type, action_id: 'a', ...more });
export const cell = (words: string) => ({ type: 'raw_text', text: words });
export const table = (rows: unknown[][]) => ({ type: 'table', rows });
export const dataTable = (rows: unknown[][], more: object = {}) => ({
  type: 'data_table',
  caption: 'c',
  rows,
  ...more,
});
export const grid = (rows: number, columns: number) =>
  times(rows, () => times(columns, () => cell('c')));
export const pie = (count: number, value = 1) => ({
  type: 'data_visualization',
  title: 't',
  chart: { type: 'pie', segments: times(count, (index) => ({ label: `s${index}`, value })) },
});
export const bars = (series: number, points: number) => ({
  type: 'data_visualization',
  title: 't',
  chart: {
    type: 'bar',
    series: times(series, (index) => ({
      name: `n${index}`,
      data: times(points, (at) => ({ label: `c${at}`, value: -at })),
    })),
    axis_config: { categories: times(points, (at) => `c${at}`) },
  },
});
export const richText = (words: string) => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: words }] }],
});
