import { describe, expect, it } from 'vitest';
import { opensEvents } from '../../../../src/briefing/answers/trends/question/opening.ts';
import { allOf, unreadNotes } from '../../../../src/briefing/answers/trends/question/read.ts';
import type { Reader } from '../../../../src/contracts/reader.ts';
import { tracked } from '../../../helpers/samples/tracked.ts';

/** A log of which so many events fit every question. */
const logOf = (total: number): Pick<Reader, 'find'> => ({
  async find(_query, { offset, limit }) {
    const count = Math.max(0, Math.min(limit, total - offset));
    const events = Array.from({ length: count }, (_, at) => tracked({ number: offset + at }));
    return { events, total, undated: 0, unpriced: 0 };
  },
});

describe('the events of a figure', () => {
  it('The events of a figure are all that fit, once each and in their order', async () => {
    const read = await allOf(logOf(1_234), {});
    expect(read.events.map(({ number }) => number)).toEqual(
      Array.from({ length: 1_234 }, (_, at) => at),
    );
    expect(unreadNotes(read, 'rumours')).toEqual([]);
  });

  it('The events of a figure are the newest of very many, which is said', async () => {
    const read = await allOf(logOf(6_000), {});
    expect(unreadNotes(read, 'rumours')).toEqual(['Of 6000 rumours the newest 5000 are read.']);
  });

  it('The events of a figure open as far as can be asked for at once, and what is cut is said', async () => {
    const { events } = await allOf(logOf(300), {});
    const context = { line: (...words: string[]) => words.join(' ') };
    const open = (count: number, total?: number) =>
      opensEvents({ context } as never, 'Open', events.slice(0, count), total).label;
    expect([open(100), open(300), open(100, 101)]).toEqual([
      'Open',
      'Open, the first 100',
      'Open, the first 100',
    ]);
  });
});
