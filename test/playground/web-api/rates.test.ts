import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRates } from '../../../playground/state/rates.ts';
import { client, refusal, workspace } from '../helpers.ts';

const BRIEF = 'C0LOCALBRIEF';

/** A workspace in which no real time passes. */
async function still() {
  const passed = { ms: 0 };
  const space = await workspace({ elapsed: () => passed.ms });
  const web = client(space);
  return {
    space,
    web,
    passed,
    post: (channel = BRIEF) => web.chat.postMessage({ channel, text: 'x' }),
  };
}

/** Calls one after the other; how many of them Slack took. */
async function taken(calls: number, call: () => Promise<unknown>): Promise<number> {
  let count = 0;
  for (let nth = 0; nth < calls; nth += 1)
    if ((await refusal(call())) === 'was not refused') count += 1;
  return count;
}

describe('rates', () => {
  it('Rates let one message a second into a channel, twenty at once, and other channels do not wait for it', async () => {
    const { space, post } = await still();
    expect(await taken(24, post)).toBe(20);
    await expect(post()).rejects.toMatchObject({
      code: 'slack_webapi_rate_limited_error',
      retryAfter: 1,
    });
    expect((await post('#leads')).ok).toBe(true);
    await space.clock.advance(2000);
    expect(await taken(5, post)).toBe(2);
    expect(space.as('ana').sees('#ai-briefing')).toHaveLength(22);
  });

  it('Rates are said by a status of 429, and of what says something at times by the body alone', async () => {
    const { post } = await still();
    await taken(20, post);
    const words: string[] = [];
    for (let nth = 0; nth < 6; nth += 1) words.push(await refusal(post()));
    const inHeaders = expect.stringContaining('rate-limit');
    expect(words).toEqual([
      inHeaders,
      inHeaders,
      'rate_limited',
      inHeaders,
      inHeaders,
      'rate_limited',
    ]);
  });

  it('Rates are counted by method, in the tier that Slack publishes for it', async () => {
    const { space, web, passed } = await still();
    expect(await taken(45, () => web.users.list({}))).toBe(40);
    await expect(web.users.list({})).rejects.toMatchObject({ retryAfter: 3 });
    expect(await taken(45, () => web.users.info({ user: 'U0LOCALANA' }))).toBe(45);
    passed.ms += 3000;
    await space.clock.advance(3000);
    expect(await taken(5, () => web.users.list({}))).toBe(2);
  });

  it('Rates take no more than the burst and what the time allows, and what waits as long as it is told to is taken', () => {
    const pauses = fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(
        pauses,
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 1, max: 30 }),
        (all, perMinute, burst) => {
          let now = 0;
          let count = 0;
          const rates = createRates(() => now);
          for (const pause of all) {
            now += pause;
            const wait = rates.take('x', { perMinute, burst });
            if (wait !== null) now += wait * 1000;
            if (wait !== null) expect(rates.take('x', { perMinute, burst })).toBeNull();
            count += 1;
            expect(count).toBeLessThanOrEqual(burst + (now * perMinute) / 60_000 + 1e-6);
          }
        },
      ),
    );
  });
});
