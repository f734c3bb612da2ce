import { describe, expect, it } from 'vitest';
import { readRecord } from '../../../src/briefing/events/read-record.ts';
import { amount, record } from '../../helpers/samples/records.ts';

type Given = Omit<Parameters<typeof record>[0], 'id'>;

const read = (given: Given) => {
  const { record: whole, why } = {
    record: undefined,
    why: undefined,
    ...readRecord({ ...record({ id: 'x', ...given }) }, { knownOn: '2026-06-12' }, () => 'x'),
  };
  return why ?? whole;
};

const revised = (knownOn: string, changes: object = {}) => ({
  knownOn: '2026-06-12',
  revisions: [{ knownOn, why: 'typed wrongly', changes }],
});

describe('a record', () => {
  it.each<[string, Given, string]>([
    [
      'is revised before it was known',
      revised('2026-01-01'),
      'revisions.0.knownOn: 2026-01-01 is before 2026-06-12, when the event became known',
    ],
    [
      'has an amount below zero',
      { amount: amount(-5) },
      'amount.value: an amount is not below zero; a loss has a kind of its own',
    ],
    [
      'is revised to an amount below zero',
      revised('2026-06-13', { amount: amount(-5) }),
      'revisions.0.changes.amount.value: an amount is not below zero; a loss has a kind of its own',
    ],
    ['has an empty title', { title: '' }, 'title: it is empty'],
    ['has a long title', { title: 'x'.repeat(141) }, 'title: it is longer than 140 characters'],
    [
      'has a day in words',
      { knownOn: '12 Mar' },
      'knownOn: “12 Mar” is not a day; write it as 2026-03-12',
    ],
    [
      'has a country in words',
      { country: 'Sweden' },
      'country: a country has two capital letters, as SE',
    ],
    [
      'is for nobody',
      { visibility: 'channel:' },
      'visibility: an event is for workspace, channel:C0123 or me:U0123, with the id of Slack',
    ],
    [
      'has a range whose ends are the wrong way round',
      { amount: { ...amount(5), qualifier: 'range', valueTo: 4 } },
      'amount: a range ends above its beginning',
    ],
    [
      'has a valuation below zero',
      { valuation: { value: -1, currency: 'USD', basis: 'unspecified', qualifier: 'exact' } },
      'valuation.value: a valuation is not below zero',
    ],
  ])('A record that %s is refused, and its field is named', (_what, given, why) => {
    expect(read(given)).toBe(why);
  });

  it('A record may be revised on the day from which it is known, and have an amount of nothing', () => {
    expect(read({ ...revised('2026-06-12'), amount: amount(0) })).toMatchObject({
      amount: { value: 0 },
    });
  });
});
