/** Slack's mrkdwn: paragraphs, quotes and fences, with the marks of `mrkdwn-marks.ts` in their lines. */
import { type Mark, type Passage, push, text, unescapeSlack } from './marks.ts';
import { type MrkdwnOptions, parseInline, unlinked } from './mrkdwn-marks.ts';

/** Reads mrkdwn. It never fails: what is no markup is words. */
export function parseMrkdwn(written: string, options: MrkdwnOptions = {}): Passage[] {
  const passages: Passage[] = [];
  // Odd pieces stand between fences; an odd fence at the end fences nothing.
  const pieces = written.split('```');
  const closed = pieces.length - (pieces.length % 2 === 0 ? 2 : 1);
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i] ?? '';
    if (i % 2 === 1 && i < closed) addFenced(passages, piece);
    else if (i > closed) addLines(passages, `\`\`\`${piece}`, options, true);
    else addLines(passages, trimmed(piece, i > 0, i < pieces.length - 1), options, false);
  }
  return passages;
}

function addFenced(passages: Passage[], piece: string): void {
  const inner = unescapeSlack(unlinked(piece)).replace(/^\n|\n$/g, '');
  if (inner.trim() === '') addLines(passages, `\`\`\`${piece}\`\`\``, {}, true);
  else passages.push({ kind: 'pre', text: inner });
}

/** The one line break beside a fence belongs to the fence. */
function trimmed(piece: string, after: boolean, before: boolean): string {
  const start = after ? piece.replace(/^\n/, '') : piece;
  return before ? start.replace(/\n$/, '') : start;
}

const QUOTED = /^(?:>|&gt;) ?/;
const ALL_QUOTED = /^(?:>>>|&gt;&gt;&gt;) ?/;

function addLines(passages: Passage[], piece: string, options: MrkdwnOptions, joins: boolean) {
  if (piece === '') return;
  const lines = piece.split('\n');
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as string;
    if (ALL_QUOTED.test(line)) {
      const rest = [line.replace(ALL_QUOTED, ''), ...lines.slice(i + 1)].join('\n');
      addQuote(passages, parseInline(rest, options));
      return;
    }
    const quoted = QUOTED.test(line);
    const marks = parseInline(quoted ? line.replace(QUOTED, '') : line, options);
    if (quoted) addQuote(passages, marks);
    else addLine(passages, marks, joins && i === 0 ? '' : '\n');
  }
}

function addLine(passages: Passage[], marks: Mark[], separator: string): void {
  const last = passages.at(-1);
  if (last?.kind !== 'lines') {
    passages.push({ kind: 'lines', marks });
    return;
  }
  push(last.marks, text(separator));
  for (const mark of marks) push(last.marks, mark);
}

function addQuote(passages: Passage[], marks: Mark[]): void {
  const last = passages.at(-1);
  if (last?.kind === 'quote') addLine(last.inner, marks, '\n');
  else passages.push({ kind: 'quote', inner: [{ kind: 'lines', marks }] });
}
