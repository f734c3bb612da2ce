import { afterAll, describe, expect, it } from 'vitest';
import { MARCH, openLog } from '../../helpers/log.ts';
import { followed } from '../../helpers/samples/stories/followed.ts';

const log = await openLog();
afterAll(() => log.close());

const AFTER = '2026-11-16T09:00:00Z';
const ask = (line: string, now = MARCH) => log.ask(line, now);

describe('what the log does not follow', () => {
  it.each([
    [
      '/ai-rounds country:Argentina',
      'Argentina is not covered by this log. Covered near it: Brazil (',
    ],
    ['/ai-rounds country:Norway min:1bn', 'Norway is not covered by this log. Covered near it: '],
    [
      '/ai-search export jurisdiction:Florida',
      'Florida is not covered by this log. Covered near it: United States (',
    ],
    ['/ai-regulation jurisdiction:FR', 'France is not covered by this log. Covered near it: EU ('],
    [
      '/ai-rounds region:africa',
      'Africa is not covered by this log. Covered most: United States (',
    ],
    [
      '/ai-rounds round:series_i',
      'Series I is not covered by this log. Covered near it: Series H (',
    ],
    ['/ai-deals country:Argentina,Norway', 'Argentina and Norway are not covered by this log.'],
    [
      '/ai-rounds country:Brazil',
      'Brazil is not covered by this log for rounds and valuations. Covered most: United States (',
    ],
    ['/ai-regulation sector:space', 'Space is not covered by this log for events of regulation'],
  ])(
    'What the log does not follow is said, and what it follows near to that: %s',
    async (line, says) => {
      const { page, text, isUnderstood } = await ask(line);
      expect(isUnderstood).toBe(true);
      expect(page.headline.startsWith(says), page.headline).toBe(true);
      expect(text).not.toContain('Nothing');
      expect(text).not.toContain('Nearest');
    },
  );

  it('A round is no matter of the deals, so that none among them is no gap of the log', async () => {
    expect((await ask('/ai-deals round:seed')).page.headline).toBe('Nothing for Seed.');
  });

  it('A place is followed from the moment that something about it is known', async () => {
    expect((await ask('/ai-rounds country:SE min:50bn', '2024-06-01T00:00:00Z')).text).toContain(
      'Sweden is not covered by this log.',
    );
    expect((await ask('/ai-rounds country:SE min:50bn')).page.headline).toBe(
      'Nothing for Sweden · ≥ $50B.',
    );
  });
});

describe('the nearest to what was asked', () => {
  it.each([
    ['/ai-rounds country:SE round:seed since:2026-03', 'Nearest: Series D, Legora, 10 Mar 2026.'],
    ['/ai-rounds company:Legora min:50bn', 'Nearest: Series D, Legora, 10 Mar 2026.'],
    ['/ai-rounds round:debt min:90bn', 'Nearest: Debt financing, EcoDataCenter,'],
    ['/ai-rounds company:Anthropic until:2024', 'Nearest: Series E, Anthropic, Mar 2025.'],
    [
      '/ai-regulation jurisdiction:EU since:2026-07-06 until:2026-07-12',
      'The next date is 2 Aug 2026, in 143 days: EU AI Act',
    ],
  ])(
    'The nearest to what was asked is of the same place, sector or company: %s',
    async (line, near) => {
      expect((await ask(line)).text).toContain(near);
    },
  );

  it('The nearest to what was asked is left out where only another place or another kind of event has any, or the days alone are the same', async () => {
    for (const line of [
      '/ai-deals country:JP type:acquisition',
      '/ai-rounds since:2026 zqx',
      '/briefing outages in Sweden',
    ]) {
      const { page, text } = await ask(line);
      expect(page.events).toEqual([]);
      expect(page.actions.length).toBeGreaterThan(0);
      expect(text).not.toContain('Nearest');
    }
  });
});

describe('words that no text says', () => {
  it.each([
    ['/ai-search Ghodsi', 'Ali Ghodsi is with Databricks.', '/ai-search company:Databricks'],
    ['/ai-search amazn', 'Did you mean Amazon?', '/ai-search company:Amazon'],
    ['/ai-search mtea layoffs', 'Did you mean Meta?', '/ai-search company:Meta layoffs'],
    [
      '/ai-search antropic quarrel since:2026',
      'The log knows Anthropic.',
      '/ai-search company:Anthropic since:2026',
    ],
  ])('Words that no text says lead to the company that they name: %s', async (line, says, next) => {
    const { page, text } = await ask(line);
    expect(page.headline).toMatch(/^Nothing .*“/);
    expect(text).toContain(says);
    expect(page.actions[0]).toMatchObject({ kind: 'ask', ask: next });
  });
});

describe('the end of the log', () => {
  const ENDS = 'This log ends on 30 June 2026; nothing was read after it.';

  it('The end of the log is the answer to a question about days after it', async () => {
    const { page, text } = await ask('/ai-rounds since:2026-08', AFTER);
    expect(page.headline).toBe(ENDS);
    expect(text.split(ENDS)).toHaveLength(2);
    expect(text).not.toContain('Nothing');
    expect(text).toContain('known by 16 Nov 2026');
  });

  it.each([
    '/ai-rounds',
    '/ai-rounds since:2026-06 min:500bn',
    '/ai-deals type:acquisition',
    '/ai-regulation jurisdiction:EU',
    '/ai-search distillation',
    '/ai-company Anthropic',
    '/ai-event history E12',
  ])('The end of the log is said in every answer that reaches past it: %s', async (line) => {
    expect((await ask(line, AFTER)).text).toContain(ENDS);
    expect((await ask(line, '2026-07-01T00:00:00Z')).text).toContain(ENDS);
    expect((await ask(line, '2026-06-30T23:00:00Z')).text).not.toContain('This log ends');
  });

  it('The end of the log is not said of days before it', async () => {
    expect((await ask('/ai-rounds until:2026-06', AFTER)).text).not.toContain('This log ends');
  });

  it('The end of the log is not the end of what is known where sources are read: what was not read lies between', async () => {
    const since = Date.parse('2026-10-01T09:00:00Z');
    const source = followed('A', Date.parse(AFTER), {}, { addedAt: since });
    const read = (line: string) => log.ask(line, AFTER, { followed: [source] });
    const between =
      'The bundled log ends on 30 June 2026, and sources are read since 1 Oct 2026: nothing was read in between.';
    expect((await read('/ai-rounds')).text).toContain(between);
    expect((await read('/ai-rounds since:2026-08 until:2026-08')).page.headline).toBe(between);
    const { page, text } = await read('/ai-rounds since:2026-11');
    expect(page.headline).toMatch(/^Nothing /);
    expect(text).not.toContain('bundled log');
  });
});

describe('a time in which no feed was read', () => {
  it('A time in which no feed was read is said where nothing is found in it, and not of days before', async () => {
    const at = Date.parse(MARCH);
    const still = followed('Still', at - 20 * 3_600_000);
    const said = async (line: string) => (await log.ask(line, MARCH, { followed: [still] })).text;
    const words =
      'No feed has been read since Wed 11 Mar, 12:00, so this is not “nothing happened”.';
    expect(await said('/ai-rounds since:2026-03-12')).toContain(words);
    expect(await said('/ai-rounds min:900bn until:2026-02')).not.toContain('No feed');
    const { text } = await log.ask('/ai-rounds since:2026-03-12', MARCH, {
      followed: [followed('Read', at)],
    });
    expect(text).not.toContain('No feed');
  });
});
