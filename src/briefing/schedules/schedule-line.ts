/** A schedule as one line: `investor weekdays 09:00 Stockholm min:100m quiet:sat`. What is printed makes the same schedule again. */
import type { Request } from '../../contracts/command.ts';
import type { Schedule, ScheduleSpec } from '../../contracts/schedule.ts';
import { EVERYTHING } from '../../domain/schedule/scope.ts';
import { isPerson } from '../../domain/schedule/target.ts';
import { nextDue, type Timing } from '../../domain/schedule/timing.ts';
import { readTiming } from '../../domain/schedule/timing-reading.ts';
import { timingLine } from '../../domain/schedule/timing-words.ts';
import { firstWord } from '../../domain/text/cutting.ts';
import { nearest } from '../../domain/text/names.ts';
import { type Token, tokens } from '../../domain/text/tokens.ts';
import { quote, shown } from '../../domain/text/typed.ts';
import { InputError, Misreading, readAt } from '../../errors.ts';
import { SHAPES, type Shape, shapeNamed, shapeWith } from '../digest/presets.ts';
import { longestValue } from '../questions/longest-value.ts';
import { LINE_FILTERS, type Narrowing } from './line-filters.ts';
import { quietPieces, type ScopeContext } from './scope-line.ts';

/** The word in front of a schedule's line, or behind it, that makes it the asker's own, in direct messages. */
export const MINE = 'me';
/** The word that plans one beside another that is alike. */
export const TOO = 'too';

/** The words beside a schedule's own. */
interface Flags {
  mine: boolean;
  too: boolean;
}

/** Parts a line in the words in front of it and behind it, and its own. */
export function flagsOf(typed: string): Flags & { words: string } {
  const words = typed.trim().split(/\s+/);
  const isFlag = (word = '') => [MINE, TOO].includes(word.toLowerCase());
  const first = words.findIndex((word) => !isFlag(word));
  const own = words.slice(first, words.findLastIndex((word) => !isFlag(word)) + 1);
  const flags = [...words.slice(0, first), ...words.slice(first + own.length)];
  const has = (flag: string) => flags.some((word) => word.toLowerCase() === flag);
  return { mine: has(MINE), too: has(TOO), words: own.join(' ') };
}

/** A line with the words beside its own in front of it and behind it. */
export const flagged = (words: string, { mine, too }: Partial<Flags>): string =>
  [mine ? MINE : '', words, too ? TOO : ''].filter(Boolean).join(' ');

/** A line as read: without a timing it asks for a look, not for a schedule. */
export interface ReadLine {
  /** The shape that was named. */
  shape: Shape | null;
  spec: Omit<ScheduleSpec, 'timing'>;
  timing: Timing | null;
}

/** A line as far as it narrows a digest, and the words beside that: days and times, or a window. */
interface ReadNarrowing {
  shape: Shape | null;
  narrowing: Narrowing;
  words: string;
  /** A whole line with other words instead. */
  whole(...pieces: string[]): string;
  pairs: readonly Pair[];
}

/** Reads the kind of digest and the filters of a line; `usual` stands for the words that a corrected line must have, and filters of `others` are words. @throws InputError */
export async function readNarrowing(
  typed: string,
  context: ScopeContext,
  {
    command = (line: string) => line,
    usual = 'weekdays 09:00',
    others: beside = [] as readonly string[],
  },
): Promise<ReadNarrowing> {
  const { shape, when, pairs } = await partsOf(typed, context, beside);
  const whole = (...pieces: string[]) =>
    command([shape?.name, ...pieces].filter(Boolean).join(' '));
  if (!shape) refuseNearShape(when, (right) => whole(right, ...pairs.map(pairLine)));
  let narrowing: Narrowing = { scope: shape?.scope ?? EVERYTHING, layout: 'auto', quiet: [] };
  for (const pair of pairs) {
    const others = pairs.filter((each) => each !== pair).map(pairLine);
    const change = await readPair(pair, context, narrowing, (right) =>
      whole(when || usual, ...others, right),
    );
    narrowing = { ...narrowing, ...change };
  }
  return { shape, narrowing, words: when, whole, pairs };
}

/**
 * Reads a line; a zone that is not typed is the context's own. Throws InputError, whose `next` is what `command` makes
 * of a whole line to type instead: that line alone by default.
 */
export async function readLine(
  typed: string,
  context: ScopeContext,
  command = (line: string) => line,
): Promise<ReadLine> {
  const read = await readNarrowing(typed, context, { command });
  const { shape, words: when, whole, pairs } = read;
  const { quiet, ...spec } = read.narrowing;
  if (!when) return { shape, spec, timing: null };
  const after = pairs.map(pairLine);
  const timing = await readAt({ line: (right) => whole(right, ...after) }, () =>
    readTiming(when, context.zone),
  );
  const loud = pairs.filter(({ key }) => key !== 'quiet').map(pairLine);
  await readAt({ line: (right) => whole(right, ...loud) }, () =>
    requireDays({ ...timing, quiet }, context),
  );
  return { shape, spec, timing: { ...timing, quiet } };
}

