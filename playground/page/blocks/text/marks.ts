/** Formatted text as a tree, whichever of Slack's three notations it was written in. */

/** A run of formatted text. */
export type Mark =
  | { kind: 'text'; text: string }
  | { kind: 'bold' | 'italic' | 'strike' | 'underline' | 'highlight'; inner: Mark[] }
  | { kind: 'code'; inner: Mark[] }
  | { kind: 'link'; url: string; inner: Mark[] }
  | { kind: 'user' | 'channel' | 'usergroup'; id: string; label: string }
  | { kind: 'broadcast'; range: string }
  | { kind: 'date'; at: number; format: string; fallback: string; url?: string }
  | { kind: 'emoji'; name: string };

/** A paragraph and the like. */
export type Passage =
  | { kind: 'lines'; marks: Mark[] }
  | { kind: 'quote'; inner: Passage[] }
  | { kind: 'pre'; text: string }
  | { kind: 'heading'; level: number; marks: Mark[] }
  | { kind: 'list'; ordered: boolean; start: number; items: Passage[][] }
  | { kind: 'rule' }
  | { kind: 'grid'; head: Mark[][]; rows: Mark[][][] };

/** Words as they are. */
export const text = (words: string): Mark => ({ kind: 'text', text: words });

/** Appends a mark, joining words with the words before them. */
export function push(marks: Mark[], mark: Mark): void {
  const last = marks.at(-1);
  if (last?.kind === 'text' && mark.kind === 'text') last.text += mark.text;
  else if (mark.kind !== 'text' || mark.text !== '') marks.push(mark);
}

/** The words of some marks, for labels and for sorting. */
export function wordsOfMarks(marks: readonly Mark[]): string {
  return marks.map(wordsOfMark).join('');
}

function wordsOfMark(mark: Mark): string {
  switch (mark.kind) {
    case 'text':
      return mark.text;
    case 'user':
    case 'channel':
    case 'usergroup':
      return mark.label || mark.id;
    case 'broadcast':
      return `@${mark.range}`;
    case 'date':
      return mark.fallback;
    case 'emoji':
      return `:${mark.name}:`;
    default:
      return wordsOfMarks(mark.inner);
  }
}

const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/** The three entities that Slack knows, and no others. */
export function unescapeSlack(written: string): string {
  return written.replace(/&(amp|lt|gt);/g, (entity) => ENTITIES[entity] ?? entity);
}
