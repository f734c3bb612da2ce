/** Phrases that stand for values of controlled lists: types, statuses, rounds, sectors, places. */
import { roundWords, statusWords, typeWords } from '../../../../domain/event/labels.ts';
import { type EventType, ROUNDS, statusesOf } from '../../../../domain/event/vocabulary.ts';
import type { ReferenceData } from '../../../../domain/reference/reference-data.ts';
import { valueKey } from '../../../../domain/text/english.ts';
import { madeOnce } from '../../filter.ts';
import { placeWords } from '../../filter-places.ts';
import type { TypedFilter } from '../../line.ts';
import { isIdle } from '../idle.ts';
import { areOf } from '../listed-types.ts';
import type { Piece, PlainWord } from '../words.ts';
import { isPronoun, isWhen } from './meant.ts';
import { seriesAt } from './series.ts';
import {
  SPOKEN_BOTH,
  SPOKEN_LISTS,
  SPOKEN_ROUNDS,
  SPOKEN_STATUSES,
  SPOKEN_TYPES,
} from './spoken.ts';

/** The kinds of things that a command’s questions speak of. */
export interface Speech {
  types: readonly EventType[];
  reference: ReferenceData;
  /** True where words are looked for in texts first: a sector is then a word like others. */
  searches: boolean;
}

type Lexicon = ReadonlyMap<string, readonly TypedFilter[]>;

/** The most words of a phrase. */
const LONGEST = 4;

/** The longest phrase that begins here; null where none does. */
export function phraseAt(words: readonly PlainWord[], speech: Speech): Piece | null {
  const series = seriesAt(words, speech.types);
  if (series) return series;
  const lexicon = lexiconOf(speech);
  for (let length = Math.min(LONGEST, words.length); length > 0; length--) {
    const phrase = words.slice(0, length);
    if (phrase.some(({ key }, at) => key === '' && at > 0) || isPronoun(phrase, words[length]))
      continue;
    if (isWhen(phrase, words.slice(length))) continue;
    const filters = lexicon.get(valueKey(phrase.map(({ key }) => key).join(' ')));
    if (filters) return { filters: withBelow(filters, phrase), length };
  }
  return null;
}

/** "EU+" is the EU with its member states, as `jurisdiction:EU+` is. */
function withBelow(
  filters: readonly TypedFilter[],
  phrase: readonly PlainWord[],
): readonly TypedFilter[] {
  const [filter] = filters;
  if (filter?.key !== 'jurisdiction' || !phrase.at(-1)?.token.value.endsWith('+')) return filters;
  return [{ ...filter, value: `${filter.value}+` }];
}

const lexicons = madeOnce((_reference: ReferenceData) => new Map<string, Lexicon>());

function lexiconOf(speech: Speech): Lexicon {
  const made = lexicons(speech.reference);
  const key = `${speech.searches} ${speech.types.join(' ')}`;
  const lexicon = made.get(key) ?? makeLexicon(speech);
  made.set(key, lexicon);
  return lexicon;
}

/** Of phrases that stand for several things the last entry counts: a type before a status, a status before a sector, a sector before a place. */
function makeLexicon(speech: Speech): Lexicon {
  const { types } = speech;
  return new Map<string, readonly TypedFilter[]>([
    ...(areOf('regulation', types) ? topicPhrases(speech) : []),
    ...placePhrases(speech),
    ...(speech.searches ? [] : sectorPhrases(speech)),
    ...statusPhrases(types),
    ...(types.includes('funding_round') ? roundPhrases() : []),
    ...typePhrases(types),
    ...bothPhrases(types),
    ...listPhrases(types),
    ...(areOf('regulation', types) ? STATES : []),
    ...NOTHING_MORE,
  ]);
}

type Entry = readonly [phrase: string, filters: readonly TypedFilter[]];
const entries = (words: string, ...filters: TypedFilter[]): Entry[] =>
  words.split(', ').map((phrase) => [valueKey(phrase), filters]);

