import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reader } from '../../../../src/contracts/reader.ts';
import type { MeasureAsk, MeasuredBy } from '../../../../src/contracts/trends/measures.ts';
import type { TrackedEvent } from '../../../../src/domain/event/event.ts';
import { expectedBy } from '../../../../src/domain/event/measures/expected-by.ts';
import type { EventQuery } from '../../../../src/domain/event/query.ts';
import { firstDay } from '../../../../src/domain/time/calendar.ts';
import { logDay, logMoment, someRecords } from '../../../helpers/samples/events.ts';
import { someMeasured } from '../../../helpers/samples/trends/events.ts';
import { atMost, type Open, WHOLE, withLog } from '../opening.ts';
import { dollars, sum } from '../totals-by-rule.ts';

const query: fc.Arbitrary<EventQuery> = fc.record(
  { sectors: fc.constant(['chips']), since: logDay, until: logDay },
  { requiredKeys: [] },
);

const isVouched = ({ evidence }: TrackedEvent) =>
  evidence.origins > 0 && evidence.word !== 'unconfirmed';
const isSure = (event: TrackedEvent) =>
  isVouched(event) && event.status !== 'rumoured' && event.status !== 'failed';
const dayOf = ({ occurredOn }: TrackedEvent) => occurredOn && firstDay(occurredOn);
const named = ({ parties }: TrackedEvent, ...roles: string[]) => [
  ...new Set(
    parties.filter(({ role }) => roles.includes(role)).map(({ company }) => company.toLowerCase()),
  ),
];

/** The part of one event: its day, the key by which it is told apart, and a number. */
type Added = readonly [day: string | null, key: string | null, value: number];

/** A figure: how it is asked for, and what each event adds to it by its plain rule. */
interface Figure {
  kind: MeasureAsk['kind'];
  by: MeasuredBy;
  roles?: MeasureAsk['roles'];
  adds(event: TrackedEvent, all: readonly TrackedEvent[]): readonly Added[];
}

/** The deals of acquisitions, each at its latest settled stage, on the day of the first. */
function purchase(event: TrackedEvent, all: readonly TrackedEvent[]): string | null {
  if (event.type !== 'acquisition' || event.status === 'rumoured' || !isVouched(event)) return null;
  const deal =
    event.dealId === null ? [event] : all.filter(({ dealId }) => dealId === event.dealId);
  const settled = deal
    .filter((one) => one.type === 'acquisition' && one.status !== 'rumoured' && isVouched(one))
    .toSorted((a, b) => a.knownAt - b.knownAt || a.number - b.number);
  if (settled.at(-1)?.number !== event.number || event.status === 'failed') return null;
  const days = settled.flatMap((one) => {
    const on = one.stages.find((stage) => stage.on && !/rumoured|failed/.test(stage.status))?.on;
    return (on ? firstDay(on) : dayOf(one)) ?? [];
  });
  return days.sort()[0] ?? null;
}

const FIGURES: readonly Figure[] = [
  {
    kind: 'jobs',
    by: 'in_month',
    adds(event) {
      const cut =
        event.type === 'labour' && event.figures.find(({ label }) => label === 'jobs cut');
      if (!cut || cut.qualifier === 'up_to' || !isVouched(event)) return [];
      return [[dayOf(event), dayOf(event)?.slice(0, 7) ?? null, cut.value]];
    },
  },
  {
    kind: 'power',
    by: 'label',
    adds(event) {
      if (event.type !== 'infrastructure' || event.status === 'rumoured' || !isVouched(event))
        return [];
      if (event.conflicts.some(({ field }) => field === 'status')) return [];
      const own = event.figures
        .filter(({ unit }) => unit === 'gigawatts')
        .map(({ value }) => value);
      if (own.length === 0) return [];
      const stage =
        { failed: 'cancelled', completed: 'begun' }[String(event.status)] ?? 'announced';
      return [[dayOf(event), stage, Math.max(...own)]];
    },
  },
  {
    kind: 'incident',
    by: 'type',
    adds(event) {
      if (event.type !== 'outage' || !isVouched(event)) return [];
      const on = event.stages[0]?.on ?? event.occurredOn;
      return [[on && firstDay(on), event.type, 0]];
    },
  },
  {
    kind: 'purchase',
    by: 'party',
    roles: ['subject'],
    adds(event, all) {
      const day = purchase(event, all);
      return day === null ? [] : named(event, 'subject').map((company): Added => [day, company, 0]);
    },
  },
  {
    kind: 'round',
    by: 'party',
    roles: ['investor', 'lead_investor'],
    adds(event) {
      if (event.type !== 'funding_round' || !event.isCounted) return [];
      const on = event.countedOn?.on ?? event.occurredOn;
      const day = on && firstDay(on);
      return named(event, 'investor', 'lead_investor').map((company): Added => [day, company, 0]);
    },
  },
  {
    kind: 'figure',
    by: 'label',
    adds: (event) =>
      isSure(event) && event.parties.length > 0
        ? event.figures.map(
            ({ label, value }): Added => [dayOf(event) ?? event.knownOn, label, value],
          )
        : [],
  },
  {
    kind: 'expectation',
    by: 'wording',
    adds: (event) =>
      isVouched(event) ? event.expects.map((one): Added => [expectedBy(one), one.standing, 0]) : [],
  },
  {
    kind: 'date',
    by: 'wording',
    adds: ({ effectiveOn }) => effectiveOn.map(({ date, standing }): Added => [date, standing, 0]),
  },
];

