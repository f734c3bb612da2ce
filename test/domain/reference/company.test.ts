import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  type CompanyRecord,
  companyAt,
  companyRecordSchema,
  knownFrom,
  quoteTickers,
  renamedAt,
} from '../../../src/domain/reference/company.ts';
import { cutCompany } from '../../helpers/samples/ended.ts';
import { company } from '../../helpers/samples/records.ts';

const END = 'T23:59:59.999Z';
/** The last moment of a day, and the first of the next. */
const onThe = (day: string) =>
  [Date.parse(`${day}${END}`), Date.parse(`${day}${END}`) + 1] as const;
const at = (record: CompanyRecord, day: string) =>
  companyAt(record, Date.parse(`${day}T12:00:00Z`));

const cerebras = company('Cerebras', {
  kind: ['startup', { value: 'public_company', since: '2026-05-14' }],
  ticker: { value: 'NASDAQ:CBRS', since: '2026-05-14' },
  people: ['Andrew Feldman', { value: 'Late Comer', since: '2026-02-01', until: '2026-04-01' }],
  parent: { value: 'owner', since: '2026-01-02', until: '2026-01-03' },
  aliases: [{ value: 'Old Cerebras', until: '2025-01-01' }, 'Cerebras Systems'],
});

describe('a line of companies.jsonl', () => {
  const { id: _id, name: _name, ...none } = cerebras;
  const errorOf = (given: object) => {
    const written = { ...none, id: 'x', name: 'X', ...given };
    const { success, error } = companyRecordSchema.safeParse(written);
    return success ? null : z.prettifyError(error);
  };

  it('A line of companies.jsonl is refused with a field too many or too few', () => {
    expect(errorOf({})).toBeNull();
    expect(errorOf({ founded: 2020 })).toContain('founded');
    expect(errorOf({ country: 'Sweden' })).toContain('country');
    expect(errorOf({ id: 'Acme Inc' })).toContain('id');
    expect(errorOf({ kind: undefined })).toContain('kind');
  });

  it.each([
    [{ people: [{ value: 'Ada', since: '2025-02-30' }] }, /date[\s\S]*people\[0\]\.since/],
    [{ people: [{ name: 'Ada' }] }, /Unrecognized key: "name"[\s\S]*people\[0\]/],
    [
      { people: [{ value: 'A', since: '2025-02-02', until: '2025-02-02' }] },
      /ends after it begins/,
    ],
    [{ ticker: 'NVDA' }, /exchange and symbol, as NASDAQ:NVDA/],
    [{ ticker: ['NYSE:SQ', 'NYSE:XYZ'] }, /each but the first has a later `since`[\s\S]*ticker/],
    [{ kind: [] }, /kind/],
    [{ kind: 'startupp' }, /expected one of "startup"[\s\S]*kind/],
  ])('A line of companies.jsonl with %j is refused with what is wrong and where', (given, why) => {
    expect(errorOf(given)).toMatch(why);
  });

  it('A line of companies.jsonl reads the same when it is written with all its days', () => {
    expect(companyRecordSchema.parse(JSON.parse(JSON.stringify(cerebras)))).toEqual(cerebras);
  });
});

