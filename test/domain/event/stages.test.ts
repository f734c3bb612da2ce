import { describe, expect, it } from 'vitest';
import { stagesOf } from '../../../src/domain/event/stages.ts';

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
