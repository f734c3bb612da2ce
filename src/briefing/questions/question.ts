/** Reads what follows a command: `key:value` filters and words. The one home of the question's grammar. */
import { type EventQuery, exactly, type Sought } from '../../domain/event/query.ts';
import type { EventType } from '../../domain/event/vocabulary.ts';
import { type Company, quoteTickers } from '../../domain/reference/company.ts';
import type { Token } from '../../domain/text/tokens.ts';
import { InputError } from '../../errors.ts';
import type { ParseContext, ReadFilter } from './filter.ts';
import { filterOf } from './filter-keys.ts';
import {
  filterRead,
  LONGEST_QUESTION,
  type NextLine,
  readTokens,
  type TokensRead,
  type TypedFilter,
} from './line.ts';
import { questionInEnglish } from './names/foreign-words.ts';
import { inEnglish } from './names/other-names.ts';
import { type MendedReading, readMended } from './plain/named/mended.ts';
import { checkBasis, checkRanges, type FilterRead, isSign, signRead } from './refusals.ts';
import { soughtIn } from './sought.ts';

/** A question read: the query, and everything an answer says of how it was understood. */
export interface ParsedQuestion {
  query: EventQuery;
  /** "Seed · Europe (…) · since 1 Mar 2026 · ≥ $100M", in pieces. */
  understood: readonly string[];
  /** All that narrows the answer, to stand after "Nothing" or a count: "for Seed · Europe", "since 1 Mar 2026"; null for the whole log. */
  about: string | null;
  notes: readonly string[];
  /** A sentence where the answer is to a part of the question alone; null where it is to the whole. */
  partly: string | null;
  /** Its sentences about what no filter stands for, which hold whatever words are left out beside. */
  missing: readonly string[];
  /** The companies that a filter named. */
  companies: readonly Company[];
  /** The filters as typed, for an answer that offers the same question without one of them. */
  typed: readonly TypedFilter[];
  words: readonly string[];
  /** Those of them that were typed without quotes. */
  loose: readonly string[];
  /** The near words that are looked for beside them. */
  near: readonly string[];
  /** True where a jurisdiction asked for includes those below it. */
  below: boolean;
}

/** Refuses what is too long to be a question; the words are kept in the reply's own first characters. */
function checkLength(typed: string): void {
  if (typed.length <= LONGEST_QUESTION) return;
  throw new InputError({
    wrong: `That question has ${typed.length.toLocaleString('en-US')} characters (“${typed.slice(0, 40)}…”).`,
    allowed: `A question may have ${LONGEST_QUESTION.toLocaleString('en-US')}; shorten it and ask again`,
  });
}

/**
 * Reads a question. Filters of one kind must all hold; words are looked for in the full text.
 * @throws InputError for an unknown filter, a value that can't be read, or a filter given twice; what to type next is a `line`.
 */
export async function readQuestion(
  typed: string,
  context: ParseContext,
  line: NextLine,
): Promise<ParsedQuestion> {
  checkLength(typed);
  const said = context.plain ? questionInEnglish(typed) : typed;
  const read = await readTokens(quoteTickers(said), context, line);
  const english = read.stretches.map((stretch) => inEnglish(stretch, context.reference));
  const spoken = await spokenIn(
    english.map(({ words }) => words),
    read,
    context,
  );
  const reads = [...read.reads, ...spoken.reads];
  const { words } = spoken;
  refuseSigns(words, read, line);
  const texts = words.map((word) => word.value);
  const sought = soughtIn(words, context.reference);
  checkRanges(reads, texts, line);
  checkBasis(reads, texts, line);
  const quoted = texts.map((word) => `“${word}”`);
  const query = { ...queryOf(reads), ...text(sought.words, context) };
  return {
    query,
    understood: [...reads.map((read) => read.says), ...quoted],
    about: aboutOf(reads, quoted),
    notes: [
      ...(said === typed ? [] : [`Read as “${said}”.`]),
      ...english.flatMap(({ notes }) => notes),
      ...reads.flatMap((read) => read.notes ?? []),
      ...spoken.notes,
      ...orderNote(query, context),
    ],
    partly: partlyText([
      ...spoken.missing,
      spoken.reads.length > 0 && !context.near ? unread(quoted) : null,
    ]),
    missing: spoken.missing,
    companies: reads.flatMap((read) => (read.excludes ? [] : (read.companies ?? []))),
    typed: reads.map(({ key, value, excludes, companies }) => ({
      key,
      value,
      ...(excludes && { excludes }),
      ...(companies && { names: companies.map(({ name }) => name) }),
    })),
    words: texts,
    loose: words.flatMap(({ value, quoted }) => (quoted ? [] : [value])),
    near: context.near ? sought.near : [],
    below: reads.some((read) => read.below),
  };
}

