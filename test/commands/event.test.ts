import { afterAll, describe, expect, it } from 'vitest';
import { factsOf, GUEST, JULY, MARCH, openLog } from '../helpers/log.ts';

const log = await openLog();
afterAll(() => log.close());

/** The number that people use for an event of the bundled data. */
async function numberOf(slug: string): Promise<string> {
  const event = await log.reader(JULY).event(slug);
  return `E${event?.number}`;
}

describe('/ai-event add and edit', () => {
  it('/ai-event add and edit opens the form, empty or on an event', async () => {
    const add = await log.ask('/ai-event add');
    expect(add.page.opens).toMatchObject({ kind: 'form' });
    expect(add.page.opens).not.toHaveProperty('event');
    const ref = await numberOf('nscale-series-c-2026-03');
    const edit = await log.ask(`/ai-event edit ${ref}`);
    expect(edit.page.opens).toMatchObject({ kind: 'form', event: edit.page.events[0]?.id });
    expect(edit.text).toContain(ref);
  });

  it('/ai-event add and edit takes a number with and without its letter, in any case', async () => {
    const ref = await numberOf('nscale-series-c-2026-03');
    const { page } = await log.ask(`/ai-event history ${ref}`);
    for (const form of [ref.toLowerCase(), ref.slice(1)]) {
      expect((await log.ask(`/ai-event history ${form}`)).page).toEqual(page);
    }
  });

  it('/ai-event add and edit lets guests read and not change, saying who can', async () => {
    const ref = await numberOf('nscale-series-c-2026-03');
    for (const line of ['/ai-event add', `/ai-event edit ${ref}`]) {
      const { page, text, understood } = await log.ask(line, MARCH, { asker: GUEST });
      expect(understood).toBe(false);
      expect(page.opens).toBeUndefined();
      expect(text).toBe(
        'Guests and people of other organisations can’t change the log. Any member of this workspace can.',
      );
    }
    const history = await log.ask(`/ai-event history ${ref}`, MARCH, { asker: GUEST });
    expect(history.understood).toBe(true);
  });
});

describe('/ai-event history', () => {
  it('/ai-event history tells an event whole: facts, sources and since when it is known', async () => {
    const ref = await numberOf('nscale-series-c-2026-03');
    const { page, text } = await log.ask(`/ai-event history ${ref}`);
    expect(page.title).toBe(`${ref} · Nscale raises $2B Series C at a $14.6B valuation`);
    expect(factsOf(page)).toMatchObject({
      What: 'funding round, completed',
      When: '9 Mar 2026',
      Amount: '$2B, raised',
      Valuation: '$14.6B, basis not stated',
      Round: expect.stringMatching(/^Series C · Aker ASA, 8090 Industries led, \d+ joined$/),
    });
    expect(text).toMatch(/\nSources \(press, 3 sources\)\n/);
    expect(text).toMatch(/\n9 Mar 2026 · .*first known/);
    expect(text).toContain('known by 12 Mar 2026');
  });

  it('/ai-event history tells what changed, when and why, and nothing that came later', async () => {
    const ref = await numberOf('us-government-blacklists-anthropic');
    const march = await log.ask(`/ai-event history ${ref}`);
    const july = await log.ask(`/ai-event history ${ref}`, JULY);
    expect(march.text).toContain('Anthropic went to court');
    expect(july.text.length).toBeGreaterThan(march.text.length);
    expect(
      march.page.events[0]?.sources.filter((s) => (s.publishedOn ?? '') >= '2026-03-12'),
    ).toEqual([]);
  });
});

describe('a line about an event that is wrong', () => {
  it.each([
    ['', 'An action is missing. Use add, edit E12 or history E12: /ai-event add'],
    [
      'remove E1',
      'There is no action “remove E1”. Use add, edit E12 or history E12: /ai-event add',
    ],
    ['edit', 'edit needs an event. Use add, edit E12 or history E12: /ai-event edit E12'],
    ['add now', 'add takes nothing after it. Use add, edit E12 or history E12: /ai-event add'],
    [
      'edit E99999',
      'There is no event “E99999”. An event has a number, as E12; search finds it: /ai-search amazon outage',
    ],
    ["history '; DROP TABLE", 'There is no event “'],
  ])('A line about an event that is wrong answers %j', async (args, start) => {
    const { text, understood } = await log.ask(`/ai-event ${args}`);
    expect(understood).toBe(false);
    expect(text.slice(0, start.length)).toBe(start);
  });

  it('A line about an event that is wrong finds no event that is known only later', async () => {
    const ref = await numberOf('anthropic-series-h-2026-05');
    expect((await log.ask(`/ai-event history ${ref}`)).understood).toBe(false);
    expect((await log.ask(`/ai-event history ${ref}`, JULY)).understood).toBe(true);
  });
});
