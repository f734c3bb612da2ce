import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../../src/domain/durations.ts';
import { sourcesOut } from '../../../src/domain/event/publication.ts';
import { sourceSchema } from '../../../src/domain/event/shapes.ts';
import { type Patch, type Step, versions } from '../../../src/domain/event/versions.ts';
import { startOfDayUtc } from '../../../src/domain/time/calendar.ts';
import { fields, source } from '../../helpers/samples/records.ts';
import { reference } from '../../helpers/stores/store.ts';

const at = (moment: string) => Date.parse(moment);

/** The version that holds at a moment; undefined before the event is known. */
const asOf = (steps: readonly Step[], moment: number) =>
  versions(steps, reference.publisherKind).find(({ from, to }) => from <= moment && moment < to);

/** A step known from the end of a day. */
function step(knownOn: string, patch: Patch, given: Partial<Step> = {}): Step {
  return { knownOn, knownAt: startOfDayUtc(knownOn) + DAY_MS, recordedAt: 0, patch, ...given };
}

describe('a source as of a moment', () => {
  it('A source is shown from the end of its day or month, as events are known from the end of theirs', () => {
    const sources = [
      source('Reuters', { publishedOn: '2026-01-12' }),
      source('A Blog', { publishedOn: '2026-02' }),
      source('Of the day', { publishedOn: '2026-01-10' }),
      source('SEC'),
    ];
    const seen = (moment: string) =>
      asOf([step('2026-01-10', fields({ sources }))], at(moment))
        ?.fields.sources.map((s) => s.publisher)
        .join();
    expect(seen('2026-01-10T23:59:59.999Z')).toBe(undefined);
    expect(seen('2026-01-11T00:00:00Z')).toBe('Of the day,SEC');
    expect(seen('2026-01-12T23:59:59.999Z')).toBe('Of the day,SEC');
    expect(seen('2026-01-13T00:00:00Z')).toBe('Reuters,Of the day,SEC');
    expect(seen('2026-02-28T23:59:59.999Z')).toBe('Reuters,Of the day,SEC');
    expect(seen('2026-03-01T00:00:00Z')).toBe('Reuters,A Blog,Of the day,SEC');
  });

  it('A page is shown no earlier than the end of the day of the latest event that it reports', () => {
    const sources = [
      source('Undated', { notBefore: '2026-01-20' }),
      source('Changed since', { publishedOn: '2026-01-10', notBefore: '2026-01-21' }),
    ];
    const seen = (moment: string) =>
      asOf([step('2026-01-10', fields({ sources }))], at(moment))!.fields.sources.length;
    expect(seen('2026-01-20T23:59:59.999Z')).toBe(0);
    expect(seen('2026-01-21T00:00:00Z')).toBe(1);
    expect(seen('2026-01-22T00:00:00Z')).toBe(2);
  });

  it('A source of today that is recorded today is shown at once', () => {
    const now = at('2026-01-10T09:00:00Z');
    const sources = [
      source('Reuters', { publishedOn: '2026-01-10' }),
      source('Tomorrow', { publishedOn: '2026-01-11' }),
    ];
    const recorded = step('2026-01-10', fields({ sources }), { knownAt: now });
    expect(asOf([recorded], now)?.fields.sources.map((s) => s.publisher)).toEqual(['Reuters']);
  });

  it('A source counts as evidence once it is out', () => {
    const sources = [source('A Blog'), source('SEC', { publishedOn: '2026-01-12' })];
    const word = (moment: string) =>
      asOf([step('2026-01-10', fields({ sources }))], at(moment))?.evidence.word;
    expect(word('2026-01-12T23:59:59.999Z')).toBe('single source');
    expect(word('2026-01-13T00:00:00Z')).toBe('official');
  });

  it('A conflict is kept back until a source of its publisher is out', () => {
    const conflict = { field: 'amount', claim: 'less', value: null, unit: null };
    const given = fields({
      sources: [source('Reuters', { publishedOn: '2026-01-12' })],
      conflicts: [
        { ...conflict, publisher: 'Reuters' },
        { ...conflict, publisher: 'Somebody' },
      ],
    });
    const claimed = (moment: string) =>
      asOf([step('2026-01-10', given)], at(moment))!.fields.conflicts.map((c) => c.publisher);
    expect(claimed('2026-01-12T23:59:59.999Z')).toEqual(['Somebody']);
    expect(claimed('2026-01-13T00:00:00Z')).toEqual(['Reuters', 'Somebody']);
  });

  it('A source that was written down before there was a “not before” has none', () => {
    const { notBefore: _, undated: __, ...old } = source('Reuters');
    expect(sourceSchema.parse(old)).toEqual(source('Reuters'));
  });

  it('A source that is marked undated is out as soon as one that is not so marked is', () => {
    const undated = source('Undated', { undated: true });
    const dated = source('Dated', { publishedOn: '2026-01-10' });
    const out = (day: string) =>
      [undated, dated].filter(sourcesOut([undated, dated], Date.parse(day))).length;
    expect([out('2026-01-10'), out('2026-01-11')]).toEqual([0, 2]);
  });
});
