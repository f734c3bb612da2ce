/** The rounds of sums: the one nearest to an amount, and several where each sum has a round of its own. */
import {
  type MoneyMention,
  placed,
  type RoundMention,
  type Sentence,
  type Stretch,
} from '../../grammar/sentence.ts';
import type { PatternMatch } from '../trial.ts';
import type { EventDraft } from './draft.ts';
import { namesIn } from './draft.ts';

/** A round with its place in the text. */
type PlacedRound = NonNullable<EventDraft['round']>;

/** “X buys A and B”: each of them is bought; the price is said once. */
export function partedTargets(draft: EventDraft): EventDraft[] {
  const targets = draft.type === 'acquisition' ? namesIn(draft, 'target') : [];
  if (targets.length < 2) return [draft];
  return targets.map((target, index) => ({
    ...draft,
    slots: new Map([...draft.slots, ['target', [{ ...target, isSure: true }]]]),
    rules: [...draft.rules],
    amount: index === 0 ? draft.amount : null,
  }));
}

/** “X and Y settle”: one stands against the other. */
export function opposed(draft: EventDraft): EventDraft {
  const [first, second, ...more] = draft.type === 'legal' ? namesIn(draft, 'plaintiff') : [];
  const isAlone = namesIn(draft, 'defendant').length === 0 && draft.status === 'settled';
  if (!first || !second || more.length > 0 || !isAlone) return draft;
  const slots = new Map(draft.slots);
  slots.set('plaintiff', [first]).set('defendant', [second]);
  return { ...draft, slots };
}

/** “£32M in equity and £37M in debt”, “including a $27M Series B and a $10M Series A”: each sum with a round of its own is one. */
export function parted(
  sentence: Sentence,
  draft: EventDraft,
  end = sentence.tokens.length,
): EventDraft[] {
  if (draft.type !== 'funding_round' || !draft.amount) return [draft];
  if (sentence.mentions.every(({ kind }) => kind !== 'round')) return [draft];
  const first = draft.amount.from;
  const pairs = sentence.mentions
    .filter(
      (mention): mention is MoneyMention =>
        mention.kind === 'money' &&
        mention.label === 'plain' &&
        mention.from >= first &&
        mention.from < Math.max(end, first + 1),
    )
    .map((amount) => ({ amount, round: besideOf(sentence, amount) }));
  const withRound = pairs.filter(({ round }) => round !== null);
  const isParted =
    withRound.length > 1 ||
    (pairs.length === 2 &&
      withRound.length === 1 &&
      pairs[1]?.round !== null &&
      isJoined(sentence, pairs[0]?.amount, pairs[1]?.amount));
  if (!isParted) return [draft];
  const added = withRound.find(({ round }) => round?.qualifier && !round.round);
  if (added) return [{ ...draft, ...added }];
  const parts = withRound.length > 1 ? withRound : pairs;
  return parts.map(({ amount, round }) => ({
    ...draft,
    slots: new Map(draft.slots),
    rules: [...draft.rules],
    amount,
    round,
  }));
}

/** A round that touches an amount: “$27M Series B”, “£37M in debt”. */
function besideOf(sentence: Sentence, amount: MoneyMention): PlacedRound | null {
  for (let index = amount.to; index < amount.to + 3; index++) {
    const found = sentence.at[index];
    if (found?.kind === 'round') return { ...found, ...placed(sentence, found) };
    if (found) return null;
  }
  return null;
}

/** Joined by “and”, with no verb between them. */
function isJoined(
  { tokens }: Sentence,
  a: MoneyMention | undefined,
  b: MoneyMention | undefined,
): boolean {
  if (!a || !b) return false;
  const between = tokens.slice(a.to, b.from);
  return (
    between.length <= 5 &&
    between.some(({ low }) => low === 'and' || low === 'und' || low === 'och')
  );
}

/** “$8M, on top of a $3M seed”: the round of another sum. */
function isAnothers(
  { mentions, tokens }: Sentence,
  { from }: Stretch,
  amount: MoneyMention | null,
): boolean {
  // A sum in brackets is the same in another currency.
  const before = mentions.findLast(
    (mention) =>
      mention.kind === 'money' &&
      mention.label !== 'valuation' &&
      mention.to <= from &&
      tokens[mention.from - 1]?.low !== '(',
  );
  return before !== undefined && before !== amount && from - before.to <= 2 && amount !== null;
}

/** The round nearest to the amount, else the first behind the trigger. */
export function roundOf(
  sentence: Sentence,
  amount: MoneyMention | null,
  match: PatternMatch,
): PlacedRound | null {
  const rounds = sentence.mentions.filter(
    (mention): mention is RoundMention =>
      mention.kind === 'round' &&
      (match.group !== null || (mention.from >= match.from && mention.to <= match.to)),
  );
  const near =
    amount &&
    rounds.find(
      (round) =>
        (Math.abs(round.from - amount.to) <= 4 || Math.abs(amount.from - round.to) <= 4) &&
        !isAnothers(sentence, round, amount),
    );
  const found =
    near ??
    rounds.find(
      (round) =>
        round.from >= match.from && round.from <= match.to && !isAnothers(sentence, round, amount),
    ) ??
    (match.pattern.isVerb ? undefined : rounds[0]);
  return found ? { ...found, ...placed(sentence, found) } : null;
}
