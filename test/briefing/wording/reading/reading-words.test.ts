import { describe, expect, it } from 'vitest';
import {
  firstReadText,
  nothingRead,
  readText,
} from '../../../../src/briefing/wording/reading/reading-words.ts';
import { firstReads, sourcesRead } from '../../../../src/briefing/wording/reading/sources-read.ts';
import type { WorkspaceSource } from '../../../../src/contracts/sources/followed.ts';
import { followed } from '../../../helpers/samples/stories/followed.ts';

const HOUR = 3_600_000;
const AT = Date.parse('2026-03-12T08:00:00Z');
const told = { at: AT, zone: 'Europe/Stockholm' };
const ago = (hours: number) => AT - hours * HOUR;
const iso = (hours: number) => new Date(ago(hours)).toISOString();

const words = (...sources: WorkspaceSource[]) => readText(sourcesRead(sources, AT), told);
const well = followed('Well', AT, { newest: '2026-03-12T06:52:00Z' });

describe('what was read of the sources of a workspace', () => {
  it('The sources are counted, with the newest item and those that fail, the longest first', () => {
    const failing = (name: string, hours: number, trouble: string) =>
      followed(name, AT, { failures: 3, failingSince: ago(hours), trouble });
    expect(words(well)).toBe('1 of 1 source read, newest item 07:52');
    expect(words(well, failing('BBC', 2, 'slow'), failing('CNBC', 48, 'status 403'))).toBe(
      '1 of 3 sources read, newest item 07:52; failing: CNBC (since Tue, 403), BBC (since 07:00, no answer in time)',
    );
    const many = ['A', 'B', 'C', 'D', 'E'].map((name) => failing(name, 200, 'unreadable'));
    expect(words(...many)).toMatch(/C \(since 4 Mar 2026, not readable\) \+2$/);
    expect(words(followed('Old', AT, { isGone: true }))).toBe(
      '0 of 1 source read; failing: Old (gone for good)',
    );
  });

  it('The newest item is told with its day where that is another, and by its day alone where no more is known', () => {
    expect(words(followed('A', AT, { newest: iso(12) }))).toContain(
      'newest item Wed 11 Mar, 21:00',
    );
    expect(words(followed('A', AT, { newest: '2026-03-11' }))).toContain('item of 11 Mar 2026');
    expect(words(followed('A', AT, { newest: '2026-03' }))).toBe('1 of 1 source read');
  });

  it('A source that failed once, a short while ago, was read; one that is paused is not counted', () => {
    const once = followed('Once', AT, { failures: 1, failingSince: ago(0.2), trouble: 'slow' });
    expect(words(well, once)).toContain('2 of 2 sources read');
    const paused = followed(
      'P',
      AT,
      {},
      { paused: { cause: { kind: 'person', person: 'U1' }, at: 1 } },
    );
    expect(words(well, paused)).toContain('1 of 1 source read');
  });

  it('Items that wait because of a limit of a day are told with their source', () => {
    const held = (items: number) => ({ cap: 5, held: { items, since: ago(1) } });
    expect(words(followed('A', AT, {}, held(1)), followed('B', AT, {}, held(14)))).toBe(
      '2 of 2 sources read; over the limit of a day: B (14 items wait), A (1 item waits)',
    );
    const later = { cap: 5, held: { items: 1, since: AT + 1 } };
    expect(words(followed('A', AT, {}, later))).toBe('1 of 1 source read');
  });

  it('Nothing of what came after the moment is told: a source, an item, a failure or its end', () => {
    const later = followed('Later', AT, {}, { addedAt: AT + 1 });
    expect(words(well, later)).toContain('1 of 1 source');
    const newer = { newest: new Date(AT + 1).toISOString(), readAt: AT + HOUR };
    const fails = { failures: 1, failingSince: AT + 1, trouble: 'slow', readAt: ago(1) };
    expect(words(followed('A', AT, newer))).toBe('1 of 1 source read');
    expect(words(followed('A', AT, fails))).toBe('1 of 1 source read');
    const over = { readAt: AT + 30 * HOUR, lastFailure: { from: ago(48), to: AT + 29 * HOUR } };
    expect(words(followed('A', AT, over))).toBe('0 of 1 source read; failing: A (since Tue)');
  });

  it('Sources that nobody has asked in their time were not read, and since when is said', () => {
    const state = { readAt: Date.parse('2026-03-11T13:00:00Z') };
    const overdue = followed('A', ago(17), state);
    expect(nothingRead(sourcesRead([overdue], AT), told)).toBe(
      'No feed has been read since Wed 11 Mar, 14:00',
    );
    expect(nothingRead(sourcesRead([overdue, well], AT), told)).toBeNull();
    expect(nothingRead(sourcesRead([], AT), told)).toBeNull();
    expect(nothingRead(sourcesRead([followed('New', AT, { readAt: null })], AT), told)).toBeNull();
  });

  it('The first day of many sources is one sentence, and only of the window in which they were read', () => {
    const many = Array.from({ length: 60 }, (_, index) =>
      followed(`S${index}`, AT, { firstRead: { at: ago(2), items: index < 40 ? 21 : 20 } }),
    );
    const of = (from: number, to: number) => firstReadText(firstReads(many, { from, to }));
    expect(of(ago(24), AT)).toBe('1,240 items of 60 sources read for the first time');
    expect(of(ago(2), AT)).toContain('60 sources');
    expect(of(ago(24), ago(2))).toBeNull();
    expect(of(ago(24), ago(3))).toBeNull();
  });
});
