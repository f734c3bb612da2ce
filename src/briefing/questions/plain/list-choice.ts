/** The list that answers a question in plain words: rounds, deals or regulation. */
import { keysOf } from '../../../domain/collections.ts';
import { EVENT_TYPES, type EventType, statusesOf } from '../../../domain/event/vocabulary.ts';
import type { Token } from '../../../domain/text/tokens.ts';
import type { FilterKey } from '../filter-keys.ts';
import type { TypedFilter } from '../line.ts';
import { areOf, LISTED_TYPES } from './listed-types.ts';
import { typesIn } from './plain.ts';
import { joined, plainWord } from './words.ts';

type List = keyof typeof LISTED_TYPES;

/** The nouns and verbs that ask for a list where no type is named. */
const NOUNS = {
  rounds:
    /\b(?:(?:avg|average|mean|median|typical) (?:deal|cheque|check|ticket) sizes?|rounds?|extensions|tranches|rais(?:e|es|ed|ing)|funding|financing|startups?|start-ups?|investors?|(?:how much|what) (?:money|capital)|(?:money|capital|dollars) (?:that )?(?:went|goes|flow(?:s|ed)|raised|invested|was|is))\b/,
  deals: /\bdeals?\b/,
  regulation:
    /\b(?:executive orders?|decisions|rulings|obligations?|duties|requirements|mandatory|binding|enforceable|rules?|regulations?|regulatory|policy|policies|compliance|force|deadlines?|takes|applies|apply|upcoming|coming|fines?|fined|decid(?:e|es|ed)|penalty|penalties|act|bans?|banned|export (?:controls?|bans?|rules?|restrictions?))\b/,
} satisfies Record<List, RegExp>;

/** Nouns of laws, which may have the words of others in their names: the RAISE Act. */
const LAW = /\b(?:acts?|laws?|bills?|statutes?|omnibus|(?:sb|ab|hb) \d+)\b/;

/** Filters of which only rounds and valuations have the field, and the parts that there are in deals or in court alone. */
const KEYS: Readonly<Partial<Record<FilterKey, List>>> = {
  round: 'rounds',
  investor: 'rounds',
  lead: 'rounds',
  valuation: 'rounds',
  acquirer: 'deals',
  target: 'deals',
  supplier: 'deals',
  customer: 'deals',
  plaintiff: 'regulation',
  defendant: 'regulation',
};

const LISTS = keysOf(LISTED_TYPES);

/** The list that the named types are of; else the one whose filters or nouns stand there; null where nothing says one. */
export function listFor(found: readonly Token[], filters: readonly TypedFilter[]): List | null {
  const types = typesIn(filters);
  if (types.length > 0) return listOf(types);
  const [ofKey] = filters.flatMap(({ key }) => KEYS[key] ?? []);
  if (ofKey) return ofKey;
  const statuses = filters.flatMap(({ key, value }) => (key === 'status' ? value.split(',') : []));
  const ofStatus = statuses.length > 0 ? listOf(typesWith(statuses)) : null;
  const said = joined(found.map(plainWord));
  if (LAW.test(said)) return 'regulation';
  return LISTS.find((list) => NOUNS[list].test(said)) ?? ofStatus;
}

const listOf = (types: readonly EventType[]): List | null =>
  LISTS.find((list) => areOf(list, types)) ?? null;

/** The types that can have all of these statuses. */
const typesWith = (statuses: readonly string[]): EventType[] =>
  EVENT_TYPES.filter((type) => {
    const own: readonly string[] = statusesOf(type);
    return statuses.every((status) => own.includes(status));
  });
