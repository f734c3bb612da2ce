/** Makes drafts of what matched in a sentence: one for each event that it tells. */
import type { Frame } from '../frames/frame.ts';
import type { SlotName } from '../frames/pattern.ts';
import type { Standing } from '../frames/standing.ts';
import { heavier } from '../grammar/heavier.ts';
import type { MoneyMention, RoundMention, Sentence } from '../grammar/sentence.ts';
import { placed } from '../grammar/sentence.ts';
import type { Language } from '../language.ts';
import type { EventDraft, Read } from './draft.ts';
import type { NamedText } from './filling.ts';
import { trustOf } from './judge.ts';
import type { PatternMatch } from './trial.ts';

/** The language of a text and its year. */
interface Circumstances {
  language: Language;
  year: number | null;
}

/** The drafts of a sentence, and the matches that add to others. */
export function draftsOf(
  read: Read,
  { language, year }: Circumstances,
): { drafts: EventDraft[]; adding: PatternMatch[] } {
  const { sentence, matches } = read;
  const isSourced = hasHedge(sentence, language);
  const standing = matches
    .map((match) => ({ match, trust: trustOf({ match, sentence, language, year, isSourced }) }))
    .filter(({ trust }) => trust > 0);
  const claimed = new Set<MoneyMention>();
  for (const { match } of standing)
    for (const { money } of match.slots.values()) if (money) claimed.add(money);
  const drafts = standing
    .filter(({ match }) => !match.pattern.says.adds)
    .map(({ match, trust }) => ({ match: bounded(match, matches), trust }))
    .map(({ match, trust }) => draftOf(read, match, trust, language, isSourced, claimed));
  return {
    drafts: drafts.filter((draft) => draft !== null).flatMap((draft) => parted(sentence, draft)),
    adding: standing.filter(({ match }) => match.pattern.says.adds).map(({ match }) => match),
  };
}

/** A match up to the next of its kind: “A raised $2M, and B raised $3M”. */
function bounded(match: PatternMatch, all: readonly PatternMatch[]): PatternMatch {
  const next = all.find(
    ({ pattern, at }) =>
      pattern.isVerb &&
      pattern.type === match.pattern.type &&
      !pattern.says.adds &&
      at > match.at + 4,
  );
  return next && next.at < match.to ? { ...match, to: Math.max(match.at + 1, next.from) } : match;
}

/** “Sources”, “reportedly”: somebody says so who is not named. */
function hasHedge({ tokens }: Sentence, language: Language): boolean {
  return tokens.some(({ low }) => language.grammar.hedges.has(low));
}

function draftOf(
  { sentence, index }: Read,
  match: PatternMatch,
  trust: number,
  language: Language,
  isSourced: boolean,
  claimed: ReadonlySet<MoneyMention>,
): EventDraft | null {
  const { pattern, slots } = match;
  const frame = language.frames.find(({ type }) => type === pattern.type);
  if (!frame) return null;
  const names = new Map<SlotName, NamedText[]>(
    [...slots].map(([name, filling]) => [name, [...filling.names]]),
  );
  const amount =
    frame.amount === null
      ? null
      : (slots.get('amount')?.money ?? freeAmount(sentence, match, frame.labels ?? PLAIN, claimed));
  return {
    ...{ type: pattern.type, frame, slots: names, amount, isSourced, trust, rules: [pattern.line] },
    ...{ from: sentence.tokens[0]?.start ?? 0, to: sentence.tokens.at(-1)?.end ?? 0 },
    ...valued(sentence, moneyOf(sentence, 'valuation', match), language),
    round: roundOf(sentence, amount, match),
    jobs: slots.get('jobs')?.jobs ?? null,
    standing: standingOf(match, frame),
    status: pattern.says.status ?? null,
    isContested: pattern.says.isContested ?? false,
    ...{ first: index, last: index, block: sentence.block },
  };
}

