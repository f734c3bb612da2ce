import { afterAll, describe, expect, it } from 'vitest';
import { offered } from '../../../src/briefing/offered.ts';
import { GUEST, MARCH, MEMBER, openLog } from '../../helpers/log.ts';

const log = await openLog();
afterAll(() => log.close());

/** The line of [Watch this] below the answer to a line; null where there is none. */
async function watchOf(line: string): Promise<string | null> {
  const { page } = await log.ask(line, MARCH);
  const [action, ...more] = page.actions.filter(({ label }) => label === 'Watch this');
  expect(more).toEqual([]);
  return action?.kind === 'ask' ? action.ask : null;
}

let workspaces = 0;
const press = (line: string) => {
  workspaces += 1;
  return log.ask(line, MARCH, { plans: log.store.plans(`T-${workspaces}`) });
};

describe('the button that makes a watch of a question', () => {
  it.each([
    [
      '/ai-rounds seed rounds in europe since january over $10m',
      'Seed · Europe (EU, UK, Switzerland, Norway) · ≥ $10M',
    ],
    ['/ai-rounds sector:chips sort:amount top:5', 'Chips · funding round or valuation'],
    ['/briefing layoffs at meta', 'Meta · labour event'],
    ['/ai-regulation deadlines jurisdiction:EU', 'EU · regulation or court case'],
    ['/ai-company Nvidia type:acquisition', 'Nvidia · acquisition'],
    ['/ai-search distillation', '“distillation”'],
    ['/ai-search layoffs sector:software', 'Software · “layoffs”'],
    ['/ai-search xyzzy jurisdiction:EU', 'EU · “xyzzy”'],
  ])(
    'The button below %s makes the watch at once, and says that it is of %s',
    async (line, terms) => {
      const { text, page } = await press((await watchOf(line)) ?? '');
      expect(text).toContain(`You watch ${terms} (W1).`);
      expect(page.planned).toBe(true);
    },
  );

  it.each([
    '/ai-rounds',
    '/ai-rounds since:2026',
    '/ai-rounds sector:chips max:10m',
    '/ai-rounds region:europe -sector:space',
    '/ai-rounds lead:Nvidia',
    '/ai-rounds sector:chips status:rumoured',
    '/ai-search sector:chips,robotics',
    '/ai-regulation jurisdiction:EU+',
    '/ai-deals acquisitions by nvidia',
    '/briefing chip smuggling',
    '/ai-search E352',
    '/ai-search https://example.com/a',
    '/ai-trends capital sector:chips',
    '/ai-company Nvidia since:2026',
  ])(
    'No button stands below %s, of which a watch would keep a part or all without a limit',
    async (line) => {
      expect(await watchOf(line)).toBeNull();
    },
  );

  it('A word is watched as it stands, which is said where a search finds near words too', async () => {
    const { text } = await press((await watchOf('/ai-search lawsuit')) ?? '');
    expect(text).toContain('You watch “lawsuit” (W1).');
    expect(text).toContain(
      'Near words, as a search finds them, are not watched: suits, sues, court case.',
    );
  });

  it('Later parts of an answer have no button, and guests see none', async () => {
    const line = '/ai-rounds sector:chips';
    const { page } = await log.ask(line, MARCH, { window: { offset: 20, limit: 20 } });
    expect(page.actions.map(({ label }) => label)).not.toContain('Watch this');
    const request = log.router.request({
      log: log.reader(MARCH),
      now: new Date(MARCH),
      zone: 'UTC',
      ...log.context,
      asker: GUEST,
    });
    const whole = (await log.ask(line, MARCH, { asker: MEMBER })).page;
    const theirs = await offered(whole, request, log.router);
    expect(theirs.actions.map(({ label }) => label)).not.toContain('Watch this');
  });

  it('A watch that was removed is made again of the same words', async () => {
    const plans = log.store.plans('T-again');
    await log.ask('/ai-watch add "layoffs"', MARCH, { plans });
    const { page } = await log.ask('/ai-watch remove W1', MARCH, { plans });
    expect(page.actions).toMatchObject([{ ask: '/ai-watch add "layoffs"' }]);
  });
});
