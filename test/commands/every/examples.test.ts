import { afterAll, describe, expect, it } from 'vitest';
import { openLog } from '../../helpers/log.ts';

const log = await openLog('2027-01-01T00:00:00Z');
afterAll(() => log.close());

/** Days of a log that has begun in earnest; the last two lie after its end. */
const DAYS = [
  ...['2025-10-01', '2025-11-05', '2025-12-15', '2026-01-01', '2026-02-01', '2026-02-20'],
  ...['2026-03-01', '2026-03-12', '2026-04-01', '2026-05-10', '2026-06-01', '2026-06-30'],
];
const AFTER_THE_END = ['2026-07-20', '2026-11-16'];

/** The examples that ask of the log. */
const examples = log.router.commands.flatMap(({ name, usage, examples: lines }) =>
  lines
    .filter(({ ask }) => usage.includes('filters') || ask.includes('E12'))
    .map(({ ask }) => log.router.line(name, ask)),
);

describe('the examples of the help', () => {
  it('The examples of the help ask of the log', () => {
    expect(examples.length).toBeGreaterThan(12);
  });

  it.each(DAYS)('The examples of the help find something on %s', async (day) => {
    for (const line of examples) {
      const { page, isUnderstood } = await log.ask(line, `${day}T09:00:00Z`);
      expect(isUnderstood, line).toBe(true);
      expect(page.events.length, line).toBeGreaterThan(0);
    }
  });

  it.each(AFTER_THE_END)(
    'The examples of the help find something, or the end of the log, on %s',
    async (day) => {
      for (const line of examples) {
        const { page, text } = await log.ask(line, `${day}T09:00:00Z`);
        if (page.events.length === 0) expect(text, line).toContain('This log ends on 30 June 2026');
      }
    },
  );

  it('The examples of the help name no day, month or year that passes', () => {
    const all = log.router.commands.flatMap((command) =>
      command.examples.map(({ ask, answers }) => `${ask} ${answers}`),
    );
    expect(
      all.filter((example) => /\b20\d\d\b|\bJan|\bFeb|\bMarch|this month/.test(example)),
    ).toEqual([]);
  });
});
