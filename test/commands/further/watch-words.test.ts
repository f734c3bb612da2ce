import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { MARCH, openLog } from '../../helpers/log.ts';

const log = await openLog();
afterAll(() => log.close());

/** A workspace of its own for each test: numbers are never given twice. */
let plans = log.context.plans;
let workspaces = 0;

beforeEach(() => {
  workspaces += 1;
  plans = log.store.plans(`T-${workspaces}`);
});

const watch = (args: string) => log.ask(`/ai-watch ${args}`, MARCH, { plans });

describe('what is watched, in plain words', () => {
  it.each([
    [
      'fundraises over 100m in europe',
      'funding round · Europe (EU, UK, Switzerland, Norway) · ≥ $100M',
    ],
    ['layoffs at meta', 'Meta · labour event'],
    ['series a in germany over $20m', 'Series A · Germany · ≥ $20M'],
    ['M&A in sweden', 'acquisition or merger · Sweden'],
    ['robotics seed rounds', 'Robotics · Seed'],
    ['type:outage country:SE region:nordics', 'outage · Nordic countries · Sweden'],
    ['export controls', '“export” “controls”'],
    ['Sam Altman', '“Sam” “Altman”'],
  ])('/ai-watch add reads plain words: %s is %s', async (args, terms) => {
    const { text } = await watch(`add ${args}`);
    expect(text).toContain(`You watch ${terms} (W1).`);
    const line = (await watch('list')).text;
    expect(line).toContain(terms);
  });
});
