import { describe, expect, it } from 'vitest';
import { eventsTable } from '../../../src/briefing/answers/events-table.ts';
import type { TrackedEvent, Valuation } from '../../../src/domain/event/event.ts';
import { plainText } from '../../../src/page/plain-text.ts';
import { amount } from '../../helpers/samples/records.ts';
import { tracked } from '../../helpers/samples/tracked.ts';
import { reference } from '../../helpers/stores/store.ts';

/** The amount's cell of an event. */
function cell(given: Partial<TrackedEvent>): unknown {
  const [table] = eventsTable([tracked(given)], 'Events', reference);
  return table?.kind === 'table' ? plainText(table.rows[0]?.[3] ?? '') : null;
}
const valuation = (qualifier: Valuation['qualifier'] = 'exact'): Valuation => ({
  value: 9e11,
  currency: 'USD',
  basis: 'post_money',
  qualifier,
});

describe('a table of events', () => {
  it('A table of events says a round at its valuation', () => {
    expect(cell({ valuation: valuation() })).toBe('$10M at $900B post-money');
    expect(cell({ valuation: valuation('about') })).toBe('$10M at about $900B post-money');
  });

  it('A table of events never says at twice', () => {
    const least = { ...amount(3e10), qualifier: 'at_least' as const };
    expect(cell({ amount: least, valuation: valuation('at_least') })).toBe(
      'at least $30B, valuation at least $900B post-money',
    );
  });

  it('A table of events names a valuation as that where no round was raised at it', () => {
    expect(cell({ type: 'partnership', valuation: valuation('about') })).toBe(
      '$10M, valuation about $900B post-money',
    );
    expect(cell({ type: 'valuation', amount: null, valuation: valuation() })).toBe(
      'valuation $900B post-money',
    );
    expect(cell({ amount: null, valuation: valuation() })).toBe(
      'undisclosed, valuation $900B post-money',
    );
  });

  it('A table of events is none for no events, and heads each row by what happened', () => {
    expect(eventsTable([], 'Events', reference)).toEqual([]);
    expect(eventsTable([tracked()], 'Events', reference)[0]).toMatchObject({
      caption: 'Events',
      rowHeader: 1,
    });
  });
});