/** Levels of the law of the United States: that of the states is all below the country but its own. */
const STATES: readonly Entry[] = [
  ...entries(
    'us state, us states, u.s. state, u.s. states, american state, american states, which states, what states, how many states, all states, other states, several states, individual states',
    { key: 'jurisdiction', value: 'US+' },
    { key: 'jurisdiction', value: 'US', excludes: true },
  ),
  ...entries(
    'state law, state laws, state ai law, state ai laws, state bill, state bills, state ai bills, state legislation, state ai legislation, state acts, state rules, state ai rules, laws of us states, state-level laws, state-level ai laws',
    { key: 'jurisdiction', value: 'US+' },
    { key: 'jurisdiction', value: 'US', excludes: true },
    { key: 'type', value: 'regulation' },
  ),
  ...entries(
    'federal law, federal laws, federal ai law, federal ai laws, federal bill, federal bills, federal legislation, federal ai legislation, federal rules, federal ai rules, bills in congress, bills before congress',
    { key: 'jurisdiction', value: 'US' },
    { key: 'type', value: 'regulation' },
  ),
  ...entries(
    'member states, eu member states, eu members, eu countries, member state laws',
    { key: 'jurisdiction', value: 'EU+' },
    { key: 'jurisdiction', value: 'EU', excludes: true },
  ),
  ...entries('us federal', { key: 'jurisdiction', value: 'US' }),
];

/** "Venture money" is that of rounds, and no sector. */
const NOTHING_MORE: readonly Entry[] = [
  ...entries('right now, at the moment, at present, any time soon, at all, once again'),
  ...entries(
    'due to, plan to, with compute, with chips, with gpus, with power, with computing, with computing power',
  ),
  ...['venture capital', 'venture', 'vc'].flatMap((money) =>
    'money, funding, financing, investment, investments, dollars, rounds, deals, went, goes, raised, invested, flowed, was invested, was raised, has gone, is going'
      .split(', ')
      .map((noun): Entry => [valueKey(`${money} ${noun}`), []]),
  ),
];

/** A type that is all that a command answers about narrows nothing there, so its words are passed over. */
function typePhrases(types: readonly EventType[]): Entry[] {
  const narrowing = areOf('rounds', types) ? types.filter((type) => type === 'valuation') : types;
  const own = [...typeWords(narrowing)].map(
    ([word, type]): Entry => [word, [{ key: 'type', value: type }]],
  );
  const spoken = narrowing.flatMap((type) =>
    entries(SPOKEN_TYPES[type] ?? '', { key: 'type', value: type }).flatMap(
      ([phrase, filters]): Entry[] =>
        phrase.includes('_')
          ? [
              [phrase, filters],
              [singular(phrase), filters],
            ]
          : [[phrase, filters]],
    ),
  );
  return [...own, ...spoken].filter(([phrase]) => phrase !== '' && !AMBIGUOUS.has(phrase));
}

/** Words of the lists that mean something else in most sentences. */
const AMBIGUOUS = new Set(
  'security other others market markets people product products code guidance strategy done draft committee one_chamber reported replaced effective stayed signed opened decided introduced contested confirmed announced open blocked a b c d e f g h i j undisclosed unknown'.split(
    ' ',
  ),
);

function statusPhrases(types: readonly EventType[]): Entry[] {
  const allowed = new Set<string>(types.flatMap((type) => statusesOf(type)));
  const has = (statuses: string) => statuses.split(',').every((status) => allowed.has(status));
  const own = [...statusWords()].filter(([word]) => !AMBIGUOUS.has(word));
  return [
    ...own
      .filter(([, status]) => has(status))
      .map(([word, value]): Entry => [word, [{ key: 'status', value }]]),
    ...SPOKEN_STATUSES.filter(([value]) => has(value)).flatMap(([value, words]) =>
      entries(words, { key: 'status', value }),
    ),
  ];
}

function bothPhrases(types: readonly EventType[]): Entry[] {
  return SPOKEN_BOTH.filter(([type]) => types.includes(type)).flatMap(([type, status, words]) =>
    entries(words, { key: 'type', value: type }, { key: 'status', value: status }),
  );
}

