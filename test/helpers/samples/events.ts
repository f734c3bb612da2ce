/** Events to test with: arbitraries, and everything that the builders and the benches have. */
import fc from 'fast-check';
import type { EventFields, EventRecord } from '../../../src/domain/event/event.ts';
import {
  EXPECTATION_KINDS,
  EXPECTATION_STANDINGS,
  ROUND_QUALIFIERS,
  statusesOf,
} from '../../../src/domain/event/vocabulary.ts';
import {
  addDays,
  firstDay,
  PRECISIONS,
  type Precision,
} from '../../../src/domain/time/calendar.ts';
import { amount, fields, source } from './records.ts';
/** The companies that arbitrary events are about. */
export const COMPANIES = ['Acme', 'Beta', 'Gamma', 'Delta'] as const;
/** Arbitrary logs are short, so that windows, phases and sources fall together often. */
export const FIRST_DAY = '2026-01-01';
const DAYS = 20;

/** A day of the arbitrary log. */
export const logDay: fc.Arbitrary<string> = fc
  .integer({ min: 0, max: DAYS })
  .map((count) => addDays(FIRST_DAY, count));

/** A moment of the arbitrary log, often at a day's turn. */
export const logMoment: fc.Arbitrary<number> = fc
  .tuple(logDay, fc.constantFrom(-1, 0, 1, 43_200_000))
  .map(([day, offset]) => Date.parse(`${day}T00:00:00Z`) + offset);

/** A date of the arbitrary log at a precision: the first day of its period, as every way in leaves it. */
const someDate = (...precisions: readonly Precision[]) =>
  fc
    .record({ date: logDay, precision: fc.constantFrom(...precisions) })
    .map((one) => ({ ...one, date: firstDay(one) }));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const line = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .filter((s) => s.trim() !== '');
const word = fc.constantFrom('alpha', 'bravo', 'charlie', 'Łódź', 'naïve', '🚀 delta');

const someSource = fc.record({
  publisher: fc.constantFrom('Reuters', 'SEC', 'Acme Newsroom', 'A Blog', 'AI industry briefing'),
  url: fc.constantFrom(null, 'https://example.org/a'),
  title: maybe(word),
  publishedOn: fc.oneof(fc.constant(null), logDay, fc.constantFrom('2026-01', '2026-02')),
  notBefore: fc.oneof(fc.constant(null), logDay),
  undated: fc.constant(false),
  quote: maybe(word),
  origin: fc.constantFrom(null, 'Reuters'),
});
const phase = fc.record({
  date: logDay.map((day) => addDays(day, 30)),
  label: word,
  standing: fc.constantFrom(
    'law' as const,
    'proposed' as const,
    'adopted' as const,
    'superseded' as const,
  ),
  knownOn: logDay,
});
const claim = fc.record({
  field: fc.constant('amount'),
  claim: word,
  value: fc.constant(null),
  unit: fc.constant(null),
  publisher: fc.constantFrom('Reuters', 'SEC', 'Nobody'),
});
const expectation = fc
  .record({
    what: word,
    kind: fc.constantFrom(...EXPECTATION_KINDS),
    due: someDate(...PRECISIONS),
    value: maybe(word),
    by: word,
    publisher: fc.constantFrom('Reuters', 'SEC', 'Nobody'),
    standing: fc.constantFrom(...EXPECTATION_STANDINGS),
    outcome: word,
  })
  .map((one) => (one.standing === 'open' ? { ...one, outcome: null } : one));
const money = fc
  .record({
    value: fc.integer({ min: 1, max: 40 }).map((tens) => tens * 10_000_000),
    currency: fc.constantFrom('USD', 'USD', 'EUR', 'XAF'),
    kind: fc.constantFrom('raised' as const, 'deal_value' as const, 'aggregate' as const),
  })
  .map(({ value, currency, kind }) => ({ ...amount(value, currency), kind }));

