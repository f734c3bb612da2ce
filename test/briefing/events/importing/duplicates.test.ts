import { describe, expect, it } from 'vitest';
import { amount, record } from '../../../helpers/samples/records.ts';
import { objects, opened, SENSIBLE } from './opened.ts';

describe('a likely duplicate in an import', () => {
  it('A likely duplicate in an import is held back, and saved where that is asked for', async () => {
    const { takes, log } = await opened();
    const again = {
      type: 'round',
      title: 'Acme raises $10M in its Series A',
      date: '2026-01-12',
      company: 'Acme Inc.',
      amount: '$10M',
      source: 'A Blog',
    };
    const twice = { ...SENSIBLE, source: 'https://example.com/other' };
    const entries = objects(again, SENSIBLE, twice);
    const { words } = await takes(entries);
    expect(words).toContain(
      [
        '2 likely duplicates held back; --sources adds them to what they tell, --duplicates saves them all the same:',
        '  Line 1 looks like E1, Acme raises $10M, Series A, 10 Jan 2026.',
        '  Line 3 looks like line 2, Zeta raises €12M, 10 Mar 2026.',
      ].join('\n'),
    );
    expect((await log().size()).events).toBe(2);
    expect((await takes(entries, { duplicates: 'saved' })).words).toContain(
      '2 added, 0 revised, 1 unchanged.',
    );
  });

  it('A likely duplicate in an import is none where its file calls it another stage of the same deal', async () => {
    const { takes } = await opened();
    const stage = (id: string, day: string, qualifier: 'exact' | 'up_to', dealId: string | null) =>
      record({
        id,
        title: `Trancheco raises $30M Series C, ${id}`,
        dealId,
        round: 'series_c',
        knownOn: day,
        occurredOn: { date: day, precision: 'day' },
        parties: [{ company: 'Trancheco', role: 'subject' }],
        amount: { ...amount(30_000_000), qualifier },
      });
    const both = (deal: string | null) =>
      objects(
        { ...stage('whole', '2026-03-02', 'up_to', deal) },
        { ...stage('tranche', '2026-03-10', 'exact', deal) },
      );
    expect((await takes(both(null), { dryRun: true })).report.held.count).toBe(1);
    expect((await takes(both('trancheco-c'))).words).toContain('2 added');
  });

  it('A likely duplicate in an import is added to the event that it tells, of the log or of another line, where that is asked for, and the same again changes nothing', async () => {
    const { takes, log } = await opened();
    const again = {
      type: 'round',
      title: 'Acme raises $10M in its Series A',
      date: '2026-01-12',
      company: 'Acme Inc.',
      amount: '$10M',
      source: 'A Blog',
    };
    const twice = { ...SENSIBLE, source: 'https://example.com/other' };
    const entries = objects(again, SENSIBLE, twice);
    const how = { duplicates: 'sources' } as const;
    const tried = await takes(entries, { ...how, dryRun: true });
    expect(tried.words).toContain('2 lines would be added to the events that they tell:');
    expect((await log().event('E1'))?.sources).toHaveLength(1);
    const { words } = await takes(entries, how);
    expect(words).toContain(
      [
        '1 added, 0 revised, 0 unchanged.',
        '2 lines added to the events that they tell; to take the last change of an event back, type its number as in /ai-event undo E12:',
        '  Line 1 tells E1, Acme raises $10M, Series A: another source: A Blog.',
        '  Line 3 tells E2, Zeta raises €12M: another source: example.com.',
      ].join('\n'),
    );
    const publishers = async (event: string) =>
      (await log().event(event))?.sources.map(({ publisher }) => publisher);
    expect((await publishers('E1'))?.at(-1)).toBe('A Blog');
    expect((await takes(entries, how)).words).toBe('0 added, 0 revised, 3 unchanged.');
    expect(await publishers('E2')).toHaveLength(2);
    const [, revision] = await log().history('E1');
    expect(revision?.why).toBe('imported: another source: A Blog');
    expect((await log().size()).events).toBe(2);
  });
});
