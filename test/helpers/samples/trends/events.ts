/** Arbitrary events that add to every figure of trends. */
import fc from 'fast-check';
import type { EventFields, EventRecord } from '../../../../src/domain/event/event.ts';
import { type EventType, statusesOf } from '../../../../src/domain/event/vocabulary.ts';
import { someRecord, someStage } from '../events.ts';

const QUALIFIERS = ['exact', 'about', 'up_to', 'at_least'] as const;
const figure = fc.record({
  label: fc.constantFrom('jobs cut', 'jobs cut', 'capacity'),
  value: fc.integer({ min: 1, max: 9 }),
  valueTo: fc.constant(null),
  unit: fc.constantFrom('jobs', 'gigawatts'),
  qualifier: fc.constantFrom(...QUALIFIERS, 'up_to' as const),
});
const valuation: fc.Arbitrary<EventFields['valuation']> = fc.option(
  fc.record({
    value: fc.integer({ min: 1, max: 9 }).map((billions) => billions * 1e9),
    currency: fc.constant('USD'),
    basis: fc.constantFrom('post_money' as const, 'pre_money' as const),
    qualifier: fc.constantFrom('exact' as const, 'about' as const),
  }),
  { nil: null },
);
const type = fc.constantFrom<EventType>(
  ...([
    'funding_round',
    'acquisition',
    'acquisition',
    'infrastructure',
    'labour',
    'outage',
  ] as const),
);

/** A record of one of these types; statuses that its type lacks become one that it has. */
export const someMeasured: fc.Arbitrary<Omit<EventRecord, 'id'>> = fc
  .record({
    record: fc.oneof(someRecord, someStage, someStage),
    type,
    figures: fc.array(figure, { maxLength: 2 }),
    valuation,
  })
  .map(({ record, ...said }) => {
    const allowed = statusesOf(said.type);
    const fitting = <F extends Partial<EventFields>>(fields: F): F =>
      fields.status === undefined || allowed.includes(fields.status)
        ? fields
        : { ...fields, status: allowed[0] };
    return {
      ...fitting({ ...record, ...said }),
      revisions: record.revisions.map((one) => ({ ...one, changes: fitting(one.changes) })),
    };
  });