/** The standing that the line says, or a weightier one of the verb: “close to completing”. */
function standingOf({ group, pattern }: PatternMatch, frame: Frame): Standing {
  const said = pattern.says.standing;
  const own = group?.standing ?? 'done';
  if (said) return heavier(said, own);
  const isOwn = pattern.subject === null || frame.about.includes(pattern.subject.name);
  return own === 'done' && group?.isUnderway && isOwn ? (frame.underway ?? 'done') : own;
}

const PLAIN: readonly MoneyMention['label'][] = ['plain'];

/** An amount of the clause, else one of the sentence that no other match has. */
function freeAmount(
  { mentions, at }: Sentence,
  { from, to, pattern }: PatternMatch,
  labels: readonly MoneyMention['label'][],
  claimed: ReadonlySet<MoneyMention>,
): MoneyMention | null {
  for (const label of labels) {
    const all = mentions.filter(
      (mention): mention is MoneyMention =>
        mention.kind === 'money' &&
        mention.label === label &&
        // “the $300 billion OpenAI project” is another matter.
        !(pattern.isVerb && at[mention.to]?.kind === 'name'),
    );
    const inside = all.find((money) => money.from >= from && money.to <= to);
    const found = inside ?? all.find((money) => !claimed.has(money));
    if (found) return found;
  }
  return null;
}

function moneyOf(
  { mentions }: Sentence,
  label: MoneyMention['label'],
  match: PatternMatch,
): MoneyMention | null {
  const all = mentions.filter(
    (mention): mention is MoneyMention => mention.kind === 'money' && mention.label === label,
  );
  return (
    all.find(({ from, to }) => from >= match.from && to <= match.to) ??
    all.find(({ to }) => to <= match.from) ??
    null
  );
}

/** A valuation with its basis: “post-money” beside it. */
function valued(
  { tokens }: Sentence,
  valuation: MoneyMention | null,
  { labels }: Language,
): Pick<EventDraft, 'valuation' | 'basis'> {
  if (!valuation) return { valuation, basis: 'unspecified' };
  const near = tokens.slice(Math.max(0, valuation.from - 8), valuation.to + 4);
  const words = near.map(({ low }) => low).join(' ');
  const has = (phrases: readonly string[]) => phrases.some((phrase) => words.includes(phrase));
  const isPost = has(labels.postMoney);
  return {
    valuation,
    basis: isPost ? 'post_money' : has(labels.preMoney) ? 'pre_money' : 'unspecified',
  };
}

/** The valuation that a sentence adds to a round told before. */
export function addedValuation(
  sentence: Sentence,
  match: PatternMatch,
  language: Language,
): Pick<EventDraft, 'valuation' | 'basis'> {
  return valued(sentence, moneyOf(sentence, 'valuation', match), language);
}

type PlacedRound = NonNullable<EventDraft['round']>;

/** The round nearest to the amount, else the first behind the trigger. */
function roundOf(
  sentence: Sentence,
  amount: MoneyMention | null,
  match: PatternMatch,
): PlacedRound | null {
  const rounds = sentence.mentions.filter(
    (mention): mention is RoundMention => mention.kind === 'round',
  );
  const near =
    amount &&
    rounds.find(
      (round) => Math.abs(round.from - amount.to) <= 4 || Math.abs(amount.from - round.to) <= 4,
    );
  const found =
    near ??
    rounds.find(({ from }) => from >= match.from && from <= match.to) ??
    (match.pattern.isVerb ? undefined : rounds[0]);
  return found ? { ...found, ...placed(sentence, found) } : null;
}

/** “£32M in equity and £37M in debt”, “including a $27M Series B and a $10M Series A”: each sum with a round of its own is one. */
function parted(sentence: Sentence, draft: EventDraft): EventDraft[] {
  if (draft.type !== 'funding_round' || !draft.amount) return [draft];
  if (sentence.mentions.every(({ kind }) => kind !== 'round')) return [draft];
  const first = draft.amount.from;
  const pairs = sentence.mentions
    .filter(
      (mention): mention is MoneyMention =>
        mention.kind === 'money' && mention.label === 'plain' && mention.from >= first,
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
