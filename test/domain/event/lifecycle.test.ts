import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../../src/domain/durations.ts';
import type { EventRecord } from '../../../src/domain/event/event.ts';
import { fullState, type Patch, type Step, versions } from '../../../src/domain/event/versions.ts';
import { startOfDayUtc } from '../../../src/domain/time/calendar.ts';
import { outOf } from '../../helpers/samples/ended.ts';
import { logMoment, someRecord } from '../../helpers/samples/events.ts';
import { amount, fields, source } from '../../helpers/samples/records.ts';
import { reference } from '../../helpers/stores/store.ts';

const kindOf = reference.publisherKind;
const at = (moment: string) => Date.parse(moment);
const endOf = (day: string) => startOfDayUtc(day) + DAY_MS;

/** The version that holds at a moment; undefined before the event is known. */
const asOf = (steps: readonly Step[], moment: number) =>
  versions(steps, kindOf).find(({ from, to }) => from <= moment && moment < to);

/** A step known from the end of a day. */
function step(knownOn: string, patch: Patch, given: Partial<Step> = {}): Step {
  return { knownOn, knownAt: endOf(knownOn), recordedAt: 0, patch, ...given };
}

function stepsOf({ knownOn, revisions, ...first }: Omit<EventRecord, 'id'>): Step[] {
  return [step(knownOn, first), ...revisions.map((r) => step(r.knownOn, r.changes))];
}

describe('an event as of a moment', () => {
  const steps = [
    step('2026-01-10', fields({ title: 'In talks' })),
    step('2026-01-20', { title: 'Closed' }),
  ];

  it('An event as of a moment is not there before the end of the day on which it became known', () => {
    expect(asOf(steps, at('2026-01-10T23:59:59.999Z'))).toBeUndefined();
    expect(asOf(steps, at('2026-01-11T00:00:00Z'))?.fields.title).toBe('In talks');
  });

  it('An event as of a moment says what its newest step known then says, and keeps what that step leaves alone', () => {
    const later = asOf(steps, at('2026-01-21T00:00:00Z'));
    expect(later?.fields).toEqual(fields({ title: 'Closed' }));
    expect(later?.revisedAt).toBe(at('2026-01-21T00:00:00Z'));
  });

  it('An event as of a moment takes the correction of a day for what was corrected, in whichever order they come', () => {
    const corrected = step('2026-01-20', { title: 'Closed in full' }, { recordedAt: 1 });
    for (const all of [
      [...steps, corrected],
      [corrected, ...steps],
    ])
      expect(asOf(all, at('2026-01-21T00:00:00Z'))?.fields.title).toBe('Closed in full');
  });

  it('An event as of a moment shows a date of a law from the end of the day on which that date became known', () => {
    const phase = { date: '2026-08-02', label: 'application', standing: 'law' as const };
    const effectiveOn = [
      { ...phase, knownOn: '2026-01-10' },
      { ...phase, knownOn: '2026-01-12' },
    ];
    const shown = (moment: string) =>
      asOf([step('2026-01-10', fields({ effectiveOn }))], at(moment))!.fields.effectiveOn.length;
    expect(shown('2026-01-12T23:59:59.999Z')).toBe(1);
    expect(shown('2026-01-13T00:00:00Z')).toBe(2);
  });

  it('An event as of a moment shows at once what is recorded today about today', () => {
    const now = at('2026-01-10T09:00:00Z');
    const effectiveOn = [
      { date: '2026-08-02', label: 'a', standing: 'law' as const, knownOn: '2026-01-10' },
    ];
    const recorded = step('2026-01-10', fields({ effectiveOn }), { knownAt: now });
    expect(asOf([recorded], now)?.fields.effectiveOn).toHaveLength(1);
  });
});

describe('the evidence as of a stage', () => {
  const told = (type: 'acquisition' | 'regulation') => {
    const first = fields({
      type,
      status: type === 'acquisition' ? 'announced' : 'enacted',
      occurredOn: { date: '2026-01-10', precision: 'day' },
      sources: [source('SEC', { publishedOn: '2026-01-10' })],
    });
    const closing: Patch = {
      status: type === 'acquisition' ? 'completed' : 'in_force',
      occurredOn: { date: '2026-02-10', precision: 'day' },
      sources: [...first.sources, source('A Blog', { publishedOn: '2026-02-10' })],
    };
    const steps = [step('2026-01-10', first), step('2026-02-10', closing)];
    return ['2026-01-20T00:00:00Z', '2026-02-20T00:00:00Z'].map(
      (moment) => asOf(steps, at(moment))?.evidence.word,
    );
  };

  it('The evidence as of a closing is not the filing of the announcement, but a law’s own text attests its day', () => {
    expect(told('acquisition')).toEqual(['official', 'single source']);
    expect(told('regulation')).toEqual(['official', 'official']);
  });
});

