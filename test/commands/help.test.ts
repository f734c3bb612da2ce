import { afterAll, describe, expect, it } from 'vitest';
import { FILTER_KEYS, filterOf } from '../../src/briefing/questions/filter-keys.ts';
import { JULY, openLog } from '../helpers/log.ts';

const log = await openLog();
afterAll(() => log.close());

describe('/ai-help', () => {
  it('/ai-help names every command with what it answers and an example', async () => {
    const { page, text, isUnderstood } = await log.ask('/ai-help');
    expect(isUnderstood).toBe(true);
    for (const { name, usage, summary, examples } of log.router.commands) {
      const first = log.router.line(name, examples[0]?.ask);
      expect(text).toContain(`${log.router.line(name, usage)} ${summary}. For example ${first}`);
    }
    expect(page.events).toEqual([]);
  });

  it('/ai-help names the commands in its notification', async () => {
    const { page } = await log.ask('/ai-help');
    expect(page.headline).toMatch(/^AI Briefing: \/briefing, \/ai-company, /);
  });

  it('/ai-help takes no notice of what follows', async () => {
    expect((await log.ask('/ai-help me')).isUnderstood).toBe(true);
  });
});

describe('the help of a command', () => {
  const withFilters = log.router.commands.filter(({ usage }) => usage.includes('filters'));

  it('The help of a command explains every filter, with a value that works', async () => {
    expect(withFilters.length).toBeGreaterThan(4);
    for (const { name } of withFilters) {
      const { text } = await log.ask(log.router.line(name, 'help'));
      for (const key of FILTER_KEYS) {
        const { allowed, example } = filterOf(key);
        expect(text.replace(/\s+/g, ' '), name).toContain(`${allowed}, as ${key}:${example}`);
      }
    }
  });

  it('The help of a command says that values may have spaces, and for which words quotes are', async () => {
    for (const { name } of withFilters) {
      const { text } = await log.ask(log.router.line(name, 'help'));
      expect(text.replace(/\s+/g, ' ')).toContain(
        'Plain words are read as filters: european seed rounds since march, not space. A minus before a filter leaves out, as -sector:space. A value may have spaces, as since:last 30 days. Words in quotes are looked for as they stand.',
      );
    }
  });

  it('A command takes the filters that its help explains', async () => {
    for (const { name } of withFilters) {
      const { text } = await log.ask(log.router.line(name, 'Anthropic lead:a16z'), JULY);
      expect(text, name).toContain('led by Andreessen Horowitz');
    }
  });
});
