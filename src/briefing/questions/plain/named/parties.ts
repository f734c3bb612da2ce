/** Companies in plain words, with the part they play: "led by a16z", "backed by Nvidia", "at Meta", "lecun’s startup". */
import type { EventType } from '../../../../domain/event/vocabulary.ts';
import type { Company } from '../../../../domain/reference/company.ts';
import type { ParseContext } from '../../filter.ts';
import type { FilterKey } from '../../filter-keys.ts';
import type { TypedFilter } from '../../line.ts';
import { isProduct } from '../../names/why-this.ts';
import { isIdle } from '../idle.ts';
import { joined, type Piece, type PlainWord } from '../words.ts';
import { PART_KEYS, type PartKey, partSaid } from './parts.ts';

type PartyKey = 'company' | 'with' | PartKey;

/** The most words of a name. */
const LONGEST = 4;

/** All stretches of words that may be a name, and "a16z" of "a16z-led". */
function namesOf(words: readonly PlainWord[]): string[] {
  const found: string[] = [];
  for (const [at, { key }] of words.entries()) {
    const led = LED.exec(key)?.[1];
    if (led !== undefined) found.push(led);
    for (
      let length = isIdle(key) ? 2 : 1;
      length <= LONGEST && at + length <= words.length;
      length++
    )
      if (!isNoEnd(words[at + length - 1])) found.push(nameOf(words.slice(at, at + length)));
  }
  return found;
}

/** Words that end no name; "AI" and "Capital" end many. */
const isNoEnd = (word: PlainWord | undefined): boolean =>
  word === undefined || (isIdle(word.key) && !ENDS.has(word.key));
const ENDS = new Set('ai capital investments company technology tech business global'.split(' '));

const nameOf = (words: readonly PlainWord[]): string => words.map(({ key }) => key).join(' ');

/** The names among words that the log knows as they stand: looked up at once, since most words are none. */
export const namesIn = (words: readonly PlainWord[], log: ParseContext['log']) =>
  log.namesAmong(namesOf(words.slice(0, LOOKED_UP)));
/** Words of one question that are looked up. */
const LOOKED_UP = 40;

const LED = /^(.{2,40})-(led|backed)$/;

/** The company that is named here, by one of the `known` names; null where none is. `before` are the words before it, `earlier` is the filter that they ended with. */
export async function partyAt(
  words: readonly PlainWord[],
  before: readonly PlainWord[],
  { log, types = [] }: Pick<ParseContext, 'log' | 'types'>,
  { known, earlier }: { known: ReadonlySet<string>; earlier: FilterKey | undefined },
): Promise<Piece | null> {
  const [first] = words;
  if (!first) return null;
  const least = isIdle(first.key) ? 2 : 1;
  for (let length = Math.min(LONGEST, words.length); length >= least; length--) {
    const named = words.slice(0, length);
    if (isNoEnd(named.at(-1)) || !known.has(nameOf(named))) continue;
    const after = words.slice(length);
    const found = await companyOf(named, after, log);
    if (!found) continue;
    const { company } = found;
    if (isStateOf(company, named) && types.length > 0 && !types.some(isOfLaw)) continue;
    const said =
      togetherAt(before, types, earlier) ??
      (isBound(before, after, { known, earlier }) || areBoth(before, after, earlier)
        ? 'with'
        : roleIn(before, named, withoutListed(named, after, known), types));
    // Of a person who comes or goes the texts say so: the company of that name stays where it is.
    if (found.isPerson && MOVES.test(joined([...before, ...after]))) continue;
    // A person who sues or buys is no party by the name of a company: the texts say the person.
    if (found.isPerson && said && NO_PERSONS.has(said)) continue;
    const isInvestor = company.kind === 'investor' && types.includes('funding_round');
    const key = said ?? listedAs(before, earlier) ?? (isInvestor ? 'investor' : 'company');
    return { filters: [{ key, value: found.value }], length };
  }
  return ledAt(first, known, { log });
}

