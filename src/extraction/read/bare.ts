/** Headlines without a verb: “X: $12M Series A led by Y”, “X’s $12M Series A”, “$30M for X”. */
import type { Pattern, SlotName } from '../frames/pattern.ts';
import { hasLemma } from '../grammar/arguments.ts';
import { isOf, isSign } from '../grammar/kinds.ts';
import type { MoneyMention, NameMention, Sentence } from '../grammar/sentence.ts';
import type { Language } from '../language.ts';
import { KIND } from '../lexicon/word.ts';
import { SHAPE } from '../text/token.ts';
import { labelLine } from './label-line.ts';
import { nameFilling } from './slots.ts';
import type { Filling, PatternMatch } from './trial.ts';

/** A sum so far from the head of a sentence is no headline's. */
const HEAD = 16;

/** The matches of patterns around the first sum of a sentence that stands at its head. */
export function bareMatches(sentence: Sentence, { frames }: Language): PatternMatch[] {
  const money = sentence.mentions.find(
    (mention): mention is MoneyMention => mention.kind === 'money',
  );
  if (money?.label !== 'plain') return [];
  return [...frames.values()].flatMap(({ bare }) =>
    bare.flatMap((pattern) => {
      if (pattern.says.adds) return [];
      if (pattern.needed) return listed(sentence, pattern);
      const line = pattern.subject ? labelLine(sentence, money) : null;
      if (line && pattern.subject) return [lineMatch(sentence, pattern, money, line)];
      if (money.from > HEAD) return [];
      const name = pattern.subject
        ? topicOf(sentence, money)
        : receiverOf(sentence, money, pattern.after[0]?.words ?? []);
      const slot = pattern.subject ?? pattern.after[0]?.slot;
      if (!name || !slot) return [];
      const slots = new Map([
        [slot.name, nameFilling(name)] as const,
        ['amount', { names: [], money, jobs: null }] as const,
      ]);
      return [
        {
          pattern,
          at: money.from,
          group: null,
          subject: 'beside' as const,
          slots,
          from: 0,
          to: sentence.tokens.length,
        },
      ];
    }),
  );
}

/** A line of labels as a match: all that it says. */
function lineMatch(
  sentence: Sentence,
  pattern: Pattern,
  money: MoneyMention,
  { company, leads, investors }: NonNullable<ReturnType<typeof labelLine>>,
): PatternMatch {
  const named = (names: readonly NameMention[]) => ({ names, money: null, jobs: null });
  const slots = new Map<SlotName, Filling>([
    ['company', nameFilling(company)],
    ['amount', { names: [], money, jobs: null }],
  ]);
  if (leads.length > 0) slots.set('lead', named(leads));
  if (investors.length > 0) slots.set('investor', named(investors));
  const place = { at: money.from, from: 0, to: sentence.tokens.length };
  return { pattern, group: null, subject: 'beside', slots, ...place };
}

/** “…, including X ($5M), Y ($4M seed) and Z (€2M)”: names with their sums in brackets, two or more. */
function listed(sentence: Sentence, pattern: Pattern): PatternMatch[] {
  const { tokens, at, mentions } = sentence;
  const { needed, unless, subject } = pattern;
  const sums = mentions.filter(
    ({ kind, from }) => kind === 'money' && isSign(tokens[from - 1], '('),
  );
  if (sums.length < 2) return [];
  const pairs = mentions.flatMap((money) => {
    const name = at[money.from - 2];
    const isItem =
      money.kind === 'money' && money.label === 'plain' && isSign(tokens[money.from - 1], '(');
    return isItem && name?.kind === 'name' && !name.isPlace ? [{ name, money }] : [];
  });
  if (pairs.length < 2 || !subject || !needed) return [];
  if (!hasLemma(sentence, needed.lemmas, 0, tokens.length)) return [];
  if (unless && hasLemma(sentence, unless, 0, tokens.length)) return [];
  return pairs.map(({ name, money }, index) => ({
    pattern,
    at: money.from,
    group: null,
    subject: 'beside' as const,
    slots: new Map([
      [subject.name, nameFilling(name)] as const,
      ['amount', { names: [], money, jobs: null }] as const,
    ]),
    from: name.from,
    to: pairs[index + 1]?.name.from ?? tokens.length,
  }));
}

/** The name before a colon, a dash or a ’s, with a sum and its round straight behind. */
function topicOf(sentence: Sentence, money: MoneyMention): NameMention | null {
  const { tokens, at } = sentence;
  if (!hasRound(sentence, money.to)) return null;
  let index = money.from - 1;
  while (isOf(tokens[index], KIND.determiner | KIND.adjective)) index--;
  const isOwner = isSign(tokens[index], "'s");
  if (!isOwner && ![':', '–', '—'].includes(tokens[index]?.low ?? '')) return null;
  index--;
  if (isSign(tokens[index], ')')) while (index >= 0 && !isSign(tokens[index + 1], '(')) index--;
  const name = at[index];
  const isFirst =
    name?.kind === 'name' && !name.isPlace && !tokens.slice(0, name.from).some(isWord);
  return isFirst ? name : null;
}

/** A letter stands in it. */
const isWord = ({ shape }: Sentence['tokens'][number]) =>
  shape !== SHAPE.sign && shape !== SHAPE.figure;

/** Words before the name of whoever gets a sum: “for AI startup X”. */
const BEFORE_NAME =
  KIND.company |
  KIND.adjective |
  KIND.determiner |
  KIND.nationality |
  KIND.acronym |
  KIND.noun |
  KIND.common;

/** Verbs of a sum, before “to” and whoever gets it. */
const GOING = new Set(['goes', 'went']);

/** The name behind “for” and a sum that the sentence begins with. */
function receiverOf(
  sentence: Sentence,
  money: MoneyMention,
  words: readonly string[],
): NameMention | null {
  const { tokens, at } = sentence;
  const isOpening = (token: Sentence['tokens'][number], index: number) =>
    !isWord(token) ||
    isOf(token, KIND.determiner | KIND.adjective) ||
    at[index]?.kind === 'round' ||
    (token.low === 'of' && at[index - 1]?.kind === 'round');
  if (!tokens.slice(0, money.from).every(isOpening)) return null;
  let index = money.to;
  while (
    index < HEAD &&
    (at[index]?.kind === 'round' || isOf(tokens[index], KIND.noun | KIND.adjective))
  )
    index++;
  // “$12M goes to X”
  const isGoing = index === money.to && GOING.has(tokens[index]?.low ?? '');
  if (isGoing && tokens[index + 1]?.low === 'to') index++;
  else if (!words.includes(tokens[index]?.low ?? '')) return null;
  index++;
  while (index < HEAD && !at[index] && isOf(tokens[index], BEFORE_NAME)) index++;
  const name = at[index];
  const isRight = name?.kind === 'name' && !name.isPlace && !name.isThing;
  const next = isRight ? tokens[name.to] : undefined;
  // “$12M for X to build robots”
  const isPurpose = next?.low === 'to' && isOf(tokens[(name?.to ?? 0) + 1], KIND.base);
  // “$12M goes to X for its robots”
  const isFor = isGoing && next?.low === 'for';
  return isRight && (!next || next.shape === SHAPE.sign || isPurpose || isFor) ? name : null;
}

function hasRound({ at }: Sentence, from: number): boolean {
  return [from, from + 1].some((index) => at[index]?.kind === 'round');
}
