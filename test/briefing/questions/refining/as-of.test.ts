import { afterAll, describe, expect, it } from 'vitest';
import { renderText } from '../../../../src/page/plain-text.ts';
import { JULY, openLog } from '../../../helpers/log.ts';

const log = await openLog();
afterAll(() => log.close());

const knownBy = async (line: string, now = JULY) =>
  /known by (.*)$/m.exec((await log.ask(line, now)).text)?.[1];

describe('a question as of a day', () => {
  it.each([
    ['/ai-company Anthropic as of 12 March 2026', '12 Mar 2026'],
    ['/ai-company Anthropic as:2026-03-12', '12 Mar 2026'],
    ['/ai-company as of 2025-06 Anthropic', '30 Jun 2025'],
    ['/ai-company Anthropic as it was in June 2025', '30 Jun 2025'],
    ['/ai-company Anthropic as known on 1 May 2026', '1 May 2026'],
    ['/ai-company Anthropic as:"12 March 2026" type:legal', '12 Mar 2026'],
    ['/ai-company Anthropic as of q1 2026', '31 Mar 2026'],
    ['/ai-company Anthropic as of the end of 2025?', '31 Dec 2025'],
    ['/ai-rounds OpenAI as of March 2026', '31 Mar 2026'],
    ['/briefing anthropic as of march 2026', '31 Mar 2026'],
    ['/briefing anthropic vs openai as of march 2026', '31 Mar 2026'],
  ])('A question as of a day is read: %s', async (line, day) => {
    expect(await knownBy(line)).toBe(day);
  });

  it('A question as of a day that has not ended is one of today', async () => {
    expect(await knownBy('/ai-company Anthropic as of 2027')).toBe('10 Jul 2026');
    expect(await knownBy('/ai-company Anthropic as of today')).toBe('10 Jul 2026');
  });

  it('A question as of no day keeps its words', async () => {
    const { text } = await log.ask('/ai-company "Anthropic as of 2025"', JULY);
    expect(text).toContain('No company “Anthropic as of 2025”');
  });

  it('A question as of a day has what became public on it, and nothing later', async () => {
    const { page } = await log.ask('/ai-company Anthropic as of 12 Feb 2026', JULY);
    expect(page.headline).toContain('$380B post-money, Series G');
    const before = await log.ask('/ai-company Anthropic as of 11 Feb 2026', JULY);
    expect(before.page.headline).not.toContain('$380B');
  });

  it('A question as of a day is answered as the log that ends there answers it', async () => {
    const zone = 'America/New_York';
    const lines = [
      '/ai-company Anthropic',
      '/ai-company SoftBank',
      '/ai-company AMI Labs',
      '/ai-company anthropic vs openai',
      '/ai-company Alphabet',
      '/ai-rounds region:europe',
      '/ai-regulation jurisdiction:EU',
    ];
    for (const [day, end] of [
      ['2025-06-30', '2025-07-01T00:00:00Z'],
      ['2026-03-12', '2026-03-13T00:00:00Z'],
      ['2026-05-31', '2026-06-01T00:00:00Z'],
    ] as const)
      for (const line of lines) {
        const { page } = await log.ask(`${line} as:${day}`, JULY, { zone });
        const then = await log.ask(line, end, { zone });
        expect(renderText(page).replaceAll(` as:${day}`, '')).toBe(then.text);
        expect(page.events).toEqual(then.page.events);
      }
  });

  it('A question as of a day goes on to the rest of its answer on that day', async () => {
    const line = '/ai-company Nvidia as of 12 March 2026';
    const first = await log.ask(line, JULY, { window: { offset: 0, limit: 20 } });
    const [more] = first.page.actions;
    expect(more).toMatchObject({ ask: '/ai-company Nvidia as:2026-03-12', offset: 20 });
    const asOf = more?.kind === 'ask' ? new Date(more.asOf ?? 0).toISOString() : '';
    const rest = await log.ask('/ai-company Nvidia as:2026-03-12', asOf, {
      window: { offset: 20, limit: 200 },
    });
    const whole = await log.ask(line, JULY, { window: { offset: 0, limit: 200 } });
    expect([...first.page.events, ...rest.page.events]).toEqual(whole.page.events);
  });
});
