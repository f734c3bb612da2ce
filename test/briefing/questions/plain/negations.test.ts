import { afterAll, beforeAll, expect, it } from 'vitest';
import { JULY, type Log, openLog, understood } from '../../../helpers/log.ts';

let log: Log;
beforeAll(async () => {
  log = await openLog();
});
afterAll(() => log.close());

it.each([
  [
    'what did Nvidia invest in this year that wasn’t in the US?',
    'backed by Nvidia · since 1 Jan 2026 · without United States',
  ],
  ["what has Meta done that isn't about layoffs", 'Meta · without labour event'],
  [
    'rounds this year that Nvidia did not join, above 1bn',
    'since 1 Jan 2026 · without backed by Nvidia · ≥ $1B',
  ],
  ['which rounds did Nvidia not join', 'without backed by Nvidia'],
  ["rounds that Nvidia didn't lead", 'without led by Nvidia'],
  ['rounds this year Nvidia hasnt joined', 'since 1 Jan 2026 · without backed by Nvidia'],
  ['lawsuits OpenAI never filed', 'court case · without brought by OpenAI'],
  ["deals this year that aren't acquisitions", 'since 1 Jan 2026 · without acquisition'],
  ["rounds that weren't in the US or China", 'without United States or China'],
  ["don't show me chips, rounds this year", 'without Chips · since 1 Jan 2026'],
  ['deals that did not close', 'failed'],
  ['deals that never closed', 'failed'],
  ["I don't know what Mistral raised in 2025", 'Mistral AI · since 1 Jan 2025 · until 31 Dec 2025'],
  ['rounds in 2026 not only in France', 'since 1 Jan 2026 · France'],
])('A negation in “%s” leaves out what it denies: %s', async (asked, filters) => {
  expect(understood((await log.ask(`/briefing ${asked}`, JULY)).text)).toBe(filters);
});

it.each(['rumours that have not been denied', "rumours that haven't been denied"])(
  'A negation of “%s” that no filter stands for is not what an answer leaves out',
  async (asked) => {
    const { page, text } = await log.ask(`/briefing ${asked}`, JULY);
    expect(page.headline).toContain('Nothing for rumoured · “not” · “denied”');
    expect(text).not.toContain('answered without');
    expect(text).not.toContain('Without the words');
  },
);
