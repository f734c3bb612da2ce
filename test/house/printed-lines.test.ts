import { afterAll, describe, expect, it } from 'vitest';
import { FILTER_KEYS, filterOf } from '../../src/briefing/questions/filter-keys.ts';
import { quote } from '../../src/domain/text/typed.ts';
import { readingOf } from '../briefing/questions/reading.ts';
import { textOf } from '../helpers/house/house.ts';
import { MARCH, openLog } from '../helpers/log.ts';

const log = await openLog();
afterAll(() => log.close());
const { read, refusal } = readingOf(log);
const HERE = { channel: { id: 'C1', name: 'ai-briefing' }, here: 'C1' };

/** True of a line that was read: what it asks for may not be in this log. */
const isRead = async (line: string) => (await log.ask(line, MARCH, HERE)).isUnderstood;

/** Lines about a channel, a source and curators that a workspace may lack. */
const OF_OTHERS =
  /copy from #deals|feed cap|planners curators|settings (?:curators|triage|reviewer|texts|desk)/;

/** The values in "Use a sector, as chips, cloud_compute or legal_tech" and its like, without those that stand for others. */
function valuesIn(allowed: string): string[] {
  const [said = ''] = allowed.replace(/^(?:Use|Name) /, '').split(';');
  const [before, after = before ?? ''] = said.split(/, as /);
  const values = after.split(/, | or | to (?=\S+$| )/).map((value) => value.trim());
  return values.filter((value) => !/^(?:an? |another |other )/.test(value));
}

describe('what the product prints for people to type', () => {
  it.each(FILTER_KEYS)('Every value that a refusal of %s: names is read', async (key) => {
    const { allowed, example } = filterOf(key);
    const named = /^Name |whole number/.test(allowed) ? [] : valuesIn(allowed);
    for (const value of [example, ...named])
      await expect(read(`${key}:${value}`), `${key}:${value}`).resolves.toBeTruthy();
  });

  it.each(FILTER_KEYS)('The line that a refusal of %s: ends with is read', async (key) => {
    const misspelt = `x${key}x:${quote(filterOf(key).example)}`;
    for (const wrong of [`${key}:zzqqzz`, `${key}:`, `${key}:x ${key}:y`, misspelt]) {
      const said = await refusal(wrong);
      const next = said.slice(said.lastIndexOf('/ai-rounds') + '/ai-rounds'.length);
      if (said !== 'it was understood') await expect(read(next), said).resolves.toBeTruthy();
    }
  });

  it('Every example of the help is read', async () => {
    await log.ask('/ai-watch add Nvidia', MARCH, HERE);
    const lines = log.router.commands.flatMap(({ name, examples }) =>
      examples.map(({ ask }) => log.router.line(name, ask)),
    );
    const unread: string[] = [];
    for (const line of lines) if (!OF_OTHERS.test(line) && !(await isRead(line))) unread.push(line);
    expect(unread).toEqual([]);
  });

  it.each(['README.md', 'CONTRIBUTING.md', 'docs/definitions.md', 'docs/operations.md'])(
    'Every line of a command in %s is read',
    async (doc) => {
      const marked = [...textOf(doc).matchAll(/(?:`|ask ")(\/(?:ai-|briefing\b)[^`"]*)/g)].map(
        ([, line = '']) => line.trim(),
      );
      // Brackets and strokes stand for what may be typed, and a word alone is a command's name; outages are made as an example.
      const isWhole = (line: string) => / /.test(line) && !/[<[|…\\]|\bE\d|outages/.test(line);
      const whole = marked.filter((line) => isWhole(line) && !OF_OTHERS.test(line));
      const read = await Promise.all(whole.map(isRead));
      expect(whole.filter((_, index) => !read[index])).toEqual([]);
    },
  );

  it.each(['since:last 30 days', 'min:2,5 Mrd'])(
    'What README.md types for a value with blanks is read: %s',
    async (typed) => {
      expect(textOf('README.md')).toContain(`\`${typed}\``);
      const [key = '', value = ''] = typed.split(':');
      const quoted = await read(`${key}:${quote(value)}`);
      expect((await read(typed)).query).toEqual(quoted.query);
    },
  );
});
