/** rich_text: its elements as passages, lists put into each other by their indents. */

import { caption, number, object, objects, safeUrl, string } from '../../../protocol/fields.ts';
import type { Fields } from '../../../protocol/types.ts';
import { type Mark, type Passage, push, text, wordsOfMarks } from './marks.ts';

/** Outermost last: the order in which a run's styles are wrapped around it. */
const STYLES = ['strike', 'italic', 'bold', 'underline', 'highlight'] as const;

function styled(mark: Mark, style: Fields | undefined): Mark {
  if (!style) return mark;
  const start: Mark = style.code === true ? { kind: 'code', inner: [mark] } : mark;
  return STYLES.reduce(
    (inner, kind) => (style[kind] === true ? { kind, inner: [inner] } : inner),
    start,
  );
}

function fromHex(unicode: string): string | undefined {
  const points = unicode.split('-').map((each) => Number.parseInt(each, 16));
  const valid = points.every((each) => each > 0 && each <= 0x10ffff);
  return unicode && valid ? String.fromCodePoint(...points) : undefined;
}

function runMark(run: Fields): Mark | undefined {
  const name = string(run.name);
  switch (run.type) {
    case 'text':
      return text(string(run.text));
    case 'link': {
      const url = safeUrl(run.url);
      const words = text(string(run.text) || string(run.url));
      return url ? { kind: 'link', url, inner: [words] } : words;
    }
    case 'emoji': {
      const character = fromHex(string(run.unicode));
      return character ? text(character) : { kind: 'emoji', name };
    }
    case 'user':
    case 'channel':
    case 'usergroup':
      return { kind: run.type, id: string(run[`${run.type}_id`]), label: '' };
    case 'broadcast':
      return { kind: 'broadcast', range: string(run.range) };
    case 'color':
      return { kind: 'code', inner: [text(string(run.value))] };
    case 'date': {
      const date = { at: Number(run.timestamp), format: string(run.format) };
      const url = safeUrl(run.url ?? run.link);
      return { kind: 'date', ...date, fallback: string(run.fallback), ...(url && { url }) };
    }
    default:
      return caption(run) ? text(caption(run)) : undefined;
  }
}

/** The runs of a section as marks. */
function richMarks(elements: unknown): Mark[] {
  const marks: Mark[] = [];
  for (const run of objects(elements)) {
    const mark = runMark(run);
    if (mark) push(marks, styled(mark, object(run.style)));
  }
  return marks;
}

function addList(passages: Passage[], part: Fields): void {
  let into = passages;
  for (let level = number(part.indent, 0); level > 0; level--) {
    const last = into.at(-1);
    const item = last?.kind === 'list' ? last.items.at(-1) : undefined;
    if (!item) break;
    into = item;
  }
  const ordered = part.style === 'ordered';
  const start = number(part.offset, 0) + 1;
  const items = objects(part.elements).map((each): Passage[] => richPassages([each]));
  const last = into.at(-1);
  const continues = last?.kind === 'list' && last.ordered === ordered;
  if (continues && (!ordered || start === last.start + last.items.length))
    last.items.push(...items);
  else into.push({ kind: 'list', ordered, start, items });
}

/** The elements of a rich_text block as passages. */
export function richPassages(elements: unknown): Passage[] {
  const passages: Passage[] = [];
  for (const part of objects(elements)) {
    const marks = () => richMarks(part.elements);
    if (part.type === 'rich_text_list') addList(passages, part);
    else if (part.type === 'rich_text_quote') {
      passages.push({ kind: 'quote', inner: [{ kind: 'lines', marks: marks() }] });
    } else if (part.type === 'rich_text_preformatted') {
      passages.push({ kind: 'pre', text: wordsOfMarks(marks()) });
    } else passages.push({ kind: 'lines', marks: marks() });
  }
  return passages;
}

/** Words as a rich_text object, for what is typed into a rich text input. */
export function richFromWords(words: string): Fields {
  const elements = words === '' ? [] : [{ type: 'text', text: words }];
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] };
}

/** The words of a rich_text object. */
export function wordsOfRich(value: unknown): string {
  const lines = (passage: Passage): string => {
    if (passage.kind === 'lines') return wordsOfMarks(passage.marks);
    if (passage.kind === 'pre') return passage.text;
    if (passage.kind === 'quote') return passage.inner.map(lines).join('\n');
    return passage.kind === 'list' ? passage.items.flat().map(lines).join('\n') : '';
  };
  return richPassages(object(value)?.elements).map(lines).join('\n');
}
