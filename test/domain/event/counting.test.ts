import { describe, expect, it } from 'vitest';
import { closingOf, fallOf, type Stage } from '../../../src/domain/event/closing.ts';
import { countsOnce, debtPart } from '../../../src/domain/event/counting.ts';
import type { EventFields } from '../../../src/domain/event/event.ts';
import { startOfDayUtc } from '../../../src/domain/time/calendar.ts';
import { amount, fields } from '../../helpers/samples/records.ts';

function stage(number: number, given: Partial<EventFields>, isPriced = true): Stage {
  const all = fields(given);
  const by = `2026-01-${String(number).padStart(2, '0')}`;
  return {
    number,
    knownAt: startOfDayUtc(by),
    fields: all,
    evidence: { word: 'press', origins: 2, others: null },
    isPriced,
    stages: [{ status: all.status, on: all.occurredOn, by }],
  };
}
const on = (date: string) => ({ date, precision: 'day' as const });

describe('the stages of a deal', () => {
  const standings = (...stages: Stage[]) =>
    Object.fromEntries([...countsOnce(stages)].map(([number, { standing }]) => [number, standing]));

  it('The stages of a deal count once, by the latest that was announced or completed', () => {
    expect(
      standings(
        stage(1, { status: 'rumoured' }),
        stage(2, { status: 'announced' }),
        stage(3, { status: 'completed' }),
      ),
    ).toEqual({ 1: 'rumoured', 2: 'other_stage', 3: null });
  });

  it('The stages of a deal add an extension, and take a tranche only until the whole is known', () => {
    const whole = stage(2, {});
    const extension = stage(3, { roundQualifier: 'extension' });
    const tranche = stage(1, { roundQualifier: 'tranche' });
    expect(standings(tranche)).toEqual({ 1: null });
    expect(standings(tranche, whole, extension)).toEqual({
      1: 'other_stage',
      2: null,
      3: 'extension',
    });
  });

  it('The stages of a deal count nowhere once the deal failed, unless it came back', () => {
    const failed = stage(2, { status: 'failed' });
    expect(standings(stage(1, {}), failed)).toEqual({ 1: 'failed', 2: 'failed' });
    expect(standings(stage(1, {}), failed, stage(3, {}))[3]).toBeNull();
    expect(standings(stage(1, {}), failed, stage(3, { status: 'rumoured' }))[1]).toBe('failed');
    expect(standings(stage(1, { amount: null }, false), failed)[1]).toBe('failed');
  });

  it('The stages of a deal are left out for the first reason that fits', () => {
    const aggregate = { ...amount(1), kind: 'aggregate' as const };
    const why = (given: Partial<EventFields>, priced = true) =>
      standings(stage(1, given, priced))[1];
    expect(why({ amount: aggregate })).toBe('aggregate');
    expect(why({ amount: null }, false)).toBe('undisclosed');
    expect(why({ round: 'post_ipo_equity' }, false)).toBe('listed');
    expect(why({ roundQualifier: 'tender' })).toBe('secondary');
    expect(why({}, false)).toBe('without_rate');
    expect(why({ type: 'legal', status: 'settled' })).toBe('no_deal');
    expect(standings(stage(1, { amount: null }, false), stage(2, {}))[1]).toBe('other_stage');
    const unsure = {
      ...stage(1, { amount: null }),
      evidence: { word: 'unconfirmed' as const, origins: 0, others: null },
    };
    expect(standings(unsure)[1]).toBe('unconfirmed');
  });
});

describe('the day of a deal', () => {
  const countedOn = (...stages: Stage[]) => {
    const all = [...countsOnce(stages).values()];
    const counted = all.filter(({ standing }) => standing === 'earlier');
    return counted.map(({ countedOn: first }) => [first?.status, first?.on?.date]);
  };

  it('The money of a deal counts on the day on which it was first announced', () => {
    const announced = stage(1, { status: 'announced', occurredOn: on('2025-03-18') });
    const closed = stage(2, { status: 'completed', occurredOn: on('2026-03-11') });
    expect(countedOn(announced, closed)).toEqual([['announced', '2025-03-18']]);
    expect(countedOn(closed)).toEqual([]);
  });

  it('The money of a deal counts on the first of the stages that one event went through', () => {
    const closed = stage(2, { status: 'completed', occurredOn: on('2025-11-18') });
    const first = { status: 'announced' as const, on: on('2025-05-26'), by: '2025-05-26' };
    const moved = { ...closed, stages: [first, ...closed.stages] };
    expect(countedOn(moved)).toEqual([['announced', '2025-05-26']]);
  });

  it('The money of a deal counts on the day of no rumour, tranche or extension', () => {
    const tranche = { roundQualifier: 'tranche' as const, occurredOn: on('2025-10-01') };
    const rumour = { status: 'rumoured' as const, occurredOn: on('2025-09-01') };
    expect(countedOn(stage(1, rumour), stage(2, tranche), stage(3, {}))).toEqual([]);
  });

  it('A deal whose amount is only a limit counts, with its amount in no sum', () => {
    const limit = { ...amount(1), qualifier: 'up_to' as const };
    expect(countsOnce([stage(1, { amount: limit })]).get(1)?.standing).toBe('up_to');
  });
});

