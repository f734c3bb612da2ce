/** The words that a person reads in blocks, one line for each thing. */
import type { Fields } from '../protocol/types.ts';

function list(value: unknown): Fields[] {
  const all = Array.isArray(value) ? value : value === undefined ? [] : [value];
  return all.filter((each): each is Fields => typeof each === 'object' && each !== null);
}

function caption(value: unknown): string {
  const [object] = list(value);
  return typeof object?.text === 'string' ? object.text : typeof value === 'string' ? value : '';
}

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
  return list(node.elements).map(richText).join(separator);
}

function cell(node: Fields): string {
  if (node.type === 'rich_text') return richText(node);
  return String(node.text ?? node.value ?? '');
}

function table(block: Fields): string[] {
  const rows = Array.isArray(block.rows) ? block.rows : [];
  return [caption(block.caption), ...rows.map((row) => list(row).map(cell).join(' | '))];
}

function chart(block: Fields): string[] {
  const drawn = (block.chart ?? {}) as Fields;
  const point = (each: Fields) => `${each.label}: ${each.value}`;
  const series = list(drawn.series).map(
    (each) => `${each.name}: ${list(each.data).map(point).join(', ')}`,
  );
  return [caption(block.title), ...list(drawn.segments).map(point), ...series];
}

function control(element: Fields): string {
  if (element.type === 'image') return String(element.alt_text ?? '');
  const own = caption(element.text) || caption(element.placeholder);
  const options = list(element.options).map((each) => caption(each.text));
  const feedback = [caption(element.positive_button), caption(element.negative_button)];
  const all = [own, ...options, ...feedback].filter(Boolean);
  return all.length > 0 ? `[${all.join(' / ')}]` : '';
}

const BLOCKS: Record<string, (block: Fields) => string[]> = {
  header: (block) => [caption(block.text)],
  section: (block) => [
    caption(block.text),
    ...list(block.fields).map(caption),
    ...list(block.accessory).map(control),
  ],
  context: (block) => [
    list(block.elements)
      .map((each) => (each.type === 'image' ? String(each.alt_text) : caption(each)))
      .join(' '),
  ],
  actions: (block) => [list(block.elements).map(control).join(' ')],
  context_actions: (block) => [list(block.elements).map(control).join(' ')],
  input: (block) => [
    caption(block.label),
    ...list(block.element).map(control),
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
    list(block.actions).map(control).join(' '),
  ],
  carousel: (block) => list(block.elements).flatMap((each) => BLOCKS.card?.(each) ?? []),
  container: (block) => [
    caption(block.title),
    caption(block.subtitle),
    ...list(block.child_blocks).map((each) => wordsOf([each])),
  ],
  plan: (block) => [caption(block.title), ...list(block.tasks).map((each) => caption(each.title))],
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