/** True of a company that was named before by another of its names: "Sam Altman and OpenAI". */
export async function isNamedBefore(
  { filters: [filter] }: Piece,
  before: readonly TypedFilter[],
  { log }: Pick<ParseContext, 'log'>,
): Promise<boolean> {
  const earlier = before.filter(({ key, excludes }) => key === 'company' && !excludes);
  if (filter?.key !== 'company' || earlier.length === 0) return false;
  const [id, ...ids] = await Promise.all(
    [filter, ...earlier].map(async ({ value }) => {
      const found = await log.findCompany(value);
      return found.kind === 'one' ? found.company.id : null;
    }),
  );
  return id !== null && ids.includes(id ?? null);
}

/** "a16z-led". */
async function ledAt(
  { key: word }: PlainWord,
  known: ReadonlySet<string>,
  { log }: Pick<ParseContext, 'log'>,
): Promise<Piece | null> {
  const [, name, part] = LED.exec(word) ?? [];
  if (name === undefined || !known.has(name)) return null;
  const found = await log.findCompany(name);
  if (found.kind !== 'one' || found.errors > 0) return null;
  const key = part === 'led' ? 'lead' : 'investor';
  return { filters: [{ key, value: found.company.name }], length: 1 };
}

/** "between Microsoft and OpenAI", "Nvidia’s deals with OpenAI": both are asked for in one event. */
function togetherAt(
  before: readonly PlainWord[],
  types: readonly EventType[],
  earlier?: FilterKey,
): PartyKey | undefined {
  const said = before.map(({ key }) => key).join(' ');
  if (earlier === 'investor' || earlier === 'lead') return BOTH.test(said) ? 'with' : undefined;
  if (earlier !== 'company') return undefined;
  if (VERSUS.test(said) && types.length > 0 && !types.includes('legal')) return undefined;
  return TOGETHER.test(said) ? 'with' : undefined;
}
/** "backed by both Nvidia and Microsoft". */
const BOTH = /(?:^| )both (?:\S+ ){1,4}and$/;
/** Parties of one case, and of rounds two that are set beside each other. */
const VERSUS = /(?:^| )(?:vs?|versus|against)$/;
const TOGETHER =
  /(?:^| )(?:with|vs?|versus|against|about|from (?:\S+ ){1,4}to|(?:leaves?|leaving|left|quits?|quitting) (?:\S+ ){1,4}(?:for|to join)|(?:deals?|offers?|bids?) (?:for|to buy|to acquire)|(?:fines?|fined|probes?|cases?|investigations?|rulings?|decisions?|orders?) (?:\S+ ){1,5}by|(?:buy|buys|bought|acquires?|acquired|sues?|sued|suing|invests?|invested|holds?|held|owns?|owned|stake) ?(?:in)?|(?:pay|pays|paid) for|(?:between|both|involving) (?:\S+ ){1,4}and)$/;

/** "the Meta Scale AI deal", "Anthropic Google compute deal": one thing between two companies whose names stand side by side. */
function isBound(
  before: readonly PlainWord[],
  after: readonly PlainWord[],
  { known, earlier }: { known: ReadonlySet<string>; earlier: FilterKey | undefined },
): boolean {
  const isOne = after.slice(0, 3).some(({ key }) => BOND.test(key));
  if (earlier !== 'company' || !isOne) return false;
  if (/[,;]$/.test(before.at(-1)?.token.value ?? '')) return false;
  return [1, 2, 3, LONGEST].some((length) => known.has(nameOf(before.slice(-length))));
}
const BOND =
  /^(?:deal|stakes?|shareholding|partnership|agreement|alliance|tie-up|contract|merger|acquisition|takeover|purchase|investment|talks|case|lawsuit|suit|dispute)$/;

/** "that Nvidia and OpenAI are both in", "Meta and Nebius together". */
const areBoth = (
  before: readonly PlainWord[],
  after: readonly PlainWord[],
  earlier: FilterKey | undefined,
): boolean =>
  earlier === 'company' &&
  before.at(-1)?.key === 'and' &&
  // “Raised by both together” is a sum of what each raised.
  !before.some(({ key }) => /^(?:rais(?:e|es|ed|ing)|total|sum|funding)$/.test(key)) &&
  /^(?:(?:are|were|have) )?(?:both|together|jointly|agree|agrees|agreed|sign|signed|partner|partnered|team|teamed)(?: |$)/.test(
    joined(after.slice(0, 2)),
  );