/** Throws InputError for words that begin with nearly the name of a shape. */
function refuseNearShape(words: string, line: (right: string) => string): void {
  const { word, rest } = firstWord(words);
  const [meant] = nearest(word, SHAPES, ({ name }) => name);
  if (!meant || word === '') return;
  throw new InputError({
    wrong: `“${shown(word)}” is not a kind of digest. Did you mean ${meant.name}?`,
    allowed: '',
    next: line([meant.name, rest].filter(Boolean).join(' ')),
  });
}

/** A line in its parts: the shape it names, the days and times as typed, and what narrows it. */
async function partsOf(typed: string, context: ScopeContext, others: readonly string[]) {
  const found = tokens(typed);
  const words: string[] = [];
  const pairs: Pair[] = [];
  for (let at = 0; at < found.length; at++) {
    const [token = { value: '' }, ...after] = found.slice(at);
    if (token.key === undefined || others.includes(token.key)) {
      words.push(token.key === undefined ? token.value : pairLine({ ...token, key: token.key }));
      continue;
    }
    const taken = await takenBy(token.key, [token, ...after], context);
    pairs.push({ key: token.key, value: taken.value });
    at += taken.words;
  }
  const shape = shapeNamed(words[0]) ?? null;
  return { shape, when: words.slice(shape ? 1 : 0).join(' '), pairs };
}

/** The value of a filter with the words after it that make it longer; its own word where none can be read. */
async function takenBy(
  key: string,
  found: readonly [Token, ...Token[]],
  context: ScopeContext,
): Promise<{ value: string; words: number }> {
  const [{ value }] = found;
  const filter = LINE_FILTERS.get(key);
  if (!filter || value === '') return { value, words: 0 };
  const guess = async (typed: string) => {
    await filter.read(typed, context, { scope: EVERYTHING, layout: 'auto', quiet: [] });
    return (await filter.forgives?.(typed, context)) ?? false;
  };
  const taken = await longestValue(found, { read: guess, guessed: (guessed) => guessed });
  return 'read' in taken ? taken : { value, words: 0 };
}

type Pair = Required<Pick<Token, 'key' | 'value'>>;

const pairLine = ({ key, value }: Pair) => `${key}:${quote(value)}`;

async function readPair(
  { key, value }: Pair,
  context: ScopeContext,
  line: Narrowing,
  whole: (pair: string) => string,
): Promise<Partial<Narrowing>> {
  const filter = LINE_FILTERS.get(key);
  if (filter && value !== '') {
    const place = {
      ...filter,
      key,
      line: (right: string) => whole(pairLine({ key, value: right })),
    };
    return readAt(place, () => filter.read(value, context, line));
  }
  const keys = [...LINE_FILTERS.keys()];
  const [meant] = nearest(key, keys, (each) => each);
  throw new InputError({
    wrong: filter
      ? `${key}: has no value.`
      : `${key}: can’t filter a digest.${meant ? ` Did you mean ${meant}?` : ''}`,
    allowed: meant ? '' : `Use ${keys.slice(0, -1).join(', ')} or ${keys.at(-1)}`,
    next: whole(meant && value ? pairLine({ key: meant, value }) : 'min:$100M'),
  });
}

/** Throws Misreading for a timing whose quiet days leave nothing of it; `instead` is the timing without them. */
export function requireDays(timing: Timing, { now }: Pick<ScopeContext, 'now'>): void {
  if (nextDue(timing, now.getTime()) !== null) return;
  const quiet = quietPieces(timing.quiet).join(', ');
  throw new Misreading({
    typed: quiet,
    expected: 'days to skip',
    subject: `With ${quiet} skipped,`,
    wrong: 'no digest would ever be sent',
    allowed: 'Leave at least one day',
    instead: timingLine(timing),
  });
}

/** The line that makes a schedule again where it is typed in its channel, or anywhere for one of the asker's own. */
export const plannedLine = async (
  schedule: Schedule,
  context: Pick<Request, 'log' | 'reference'>,
): Promise<string> =>
  flagged(await specLine(schedule, context), { mine: isPerson(schedule.channel) });

/** The line that makes such a schedule, without what it has by default. */
export async function specLine(
  spec: ScheduleSpec,
  context: Pick<Request, 'log' | 'reference'>,
): Promise<string> {
  const { sections } = spec.scope;
  const shape = sections && shapeWith(sections);
  const line = [...(shape ? [shape.name] : []), timingLine(spec.timing)];
  for (const [key, filter] of LINE_FILTERS) {
    const values = await filter.values(spec, context);
    if (values.length > 0) line.push(pairLine({ key, value: values.join(',') }));
  }
  return line.join(' ');
}
