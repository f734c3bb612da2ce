/** The command that answers a question in plain words, for a door that takes all of them. */
import type { Request } from '../../../contracts/command.ts';
import { keysOf } from '../../../domain/collections.ts';
import { EVENT_TYPES, type EventType, statusesOf } from '../../../domain/event/vocabulary.ts';
import { quoteTickers } from '../../../domain/reference/company.ts';
import { type Token, tokens } from '../../../domain/text/tokens.ts';
import { quote } from '../../../domain/text/typed.ts';
import { pastedAddress } from '../../../domain/text/web-address.ts';
import { LONGEST_QUESTION, type TypedFilter, typedFilter } from '../line.ts';
import { companiesCompared, compares } from '../names/compared.ts';
import { areOf, LISTED_TYPES } from './listed-types.ts';
import { readPlain, typesIn } from './plain.ts';
import { trendIn } from './trends.ts';
import { plainWord } from './words.ts';

/** The nouns that ask for a list where no type is named. */
const NOUNS = {
  rounds: /^(?:rounds?|rais(?:e|es|ed|ing)|funding|financing|startups?|start-ups?|investors?)$/,
  deals: /^deals?$/,
  regulation:
    /^(?:rules?|regulations?|regulatory|policy|policies|compliance|force|deadlines?|takes|applies|apply)$/,
} satisfies Record<keyof typeof LISTED_TYPES, RegExp>;

const LISTS = keysOf(LISTED_TYPES);

/** Days, amounts and orders alone are no question. */
const MEASURES = ['since', 'until', 'min', 'max', 'sort', 'top'];

/** The line that answers: a command’s name and its arguments; null where too little is understood to choose one. */
export async function lineFor(typed: string, context: Request): Promise<string | null> {
  if (typed.length > LONGEST_QUESTION) return null;
  const found = tokens(quoteTickers(typed));
  // A filter that was typed as one belongs to a command that was named.
  if (found.length === 0 || found.some(({ key }) => key !== undefined)) return null;
  if (found.every(({ value }) => pastedAddress(value) !== null)) return `search ${typed}`;
  if (trendIn(typed).asks) return `trends ${typed}`;
  const { log, reference, now, zone } = context;
  if (compares(typed) && (await companiesCompared(typed, log))) return `company ${typed}`;
  const { filters, words } = await readPlain([found], [], {
    log,
    reference,
    now,
    zone,
    plain: true,
  });
  const telling = filters.filter(({ key }) => !MEASURES.includes(key));
  const list = listFor(found, filters);
  if (list && (telling.length > 0 || filters.length > 1 || words.length === 0))
    return filters.length > 0 ? `${list} ${typed}` : null;
  const [only] = telling;
  if (!only || words.length > 0) return null;
  if (telling.length === 1 && filters.length === 1 && only.key === 'company' && !only.excludes)
    return `company ${quote(only.value)}`;
  return `search ${filters.map(typedFilter).join(' ')}`;
}

/** The list that the named types are of; else the one whose filters or nouns stand there. */
export function listFor(found: readonly Token[], filters: readonly TypedFilter[]): string | null {
  const types = typesIn(filters);
  if (types.length > 0) return listOf(types);
  const keys = filters.map(({ key }) => key);
  if (keys.some((key) => key === 'round' || key === 'investor' || key === 'lead')) return 'rounds';
  const statuses = filters.flatMap(({ key, value }) => (key === 'status' ? value.split(',') : []));
  const ofStatus = statuses.length > 0 ? listOf(typesWith(statuses)) : null;
  const nouns = found.map((token) => plainWord(token).key);
  const byNoun = LISTS.find((list) => nouns.some((noun) => NOUNS[list].test(noun)));
  return byNoun ?? ofStatus;
}

const listOf = (types: readonly EventType[]): string | null =>
  LISTS.find((list) => areOf(list, types)) ?? null;

/** The types that can have all of these statuses. */
const typesWith = (statuses: readonly string[]): EventType[] =>
  EVENT_TYPES.filter((type) => {
    const own: readonly string[] = statusesOf(type);
    return statuses.every((status) => own.includes(status));
  });
