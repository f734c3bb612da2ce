/** A question asked in the words of the one before it: "only in Europe", "and last year?", "without OpenAI". */
import type { Request } from '../../../contracts/command.ts';
import { EVENT_TYPES, type EventType } from '../../../domain/event/vocabulary.ts';
import { quoteTickers } from '../../../domain/reference/company.ts';
import { firstWord } from '../../../domain/text/cutting.ts';
import type { Token } from '../../../domain/text/tokens.ts';
import { quote } from '../../../domain/text/typed.ts';
import { unique } from '../filter.ts';
import type { FilterKey } from '../filter-keys.ts';
import { nameOf, questionTokens, type TypedFilter, typedFilter } from '../line.ts';
import { isIdle } from '../plain/idle.ts';
import { listFor } from '../plain/list-choice.ts';
import { LISTED_TYPES } from '../plain/listed-types.ts';
import { trendIn, trendWords } from '../plain/trends.ts';
import { joined, plainWord } from '../plain/words.ts';
import { readQuestion } from '../question.ts';

/** The filters and words of a question, and the command that answers it. */
interface Question {
  command: string;
  filters: readonly TypedFilter[];
  words: readonly string[];
}

/** Commands whose questions go on: those that take filters, with the types that each is about. */
const GOING_ON: ReadonlyMap<string, readonly EventType[]> = new Map<string, readonly EventType[]>([
  ...Object.entries(LISTED_TYPES),
  ['search', EVENT_TYPES],
  ['company', EVENT_TYPES],
  ['coverage', EVENT_TYPES],
]);

/** Words by which somebody goes on from what was said before, or points back to it. */
const OPENING =
  /^(?:and|or|but|only|just|also|plus|same|the same|what about|how about|not|without|except|excluding)(?: |$)/;
const POINTING = /(?:^| )(?:its|their|theirs|they|them)(?: |$)/;
/** Words that only go on: they narrow nothing. */
const CONNECTING = new Set(
  'and or but only just also plus same the what how about instead again too then now its their theirs they them'.split(
    ' ',
  ),
);

/** Filters of one kind: a later question has its own in the place of them all. */
const KINDS: readonly (readonly FilterKey[])[] = [
  ['region', 'country', 'jurisdiction'],
  ['since', 'until'],
  ['company', 'subject'],
];

/** Words that take back what narrowed the earlier question. */
const UNBOUND: readonly (readonly [RegExp, readonly FilterKey[]])[] = [
  [/^(?:worldwide|globally|anywhere|everywhere)$/, ['region', 'country', 'jurisdiction']],
  [/^(?:ever|(?:of |at )?(?:all|any) ?time)$/, ['since', 'until']],
  [/^(?:of )?any (?:size|amount)$/, ['min', 'max']],
];

/** Those that go along to a question about other types, and those from which a list is not chosen. */
const COMMON: readonly FilterKey[] = [
  ...(['company', 'sector', 'topic', 'region', 'country', 'jurisdiction'] as const),
  ...(['since', 'until'] as const),
];
const OF_ROUNDS: readonly FilterKey[] = ['round', 'investor', 'lead', 'status'];

/**
 * The line of the question that words stand for behind an earlier line, both without a prefix; null where they are a
 * question of their own, or none. Throws InputError for a filter that was typed and can’t be read.
 */
export async function followUp(
  earlier: string,
  typed: string,
  context: Request,
): Promise<string | null> {
  const { word: command, rest } = firstWord(earlier);
  if (command === 'trends') return trendGoingOn(rest, typed, context);
  if (!GOING_ON.has(command)) return null;
  const before = await readFor(command, rest, context, command !== 'company');
  const found = questionTokens(quoteTickers(typed));
  const said = joined(found.map(plainWord));
  const bare = wordsBehind(said);
  const unbound = UNBOUND.find(([words]) => words.test(bare))?.[1];
  if (unbound) return lineOf({ ...before, filters: without(before.filters, unbound) });
  const list = ownList(found, await readFor('search', plainText(found), context));
  const next = list ?? command;
  const later = await readFor(next, plainText(found), context);
  const goesOn = OPENING.test(said) || POINTING.test(said);
  if (!goesOn && (list !== null || !saysMore(later, before))) return null;
  if (next !== command) return lineOf(joinedWith(movedTo(next, before), later));
  const isNone = later.filters.length + later.words.length === 0;
  const isNoName = command === 'company' && later.words.length > 0;
  return isNone || isNoName ? null : lineOf(joinedWith(before, later));
}

/** The same behind a question about trends: the figure stays, unless the words name another or another field to tell it apart by. */
async function trendGoingOn(
  earlier: string,
  typed: string,
  context: Request,
): Promise<string | null> {
  const [was, now] = [trendIn(earlier), trendIn(typed)];
  const before = await readFor('trends', was.rest, context);
  const found = questionTokens(quoteTickers(now.rest));
  const said = joined(found.map(plainWord));
  const goesOn = OPENING.test(joined(questionTokens(quoteTickers(typed)).map(plainWord)));
  const isOther = now.name !== null || now.by !== null;
  const figure = isOther ? { ...was, ...now, name: now.name ?? was.name } : was;
  const command = ['trends', trendWords(figure)].filter(Boolean).join(' ');
  const unbound = UNBOUND.find(([words]) => words.test(wordsBehind(said)))?.[1];
  if (unbound) return lineOf({ ...before, command, filters: without(before.filters, unbound) });
  const later = await readFor('trends', plainText(found), context);
  const isNone = later.filters.length + later.words.length === 0;
  if (isNone && !isOther) return null;
  if (!goesOn && (isOther || !saysMore(later, before))) return null;
  return lineOf({ ...joinedWith(before, later), command });
}

