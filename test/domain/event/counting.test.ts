import { describe, expect, it } from 'vitest';
import { countsOnce, debtPart, type Stage } from '../../../src/domain/event/counting.ts';
import type { EventFields } from '../../../src/domain/event/event.ts';
import { startOfDayUtc } from '../../../src/domain/time/calendar.ts';
import { amount, fields } from '../../helpers/samples/records.ts';

describe('the stages of a deal', () => {
  const stage = (number: number, given: Partial<EventFields>, priced = true): Stage => ({
    number,
    knownAt: startOfDayUtc('2026-01-01') + number,
    fields: fields(given),
    evidence: { word: 'press', origins: 2 },
    priced,
  });
  const standings = (...stages: Stage[]) => Object.fromEntries(countsOnce(stages));

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
    expect(standings(tranche, whole, extension)).toEqual({ 1: 'other_stage', 2: null, 3: null });
  });

  it('The stages of a deal count nowhere once the deal failed, unless it came back', () => {
    const failed = stage(2, { status: 'failed' });
    expect(standings(stage(1, {}), failed)).toEqual({ 1: 'other_stage', 2: 'failed' });
    expect(standings(stage(1, {}), failed, stage(3, {}))[3]).toBeNull();
    expect(standings(stage(1, {}), failed, stage(3, { status: 'rumoured' }))[1]).toBe(
      'other_stage',
    );
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
    const unsure = {
      ...stage(1, { amount: null }),
      evidence: { word: 'unconfirmed' as const, origins: 0 },
    };
    expect(standings(unsure)[1]).toBe('unconfirmed');
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
