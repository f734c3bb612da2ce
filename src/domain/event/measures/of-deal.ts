/** The part of a stage of a deal in figures, by what the other stages say. */
import { type Day, daysBetween, firstDay } from '../../time/calendar.ts';
import { isVouched, type Stage } from '../closing.ts';
import type { Amount, Closing } from '../event.ts';
import type { DatedStage } from '../stages.ts';
import { isDealType } from '../vocabulary.ts';
import type { DealMeasures, NotMeasured } from './measure.ts';

/** Of an event that is no stage of a deal. */
export const NO_DEAL: DealMeasures = { purchase: null, rumour: null };

/** A stage with the amount that it had while it was a rumour; null for none. */
export interface OnceRumoured extends Stage {
  amountThen: Amount | null;
}

const DONE: readonly string[] = ['announced', 'pending', 'completed'];

/** The measures of one stage; `deal` are all stages of its deal, `linked` the events outside of it that may have closed it. */
export function dealMeasures(
  stage: OnceRumoured,
  deal: readonly Stage[],
  linked: readonly Stage[],
  closing: Closing | null,
): DealMeasures {
  const { type } = stage.fields;
  if (!isDealType(type)) return NO_DEAL;
  return {
    purchase: type === 'acquisition' ? purchaseOf(stage, deal, closing) : null,
    rumour: stage.stages.some(({ status }) => status === 'rumoured')
      ? rumourOf(stage, deal, linked, closing)
      : null,
  };
}

function purchaseOf(
  stage: Stage,
  deal: readonly Stage[],
  closing: Closing | null,
): DealMeasures['purchase'] {
  const leftOut = (reason: NotMeasured) => ({ day: ownDay(stage), leftOut: reason });
  if (closing) return leftOut(closing.status === 'failed' ? 'failed' : 'other_stage');
  if (stage.fields.status === 'rumoured') return leftOut('rumoured');
  if (!isVouched(stage.evidence)) return leftOut('unconfirmed');
  const settled = deal.filter(
    ({ fields, evidence }) =>
      fields.type === 'acquisition' && fields.status !== 'rumoured' && isVouched(evidence),
  );
  const last = settled.reduce((latest, one) => (isLater(one, latest) ? one : latest), stage);
  if (last.fields.status === 'failed') return leftOut('failed');
  if (last.number !== stage.number || !DONE.includes(last.fields.status))
    return leftOut('other_stage');
  const [day = null] = settled.flatMap((one) => purchasedOn(one) ?? []).sort();
  return { day, leftOut: null };
}

const isLater = (a: Stage, b: Stage) =>
  a.knownAt === b.knownAt ? a.number > b.number : a.knownAt > b.knownAt;

const ownDay = ({ fields: { occurredOn } }: Stage): Day | null =>
  occurredOn && firstDay(occurredOn);

function purchasedOn(stage: Stage): Day | null {
  const first = stage.stages.find(({ status, on }) => on && DONE.includes(status))?.on;
  return first ? firstDay(first) : ownDay(stage);
}

function rumourOf(
  stage: OnceRumoured,
  deal: readonly Stage[],
  linked: readonly Stage[],
  closing: Closing | null,
): NonNullable<DealMeasures['rumour']> {
  const end = closing?.status ?? stage.fields.status;
  if (end === 'rumoured') return { end: null, days: null, drift: null };
  const others = [...deal, ...linked.filter(({ number }) => number === closing?.number)];
  const ending = others.find(({ number }) => number === closing?.number) ?? stage;
  const [began] = stage.stages;
  const came = others
    .flatMap(({ stages }) => stages)
    .filter(({ status, by }) => status !== 'rumoured' && by >= (began?.by ?? ''))
    .reduce<DatedStage | null>((first, one) => (first && first.by <= one.by ? first : one), null);
  const [from, to] = [exactDay(began), exactDay(came)];
  const days = from && to ? daysBetween(from, to) : null;
  return {
    end,
    days: days !== null && days >= 0 ? days : null,
    drift: end === 'failed' ? null : driftOf(stage.amountThen, ending.fields.amount),
  };
}

const exactDay = (stage: DatedStage | undefined | null): Day | null =>
  stage?.on?.precision === 'day' ? stage.on.date : null;

/** The amount that came over the one rumoured; null where they can't be compared. */
function driftOf(then: Amount | null, now: Amount | null): number | null {
  if (!then || !now || then.currency !== now.currency || then.value === 0) return null;
  const areStated = [then, now].every(
    ({ qualifier }) => qualifier === 'exact' || qualifier === 'about',
  );
  return areStated ? now.value / then.value : null;
}
