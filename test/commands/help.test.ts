import { afterAll, describe, expect, it } from 'vitest';
import { openLog } from '../helpers/log.ts';

const log = await openLog();
afterAll(() => log.close());

describe('/ai-help', () => {
  it('names every command with what it answers and an example', async () => {
    const { page, text, understood } = await log.ask('/ai-help');
    expect(understood).toBe(true);
    for (const { name, usage, summary, examples } of log.router.commands) {
      const first = log.router.line(name, examples[0]?.ask);
      expect(text).toContain(`${log.router.line(name, usage)} ${summary}. For example ${first}`);
    }
    expect(page.events).toEqual([]);
  });

  it('names the commands in its notification', async () => {
    const { page } = await log.ask('/ai-help');
    expect(page.headline).toMatch(/^AI Briefing: \/briefing, \/ai-company, /);
  });

  it('takes no notice of what follows', async () => {
    expect((await log.ask('/ai-help me')).understood).toBe(true);
  });
});
