import { afterAll, describe, expect, it } from 'vitest';
import { MARCH, openLog } from '../helpers/log.ts';

const log = await openLog();
afterAll(() => log.close());

describe('/briefing', () => {
  it('tells what is new since the day before, then what one can ask', async () => {
    const { page, text } = await log.ask('/briefing');
    expect(page.title).toBe('What is new');
    expect(text).toMatch(/since Wed 11 Mar, 09:00/);
    expect(text.indexOf('What you can ask')).toBeGreaterThan(text.indexOf('Google completes'));
  });

  it('tells what is new since the channel’s last digest, where there was one', async () => {
    const digestSince = Date.parse('2026-03-09T08:00:00Z');
    const { text } = await log.ask('/briefing', MARCH, { digestSince });
    expect(text).toMatch(/since Mon 9 Mar, 08:00/);
  });

  it('leads to everything that it counts and does not show', async () => {
    const { page } = await log.ask('/briefing');
    expect(page.actions[0]).toEqual({
      kind: 'ask',
      label: `Show all ${page.events.length}`,
      ask: '/ai-digest preview',
    });
    const all = await log.ask('/ai-digest preview');
    expect(all.page.events).toEqual(page.events);
    for (const event of page.events) expect(all.text).toContain(event.title);
  });

  it('says in one line that nothing is new', async () => {
    const { page } = await log.ask('/briefing', '2026-03-09T00:00:00Z', {
      digestSince: Date.parse('2026-03-08T12:00:00Z'),
    });
    expect(page.headline).toBe('Nothing new since Sun 8 Mar, 12:00.');
  });

  it.each(['rounds sector:chips', 'help', 'search distillation', 'digest preview 7d'])(
    'passes on %j to the command of that name',
    async (args) => {
      const through = await log.ask(`/briefing ${args}`);
      expect(through.page).toEqual((await log.ask(`/ai-${args}`)).page);
    },
  );

  it('passes on the mistakes of a command too', async () => {
    const { text, understood } = await log.ask('/briefing rounds min:lots');
    expect(understood).toBe(false);
    expect(text).toMatch(/^min:lots is not an amount\./);
  });
});