const lies = (day: string | null, { since, until }: EventQuery): day is string =>
  day !== null && (!since || day >= since) && (!until || day <= until);

/** The sums by their keys, from the events alone. */
async function byRule(log: Reader, { adds }: Figure, q: EventQuery) {
  const { events: all } = await log.find({}, WHOLE);
  const fitting = all.filter(({ sector }) => !q.sectors || sector === 'chips');
  const added = fitting.flatMap((event) => adds(event, all)).filter(([day]) => lies(day, q));
  return [...Map.groupBy(added, ([, key]) => key)]
    .map(([key, of]) => [key, of.length, sum(of.map(([, , value]) => value))])
    .sort();
}

/** The last value that an event put on a company, by its name. */
function lastValues(events: readonly TrackedEvent[]) {
  const valued = events
    .filter((event) => event.type !== 'merger' && event.valuation && isSure(event))
    .map((event) => ({ event, day: dayOf(event) ?? event.knownOn }))
    .toSorted((a, b) =>
      a.day === b.day
        ? a.event.knownAt - b.event.knownAt || b.event.number - a.event.number
        : a.day < b.day
          ? -1
          : 1,
    );
  return new Map(
    valued.flatMap(({ event }) =>
      named(event, 'subject').map((company) => [company, event.valuation!.value] as const),
    ),
  );
}

/** Figures of trends, as the database adds them up. */
export function aboutMeasures(open: Open): void {
  describe('figures of trends', () => {
    it('Figures of trends are what the events of any log come to, each by its plain rule', () =>
      fc.assert(
        fc.asyncProperty(
          someRecords(16, someMeasured, 10),
          logMoment,
          query,
          (records, moment, q) =>
            withLog(open, records, async ({ at }) => {
              const log = at(moment);
              for (const figure of FIGURES) {
                const { kind, by, roles } = figure;
                const ask = { kind, query: q, by: [by], ...(roles && { roles }) };
                const sums = (await log.measured(ask)).filter(({ leftOut }) => leftOut === null);
                const told = sums.map((one) => [one[by], one.count, one.value]).sort();
                expect({ kind, told }).toEqual({ kind, told: await byRule(log, figure, q) });
              }
              const { events } = await log.find({}, WHOLE);
              const ask = { kind: 'valuation', query: {}, by: ['name'] } as const;
              const latest = await log.measures(ask, 'newest', 1);
              expect(new Map(latest.map(({ name, value }) => [name, value]))).toEqual(
                lastValues(events),
              );
              const rounds = await log.measured({ kind: 'round', query: {}, undated: true });
              const counted = events.filter((one) => one.type === 'funding_round' && one.isCounted);
              const stated = counted.filter(({ amount }) => amount?.qualifier !== 'up_to');
              expect(sum(rounds.map(({ money }) => money.usd))).toBeCloseTo(
                sum(stated.map((event) => dollars(event)?.value ?? 0)),
                2,
              );
              const rumours = await log.measured({ kind: 'rumour', query: {}, undated: true });
              const once = events.filter(
                ({ type, stages }) =>
                  type !== 'labour' &&
                  type !== 'outage' &&
                  stages.some(({ status }) => status === 'rumoured'),
              );
              expect(sum(rumours.map(({ count }) => count))).toBe(once.length);
            }),
        ),
        { numRuns: atMost(open, 60) },
      ));
  });
}
