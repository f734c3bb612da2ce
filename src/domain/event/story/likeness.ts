/** The likeness of two tellings, in points, with the reasons for it as data. */
import type { Round } from '../vocabulary.ts';
import { type Compared, type Comparing, shared } from './comparing.ts';
import { isRare, type SumLikeness, sumLikeness } from './money.ts';
import { partiesLikeness } from './parties.ts';
import { profileOf } from './profiles.ts';
import { type Likeness, NEVER, type Reason, type Weighed } from './reasons.ts';
import { type RarityOf, wordsLikeness } from './shared-words.ts';
import { timeLikeness } from './time.ts';

/** From this score on two tellings are one story. */
const SAME = 1;
/** From this score on they may be. */
const MAYBE = 0.75;
/** The points of what leaves it open, whatever else there is. */
const OPEN = -0.01;

/** Compares two tellings that `comparing` made ready; symmetric. `rarityOf` weighs words, see there. */
export function likeness(
  a: Compared,
  b: Compared,
  comparing: Comparing,
  rarityOf?: RarityOf,
): Likeness {
  if (profileOf(a.type).group !== profileOf(b.type).group)
    return judged([{ reason: { kind: 'other_type' }, points: NEVER }]);
  const parties = partiesLikeness(a, b, comparing);
  if (parties.some(({ points }) => points === NEVER)) return judged(parties);
  return judged([
    ...parties,
    ...typeLikeness(a, b),
    ...roundLikeness(a, b),
    ...timeLikeness(a, b),
    ...sums(a, b, comparing),
    ...wordsLikeness(a, b, comparing, rarityOf),
    ...marks(a, b),
  ]);
}

function judged(weighed: readonly Weighed[]): Likeness {
  const reasons = weighed.toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points));
  const score = reasons.reduce((sum, { points }) => sum + points, 0);
  const isOpen = reasons.some(({ reason }) => OPENING.has(reason.kind));
  const decision =
    score >= SAME ? (isOpen ? 'maybe' : 'same') : score >= MAYBE ? 'maybe' : 'different';
  return { score, decision, reasons };
}

/** Reasons that leave open what all others say. */
const OPENING: ReadonlySet<Reason['kind']> = new Set([
  'near_name',
  'other_type',
  'other_part',
  'other_stage',
]);

/** Types of one group may tell the same, and seldom do; of a law or a case each stage may be an event of its own. */
function typeLikeness(a: Compared, b: Compared): Weighed[] {
  const [x, y] = [profileOf(a.type), profileOf(b.type)];
  if (x.kind !== y.kind) return [{ reason: { kind: 'other_type' }, points: -0.2 }];
  const isOther = x.group === 'law' && a.status !== b.status;
  return isOther ? [{ reason: { kind: 'other_stage' }, points: -0.1 }] : [];
}

/** Names of rounds that say which of several it is. */
const isNamed = (round: Round | null): round is Round =>
  round !== null && round !== 'undisclosed' && round !== 'series_unknown';

function roundLikeness(a: Compared, b: Compared): Weighed[] {
  const part: Weighed[] =
    a.roundQualifier === b.roundQualifier
      ? []
      : [{ reason: { kind: 'other_part' }, points: a.round && b.round ? -0.3 : OPEN }];
  if (!isNamed(a.round) || !isNamed(b.round)) return part;
  if (a.round !== b.round)
    return [{ reason: { kind: 'other_round', rounds: [a.round, b.round] }, points: NEVER }];
  return [...part, { reason: { kind: 'round', round: a.round }, points: 0.35 }];
}

const SUM_POINTS: Record<SumLikeness, number> = {
  equal: 0.45,
  close: 0.2,
  similar: -0.1,
  other: -0.35,
};

/** The points of a sum where both tellings name the same round: a company has one seed, and reports of it differ. */
const OF_A_ROUND: Record<SumLikeness, number> = {
  equal: 0.45,
  close: 0.2,
  similar: 0,
  other: -0.15,
};
const VALUATION_POINTS: Record<SumLikeness, number> = {
  equal: 0.2,
  close: 0.1,
  similar: 0,
  other: -0.15,
};
const RARE = 0.1;
/** The points against sums of different things: results and a forecast. */
const OTHER_SUM = -0.25;

function sums(a: Compared, b: Compared, { inDollars }: Comparing): Weighed[] {
  const isOneRound = isNamed(a.round) && a.round === b.round;
  const isOtherSum = a.amount && b.amount && a.amount.kind !== b.amount.kind;
  const amount = isOtherSum ? null : sumLikeness(a.amount, b.amount, inDollars);
  const valuation = sumLikeness(a.valuation, b.valuation, inDollars);
  const rare = amount === 'equal' && a.amount && isRare(a.amount) ? RARE : 0;
  return [
    ...(isOtherSum ? [{ reason: { kind: 'other_sum' } as const, points: OTHER_SUM }] : []),
    ...(amount
      ? [
          {
            reason: { kind: 'amount', likeness: amount } as const,
            points: (isOneRound ? OF_A_ROUND : SUM_POINTS)[amount] + rare,
          },
        ]
      : []),
    ...(valuation
      ? [
          {
            reason: { kind: 'valuation', likeness: valuation } as const,
            points: VALUATION_POINTS[valuation],
          },
        ]
      : []),
  ];
}

/** The points for a number of jobs, which says of a dismissal what a sum says of a round. */
const A_HEADCOUNT = 0.5;

/** Pages, references and further figures. */
function marks(a: Compared, b: Compared): Weighed[] {
  const isElsewhere = a.jurisdiction && b.jurisdiction && a.jurisdiction !== b.jurisdiction;
  const isOtherEntry =
    a.register !== null &&
    a.register === b.register &&
    shared(a.references, b.references).length === 0;
  const isLayoff = a.type === 'labour' && b.type === 'labour';
  return [
    ...weigh(a.pages, b.pages, { reason: { kind: 'page' }, points: 0.15 }),
    ...weigh(a.references, b.references, { reason: { kind: 'reference' }, points: 0.5 }),
    ...weigh(a.figures, b.figures, {
      reason: { kind: 'figure' },
      points: isLayoff ? A_HEADCOUNT : 0.15,
    }),
    ...(isElsewhere ? [{ reason: { kind: 'other_place' } as const, points: -0.5 }] : []),
    ...(isOtherEntry ? [{ reason: { kind: 'other_entry' } as const, points: -0.5 }] : []),
  ];
}

const weigh = (a: readonly number[], b: readonly number[], weighed: Weighed): Weighed[] =>
  shared(a, b).length > 0 ? [weighed] : [];