describe('a rumour', () => {
  const rumour = stage(2, { status: 'rumoured' });

  it('A rumour closes by the latest stage of its deal that is no rumour', () => {
    const announced = stage(3, { status: 'announced' });
    const done = stage(4, { occurredOn: on('2026-02-25') });
    expect(closingOf(rumour, [rumour, announced, done], [])).toEqual({
      number: 4,
      status: 'completed',
      on: on('2026-02-25'),
    });
    expect(closingOf(rumour, [rumour, stage(3, { status: 'rumoured' })], [])).toBeNull();
  });

  it('A rumour that is younger than all that was announced is open', () => {
    expect(closingOf(rumour, [stage(1, { status: 'announced' }), rumour], [])).toBeNull();
  });

  it('A rumour is closed by what is linked to it, and by nothing that nobody vouches for', () => {
    const linked = stage(1, {});
    expect(closingOf(rumour, [rumour], [linked])?.number).toBe(1);
    const doubtful = {
      ...linked,
      evidence: { word: 'unconfirmed' as const, origins: 0, others: null },
    };
    expect(closingOf(rumour, [rumour], [doubtful])).toBeNull();
  });

  it('A rumour that is closed is another stage of its deal, and none of one that fell through', () => {
    const count = (last: Stage) =>
      countsOnce([rumour, last], new Map([[2, closingOf(rumour, [rumour, last], [])!]])).get(2)
        ?.standing;
    expect(count(stage(3, {}))).toBe('other_stage');
    expect(count(stage(3, { status: 'failed' }))).toBe('failed');
    expect(count(stage(3, { type: 'acquisition' }))).toBe('failed');
  });

  it('A rumoured round falls through where the company is bought instead, and a rumoured purchase where it raises', () => {
    const bought = stage(3, { type: 'acquisition', status: 'announced' });
    expect(closingOf(rumour, [rumour, bought], [])).toMatchObject({ number: 3, status: 'failed' });
    const talks = stage(2, { type: 'acquisition', status: 'rumoured' });
    expect(closingOf(talks, [talks], [stage(3, {})])?.status).toBe('failed');
    expect(closingOf(talks, [talks, bought], [])?.status).toBe('announced');
  });
});

describe('the debt in an amount', () => {
  const debt = (label: string, value = 4_000_000, unit = 'USD') =>
    debtPart(fields({ figures: [{ label, value, valueTo: null, unit, qualifier: 'exact' }] }));

  it('The debt in an amount is all of a debt financing', () => {
    expect(debtPart(fields({ round: 'debt_financing' }))).toBe(10_000_000);
    expect(debtPart(fields({ round: 'debt_financing', amount: null }))).toBe(0);
  });

  it('The debt in an amount is what a figure calls debt, in the amount’s currency and no more than it', () => {
    expect(debt('debt')).toBe(4_000_000);
    expect(debt('Debt capacity', 40_000_000)).toBe(10_000_000);
    expect(debt('debt', 4_000_000, 'EUR')).toBe(0);
    expect(debt('indebtedness')).toBe(0);
  });
});

describe('what is announced', () => {
  const [announced, failed] = [stage(1, { status: 'announced' }), stage(2, { status: 'failed' })];

  it('What is announced ends by another event by which its deal fell through, unless the deal came back', () => {
    expect(fallOf(announced, [announced, failed])).toMatchObject({ number: 2, status: 'failed' });
    expect(fallOf(announced, [announced])).toBeNull();
    expect(fallOf(announced, [announced, failed, stage(3, {})])).toBeNull();
    expect(fallOf(failed, [announced, failed])).toBeNull();
  });
});
