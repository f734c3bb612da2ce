import { describe, expect, it } from 'vitest';
import { committedCounts } from '../../scripts/data/counts.ts';
import { standingEvents } from '../../scripts/data/standing.ts';
import { countsOf, weakEvents } from '../../scripts/data/weak-points.ts';
import type { EventRecord } from '../../src/domain/event/event.ts';
import { records, reference } from '../helpers/house/data.ts';
import { record, source } from '../helpers/samples/records.ts';

const { through } = reference.coverage;
const countsIn = (given: readonly EventRecord[]) =>
  countsOf(weakEvents(standingEvents(given, reference), through));

describe('the weak points of the data', () => {
  it('The data has no more weak points than it had, and the counts say how many', () => {
    // After mending: `npm run data:check -- --counts`.
    expect(countsIn(records)).toEqual(committedCounts());
  });

  it('An event without a day, of one undated blog, shows all that', () => {
    const weak = record({
      id: 'x',
      occurredOn: { date: '2026-01-01', precision: 'month' },
      sources: [source('7wData', { undated: true })],
    });
    const { blogOnly, oneOrigin, noDay, undatedSource } = countsIn([weak]);
    expect([blogOnly, oneOrigin, noDay, undatedSource]).toEqual([1, 1, 1, 1]);
  });

  it('An expectation is overdue once its last day lies behind the end of what was read', () => {
    const expecting = (date: string) =>
      record({
        id: 'x',
        expects: [
          {
            what: 'closing',
            kind: 'closing',
            due: { date, precision: 'month' },
            value: null,
            by: 'Acme',
            publisher: 'Reuters',
            standing: 'open',
            outcome: null,
          },
        ],
      });
    expect(countsIn([expecting('2026-05-01')]).overdue).toBe(1);
    expect(countsIn([expecting('2026-06-01')]).overdue).toBe(0);
  });

  it('A rumour waits for an outcome until another stage of its deal tells it', () => {
    const rumour = record({ id: 'x', status: 'rumoured', dealId: 'd', knownOn: '2025-06-01' });
    const deal = record({ id: 'y', status: 'completed', dealId: 'd', knownOn: '2025-07-01' });
    expect(countsIn([rumour]).waiting).toBe(1);
    expect(countsIn([rumour, deal]).waiting).toBe(0);
  });
});
