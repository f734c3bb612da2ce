/** Slack's limits once more, written from its documentation and not from the renderer. */
import type { Message } from '../../../src/slack/render/message.ts';

type Json = Record<string, unknown>;

const points = (text: unknown) => [...String(text)].length;
const MOST_TEXT = 10_000;

/** The faults of a message that Slack would refuse, or show cut off. */
export function problemsOf(message: Message): string[] {
  const blocks = message.blocks as unknown as Json[];
  const tables = blocks.filter((block) => block.type === 'data_table' || block.type === 'table');
  const charts = blocks.filter((block) => block.type === 'data_visualization');
  const buttons = blocks.filter((block) => block.type === 'actions').at(-1);
  const pressed = ((buttons?.elements ?? []) as Json[]).filter((it) => it.type === 'button');
  const ids = objectsIn(blocks).flatMap((it) => (it.action_id ? [it.action_id] : []));
  return [
    ...rule(points(message.text) >= 1 && points(message.text) <= 40_000, 'text'),
    ...rule(blocks.length >= 1 && blocks.length <= 50, `${blocks.length} blocks`),
    ...rule(textIn(blocks) <= MOST_TEXT, `${textIn(blocks)} characters in all`),
    ...rule(tables.length <= 1, 'one table a message'),
    ...rule(charts.length <= 2, 'two charts a message'),
    ...rule(pressed.length <= 3, 'three buttons a message'),
    ...rule(new Set(ids).size === ids.length, 'an action_id twice'),
    ...blocks.flatMap(blockProblems),
  ];
}

const rule = (holds: boolean, what: string) => (holds ? [] : [what]);

/** Every character that is shown or sent as text; cells and addresses too. */
function textIn(value: unknown): number {
  return objectsIn(value).reduce(
    (sum, it) =>
      sum +
      ['text', 'url', 'caption', 'title', 'label', 'name', 'fallback'].reduce(
        (all, key) => all + (typeof it[key] === 'string' ? points(it[key]) : 0),
        0,
      ),
    0,
  );
}

function objectsIn(value: unknown): Json[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Json, ...Object.values(value).flatMap(objectsIn)];
}

function blockProblems(block: Json): string[] {
  return [
    ...objectsIn(block).flatMap(objectProblems),
    ...(RULES[String(block.type)]?.(block) ?? []),
  ];
}

const within = (value: unknown, least: number, most: number, what: string) =>
  rule(points(value) >= least && points(value) <= most, `${what}: ${points(value)} characters`);

function objectProblems(it: Json): string[] {
  const text = it.text as Json;
  const options = (it.options ?? []) as Json[];
  switch (it.type) {
    case 'button':
      return [
        ...within(text.text, 1, 75, 'button'),
        ...within(it.accessibility_label, 1, 75, 'accessibility label'),
        ...within(it.value ?? '', 0, 2000, 'value'),
        ...within(it.url ?? 'x', 1, 3000, 'address'),
      ];
    case 'overflow':
      return [
        ...rule(options.length >= 2 && options.length <= 5, `${options.length} options`),
        ...options.flatMap((option) => [
          ...within((option.text as Json).text, 1, 75, 'option'),
          ...within(option.value, 1, 150, 'option value'),
          ...within((option.description as Json)?.text ?? 'x', 1, 75, 'description'),
        ]),
      ];
    case 'text':
    case 'raw_text':
      return within(it.text, 1, Number.POSITIVE_INFINITY, String(it.type));
    case 'link':
      return [...within(it.url, 9, 3000, 'address'), ...within(it.text, 1, 1e9, 'link')];
    default:
      return [];
  }
}

const RULES: Record<string, (block: Json) => string[]> = {
  header: (block) => within((block.text as Json).text, 1, 150, 'header'),
  section: (block) => within((block.text as Json).text, 1, 3000, 'section'),
  context: (block) => {
    const elements = block.elements as Json[];
    return [
      ...rule(elements.length >= 1 && elements.length <= 10, 'context elements'),
      ...elements.flatMap((it) => within(it.text, 1, 3000, 'context')),
    ];
  },
  actions: (block) => rule((block.elements as Json[]).length <= 25, 'actions'),
  rich_text: (block) => {
    const elements = (block.elements as Json[]).flatMap((it) => it.elements as Json[]);
    return rule(elements.length > 0, 'empty rich text');
  },
  data_table: (block) => {
    const rows = block.rows as Json[][];
    return [
      ...rule(rows.length >= 2 && rows.length <= 101, `${rows.length} rows`),
      ...rule(
        rows.every((row) => row.length === rows[0]!.length),
        'rows of one length',
      ),
      ...rule(rows[0]!.length <= 20, 'columns'),
      ...rule(
        rows[0]!.every((cell) => cell.type === 'raw_text'),
        'header cells',
      ),
      ...rule(textIn(rows) <= 10_000, 'table text'),
      ...rule(Number(block.page_size) >= 1 && Number(block.page_size) <= 100, 'page size'),
      ...rule(Number(block.row_header_column_index) < rows[0]!.length, 'row header'),
      ...within(block.caption, 1, 1e9, 'caption'),
    ];
  },
  data_visualization: (block) => {
    const chart = block.chart as Json;
    const categories = (chart.axis_config as Json).categories as string[];
    const series = chart.series as { name: string; data: { label: string; value: number }[] }[];
    return [
      ...within(block.title, 1, 50, 'chart title'),
      ...rule(series.length >= 1 && series.length <= 6, 'series'),
      ...rule(new Set(series.map((it) => it.name)).size === series.length, 'series names'),
      ...series.flatMap((it) => within(it.name, 1, 20, 'series name')),
      ...rule(categories.length >= 1 && categories.length <= 20, 'categories'),
      ...rule(new Set(categories).size === categories.length, 'category names'),
      ...categories.flatMap((it) => within(it, 1, 20, 'category')),
      ...series.flatMap((it) => [
        ...rule(
          it.data.map((point) => point.label).join('\n') === categories.join('\n'),
          'a point for each category',
        ),
        ...rule(
          it.data.every((point) => Number.isFinite(point.value)),
          'finite values',
        ),
      ]),
    ];
  },
};