/** Types of events in which no money changes hands. */
const MONEYLESS: readonly EventType[] = ['labour', 'outage', 'people'];

/** An order of amounts puts such events in none: whoever asks for the largest layoffs is told. */
function orderNote({ sort, types, jobs }: EventQuery, context: ParseContext): string[] {
  const isOfAmounts = sort === 'amount' || sort === 'smallest';
  const asked = types ?? (jobs ? (['labour'] as const) : context.types);
  if (!isOfAmounts || !asked?.every((type) => MONEYLESS.includes(type))) return [];
  return [
    'That order is one of amounts of money. Events without an amount have none, and stand with the newest first.',
  ];
}

/** Of a question in plain words, those that stand for no filter: an answer to a part of it never looks like one to the whole. */
const unread = (quoted: readonly string[]): string | null =>
  quoted.length === 0
    ? null
    : `Read as no filter, and looked for in the texts: ${quoted.join(', ')}.`;

const partlyText = (sentences: readonly (string | null)[]): string | null =>
  sentences.filter((sentence) => sentence !== null).join(' ') || null;

/** The filters that words stand for, read as if they had been typed. */
async function spokenIn(
  stretches: readonly (readonly Token[])[],
  { reads: given }: Pick<TokensRead, 'reads'>,
  context: ParseContext,
): Promise<Pick<MendedReading, 'words' | 'notes' | 'missing'> & { reads: FilterRead[] }> {
  if (!context.plain) return { reads: [], words: stretches.flat(), notes: [], missing: [] };
  const { filters, words, notes, missing } = await readMended(stretches, given, context);
  const reads: FilterRead[] = [];
  for (const filter of filters)
    reads.push(filterRead(filter, await filterOf(filter.key).read(filter.value, context)));
  return { reads, words, notes, missing };
}

/** Signs of other searches that no reading took. */
function refuseSigns(words: readonly Token[], { others }: TokensRead, line: NextLine): void {
  const sign = words.find(isSign);
  if (sign) throw signRead(sign, others.get(sign) ?? { before: [], after: [] }, line);
}

/** The query of filters; those that leave out stand apart. */
function queryOf(reads: readonly FilterRead[]): EventQuery {
  const [without, within] = [
    reads.filter((read) => read.excludes),
    reads.filter((read) => !read.excludes),
  ];
  const left = without.length === 0 ? {} : { without: { ...merged(without) } };
  return { ...merged(within), ...left };
}

const merged = (reads: readonly FilterRead[]): EventQuery =>
  Object.assign({}, ...reads.map((read) => read.query), all(reads));

/** An order and a number of events narrow nothing, and are left out. */
function aboutOf(reads: readonly FilterRead[], quoted: readonly string[]): string | null {
  const narrowing = reads.filter(({ key }) => filterOf(key).looser !== null);
  const pieces = [...narrowing.map(({ says }) => says), ...quoted];
  if (pieces.length === 0) return null;
  const [first] = narrowing;
  const isClause = first && (first.excludes || filterOf(first.key).clause);
  return `${isClause ? '' : 'for '}${pieces.join(' · ')}`;
}

/** Region and country narrow each other, and so do parts; a later one does not replace an earlier one. */
function all(reads: readonly ReadFilter[]): EventQuery {
  const [places, parts] = [
    reads.flatMap(({ query }) => query.places ?? []),
    reads.flatMap(({ query }) => query.parts ?? []),
  ];
  return { ...(places.length > 0 && { places }), ...(parts.length > 0 && { parts }) };
}

function text(sought: readonly (string | Sought)[], { near }: ParseContext): EventQuery {
  const words = near ? sought : sought.map(exactly);
  return words.length ? { words } : {};
}
