/** Cuts a text into blocks: headings, list items, paragraphs. Lines that a mail or a page has wrapped are one block. */

/** A block of a text: its characters without the signs of Markdown before them. */
interface Block {
  start: number;
  end: number;
  kind: 'paragraph' | 'heading' | 'item' | 'row';
}

const MARKS = new Set([' ', '\t', '\r', '#', '>', '-', '*', '•', '+', '–', '·', '‣', '◦', '—']);
const ENDS = '.!?:"”’)|';

/** The blocks of a text, in their order. What stands between lines of `---` at its beginning is about the page. */
export function* blocksOf(text: string): Generator<Block> {
  let last: Block | null = null;
  for (let at = frontMatter(text); at < text.length; ) {
    const found = text.indexOf('\n', at);
    const end = found < 0 ? text.length : found;
    const line = lineAt(text, at, end);
    if (last && isWrapped(text, last, line)) last.end = line.end;
    else {
      if (last) yield last;
      last = line;
    }
    at = end + 1;
  }
  if (last) yield last;
}

/** The end of the lines about the page; 0 where there are none. */
function frontMatter(text: string): number {
  if (!text.startsWith('---\n')) return 0;
  const end = text.indexOf('\n---', 3);
  return end < 0 ? 0 : end + 4;
}

/** A line as a block of its own; an empty one is an empty paragraph. */
function lineAt(text: string, from: number, to: number): Block {
  let start = from;
  let end = to;
  while (start < end && MARKS.has(text.charAt(start))) start++;
  while (end > start && text.charCodeAt(end - 1) <= 32) end--;
  if (start === end) return { start: end, end, kind: 'paragraph' };
  return { start, end, kind: kindOf(text.slice(from, start).trim(), text.charAt(start)) };
}

function kindOf(marks: string, first: string): Block['kind'] {
  if (first === '|') return 'row';
  if (marks.startsWith('#')) return 'heading';
  return marks === '' || marks === '>' ? 'paragraph' : 'item';
}

/** A paragraph goes on in the next line where its own ends within a sentence and the next begins with a small letter or a figure. */
function isWrapped(text: string, last: Block, { start, end, kind }: Block): boolean {
  if (last.kind !== 'paragraph' || kind !== 'paragraph' || start === end) return false;
  if (last.end === last.start || ENDS.includes(text.charAt(last.end - 1))) return false;
  const next = text.charAt(start);
  return next !== next.toUpperCase() || (next >= '0' && next <= '9') || last.end - last.start > 300;
}