/** Fields of every kind that reads tell apart. */
export const someFields: fc.Arbitrary<EventFields> = fc
  .record({
    type: fc.constantFrom('funding_round' as const, 'acquisition' as const, 'regulation' as const),
    title: word,
    summary: line,
    occurredOn: maybe(someDate('day', 'month')),
    parties: fc.array(
      fc.record({
        company: fc.constantFrom(...COMPANIES),
        role: fc.constantFrom('subject' as const, 'investor' as const, 'lead_investor' as const),
      }),
      { maxLength: 3 },
    ),
    amount: maybe(money),
    round: fc.constantFrom(
      null,
      'seed' as const,
      'post_ipo_equity' as const,
      'debt_financing' as const,
    ),
    roundQualifier: fc.constantFrom(null, null, ...ROUND_QUALIFIERS),
    sector: fc.constantFrom(null, 'chips', 'cloud_compute'),
    topics: fc.subarray(['energy', 'export_controls']),
    region: fc.constantFrom(null, 'EU', 'US'),
    country: fc.constantFrom(null, 'SE', 'US'),
    jurisdiction: fc.constantFrom(null, 'EU', 'US-CA'),
    sources: fc.array(someSource, { maxLength: 3 }),
    effectiveOn: fc.array(phase, { maxLength: 2 }),
    conflicts: fc.array(claim, { maxLength: 1 }),
    expects: fc.array(expectation, { maxLength: 2 }),
    unconfirmed: fc.boolean().map((is) => is && true),
  })
  .chain((some) =>
    fc.constantFrom(...statusesOf(some.type)).map((status) => fields({ ...some, status })),
  );

/** The fields that a revision may change. */
const someChanges = fc
  .record(
    {
      title: word,
      summary: line,
      sources: fc.array(someSource, { maxLength: 3 }),
      effectiveOn: fc.array(phase, { maxLength: 2 }),
      amount: maybe(money),
      topics: fc.subarray(['energy', 'export_controls']),
      expects: fc.array(expectation, { maxLength: 2 }),
      parties: fc.constantFrom<EventFields['parties']>([{ company: 'Beta', role: 'subject' }]),
    },
    { requiredKeys: [] },
  )
  .filter((changes) => Object.keys(changes).length > 0);

/** A record with revisions on later days, oldest first; its id is to be given. */
export const someRecord: fc.Arbitrary<Omit<EventRecord, 'id'>> = fc
  .record({
    fields: someFields,
    dealId: fc.constantFrom(null, null, 'deal-1', 'deal-2'),
    days: fc.uniqueArray(logDay, { minLength: 1, maxLength: 4 }).map((days) => days.sort()),
    changes: fc.array(someChanges, { minLength: 3, maxLength: 3 }),
  })
  .map(
    ({ fields: first, dealId, days: [knownOn, ...later], changes }): Omit<EventRecord, 'id'> => ({
      ...first,
      dealId,
      knownOn: knownOn!,
      revisions: later.map((day, index) => ({
        knownOn: day,
        why: `change ${index}`,
        changes: changes[index]!,
      })),
    }),
  );

function worded(
  exact: NonNullable<EventFields['amount']>,
  qualifier: NonNullable<EventFields['amount']>['qualifier'],
) {
  return { ...exact, qualifier, valueTo: qualifier === 'range' ? exact.value * 2 : null };
}

/** Events that could all count, were some not stages of one deal. */
export const someStage: fc.Arbitrary<Omit<EventRecord, 'id'>> = fc
  .record({
    record: someRecord,
    dealId: fc.constantFrom(null, null, 'deal-1', 'deal-2'),
    status: fc.constantFrom(
      'rumoured' as const,
      'announced' as const,
      'completed' as const,
      'failed' as const,
    ),
    roundQualifier: fc.constantFrom(null, null, 'extension' as const, 'tranche' as const),
    money: money.map((found) => ({ ...found, kind: 'raised' as const })),
    qualifier: fc.constantFrom('exact', 'exact', 'about', 'up_to', 'at_least', 'range'),
    moved: fc.option(
      fc.record({
        status: fc.constantFrom('announced' as const, 'completed' as const, 'failed' as const),
        occurredOn: logDay.map((date) => ({ date, precision: 'day' as const })),
      }),
      { nil: null },
    ),
    links: fc.constantFrom<EventFields['links']>(
      [],
      [],
      [{ kind: 'confirms', event: 'r0' }],
      [{ kind: 'follows', event: 'r1' }],
    ),
  })
  .map(({ record, money: found, qualifier, moved, ...stage }) => ({
    ...record,
    ...stage,
    revisions: record.revisions.map((revision, index) =>
      index === 0 && moved ? { ...revision, changes: { ...revision.changes, ...moved } } : revision,
    ),
    type: 'funding_round',
    round: 'seed',
    unconfirmed: false,
    amount: worded(found, qualifier),
    sources: [source('Reuters')],
  }));

/** A log of records, named `r0`, `r1` and so on. */
export function someRecords(
  maxLength: number,
  each: fc.Arbitrary<Omit<EventRecord, 'id'>> = someRecord,
  minLength = 1,
): fc.Arbitrary<EventRecord[]> {
  return fc
    .array(each, { minLength, maxLength })
    .map((records) => records.map((record, index) => ({ id: `r${index}`, ...record })));
}