function roundPhrases(): Entry[] {
  const rounds = new Set<string>(ROUNDS);
  const own = [...roundWords()].filter(([word]) => !AMBIGUOUS.has(word));
  return [
    ...own.map(([word, value]): Entry => [word, [{ key: 'round', value }]]),
    ...own.map(([word, value]): Entry => [`${word}_rounds`, [{ key: 'round', value }]]),
    ...SPOKEN_ROUNDS.filter(([value]) => value.split(',').every((one) => rounds.has(one))).flatMap(
      ([value, words]) => entries(words, { key: 'round', value }),
    ),
  ];
}

/** "chips", "chip companies", "foundation model labs". */
function sectorPhrases({ reference, types }: Speech): Entry[] {
  const isOfLaw = areOf('regulation', types);
  return reference.sectors.flatMap(({ id, label, synonyms }) => {
    const own = [id, label, ...synonyms]
      .filter((word) => !IN_TEXTS.has(word) && !(isOfLaw && OF_RULES.has(word)))
      .map(valueKey);
    const ones = own.map(singular).filter((one) => !own.includes(one));
    // "Model" and "group" alone are words of any sentence.
    const alone = [...own, ...ones.filter((one) => one.includes('_'))].filter((w) => !isIdle(w));
    const words = [...alone, ...[...own, ...ones].flatMap(withNoun)];
    return words.map((word): Entry => [word, [{ key: 'sector', value: id }]]);
  });
}

/** Rules for models are of no sector that makes them. */
const OF_RULES: ReadonlySet<string> = new Set(['models', 'frontier models', 'language models']);

const SECTOR_NOUNS =
  'companies company startups startup start_ups start_up firms firm businesses labs lab makers maker developers providers vendors players sector industry space deals rounds'.split(
    ' ',
  );
/** "Funding rounds" are of any sector. */
const withNoun = (phrase: string): string[] =>
  (isIdle(phrase) ? SECTOR_NOUNS.slice(0, -2) : SECTOR_NOUNS).map((noun) => `${phrase}_${noun}`);

/** A phrase whose last noun is one of its kind: "foundation model". */
const singular = (phrase: string): string =>
  /(?:[^s]s|ies)$/.test(phrase) ? phrase.replace(/ies$/, 'y').replace(/s$/, '') : phrase;

/** In questions about law its topics are asked for by their names. */
const topicPhrases = ({ reference }: Speech): Entry[] =>
  reference.topics.flatMap(({ id, label, synonyms }) =>
    [id, label, ...synonyms]
      .filter((word) => !IN_TEXTS.has(word))
      .map((word): Entry => [valueKey(word), [{ key: 'topic', value: id }]]),
  );
/** "Lawsuits by authors" are brought by them, and "penalties for deepfakes" are not of all that is labelled: the texts say of whom and of what. */
const IN_TEXTS: ReadonlySet<string> = new Set(['authors', 'deepfakes']);

const listPhrases = (types: readonly EventType[]): Entry[] =>
  SPOKEN_LISTS.filter(([all]) => all.every((type) => types.includes(type))).flatMap(
    ([all, words]) => entries(words, { key: 'type', value: all.join(',') }),
  );

/** A country before a region, and in questions about law its jurisdiction. */
function placePhrases({ reference, types }: Speech): Entry[] {
  const { regions, countries, jurisdictions } = placeWords(reference);
  const all: Entry[] = [...regions].map(
    ([word, value]): Entry => [word, [{ key: 'region', value }]],
  );
  for (const [word, code] of countries) all.push([word, [{ key: 'country', value: code }]]);
  all.push(['eu', [{ key: 'region', value: 'EU' }]]);
  if (areOf('regulation', types))
    for (const [word, code] of jurisdictions)
      all.push([word, [{ key: 'jurisdiction', value: code }]]);
  return all.filter(([word]) => word.length > 1 && !AMBIGUOUS.has(word));
}
