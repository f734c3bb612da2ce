/**
 * The marks within a line of Slack's mrkdwn. A mark counts only between words, as in Slack: `a*b*c` keeps its
 * asterisks, and so does a mark that a word joiner (U+2060) stands beside, which apps use to keep it as it is.
 */
import { safeUrl } from '../../../protocol/fields.ts';
import { isEmoji } from './emoji.ts';
import { type Mark, push, text, unescapeSlack } from './marks.ts';

/** The way that an app wants its mrkdwn read. */
export interface MrkdwnOptions {
  /** Bare addresses stay as they are. */
  verbatim?: boolean | undefined;
}

const STYLES = { '*': 'bold', _: 'italic', '~': 'strike' } as const;
type StyleMark = keyof typeof STYLES;

/** Deeper than any person nests, and no deeper than a stack is. */
const DEEPEST = 12;

/** True where a mark may open after this character, or close before it. */
const isEdge = (char: string | undefined): boolean =>
  char === undefined || /[\s!-&(-/:-@[-`{-~'"“”‘’…–—·•]/.test(char);

const isInner = (char: string | undefined): boolean =>
  char !== undefined && !/[\s\u2060]/.test(char);

/** Reads the marks of a line, or of several lines of one paragraph. */
export function parseInline(written: string, options: MrkdwnOptions = {}, depth = 0): Mark[] {
  const marks: Mark[] = [];
  let i = 0;
  while (i < written.length) {
    const found = depth < DEEPEST ? readMark(written, i, options, depth) : undefined;
    push(marks, found?.mark ?? text(written[i] as string));
    i = found?.end ?? i + 1;
  }
  return marks;
}

interface Found {
  mark: Mark;
  end: number;
}

function readMark(
  written: string,
  at: number,
  options: MrkdwnOptions,
  depth: number,
): Found | undefined {
  const char = written[at] as string;
  if (char === '<') return readAngle(written, at);
  if (char === '&') return readEntity(written, at);
  if (char === ':') return readEmoji(written, at);
  if (char === '`') return readCode(written, at);
  if (char in STYLES) return readStyle(written, at, options, depth);
  return char === 'h' && !options.verbatim ? readAddress(written, at) : undefined;
}

function readStyle(
  written: string,
  at: number,
  options: MrkdwnOptions,
  depth: number,
): Found | undefined {
  const mark = written[at] as StyleMark;
  // Doubled marks are no marks: `**bold**` is another language.
  if (!isEdge(written[at - 1]) || !isInner(written[at + 1])) return undefined;
  if (written[at - 1] === mark || written[at + 1] === mark) return undefined;
  const end = closing(written, at, mark);
  if (end === undefined) return undefined;
  const inner = parseInline(written.slice(at + 1, end), options, depth + 1);
  return { mark: { kind: STYLES[mark], inner }, end: end + 1 };
}

/** Where the style that opens here closes: on the same line, and not inside a link or code. */
function closing(written: string, at: number, mark: StyleMark): number | undefined {
  for (let i = at + 1; i < written.length; i++) {
    const char = written[i];
    if (char === '\n') return undefined;
    const whole = char === '<' ? readAngle(written, i) : char === '`' && readCode(written, i);
    if (whole) {
      i = whole.end - 1;
    } else if (char === mark && isInner(written[i - 1]) && isEdge(written[i + 1])) {
      if (written[i - 1] !== mark && written[i + 1] !== mark) return i;
    }
  }
  return undefined;
}

function readCode(written: string, at: number): Found | undefined {
  if (!isEdge(written[at - 1]) || /[`\u2060]/.test(written[at + 1] ?? '`')) return undefined;
  const match = /^`([^`\n]+)`/.exec(written.slice(at, at + 3002));
  if (!match || match[1]?.endsWith('\u2060')) return undefined;
  const words = unescapeSlack(unlinked(match[1] as string));
  return { mark: { kind: 'code', inner: [text(words)] }, end: at + match[0].length };
}

/** Code without its links: inside a fence a link shows only its label. */
export function unlinked(piece: string): string {
  return piece.replace(
    /<(https?:[^|<>\n]+)(?:\|([^<>\n]*))?>/g,
    (_all, url, label) => label || url,
  );
}

function readEntity(written: string, at: number): Found | undefined {
  const entity = /^&(amp|lt|gt);/.exec(written.slice(at, at + 5))?.[0];
  return entity ? { mark: text(unescapeSlack(entity)), end: at + entity.length } : undefined;
}

function readEmoji(written: string, at: number): Found | undefined {
  const match = /^:([a-z0-9_+'-]{1,60}):(?::skin-tone-[2-6]:)?/.exec(written.slice(at, at + 80));
  const name = match?.[1];
  if (!match || !name || !isEmoji(name) || /[\p{L}\p{N}]/u.test(written[at - 1] ?? '')) return;
  return { mark: { kind: 'emoji', name }, end: at + match[0].length };
}

function readAddress(written: string, at: number): Found | undefined {
  if (!isEdge(written[at - 1])) return undefined;
  const url = /^https?:\/\/[^\s<>|]*[^\s<>|.,;:!?'")\]*_~]/.exec(written.slice(at))?.[0];
  if (!url || url.length > 3000) return undefined;
  const plain = unescapeSlack(url);
  return { mark: { kind: 'link', url: plain, inner: [text(plain)] }, end: at + url.length };
}

function readAngle(written: string, at: number): Found | undefined {
  const match = /^<([^<>\n]{1,6200})>/.exec(written.slice(at, at + 6210));
  const mark = match && angleMark(match[1] as string);
  return mark ? { mark, end: at + match[0].length } : undefined;
}

function angleMark(inside: string): Mark | undefined {
  const bar = inside.indexOf('|');
  const target = bar < 0 ? inside : inside.slice(0, bar);
  const label = bar < 0 ? '' : unescapeSlack(inside.slice(bar + 1));
  const id = target.slice(1);
  if (/^@[UWB][A-Z0-9]+$/.test(target)) return { kind: 'user', id, label };
  if (/^#[CGD][A-Z0-9]+$/.test(target)) return { kind: 'channel', id, label };
  if (target.startsWith('!')) return commandMark(id, label);
  const url = safeUrl(unescapeSlack(target));
  const shown = label || url?.replace(/^(mailto|tel):/i, '');
  return url && shown ? { kind: 'link', url, inner: [text(shown)] } : undefined;
}

function commandMark(command: string, label: string): Mark | undefined {
  const [name, ...rest] = command.split('^');
  if (name === 'here' || name === 'channel' || name === 'everyone') {
    return { kind: 'broadcast', range: name };
  }
  if (name === 'subteam') return { kind: 'usergroup', id: rest[0] ?? '', label };
  if (name !== 'date' || rest.length < 2) return undefined;
  const [at, format, link] = rest as [string, string, string?];
  const url = safeUrl(unescapeSlack(link ?? ''));
  const date = { at: Number(at), format: unescapeSlack(format), fallback: label };
  return { kind: 'date', ...date, ...(url && { url }) };
}
