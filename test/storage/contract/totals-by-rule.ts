/** Totals as the rule alone makes them, one event at a time. */
import { closes, closingOf, type Stage } from '../../../src/domain/event/closing.ts';
import { countsOnce, debtPart, isCounted } from '../../../src/domain/event/counting.ts';
import type { TrackedEvent } from '../../../src/domain/event/event.ts';
import type { EventQuery } from '../../../src/domain/event/query.ts';
import { firstDay } from '../../../src/domain/time/calendar.ts';
import { reference } from '../../helpers/stores/store.ts';

export const dollars = (event: TrackedEvent) =>
  event.amount &&
  reference.inDollars(event.amount, event.occurredOn ? firstDay(event.occurredOn) : event.knownOn);

const stageOf = (event: TrackedEvent): Stage => ({
  number: event.number,
  knownAt: event.knownAt,
  fields: event,
  evidence: event.evidence,
  isPriced: dollars(event) !== null,
  stages: event.stages,
});

/** The standing of each event, by the rule alone; a deal is judged over all its stages. */
function countings(events: readonly TrackedEvent[]): ReturnType<typeof countsOnce> {
  const deals = Map.groupBy(events, (event) => event.dealId ?? `alone ${event.id}`);
  return new Map(
    [...deals.values()].flatMap((stages) => {
      const closed = stages.flatMap((rumour) => {
        const came = closing(rumour, stages, events);
        return came ? [[rumour.number, came] as const] : [];
      });
      return [...countsOnce(stages.map(stageOf), new Map(closed))];
    }),
  );
}

const closing = (
  rumour: TrackedEvent,
  deal: readonly TrackedEvent[],
  all: readonly TrackedEvent[],
) => {
  const linked = all.filter((event) => closes(event).includes(rumour.id));
  return closingOf(stageOf(rumour), deal.map(stageOf), linked.map(stageOf));
};

export const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0);

/** The sums by the rule, one event at a time. */
export function expected(
  all: readonly TrackedEvent[],
  matches: readonly TrackedEvent[],
  q: EventQuery,
) {
  const counting = countings(all);
  const lies = (day: string | null) =>
    day !== null && (!q.since || day >= q.since) && (!q.until || day <= q.until);
  const asked = q.since !== undefined || q.until !== undefined;
  const standing = (event: TrackedEvent): string | null => {
    const { standing: own, countedOn } = counting.get(event.number)!;
    const on = countedOn?.on ?? event.occurredOn;
    return isCounted(own) && asked && !lies(on && firstDay(on)) ? 'other_period' : own;
  };
  const counted = matches.filter((event) => isCounted(standing(event)));
  const stated = counted.filter((event) => standing(event) !== 'up_to');
  const usdOf = (event: TrackedEvent) => dollars(event)!.value;
  const deals = [...Map.groupBy(counted, dealIn(counted, standing)).values()];
  const values = deals
    .map((of) => of.filter((event) => stated.includes(event)).map(usdOf))
    .filter((of) => of.length > 0)
    .map(sum)
    .sort((a, b) => a - b);
  const middle = [
    values[Math.floor((values.length - 1) / 2)],
    values[Math.floor(values.length / 2)],
  ];
  const leftOut = Map.groupBy(
    matches.map(standing).filter((s) => !isCounted(s) && s !== 'no_deal'),
    (reason) => reason,
  );
  const month = (event: TrackedEvent) => {
    const on = counting.get(event.number)!.countedOn?.on ?? event.occurredOn;
    return on && ['day', 'month'].includes(on.precision) ? on.date.slice(0, 7) : null;
  };
  const months = Map.groupBy(counted.filter(month), month);
  const figure = (of: readonly TrackedEvent[]) => ({
    usd: sum(of.filter((event) => stated.includes(event)).map(usdOf)),
    about: of.some(({ amount: a }) => a?.qualifier === 'about'),
    atLeast: of.some(({ amount: a }) => a?.qualifier === 'at_least'),
    moreUsd: sum(of.map((event) => limit(event) * dollars(event)!.rate)),
  });
  return {
    ...figure(counted),
    matches: matches.length,
    counted: deals.length,
    debtUsd: sum(stated.map((event) => debtPart(event) * dollars(event)!.rate)),
    medianOf: values.length,
    medianUsd: values.length ? sum(middle as number[]) / 2 : null,
    largestUsd: values.at(-1) ?? null,
    months: [...months]
      .map(([of, events]) => ({ month: of, count: events.length, ...figure(events) }))
      .sort((a, b) => (a.month! < b.month! ? -1 : 1)),
    undatedMonths: counted.filter((event) => !month(event)).length,
    leftOut: Object.fromEntries([...leftOut].map(([reason, of]) => [reason, of.length])),
    converted: counted.filter(({ amount: a }) => a?.currency === 'EUR').length,
  };
}

const limit = ({ amount: a }: TrackedEvent) =>
  a?.qualifier === 'up_to' ? a.value : a?.qualifier === 'range' ? a.valueTo! - a.value : 0;

/** A round and its extensions are one. */
function dealIn(
  counted: readonly TrackedEvent[],
  standing: (event: TrackedEvent) => string | null,
) {
  const extended = new Set(
    counted.filter((event) => standing(event) === 'extension').map(({ dealId }) => dealId),
  );
  return ({ dealId, id }: TrackedEvent) =>
    dealId && extended.has(dealId) ? dealId : `alone ${id}`;
}
