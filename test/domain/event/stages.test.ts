import { describe, expect, it } from 'vitest';
import { daysOf, stageMet, stagesOf } from '../../../src/domain/event/stages.ts';

const day = (date: string) => ({ date, precision: 'day' as const });

describe('the stages of an event', () => {
  it('A first revision is a stage on its own date', () => {
    const revisions = [
      {
        knownOn: '2025-05-27',
        patch: { status: 'announced' as const, occurredOn: day('2025-05-26') },
      },
    ];
    expect(stagesOf(revisions)).toEqual([
      { status: 'announced', on: day('2025-05-26'), by: '2025-05-27' },
    ]);
  });

  it('A status that moves on with a date has that date, and the earlier stage keeps its own', () => {
    const stages = stagesOf([
      { knownOn: '2025-05-27', patch: { status: 'announced', occurredOn: day('2025-05-26') } },
      { knownOn: '2025-11-19', patch: { status: 'completed', occurredOn: day('2025-11-18') } },
    ]);
    expect(stages.map(({ status, on }) => [status, on?.date])).toEqual([
      ['announced', '2025-05-26'],
      ['completed', '2025-11-18'],
    ]);
  });

  it('A status that moves on without a date never gets the date of the stage before', () => {
    const stages = stagesOf([
      { knownOn: '2025-05-27', patch: { status: 'announced', occurredOn: day('2025-05-26') } },
      { knownOn: '2025-11-19', patch: { status: 'completed', occurredOn: day('2025-05-26') } },
    ]);
    expect(stages.at(-1)).toEqual({ status: 'completed', on: null, by: '2025-11-19' });
  });

  it('A corrected date changes the present stage and no other', () => {
    const stages = stagesOf([
      { knownOn: '2026-01-10', patch: { status: 'announced', occurredOn: day('2026-01-09') } },
      { knownOn: '2026-01-12', patch: { occurredOn: day('2026-01-08') } },
    ]);
    expect(stages).toEqual([{ status: 'announced', on: day('2026-01-08'), by: '2026-01-10' }]);
  });

  it('A status that is taken back leaves no trace of the stage that never was', () => {
    const stages = stagesOf([
      { knownOn: '2026-01-10', patch: { status: 'announced', occurredOn: day('2026-01-09') } },
      { knownOn: '2026-01-12', patch: { status: 'completed' } },
      { knownOn: '2026-01-13', patch: { status: 'announced' } },
    ]);
    expect(stages.map(({ status }) => status)).toEqual(['announced']);
  });
});

describe('the stage by which an event fits', () => {
  const law = {
    occurredOn: day('2024-08-01'),
    stages: [
      { status: 'proposed' as const, on: day('2021-04-21'), by: '2021-04-21' },
      { status: 'in_force' as const, on: day('2024-08-01'), by: '2024-08-01' },
    ],
    countedOn: null,
    effectiveOn: [
      { date: '2025-02-02', label: 'bans', standing: 'law' },
      { date: '2026-08-02', label: 'duties', standing: 'law' },
      { date: '2026-08-03', label: 'moved', standing: 'superseded' },
      { date: '2027-12-02', label: 'delay', standing: 'proposed' },
    ],
  };
  const met = (since?: string, until?: string) => stageMet(law, { since, until }, '2026-03-12');

  it('The stage by which an event fits is its present one where that lies in the days', () => {
    expect(met('2021-01-01', '2025-12-31')).toMatchObject({ day: '2024-08-01', word: null });
  });

  it('The stage by which an event fits is else the newest that has come, else the first to come', () => {
    expect(met('2021-01-01', '2021-12-31')).toMatchObject({ day: '2021-04-21', word: 'proposed' });
    expect(met('2024-08-02')).toMatchObject({ day: '2025-02-02', word: 'applies' });
    expect(met('2026-03-13')).toMatchObject({ day: '2026-08-02', word: 'applies' });
    expect(met('2027-01-01')).toMatchObject({ day: '2027-12-02', word: 'proposed' });
  });

  it('The stage by which an event fits is none of a date that no longer stands', () => {
    expect(met('2026-08-03', '2026-12-31')).toBeNull();
    expect(daysOf(law).map((one) => one.day)).not.toContain('2026-08-03');
  });

  it('The stage by which an event fits counts by the first day of its period', () => {
    const march = { date: '2026-03-01', precision: 'month' as const };
    const deal = { ...law, occurredOn: march, stages: [], effectiveOn: [] };
    expect(stageMet(deal, { since: '2026-03-02' }, '2026-06-01')).toBeNull();
    expect(stageMet(deal, { until: '2026-03-01' }, '2026-06-01')?.on).toEqual(march);
  });
});