/** The list that the words name; `search` for types that no list is about, null where they name none. */
function ownList(found: readonly Token[], { filters }: Question): string | null {
  const telling = filters.filter(({ key }) => !OF_ROUNDS.includes(key));
  const list = listFor(found, telling);
  if (list) return list;
  return telling.some(({ key, excludes }) => key === 'type' && !excludes) ? 'search' : null;
}

/** Filters alone say more of the earlier question; a name alone asks about a company. */
function saysMore({ filters, words }: Question, before: Question): boolean {
  if (words.length > 0 || filters.length === 0) return false;
  const [only] = filters;
  return before.command === 'company' || filters.length > 1 || only?.key !== 'company';
}

/** The text without the words that only go on. */
const wordsBehind = (said: string): string => {
  const words = said.split(' ');
  const start = words.findIndex((word) => !CONNECTING.has(word));
  return start < 0 ? '' : words.slice(start).join(' ');
};

function plainText(found: readonly Token[]): string {
  const telling = found.filter(
    (token) => token.key !== undefined || token.quoted || !CONNECTING.has(plainWord(token).key),
  );
  return telling
    .map(({ key, value, quoted }) => `${key ? `${key}:` : ''}${quoted ? `"${value}"` : value}`)
    .join(' ');
}

/** A question to a command, as it is understood; where it is not read as `plain` words, all words stay: those of a company’s name. */
async function readFor(
  command: string,
  args: string,
  context: Request,
  plain = true,
): Promise<Question> {
  const { log, reference, now, zone } = context;
  const types = GOING_ON.get(command) ?? EVENT_TYPES;
  const room = { log, reference, now, zone, types, plain };
  const read = await readQuestion(args, room, (next) => context.line(command, next));
  const words = plain ? read.words.filter((word) => !isIdle(wordKey(word))) : read.words;
  return { command, filters: read.typed, words };
}

const wordKey = (word: string) => plainWord({ value: word }).key;

/** The earlier question for another command: what any event has goes along. */
function movedTo(command: string, { filters, words, ...before }: Question): Question {
  const common = filters
    .map(
      (filter): TypedFilter => (filter.key === 'subject' ? { ...filter, key: 'company' } : filter),
    )
    .filter(({ key }) => COMMON.includes(key));
  // The word of a figure of a company finds none of its deals.
  const isFigure = filters.some(({ key }) => key === 'subject');
  if (before.command !== 'company')
    return { command, filters: common, words: isFigure ? [] : words };
  const company: TypedFilter = { key: 'company', value: words.join(' ') };
  return { command, filters: [company, ...common], words: [] };
}

const without = (filters: readonly TypedFilter[], keys: readonly FilterKey[]) =>
  filters.filter(({ key }) => !keys.includes(key));

/** The earlier question with what the later one says in the place of its own. */
function joinedWith(before: Question, later: Question): Question {
  const company = later.filters.find(({ key, excludes }) => key === 'company' && !excludes);
  if (before.command === 'company' && company)
    return { ...before, filters: without(before.filters, ['company']), words: [company.value] };
  const replaced = later.filters
    .filter(({ excludes }) => !excludes)
    .flatMap(({ key }) => KINDS.find((kind) => kind.includes(key)) ?? [key]);
  const kept = before.filters.filter(
    (filter) => (filter.excludes || !replaced.includes(filter.key)) && !isLeftOut(filter, later),
  );
  const isNewSearch = before.command === 'search' && later.words.length > 0;
  return {
    command: before.command,
    filters: together([...kept, ...later.filters]),
    words: isNewSearch ? later.words : [...before.words, ...later.words],
  };
}

/** "not OpenAI" behind a question about it: that it was asked about is taken back. */
const isLeftOut = ({ key, value, excludes }: TypedFilter, later: Question): boolean =>
  !excludes && later.filters.some((one) => one.excludes && one.key === key && one.value === value);

/** Each filter once: what is left out, in both questions. */
function together(filters: readonly TypedFilter[]): TypedFilter[] {
  const all = Map.groupBy(filters, nameOf);
  return [...all.values()].flatMap(([first, ...rest]) => {
    if (!first) return [];
    const values = unique([first, ...rest].flatMap(({ value }) => value.split(',')));
    return [{ ...first, value: values.join(',') }];
  });
}

const lineOf = ({ command, filters, words }: Question): string =>
  command === 'company'
    ? [command, ...words.map(quote), ...filters.map(typedFilter)].join(' ')
    : [command, ...filters.map(typedFilter), ...words.map(quote)].join(' ');
