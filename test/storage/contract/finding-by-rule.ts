/** Finding as the rule alone makes it, one event at a time, and the values that questions are drawn from. */
import fc from 'fast-check';
import type { Paging } from '../../../src/contracts/reader.ts';
import { keysOf } from '../../../src/domain/collections.ts';
import type { TrackedEvent } from '../../../src/domain/event/event.ts';
import type { EventQuery } from '../../../src/domain/event/query.ts';
import { daysOf, stageMet } from '../../../src/domain/event/stages.ts';
import { dayInZone, firstDay } from '../../../src/domain/time/calendar.ts';
import { COMPANIES, logDay, logMoment } from '../../helpers/samples/events.ts';
import { reference } from '../../helpers/stores/store.ts';

const ids = COMPANIES.map((name) => name.toLowerCase());
const some = <T>(...values: T[]) => fc.subarray(values, { minLength: 1 });

const roles = some('subject' as const, 'investor' as const, 'lead_investor' as const);
const part = fc.record({ companies: some(...ids), roles });
const parts = fc.array(part, { minLength: 1, maxLength: 2 });

/** By its field, the values of each filter. */
export const filters = {
  types: some('funding_round' as const, 'acquisition' as const),
  statuses: some(...(['rumoured', 'announced', 'completed', 'in_force'] as const)),
  rounds: some('seed' as const, 'debt_financing' as const),
  sectors: some('chips'),
  topics: some('energy', 'export_controls'),
  companies: some(...ids),
  roles,
  investors: some(...ids),
  leads: some(...ids),
  alsoCompanies: some(...ids),
  parts,
  places: fc.constantFrom(
    [{ regions: ['EU'], countries: [] }],
    [{ regions: [], countries: ['SE', 'US'] }],
    [
      { regions: ['EU'], countries: [] },
      { regions: ['US'], countries: ['SE'] },
    ],
  ),
  rumouredOnce: fc.constant(true as const),
  jurisdictions: some('EU', 'US-CA'),
  without: fc.record(
    {
      sectors: some('chips'),
      companies: some(...ids),
      rounds: some('seed' as const),
      topics: some('energy'),
      parts,
      places: fc.constant([{ regions: ['EU'], countries: ['US'] }]),
    },
    { requiredKeys: [] },
  ),
  minUsd: fc.constantFrom(0, 150_000_000),
  maxUsd: fc.constantFrom(200_000_000, 500_000_000),
  valuationUsd: fc.constantFrom({ least: 2e8 }, { most: 2e8 }, { least: 2e8, most: 3e8 }),
  jobs: fc.constantFrom({ least: 600 }, { most: 600 }, { least: 600, most: 900 }),
  since: logDay,
  until: logDay,
  known: fc.tuple(logMoment, logMoment).map(([from, to]) => ({ from, to })),
  sort: fc.constantFrom(...(['newest', 'oldest', 'amount', 'smallest', 'jobs'] as const)),
  top: fc.integer({ min: 1, max: 4 }),
} satisfies Record<Exclude<keyof EventQuery, 'numbers' | 'words'>, fc.Arbitrary<unknown>>;

const dayOf = (event: TrackedEvent) => event.occurredOn && firstDay(event.occurredOn);
const usdOf = (event: TrackedEvent) =>
  event.amount && (reference.inDollars(event.amount, dayOf(event) ?? event.knownOn)?.value ?? null);

const valuedOf = (event: TrackedEvent) =>
  event.valuation &&
  (reference.inDollars(event.valuation, dayOf(event) ?? event.knownOn)?.value ?? null);
const jobsOf = ({ figures, type }: TrackedEvent) =>
  type === 'labour' ? (figures.find(({ label }) => label === 'jobs cut')?.value ?? null) : null;

