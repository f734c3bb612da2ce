import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Log, MARCH, openLog, partsOf } from '../helpers/log.ts';
import { aSchedule } from '../helpers/samples/deliveries.ts';
import { sentAs, settled } from '../helpers/samples/posted.ts';

let log: Log;
beforeEach(async () => {
  log = await openLog();
});
afterEach(() => log.close());

/** A digest of the channel that ended at a moment. */
async function wasPosted(channel: string, moment: string): Promise<void> {
  const to = Date.parse(moment);
  const window = { from: to - 86_400_000, to };
  await settled(log.ledger, { dueAt: to, channel, window, key: `${channel} ${to}` }, sentAs('1.1'));
}

/** A morning with more than five lines. */
const BUSY = '2026-03-12T09:00:00Z';

describe('/briefing', () => {
  it('/briefing tells what is new since the day before, then what one can ask', async () => {
    const { page, text } = await log.ask('/briefing');
    expect(page.title).toBe('What is new');
    expect(text).toMatch(/since Wed 11 Mar, 09:00/);
    expect(text.indexOf('What you can ask')).toBeGreaterThan(text.indexOf('Google completes'));
  });

  it('/briefing tells what is new since the channel’s last digest, where there was one', async () => {
    await wasPosted('C1', '2026-03-09T08:00:00Z');
    await wasPosted('C2', '2026-03-10T08:00:00Z');
    const of = { channel: { id: 'C1', name: 'deals' } };
    const { text } = await log.ask('/briefing', MARCH, of);
    expect(text).toMatch(/since Mon 9 Mar, 08:00/);
  });

  it('The last digest of any channel counts that the asker may know of, where it is asked in none', async () => {
    const { plans } = log.context;
    const made = [];
    for (const channel of ['C1', 'C2', 'C3', 'C5']) {
      const plan = aSchedule({ channel, isPrivate: channel === 'C5', owner: 'UOTHER' });
      made.push(await plans.addSchedule(plan, 0));
    }
    await wasPosted('C5', '2026-03-11T08:00:00Z');
    await wasPosted('C1', '2026-03-09T08:00:00Z');
    await wasPosted('C2', '2026-03-10T08:00:00Z');
    await wasPosted('C3', '2026-03-13T08:00:00Z');
    expect((await log.ask('/briefing', '2026-03-12T09:00:00Z')).text).toMatch(
      /since Tue 10 Mar, 08:00/,
    );
    expect((await log.ask('/briefing', '2026-03-14T09:00:00Z')).text).toMatch(
      /since Fri 13 Mar, 08:00/,
    );
    for (const { id } of made) await plans.removeSchedule(id);
  });

  it('/briefing leads to everything that it counts and does not show', async () => {
    const { page } = await log.ask('/briefing', BUSY);
    expect(page.actions[0]).toEqual({
      kind: 'ask',
      label: `Show all ${page.events.length}`,
      ask: '/ai-digest preview',
    });
    const all = await log.ask('/ai-digest preview', BUSY);
    expect(all.page.events).toEqual(page.events);
    const asked = partsOf(all.page, 'lines')
      .flatMap((part) => part.lines.flatMap((line) => line.menu?.items ?? []))
      .map((item) => (item.kind === 'ask' ? item.ask : ''));
    for (const { title, number } of page.events)
      expect(all.text.includes(title) || asked.some((ask) => ask.includes(`E${number}`))).toBe(
        true,
      );
  });

  it('/briefing says in one line that nothing is new', async () => {
    await wasPosted('C4', '2026-03-08T12:00:00Z');
    const { page } = await log.ask('/briefing', '2026-03-09T00:00:00Z', {
      channel: { id: 'C4', name: 'quiet' },
    });
    expect(page.headline).toBe('Nothing new since Sun 8 Mar, 12:00.');
  });

  it.each(['rounds sector:chips', 'help', 'search distillation', 'digest preview 7d'])(
    '/briefing passes on %j to the command of that name',
    async (args) => {
      const through = await log.ask(`/briefing ${args}`);
      expect(through.page).toEqual((await log.ask(`/ai-${args}`)).page);
    },
  );

  it('/briefing passes on the mistakes of a command too', async () => {
    const { text, isUnderstood } = await log.ask('/briefing rounds min:lots');
    expect(isUnderstood).toBe(false);
    expect(text).toMatch(/^min:lots is not an amount\./);
  });
});
