/** Rounds told beside something else: “X doubles its valuation with a $5M round”, “X, …, led by Y, with Z”, “X makes lamps. Y led the $5M round”. */
import type { Pattern, SlotName } from '../frames/pattern.ts';
import { isOf, isSign } from '../grammar/kinds.ts';
import { listAt } from '../grammar/lists/list.ts';
import type { MoneyMention, NameMention, Sentence } from '../grammar/sentence.ts';
import { firstName } from '../grammar/standing-names.ts';
import type { Language } from '../language.ts';
import { KIND } from '../lexicon/word.ts';
import { SHAPE } from '../text/token.ts';
import { behindComma } from './around-noun.ts';
import { nameFilling } from './slots.ts';
import type { Filling, PatternMatch } from './trial.ts';

/** Before a round with which something else is done. */
const WITH = new Set(['with', 'through', 'via']);
/** Before a round that may be an older one: it is news where somebody is said to have led it, or what the company is worth by it. */
const AFTER = new Set(['after', 'following']);

/** The round that a phrase behind a preposition tells; none where another deal is told, or nobody is named before it. */
export function adjunctMatch(sentence: Sentence, pattern: Pattern): PatternMatch[] {
  const money = sentence.mentions.find(
    (each): each is MoneyMention =>
      each.kind === 'money' &&
      each.label === 'plain' &&
      (isRound(sentence, each.to) || isFrom(sentence, each.to)),
  );
  const slot = pattern.subject?.name;
  if (!money || !slot) return [];
  const { tokens, mentions } = sentence;
  let at = money.from - 1;
  while (isOf(tokens[at], KIND.determiner | KIND.adjective)) at--;
  const word = tokens[at]?.low ?? '';
  const isNew =
    tokens.slice(money.to, money.to + NEAR_LEAD).some(({ low }) => low === 'led') ||
    mentions.some((each) => each.kind === 'money' && each.label === 'valuation');
  // “valued at $1B in a $20M round”
  const isIn = word === 'in' && tokens.slice(0, at).some(({ low }) => low === 'valued');
  if (!WITH.has(word) && !isIn && !(AFTER.has(word) && isNew)) return [];
  const name = at <= 1 ? behindComma(sentence, money.to) : firstName(sentence, 0, at);
  if (!name || name.isPlace || tokens.slice(0, at).some((token) => isOf(token, OPEN))) return [];
  const slots = new Map<SlotName, Filling>([
    [slot, nameFilling(name)],
    ['amount', { names: [], money, jobs: null }],
  ]);
  const givers = giversBehind(sentence, money.to);
  if (givers.length > 0) slots.set('investor', { names: givers, money: null, jobs: null });
  const place = { at: money.from, from: name.from, to: tokens.length };
  return [{ pattern, group: null, subject: 'clause', slots, ...place }];
}

/** “with a $5M Series A from X and Y” */
function giversBehind(sentence: Sentence, from: number): readonly NameMention[] {
  for (let index = from; index < from + NEAR_GIVER; index++)
    if (sentence.tokens[index]?.low === 'from')
      return listAt(sentence, index + 1).names.filter(({ isPlace }) => !isPlace);
  return [];
}

/** So near behind its sum stands “from” whom a round is. */
const NEAR_GIVER = 4;

/** At the head of a sentence, money from somebody. */
const isFrom = ({ tokens, at }: Sentence, index: number): boolean =>
  index < NEAR_LEAD && tokens[index]?.low === 'from' && at[index + 1]?.kind === 'name';

/** So near behind its sum stands whoever led a round. */
const NEAR_LEAD = 8;
/** Words that leave it open. */
const OPEN = KIND.modal | KIND.negation | KIND.relative;

const FUNDING = new Set([
  'round',
  'funding',
  'financing',
  'raise',
  'fundraise',
  'fundraising',
  'investment',
  'check',
  'injection',
]);

/** A round or money from investors, and not of whatever it describes: “a $5M Series A startup”. */
function isRound({ tokens, at }: Sentence, from: number): boolean {
  for (let index = from; index < from + 3; index++) {
    const mention = at[index];
    const isFresh = tokens[index]?.low === 'capital' && isOf(tokens[index - 1], KIND.adjective);
    const isNamed = mention?.kind === 'round' || FUNDING.has(tokens[index]?.low ?? '') || isFresh;
    if (isNamed) return !isOf(tokens[mention?.to ?? index + 1], KIND.company);
    if (!isOf(tokens[index], KIND.adjective | KIND.preposition)) return false;
  }
  return false;
}

/** Those who gave money beside who led: “…, led by X, with Y and Z”. */
export function companionMatch(
  sentence: Sentence,
  found: readonly PatternMatch[],
  { frames }: Language,
): PatternMatch[] {
  const pattern = frames.get('funding_round')?.bare.find(({ says }) => says.adds);
  if (!pattern?.object || !found.some(({ slots }) => slots.has('lead'))) return [];
  const { tokens } = sentence;
  for (let at = 1; at < tokens.length; at++) {
    const isOpening = isSign(tokens[at - 1], ',') && tokens[at]?.low === pattern.triggers[0];
    if (!isOpening || !sentence.mentions.some(({ kind, to }) => kind !== 'name' && to < at))
      continue;
    const { names, to } = listAt(sentence, at + 1);
    const isWhole = !tokens[to] || tokens[to]?.shape === SHAPE.sign;
    if (!isWhole || names.length === 0) continue;
    const slots = new Map<SlotName, Filling>([
      [
        pattern.object.name,
        { names: names.filter(({ isPlace }) => !isPlace), money: null, jobs: null },
      ],
    ]);
    return [{ pattern, at, group: null, subject: null, slots, from: at, to }];
  }
  return [];
}

/** The round that a sentence tells with its sum, its name and whoever led it, for the company that the text is about; null where it tells none. */
export function orphanRound(
  sentence: Sentence,
  match: PatternMatch,
  { frames }: Language,
): PatternMatch | null {
  const [lead] = match.slots.get('lead')?.names ?? [];
  const pattern = frames.get('funding_round')?.bare.find(({ subject }) => subject);
  const slot = pattern?.subject?.name;
  const { mentions, tokens } = sentence;
  const money = mentions.find(
    (each): each is MoneyMention => each.kind === 'money' && each.label === 'plain',
  );
  if (!lead || !pattern || !slot || !money || match.group?.isPassive) return null;
  const isThe = tokens[money.from - 1]?.low === 'the' && money.from > match.at;
  if (!isThe || mentions.every(({ kind }) => kind !== 'round')) return null;
  const topic = sentence.topic();
  if (!topic || topic.text === lead.text) return null;
  const slots = new Map<SlotName, Filling>([
    [slot, nameFilling(topic)],
    ['amount', { names: [], money, jobs: null }],
  ]);
  return { ...match, pattern, subject: 'earlier', slots, from: match.from, to: tokens.length };
}