/** True where an event fits, its date and its amount aside: the question, read one event at a time. */
function fits(event: TrackedEvent, q: EventQuery): boolean {
  const among = <T>(value: T | null, list?: readonly T[]) =>
    list === undefined || (value !== null && list.includes(value));
  const party = (list: readonly string[], roles?: readonly string[]) =>
    event.parties.some((p) => list.includes(p.company.toLowerCase()) && among(p.role, roles));
  return (
    among(event.type, q.types) &&
    among(event.closedBy && event.status === 'rumoured' ? null : event.status, q.statuses) &&
    (!q.rumouredOnce || event.stages.some(({ status }) => status === 'rumoured')) &&
    among(event.round, q.rounds) &&
    among(event.sector, q.sectors) &&
    (!q.topics || event.topics.some((topic) => q.topics?.includes(topic))) &&
    among(event.jurisdiction, q.jurisdictions) &&
    (!q.valuationUsd ||
      between(valuedOf(event), q.valuationUsd.least, q.valuationUsd.most) === true) &&
    (!q.jobs || between(jobsOf(event), q.jobs.least, q.jobs.most) === true) &&
    (!q.companies || party(q.companies, q.roles)) &&
    (!q.investors || party(q.investors, ['investor', 'lead_investor'])) &&
    (!q.leads || party(q.leads, ['lead_investor'])) &&
    (!q.alsoCompanies || party(q.alsoCompanies)) &&
    (q.parts ?? []).every(({ companies, roles }) => party(companies, roles)) &&
    (q.places ?? []).every(
      (place) =>
        (event.region !== null && place.regions.includes(event.region)) ||
        (event.country !== null && place.countries.includes(event.country)),
    ) &&
    (!q.known || (event.knownAt > q.known.from && event.knownAt <= q.known.to)) &&
    eachOf(q.without ?? {}).every((one) => !fits(event, one))
  );
}

/** Each filter by itself; of places and parts each. */
const eachOf = (q: EventQuery): EventQuery[] =>
  keysOf(q).flatMap((key): EventQuery[] =>
    key === 'places' || key === 'parts'
      ? (q[key] ?? []).map((one) => ({ [key]: [one] }))
      : [{ [key]: q[key] }],
  );

/** True, false, or null where the event has not what is asked about. */
function between<T extends string | number>(value: T | null, low?: T, high?: T): boolean | null {
  if (low === undefined && high === undefined) return true;
  if (value === null) return null;
  return (low === undefined || value >= low) && (high === undefined || value <= high);
}

const last = <T>(a: T | null, b: T | null, order: (a: T, b: T) => number) =>
  a === null || b === null ? Number(a === null) - Number(b === null) : order(a, b);
const ordersBy = (day: (event: TrackedEvent) => string | null) => ({
  newest: (a: TrackedEvent, b: TrackedEvent) =>
    last(day(a), day(b), (x, y) => (x < y ? 1 : x > y ? -1 : 0)),
  oldest: (a: TrackedEvent, b: TrackedEvent) =>
    last(day(a), day(b), (x, y) => (x < y ? -1 : x > y ? 1 : 0)),
});
const ORDERS = {
  amount: (a: TrackedEvent, b: TrackedEvent) => last(usdOf(a), usdOf(b), (x, y) => y - x),
  smallest: (a: TrackedEvent, b: TrackedEvent) => last(usdOf(a), usdOf(b), (x, y) => x - y),
  jobs: (a: TrackedEvent, b: TrackedEvent) => last(jobsOf(a), jobsOf(b), (x, y) => y - x),
};

/** True where a stage lies on the days asked for, null where the event has no date at all. */
function dated(event: TrackedEvent, q: EventQuery): boolean | null {
  const days = daysOf(event).map(({ day }) => day);
  if (q.since === undefined && q.until === undefined) return true;
  return days.length === 0 ? null : days.some((day) => between(day, q.since, q.until));
}

export function expected(
  events: readonly TrackedEvent[],
  q: EventQuery,
  { offset, limit }: Paging,
  moment: number,
) {
  const today = dayInZone(moment, 'UTC');
  const dayMet = (event: TrackedEvent) => {
    const met = (q.since ?? q.until) ? stageMet(event, q, today)?.day : undefined;
    const isOwn = met === undefined || met === dayOf(event);
    return isOwn || met > today ? dayOf(event) : met;
  };
  const orders = { ...ORDERS, ...ordersBy(dayMet) };
  const judged = events
    .filter((event) => fits(event, q))
    .map((event) => ({
      event,
      dated: dated(event, q),
      priced: between(usdOf(event), q.minUsd, q.maxUsd),
    }));
  const order = orders[(q.sort ?? 'newest') as keyof typeof orders];
  const matches = judged
    .filter((entry) => entry.dated && entry.priced)
    .map((entry) => entry.event)
    .sort((a, b) => order(a, b) || b.knownAt - a.knownAt || a.number - b.number)
    .slice(0, q.top);
  return {
    ids: matches.slice(offset, offset + limit).map((event) => event.id),
    total: matches.length,
    undated: judged.filter((entry) => entry.dated === null && entry.priced).length,
    unpriced: judged.filter((entry) => entry.priced === null && entry.dated).length,
  };
}
