/** The words that a person reads in blocks, one line for each thing. */
import { caption, oneOrMore } from '../protocol/fields.ts';
import type { Fields } from '../protocol/types.ts';

const RUNS: Record<string, (run: Fields) => string> = {
  text: (run) => String(run.text),
  link: (run) => String(run.text ?? run.url),
  emoji: (run) => `:${run.name}:`,
  user: (run) => `<@${run.user_id}>`,
  channel: (run) => `<#${run.channel_id}>`,
  broadcast: (run) => `@${run.range}`,
  date: (run) => String(run.fallback ?? run.timestamp),
};

function richText(node: Fields): string {
  const type = String(node.type);
  if (!type.startsWith('rich_text')) return RUNS[type]?.(node) ?? '';
  const separator = type === 'rich_text' || type === 'rich_text_list' ? '\n' : '';
  return oneOrMore(node.elements).map(richText).join(separator);
}

function cell(node: Fields): string {
  if (node.type === 'rich_text') return richText(node);
  return String(node.text ?? node.value ?? '');
}

function table(block: Fields): string[] {
  const rows = Array.isArray(block.rows) ? block.rows : [];
  return [caption(block.caption), ...rows.map((row) => oneOrMore(row).map(cell).join(' | '))];
}

function chart(block: Fields): string[] {
  const drawn = (block.chart ?? {}) as Fields;
  const point = (each: Fields) => `${each.label}: ${each.value}`;
  const series = oneOrMore(drawn.series).map(
    (each) => `${each.name}: ${oneOrMore(each.data).map(point).join(', ')}`,
  );
  return [caption(block.title), ...oneOrMore(drawn.segments).map(point), ...series];
}

function control(element: Fields): string {
  if (element.type === 'image') return String(element.alt_text ?? '');
  const own = caption(element.text) || caption(element.placeholder);
  const options = oneOrMore(element.options).map((each) => caption(each.text));
  const feedback = [caption(element.positive_button), caption(element.negative_button)];
  const all = [own, ...options, ...feedback].filter(Boolean);
  return all.length > 0 ? `[${all.join(' / ')}]` : '';
}

const BLOCKS: Record<string, (block: Fields) => string[]> = {
  header: (block) => [caption(block.text)],
  section: (block) => [
    caption(block.text),
    ...oneOrMore(block.fields).map(caption),
    ...oneOrMore(block.accessory).map(control),
  ],
  context: (block) => [
    oneOrMore(block.elements)
      .map((each) => (each.type === 'image' ? String(each.alt_text) : caption(each)))
      .join(' '),
  ],
  actions: (block) => [oneOrMore(block.elements).map(control).join(' ')],
  context_actions: (block) => [oneOrMore(block.elements).map(control).join(' ')],
  input: (block) => [
    caption(block.label),
    ...oneOrMore(block.element).map(control),
    caption(block.hint),
  ],
  image: (block) => [caption(block.title), String(block.alt_text ?? '')],
  rich_text: (block) => [richText(block)],
  markdown: (block) => [String(block.text)],
  table,
  data_table: table,
  data_visualization: chart,
  alert: (block) => [caption(block.text)],
  card: (block) => [
    ...['title', 'subtitle', 'body', 'subtext'].map((name) => caption(block[name])),
    oneOrMore(block.actions).map(control).join(' '),
  ],
  carousel: (block) => oneOrMore(block.elements).flatMap((each) => BLOCKS.card?.(each) ?? []),
  container: (block) => [
    caption(block.title),
    caption(block.subtitle),
    ...oneOrMore(block.child_blocks).map((each) => wordsOf([each])),
  ],
  plan: (block) => [
    caption(block.title),
    ...oneOrMore(block.tasks).map((each) => caption(each.title)),
  ],
  task_card: (block) => [caption(block.title)],
  video: (block) => [caption(block.title), caption(block.description)],
};

/** The words of some blocks, as a person reads them. */
export function wordsOf(blocks: readonly Fields[]): string {
  return blocks
    .flatMap((block) => BLOCKS[String(block.type)]?.(block) ?? [])
    .filter((line) => line !== '')
    .join('\n');
}
