import { describe, expect, it } from 'vitest';
import {
  judge,
  type RunHistory,
  type ShownMessage,
  type Trouble,
} from '../../../scripts/chaos/verdict.ts';

const NINE = Date.parse('2027-03-11T09:00:00Z');
const MINUTE = 60_000;
const DUES = [NINE, NINE + 5 * MINUTE, NINE + 10 * MINUTE];
const MAKES_UP = 'Covers 09:00 to 09:10: no digest arrived in between.';

/** A digest of so many minutes after nine, posted at once, that tells one event. */
function digest(after: number, given: Partial<ShownMessage> = {}): ShownMessage {
  const due = NINE + after * MINUTE;
  return { at: due, key: `digest ${after}`, due, text: `1. Story ${after} breaks`, ...given };
}

/** A run of one channel in which nothing is amiss but what is given. */
function run(
  messages: readonly ShownMessage[],
  given: Partial<RunHistory> & { givenUp?: string[] } = {},
): RunHistory {
  const { givenUp = [], ...others } = given;
  return {
    channels: [{ name: 'deals', messages, givenUp }],
    dues: DUES,
    titles: ['Story 0 breaks', 'Story 5 breaks', 'Story 10 breaks'],
    troubles: [],
    owner: [],
    ...others,
  };
}

const WHOLE = [digest(0), digest(5), digest(10)];
const trouble = (from: number, to: number): Trouble => ({
  name: 'a frost',
  from: NINE + from * MINUTE,
  to: NINE + to * MINUTE,
});

describe('the verdict on a chaos run', () => {
  it('A run whose channels hold each digest once and in time is faultless', () => {
    expect(judge(run(WHOLE))).toEqual({ twice: [], lost: [], late: [], recoveries: [] });
  });

  it('A digest that stands there twice is found, with the news that it tells twice', () => {
    const { twice } = judge(run([...WHOLE, digest(10)]));
    expect(twice).toEqual([
      '#deals: “digest 10” was posted twice',
      '#deals: “Story 10 breaks” was told 2 times',
    ]);
  });

  it('An event that two digests tell is found, unless the second says that it may repeat it', () => {
    const again = '1. Story 5 breaks\n2. Story 10 breaks';
    const said =
      'The digest of 09:05 may have arrived: Slack did not say. Its news is repeated here.';
    const repeated = (text: string) =>
      judge(run([digest(0), digest(5), digest(10, { text })])).twice;
    expect(repeated(again)).toEqual(['#deals: “Story 5 breaks” was told 2 times']);
    expect(repeated(`${said}\n${again}`)).toEqual([]);
  });

  it('An event that no message tells is lost', () => {
    const { lost } = judge(run([digest(0), digest(5, { text: 'Nothing new.' }), digest(10)]));
    expect(lost).toEqual(['#deals: “Story 5 breaks” was never told']);
  });

  it('A program that never posted has lost all', () => {
    const { lost } = judge(run([]));
    expect(lost).toContain('#deals: the digest of 09:00 and all after it are missing');
    expect(lost).toHaveLength(4);
  });

  it('A digest that is missing is late unless the next one says what it covers', () => {
    const text = '1. Story 5 breaks\n2. Story 10 breaks';
    const next = (words: string) => judge(run([digest(0), digest(10, { text: words })])).late;
    expect(next(text)).toEqual([
      '#deals: the digest of 09:05 is missing, and the next gives no reason',
    ]);
    expect(next(`${MAKES_UP}\n${text}`)).toEqual([]);
  });

  it('A digest eleven minutes after it was due is late where nothing held it up', () => {
    const slow = digest(10, { at: NINE + 21 * MINUTE });
    expect(judge(run([digest(0), digest(5), slow])).late).toEqual([
      '#deals: the digest of 09:10 came 11.0 min late after nothing',
    ]);
  });

  it('A trouble excuses a digest until ten minutes after its end, and the recovery is counted from there', () => {
    const slow = digest(10, { at: NINE + 21 * MINUTE });
    const held = judge(run([digest(0), digest(5), slow], { troubles: [trouble(9, 18)] }));
    expect(held.late).toEqual([]);
    expect(held.recoveries).toEqual([{ channel: 'deals', after: 'a frost', took: 3 * MINUTE }]);
  });

  it('A trouble that begins when a digest was overdue already excuses nothing', () => {
    const slow = digest(10, { at: NINE + 25 * MINUTE });
    const { late } = judge(run([digest(0), digest(5), slow], { troubles: [trouble(21, 24)] }));
    expect(late).toHaveLength(1);
  });

  it('What was given up for good is lost unless its owner was told of that channel', () => {
    const found = (owner: string[]) => judge(run(WHOLE, { givenUp: ['a stop'], owner })).lost;
    expect(found(['The digest in #other is paused.'])).toEqual([
      '#deals: nobody was told of a stop',
    ]);
    expect(found(['The digest in #deals is paused.'])).toEqual([]);
  });
});