describe('a company at a moment', () => {
  it('A company at a moment has what counts from the end of its day, and has it no more from the end of its last', () => {
    const [before, after] = onThe('2026-05-14').map((moment) => companyAt(cerebras, moment));
    expect(before).toMatchObject({ kind: 'startup', ticker: null });
    expect(after).toMatchObject({ kind: 'public_company', ticker: 'NASDAQ:CBRS' });
    expect(at(cerebras, '2026-02-01').people).toEqual(['Andrew Feldman']);
    expect(at(cerebras, '2026-02-02').people).toEqual(['Andrew Feldman', 'Late Comer']);
    expect(at(cerebras, '2026-04-02').people).toEqual(['Andrew Feldman']);
    expect(at(cerebras, '2026-01-03').parent).toBe('owner');
    expect(at(cerebras, '2026-01-04').parent).toBeNull();
  });

  it('A company at a moment keeps the names that it had before', () => {
    expect(at(cerebras, '2026-01-01').aliases).toEqual(['Old Cerebras', 'Cerebras Systems']);
  });

  it('A company at a moment has the name and the kind that came last by then', () => {
    const renamed = company('Leya', { name: ['Leya', { value: 'Legora', since: '2025-02-01' }] });
    expect(['2025-02-01', '2025-02-02'].map((day) => at(renamed, day).name)).toEqual([
      'Leya',
      'Legora',
    ]);
    expect(renamedAt(renamed)).toEqual([Date.parse('2025-02-02')]);
  });

  const day = fc.integer({ min: 0, max: 600 }).map((n) => dayAfter('2025-01-01', n));
  const fact = fc
    .record({ since: fc.option(day), until: fc.option(day), mark: fc.integer() })
    .map(({ since, until, mark }) => ({
      value: `mark ${mark}`,
      since,
      until: since && until && until <= since ? null : until,
    }));
  const facts = fc.array(fact, { maxLength: 4 });
  const inOrder = facts.map((all) =>
    all
      .filter(({ since }, i) => all.findIndex((other) => other.since === since) === i)
      .toSorted((a, b) => ((a.since ?? '') < (b.since ?? '') ? -1 : 1)),
  );
  const anyRecord = fc
    .record({ aliases: facts, products: facts, people: facts, parent: inOrder })
    .map((given) => company('Acme', given));

  it('A company at a moment says no fact that became known later, and is the company of a record that ends there', () => {
    fc.assert(
      fc.property(anyRecord, day, (record, today) => {
        const moment = Date.parse(`${today}T12:00:00Z`);
        const known = companyAt(record, moment);
        const cut = cutCompany(record, moment);
        expect(known).toEqual(companyAt(cut, moment));
        const text = JSON.stringify(known);
        const { aliases, products, people, parent } = record;
        const later = [...aliases, ...products, ...people, ...parent].filter(
          ({ value, since }) =>
            since !== null && since >= today && !JSON.stringify(cut).includes(`"${value}"`),
        );
        expect(later.filter(({ value }) => text.includes(`"${value}"`))).toEqual([]);
      }),
    );
  });
});

describe('from when companies are known', () => {
  const known = (records: CompanyRecord[], named: Record<string, string> = {}) =>
    Object.fromEntries(
      [
        ...knownFrom(records, new Map(Object.entries(named).map(([id, m]) => [id, Date.parse(m)]))),
      ].map(([id, moment]) => [id, new Date(moment).toISOString().slice(0, 10)]),
    );

  it('A company is known from its own day or the first event that names it, whichever is first', () => {
    const records = [
      company('Early', { since: '2025-03-01' }),
      company('Never', { since: null }),
      company('Late', { since: '2025-03-01' }),
      company('Event', { since: null }),
    ];
    expect(
      known(records, { early: '2026-01-01', late: '2025-01-01', event: '2025-06-01' }),
    ).toEqual({
      early: '2025-03-02',
      late: '2025-01-01',
      event: '2025-06-01',
    });
  });

  it('A company that owns a known one is known with it, from when it owns it, however many stand between', () => {
    const records = [
      company('Wiz', { since: null, parent: { value: 'google', since: '2026-03-11' } }),
      company('Google', { since: null, parent: 'alphabet' }),
      company('Alphabet', { since: null }),
    ];
    expect(
      known(records, { wiz: '2025-03-18', google: '2026-06-01', alphabet: '2026-07-01' }),
    ).toEqual({
      wiz: '2025-03-18',
      google: '2026-03-12',
      alphabet: '2026-03-12',
    });
  });
});

describe('a ticker as it is typed', () => {
  it.each([
    ['NASDAQ:NVDA', '"NASDAQ:NVDA"'],
    ['nasdaq: nvda since:2026', '"nasdaq:nvda" since:2026'],
    ['"NASDAQ:NVDA"', '"NASDAQ:NVDA"'],
    ['since:2026 HKEX:0100', 'since:2026 "HKEX:0100"'],
    ['company:X', 'company:X'],
    ['notnyse:X', 'notnyse:X'],
  ])('A ticker as it is typed, %s, is read as %s', (typed, read) => {
    expect(quoteTickers(typed)).toBe(read);
  });
});

/** The day so many days later. */
function dayAfter(day: string, count: number): string {
  return new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10);
}