describe('the versions of an event', () => {
  it('The versions of an event say at every moment all that is known by then, and nothing more', () => {
    fc.assert(
      fc.property(someRecord, logMoment, (record, moment) => {
        const steps = stepsOf(record);
        const all = fullState(steps, moment);
        const held = asOf(steps, moment);
        expect(held === undefined).toBe(all === null);
        if (!held || !all) return;
        const out = all.sources.filter((each) => outOf(each) <= moment);
        expect(held.fields.sources).toEqual(out);
        const known = all.effectiveOn.filter(({ knownOn }) => endOf(knownOn) <= moment);
        expect(held.fields.effectiveOn).toEqual(expect.arrayContaining(known));
        const { sources, effectiveOn, conflicts, expects } = held.fields;
        expect(all.expects).toEqual(expect.arrayContaining(expects));
        const { withdrawn = false, ...rest } = all;
        expect(held.fields).toEqual({ ...rest, sources, effectiveOn, conflicts, expects });
        expect(held.withdrawn).toBe(withdrawn);
      }),
    );
  });

  it('The versions of an event do not depend on what becomes known later', () => {
    fc.assert(
      fc.property(someRecord, logMoment, (record, moment) => {
        const steps = stepsOf(record);
        const { to: _to, ...held } = asOf(steps, moment) ?? { to: 0 };
        const known = steps.filter(({ knownAt }) => knownAt <= moment);
        const { to: _open, ...then } = asOf(known, moment) ?? { to: 0 };
        expect(held).toEqual(then);
      }),
    );
  });

  it('The versions of an event adjoin each other, differ from each other, and never end', () => {
    fc.assert(
      fc.property(someRecord, (record) => {
        const life = versions(stepsOf(record), kindOf);
        expect(life.at(-1)?.to).toBe(Number.POSITIVE_INFINITY);
        for (const [index, next] of life.slice(1).entries()) {
          expect(life[index]!.to).toBe(next.from);
          expect({ ...life[index], from: 0, to: 0 }).not.toEqual({ ...next, from: 0, to: 0 });
        }
      }),
    );
  });

  it('The versions of an event do not depend on the order in which steps are handed over', () => {
    fc.assert(
      fc.property(someRecord, (record) => {
        const steps = stepsOf(record);
        expect(versions(steps.toReversed(), kindOf)).toEqual(versions(steps, kindOf));
      }),
    );
  });

  it('The versions of an event keep what was withdrawn, marked so, until it is restored', () => {
    const steps = [
      step('2026-01-10', fields()),
      step('2026-01-12', { withdrawn: true }),
      step('2026-01-14', { withdrawn: false }),
    ];
    expect(versions(steps, kindOf).map((version) => version.withdrawn)).toEqual([
      false,
      true,
      false,
    ]);
  });
});

describe('a workspace’s change of a bundled event', () => {
  const base = step('2026-01-10', fields());
  const mine = step(
    '2026-01-12',
    { title: 'Ours', amount: amount(12_000_000) },
    { overlay: 2, knownAt: at('2026-01-12T10:00:00Z'), recordedAt: 1 },
  );
  const later = step('2026-01-20', { amount: amount(15_000_000), summary: 'More is known.' });
  const project20 = (steps: Step[]) => asOf(steps, at('2026-01-21T00:00:00Z'))!.fields;

  it('A workspace’s change of a bundled event lets untouched fields follow later data', () => {
    expect(project20([base, mine, later])).toMatchObject({
      title: 'Ours',
      summary: 'More is known.',
    });
  });

  it('A workspace’s change of a bundled event keeps its value of a field that both changed, and shows the other as a conflict', () => {
    const found = project20([base, mine, later]);
    expect(found.amount?.value).toBe(12_000_000);
    expect(found.conflicts).toEqual([
      {
        field: 'amount',
        claim: '15000000 USD raised exact',
        value: 15_000_000,
        unit: 'USD',
        publisher: 'AI Briefing data',
      },
    ]);
  });

  it('A workspace’s change of a bundled event has no conflict with what the data said before, nor where both say the same', () => {
    const agreeing = step('2026-01-20', { amount: amount(12_000_000) });
    expect(project20([base, mine]).conflicts).toEqual([]);
    expect(project20([base, mine, agreeing]).conflicts).toEqual([]);
  });

  it('A workspace’s change of a bundled event conflicts with a correction of the data that was written after it, whatever day that is about', () => {
    const correction = step('2026-01-10', { amount: amount(9_000_000) }, { recordedAt: 2 });
    expect(project20([base, correction, mine]).conflicts.map((c) => c.value)).toEqual([9_000_000]);
  });

  it('A workspace’s change of a bundled event keeps its own sources and gains those that the data adds', () => {
    const own = { ...mine, patch: { sources: [source('Acme Times'), source('Mine')] } };
    const more = step('2026-01-20', { sources: [source('Acme Times'), source('SEC')] });
    expect(project20([base, own, more]).sources.map((s) => s.publisher)).toEqual([
      'Acme Times',
      'Mine',
      'SEC',
    ]);
  });
});
