/** Words that ask for a trend: which figure, and by what it is told apart. */
import { DIMENSIONS, PHRASES } from './lexicon/trend-phrases.ts';
import { numberOf } from './numbers.ts';

export type TrendName = keyof typeof PHRASES;

export type TrendBy = keyof typeof DIMENSIONS;

/** A part of a figure that is asked for by its name. */
export type TrendPart = 'median' | 'unicorns' | keyof typeof BECAME;

/** Words for what became of what was expected. */
const BECAME = {
  missed: /\b(?:missed|broken|unmet|(?:not|never) (?:met|kept))\b/i,
  met: /(?<!\b(?:not|never) )\b(?:met|kept|beaten)\b/i,
  moved: /\b(?:moved|postponed|delayed)\b/i,
  dropped: /\b(?:dropped|abandoned)\b/i,
} as const;

/** A line as it asks for a trend. */
interface TrendAsked {
  name: TrendName | null;
  by: TrendBy | null;
  only: TrendPart | null;
  /** The line without these words: filters, and words that are read as filters. */
  rest: string;
  /** True where only an answer about trends is one to it. */
  asks: boolean;
}

interface Phrase<Name> {
  name: Name;
  pattern: RegExp;
  /** Its longest word: a line without it need not be looked through. */
  longest: string;
  asks: boolean;
}

const entriesOf = <Table extends object>(table: Table) =>
  Object.entries(table) as [keyof Table & string, Table[keyof Table]][];

/** A number beside a superlative: "top five investors", "ten most active investors". */
const COUNT = '(?:\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty)';
const MOST = '(?:top|most|biggest|largest|highest|busiest|leading|lowest|smallest|least)';
const COUNTED = new RegExp(`^(?:(${COUNT})\\s+)?${MOST}(?:\\s+(${COUNT})(?=\\s))?`, 'i');

/** "biggest layoffs", "the three largest", and no "least". */
const MOST_OF = /\b(?:top|most|biggest|largest)\b/i;

const BEGINS_WITH_MOST = new RegExp(`^(${MOST}) `);

/** Blanks within a phrase are as many as somebody types, and a number may stand on either side of its superlative. */
const loose = (phrase: string) =>
  phrase
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(BEGINS_WITH_MOST, `(?:${COUNT}\\s+)?$1(?:\\s+${COUNT})? `)
    .replaceAll(' ', '\\s+');

