import { describe, expect, it } from 'vitest';
import { notCounted } from '../../../../src/briefing/answers/trends/question/measured.ts';
import { opensEvents } from '../../../../src/briefing/answers/trends/question/opening.ts';
import { tracked } from '../../../helpers/samples/tracked.ts';
import { measureSum } from '../../../helpers/samples/trends/sums.ts';

describe('the events of a figure', () => {
  it('The events of a figure open as far as can be asked for at once, and what is cut is said', () => {
    const events = Array.from({ length: 300 }, (_, number) => tracked({ number }));
    const context = { line: (...words: string[]) => words.join(' ') };
    const open = (count: number, total?: number) =>
      opensEvents({ context } as never, 'Open', events.slice(0, count), total).label;
    expect([open(100), open(300), open(100, 101)]).toEqual([
      'Open',
      'Open, the first 100',
      'Open, the first 100',
    ]);
  });

  it('The events that a figure leaves out are counted by their reasons', () => {
    const sums = [
      measureSum({ count: 9 }),
      measureSum({ leftOut: 'unconfirmed', count: 2, wording: 'about' }),
      measureSum({ leftOut: 'unconfirmed', count: 1 }),
      measureSum({ leftOut: 'undated', count: 4 }),
      measureSum({ leftOut: 'failed', count: 5 }),
    ];
    expect(notCounted(sums)).toBe('Not counted: 3 that nobody confirms, 4 without a date.');
    expect(notCounted(sums.slice(0, 1))).toBeNull();
    expect(notCounted(sums, { failed: (count) => `${count} that failed` })).toMatch(
      /^Not counted: 5 that failed, /,
    );
  });
});
