import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildReferenceData } from '../../../src/domain/reference/reference-data.ts';
import { addDays } from '../../../src/domain/time/calendar.ts';

const reference = buildReferenceData({
  sectors: [],
  topics: [],
  places: {
    regions: [],
    groups: [],
    synonyms: { regions: {}, countries: {} },
    jurisdictions: {},
  },
  coverage: { through: '2026-03-31' },
  thesaurus: { same: [], near: [], called: [] },
  publishers: [{ name: 'Acme Times', host: 'www.Acme.example', kind: 'newspaper' }],
  rates: [
    { date: '2026-03-01', currency: 'EUR', usdPerUnit: 1.1 },
    { date: '2026-01-01', currency: 'EUR', usdPerUnit: 1.0 },
  ],
});
const euros = (day: string) => reference.inDollars({ value: 100, currency: 'EUR' }, day);

describe('an amount in US dollars', () => {
  it('An amount in US dollars is itself in dollars', () => {
    expect(reference.inDollars({ value: 5, currency: 'USD' }, '1999-01-01')).toEqual({
      value: 5,
      rate: 1,
      rateDate: '1999-01-01',
    });
  });

  it('An amount in US dollars goes by the nearest earlier rate, on the day itself too', () => {
    expect(euros('2026-03-01')).toEqual({
      value: 110.00000000000001,
      rate: 1.1,
      rateDate: '2026-03-01',
    });
    expect(euros('2026-02-14')?.rateDate).toBe('2026-01-01');
  });

  it('An amount in US dollars goes by no rate of a later day', () => {
    expect(euros('2025-12-31')).toBeNull();
  });

  it('An amount in US dollars goes by no rate older than 45 days', () => {
    expect(euros('2026-02-15')).toMatchObject({ rateDate: '2026-01-01' });
    expect(euros('2026-02-16')).toBeNull();
  });

  it('An amount in US dollars has none in a currency without rates', () => {
    expect(reference.inDollars({ value: 1, currency: 'XAU' }, '2026-03-01')).toBeNull();
  });

  it('An amount in US dollars never goes by a later rate or a stale one, on any day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -60, max: 400 }), (offset) => {
        const day = addDays('2026-01-01', offset);
        const found = euros(day);
        if (!found) return;
        expect(found.rateDate <= day).toBe(true);
        expect(addDays(found.rateDate, 45) >= day).toBe(true);
      }),
    );
  });
});

describe('publishers', () => {
  it('Publishers are known by name in any case, and by host with or without www', () => {
    expect(reference.publisherKind('acme times')).toBe('newspaper');
    expect(reference.publisherKind('Acme')).toBeNull();
    expect(reference.publisherAt('acme.example')).toBe('Acme Times');
    expect(reference.publisherAt('www.acme.example')).toBe('Acme Times');
    expect(reference.publisherAt('evil-acme.example')).toBeNull();
  });
});