/** Whole words, and none that is the value of a filter or a part of a name with a hyphen. */
const whole = (source: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}:-])${source}(?![\\p{L}\\p{N}:-])`, 'iu');

const phrases = <Name>(name: Name, words: string, asks: boolean, lead = ''): Phrase<Name>[] =>
  words
    .split(', ')
    .filter(Boolean)
    .map((phrase) => ({
      name,
      pattern: whole(lead + loose(phrase)),
      asks,
      longest: phrase
        .split(' ')
        .reduce((a, b) => (b.length > a.length ? b : a))
        .toLowerCase(),
    }));

/** "The share of mega-rounds", "the number of outages": what is counted says the figure. */
const OF_THE =
  '(?:(?:share|proportion|percentage|number|count|amount|volume|sum|total) of (?:all |the )?)?';

const NAMES: readonly Phrase<TrendName>[] = entriesOf(PHRASES).flatMap(
  ([name, { words, asks }]) => [
    ...phrases(name, [name, words].filter(Boolean).join(', '), false, OF_THE),
    ...phrases(name, asks, true, OF_THE),
  ],
);

/** "by region", and neither "led by Region Capital" nor "by year end". */
const BY =
  '(?:(?<!\\b(?:led|backed|funded|bought|acquired|sued|owned|made|raised|built|run|said)\\s+)by|per|each|every|across)\\s+';
const DIMENSION: readonly Phrase<TrendBy>[] = entriesOf(DIMENSIONS).flatMap(([name, words]) =>
  phrases(name, words, true, BY),
);

/** "Which sector raised the most": told apart by sector. */
const DIMENSION_OR_WHICH = [
  ...DIMENSION,
  ...entriesOf(DIMENSIONS).flatMap(([name, words]) =>
    phrases(name, words, true, '(?:which|what)\\s+'),
  ),
];
const MOST_OF_ALL = /\bmost\b/i;

/** "valuations over 10bn": the word belongs to the amount behind it. */
const LIMITED =
  /^\s*(?:of |at )?(?:over|above|at least|at most|more than|less than|under|below|between|up to|[<>≥≤])/i;

/** Reads which figure a line asks for, and by what it is told apart. */
export function trendIn(asked: string): TrendAsked {
  const typed = (CUT.test(asked) ? asked.replace(PEOPLE, 'how many jobs') : asked).replace(
    NARROWED,
    '$1 $3 $2',
  );
  const dimension = firstIn(typed, MOST_OF_ALL.test(typed) ? DIMENSION_OR_WHICH : DIMENSION);
  const figure = firstIn(dimension?.rest ?? typed, NAMES);
  const [, ahead, behind] = COUNTED.exec(figure?.words ?? '') ?? [];
  const top = numberOf((ahead ?? behind ?? '').toLowerCase());
  const isLeast = /\b(?:least|lowest|smallest)\b/i.test(figure?.words ?? '');
  const isLimit = figure?.name === 'valuations' && LIMITED.test(figure.after);
  return {
    name: figure?.name === 'concentration' && dimension ? 'capital' : (figure?.name ?? null),
    by: dimension?.name ?? null,
    only: onlyIn(figure, typed),
    rest: [
      withoutPart(
        withoutCut((isLimit ? null : figure?.rest) ?? dimension?.rest ?? typed, figure?.name),
        figure?.name,
      ),
      top !== null && `top:${top}`,
      isLeast && 'sort:smallest',
      figure?.name === 'jobs' && MOST_OF.test(figure.words) && 'sort:jobs',
    ]
      .filter(Boolean)
      .join(' ')
      .trim(),
    asks: dimension !== null || (figure?.asks ?? false),
  };
}

/** "How many people did Amazon lay off": what is cut are jobs. */
const PEOPLE = /\bhow many (?:people|employees|workers|staff)\b/i;
const CUT = /\b(?:lays?|laid|fired?|cuts?|sack(?:ed|s)?|sheds?|let go)\b/i;

/** "How many jobs did Meta cut": the verb says no more than the noun. */
const withoutCut = (rest: string, name: TrendName | undefined): string =>
  name === 'jobs'
    ? rest.replace(/(?<![\p{L}:-])(?:cut|cuts|cutting|shed|sheds|lost)(?![\p{L}:-])/giu, ' ')
    : rest;

/** "Most active US investors": what stands between narrows them. */
const NARROWED = new RegExp(
  `\\b(${MOST}(?: active)?(?: ${COUNT})?) ((?!(?:active|lead|venture|capital|${COUNT})\\b)[\\p{L}-]+(?: (?!(?:active|lead|venture|capital|of|in|by|and|or)\\b)[\\p{L}-]+)?) ((?:lead )?(?:investors?|vcs?|funds|backers|buyers|acquirers))\\b`,
  'iu',
);

/** The words by which a figure is asked for again. */
export const trendWords = ({ name, by, only }: Pick<TrendAsked, 'name' | 'by' | 'only'>): string =>
  [...(name === 'expectations' ? [only, name] : [only ?? name]), by && `by ${by}`]
    .filter(Boolean)
    .join(' ');

/** The line without the words for what became of what was expected. */
const withoutPart = (rest: string, name: TrendName | undefined): string =>
  name === 'expectations'
    ? Object.values(BECAME).reduce((left, said) => left.replace(said, ' '), rest)
    : rest;

function onlyIn(
  figure: { name: TrendName; words: string } | null,
  typed: string,
): TrendPart | null {
  if (figure?.name === 'expectations') {
    const [one = null, ...more] = entriesOf(BECAME).filter(([, said]) => said.test(typed));
    return more.length > 0 || !one ? null : one[0];
  }
  if (figure?.name === 'capital' && /^median/i.test(figure.words)) return 'median';
  return figure?.name === 'valuations' && /\bunicorns?\b/i.test(typed) ? 'unicorns' : null;
}

/** The line without what may be a name that is called as a figure is: in quotes, and behind the filters of companies. */
function withoutNames(said: string): string {
  let isNamed = false;
  let isQuoted = false;
  return said
    .split(' ')
    .map((word) => {
      if (/^-?[\p{L}_]+:/u.test(word)) isNamed = /^-?(?:company|investor|lead):/.test(word);
      const signs = word.match(/["“”]/g)?.length ?? 0;
      const isHidden = isNamed || isQuoted || signs > 0;
      if (signs % 2 === 1) isQuoted = !isQuoted;
      return isHidden ? '\0'.repeat(word.length) : word;
    })
    .join(' ');
}

/** The phrase that begins first, the longest of those; null for none. */
function firstIn<Name>(said: string, known: readonly Phrase<Name>[]) {
  const open = withoutNames(said);
  const lower = open.toLowerCase();
  const found = known.flatMap(({ name, pattern, longest, asks }) => {
    const match = lower.includes(longest) ? pattern.exec(open) : null;
    return match ? [{ name, asks, at: match.index, end: match.index + match[0].length }] : [];
  });
  const [first] = found.sort(
    (a, b) => a.at - b.at || b.end - a.end || Number(b.asks) - Number(a.asks),
  );
  return first
    ? {
        ...first,
        words: said.slice(first.at, first.end),
        after: said.slice(first.end),
        rest: `${said.slice(0, first.at)} ${said.slice(first.end)}`,
      }
    : null;
}
