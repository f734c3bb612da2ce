/** Packs units into messages that Slack takes, in reading order, nothing left out. */
import { escapeSlack } from '../../page/plain-text.ts';
import { BLOCK_WEIGHT, clip, cutAt } from './lengths.ts';
import { LIMITS } from './limits.ts';
import { type AnyBlock, smallPrint, type Unit } from './unit.ts';

/** A message to post. */
export interface Message {
  /** The message in plain words, escaped: what screen readers and notifications get. */
  text: string;
  blocks: AnyBlock[];
  /** A reply in the thread of the first message. */
  thread?: true;
  /** The same without tables and charts, for when Slack answers `invalid_blocks`; only where it has any. */
  plain?: () => Message[];
}

/** The frame of a Page's messages: their opening, their name, their limit. */
interface Frame {
  /** Lines of `text` before the first message's own. */
  opening: readonly string[];
  /** Names the whole in "…, continued (2 of 3)". */
  name: string;
  /** Most units of `text`. */
  maxText: number;
  /** The line to type for all of it, where `text` has to be cut. */
  rest?: string | undefined;
  thread?: true;
}

/** For a Page without a word. */
export const SILENCE = 'Nothing to show.';

/** Room for the line that says what a message continues. */
const CONTINUED = 200;

/** Messages of these units, greedily filled. */
export function pack(units: readonly Unit[], frame: Frame): Message[] {
  const groups = group(units);
  return groups.map((members, i) => {
    const continued = i ? continuation(frame, i + 1, groups.length) : [];
    return message([...continued, ...members], i ? [] : frame.opening, frame);
  });
}

function continuation(frame: Frame, place: number, of: number): Unit[] {
  return smallPrint(`${clip(frame.name, CONTINUED - 40)}, continued (${place} of ${of})`);
}

function group(units: readonly Unit[]): Unit[][] {
  const groups: Unit[][] = [];
  let open: Unit[] = [];
  let load = empty();
  for (const next of units) {
    if (open.length > 0 && !fits(load, next)) {
      const at = open.length > 1 && open.at(-1)?.heads ? open.length - 1 : open.length;
      const heading = open.splice(at);
      groups.push(open);
      [open, load] = [heading, heading.reduce(add, empty())];
    }
    open.push(next);
    load = add(load, next);
  }
  return open.length > 0 ? [...groups, open] : groups;
}

interface Load {
  blocks: number;
  chars: number;
  tables: number;
  charts: number;
}

const empty = (): Load => ({ blocks: 0, chars: 0, tables: 0, charts: 0 });

function add(load: Load, next: Unit): Load {
  return {
    blocks: load.blocks + next.blocks.length,
    chars: load.chars + next.chars,
    tables: load.tables + (next.isTable ? 1 : 0),
    charts: load.charts + (next.isChart ? 1 : 0),
  };
}

function fits(load: Load, next: Unit): boolean {
  const sum = add(load, next);
  return (
    sum.blocks < LIMITS.blocks &&
    sum.chars <= LIMITS.message - CONTINUED - BLOCK_WEIGHT &&
    sum.tables <= 1 &&
    sum.charts <= LIMITS.charts
  );
}

function message(units: readonly Unit[], opening: readonly string[], frame: Frame): Message {
  const lines = [...opening, ...units.flatMap((unit) => unit.lines)];
  const special = units.some((unit) => unit.plain);
  const plain = () =>
    pack(
      units.flatMap((unit) => unit.plain?.() ?? [unit]),
      { ...frame, opening },
    );
  return {
    text: fitText(lines.length ? lines : [frame.name || SILENCE], frame),
    blocks: units.flatMap((unit) => unit.blocks),
    ...(frame.thread && { thread: frame.thread }),
    ...(special && { plain }),
  };
}

/** Room for the last line of a text that was cut. */
const MORE = 300;

/** The lines as one escaped text; cut between lines where it is too long, the last line saying what follows. */
function fitText(lines: readonly string[], frame: Pick<Frame, 'maxText' | 'rest'>): string {
  const text = escapeSlack(lines.join('\n'));
  if (text.length <= frame.maxText) return text;
  const all = text.split('\n');
  const kept: string[] = [];
  let room = frame.maxText - MORE;
  for (const line of all) {
    if (line.length + 1 > room) break;
    kept.push(line);
    room -= line.length + 1;
  }
  const [first = ''] = all;
  if (kept.length === 0) kept.push(`${cutAt(first, room).replace(/&[a-z]*$/, '')}…`);
  return [...kept, moreWords(all.length - kept.length, frame.rest)].join('\n');
}

function moreWords(count: number, rest: string | undefined): string {
  const shown =
    count === 0 ? 'The rest is' : `${count} more ${count === 1 ? 'line is' : 'lines are'}`;
  const typed = rest
    ? ` Or type ${clip(escapeSlack(rest), MORE - 100).replace(/&[a-z]*…$/, '…')}`
    : '';
  return `${shown} shown in the message.${typed}`;
}
