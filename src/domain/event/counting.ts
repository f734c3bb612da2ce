/** Counting of deals in totals: each deal once, by the latest stage known; never one that is rumoured, failed, unconfirmed or a market total. */
import type { EventFields, Evidence } from './event.ts';
import type { LeftOut } from './query.ts';

/** One stage of a deal (or an event that is none), as known at the moment asked about; withdrawn ones are no stages. */
export interface Stage {
  number: number;
  /** When it first could be known, epoch milliseconds. */
  knownAt: number;
  fields: EventFields;
  evidence: Evidence;
  /** True where its amount has a value in US dollars. */
  priced: boolean;
}

/** Null where an event counts; `no_deal` where its status is none that money changes hands by, so that no total is about it. */
export type Standing = LeftOut | 'no_deal' | null;

const DONE: readonly string[] = ['announced', 'pending', 'completed'];
const LISTED: readonly (string | null)[] = ['post_ipo_equity', 'post_ipo_debt'];

/** The reason for which an event counts in no total, whatever the other stages of its deal are; null where it may count. */
function ownStanding({ fields, evidence, priced }: Omit<Stage, 'number' | 'knownAt'>): Standing {
  const { status, amount, round, roundQualifier } = fields;
  if (status === 'rumoured' || status === 'failed') return status;
  if (!DONE.includes(status)) return 'no_deal';
  if (evidence.origins === 0 || evidence.word === 'unconfirmed') return 'unconfirmed';
  if (amount?.kind === 'aggregate') return 'aggregate';
  if (amount === null) return 'undisclosed';
  if (LISTED.includes(round)) return 'listed';
  if (round === 'secondary_market' || roundQualifier === 'tender') return 'secondary';
  return priced ? null : 'without_rate';
}

/**
 * The standing of each stage of one deal, by number. These count: the latest that is neither tranche nor extension, and every
 * extension, which adds to it; tranches only as long as nothing else of the deal counts. A deal whose latest
 * stage, rumours apart, failed counts nowhere. Stages without a deal are each their own: ask for them alone.
 */
export function countsOnce(stages: readonly Stage[]): Map<number, Standing> {
  const ordered = stages.toSorted((a, b) => a.knownAt - b.knownAt || a.number - b.number);
  const standing = new Map(ordered.map((stage) => [stage.number, ownStanding(stage)]));
  const able = ordered.filter((stage) => standing.get(stage.number) === null);
  const latest = ordered.findLast((stage) => stage.fields.status !== 'rumoured');
  const counted = latest?.fields.status === 'failed' ? [] : countedOf(able);
  for (const stage of able) if (!counted.includes(stage)) standing.set(stage.number, 'other_stage');
  return standing;
}

function countedOf(able: readonly Stage[]): readonly Stage[] {
  const whole = able.filter((stage) => stage.fields.roundQualifier !== 'tranche');
  if (whole.length === 0) return able;
  const isExtension = (stage: Stage) => stage.fields.roundQualifier === 'extension';
  const main = whole.findLast((stage) => !isExtension(stage));
  return whole.filter((stage) => stage === main || isExtension(stage));
}

/** The part of an event's amount that is debt, in whole units of the amount's currency. */
export function debtPart({
  amount,
  round,
  figures,
}: Pick<EventFields, 'amount' | 'round' | 'figures'>): number {
  if (amount === null) return 0;
  if (round === 'debt_financing' || round === 'post_ipo_debt') return amount.value;
  const debt = figures
    .filter(({ label, unit }) => unit === amount.currency && /\bdebt\b/i.test(label))
    .reduce((sum, figure) => sum + figure.value, 0);
  return Math.min(debt, amount.value);
}