/** A name after "or" or "and" plays the part of the name before it. */
function listedAs(before: readonly PlainWord[], earlier?: FilterKey): PartyKey | undefined {
  if (!/^(?:or|and)$/.test(before.at(-1)?.key ?? '')) return undefined;
  return PARTS.find((part) => part === earlier);
}
const PARTS: readonly PartyKey[] = ['company', 'with', ...PART_KEYS];

/** Words behind a name and those that are listed with it: in "Nvidia, AMD or Intel invested" all three did. */
function withoutListed(
  named: readonly PlainWord[],
  after: readonly PlainWord[],
  known: ReadonlySet<string>,
): readonly PlainWord[] {
  const isJoined = /^(?:and|or|&)$/.test(after[0]?.key ?? '');
  const isListed = /,$/.test(named.at(-1)?.token.value ?? '');
  if (!isJoined && !isListed) return after;
  const rest = isJoined ? after.slice(1) : after;
  for (let length = Math.min(LONGEST, rest.length); length > 0; length--) {
    const next = rest.slice(0, length);
    if (known.has(nameOf(next))) return withoutListed(next, rest.slice(length), known);
  }
  return after;
}

function roleIn(
  before: readonly PlainWord[],
  named: readonly PlainWord[],
  after: readonly PlainWord[],
  types: readonly EventType[],
): PartKey | undefined {
  return partSaid({
    // “backed by both Nvidia and Microsoft” is backed by Nvidia.
    ahead: joined(before.slice(-5)).replace(/ both$/, ''),
    owns: named.at(-1)?.owns ?? false,
    behind: joined(after.slice(0, 5)),
    types,
  });
}

/** “Data centres in Texas” are in the place, which is a party in law alone. */
const isStateOf = ({ kind, name }: Company, named: readonly PlainWord[]): boolean =>
  kind === 'government' && name.toLowerCase() === `state of ${nameOf(named)}`;

const isOfLaw = (type: EventType): boolean => type === 'regulation' || type === 'legal';

const MOVES =
  /(?:^| )(?:goe?s?|went|gone|joins?|joined|joining|leaves?|left|leaving|hires?|hired|hiring|moves?|moved|quits?|resigns?|resigned|poach(?:es|ed)?|says?|said|works?|working|doing)(?: |$)/;

const NO_PERSONS: ReadonlySet<PartyKey> = new Set(['acquirer', 'target', 'plaintiff', 'defendant']);

/** Names that are words in small letters: a ticker, a laboratory, and what German writes before an amount. */
const WORDS_TOO = new Set('now fair über'.split(' '));

/** A name that the log knows as it stands. A surname alone is more often a word, but where something belongs to it. */
async function companyOf(
  named: readonly PlainWord[],
  after: readonly PlainWord[],
  log: ParseContext['log'],
): Promise<{ company: Company; isPerson: boolean; value: string } | null> {
  const found = await log.findCompany(nameOf(named));
  if (found.kind !== 'one' || found.errors > 0 || found.by.until) return null;
  if (named.length === 1 && WORDS_TOO.has(named[0]?.token.value ?? '')) return null;
  const isSurname =
    found.by.kind === 'person' && named.filter(({ key }) => !isIdle(key)).length === 1;
  const owns = OWNED.test(joined(after.slice(0, 3)));
  const isPerson = found.by.kind === 'person' && !owns;
  if (isSurname && !owns) return null;
  // The answer says why a product or a person is read as a company.
  const isOther = found.by.kind === 'person' || isProduct(found);
  const value = isOther ? found.by.name : found.company.name;
  return { company: found.company, isPerson, value };
}
const OWNED = /^(?:new |own |ai )*(?:startup|start-up|company|lab|firm|venture)(?: |$)/;
