import { afterAll, describe, expect, it } from 'vitest';
import { renderSlack } from '../../src/slack/render/render.ts';
import { MARCH, openLog } from '../helpers/log.ts';
import { followed } from '../helpers/samples/stories/followed.ts';

const log = await openLog();
afterAll(() => log.close());

const AT = Date.parse(MARCH);
const source = (address: string, given: object = {}) => {
  const one = followed(address, AT, { newest: '2026-03-12T08:40:00Z' });
  return { ...one, source: { ...one.source, address, ...given } };
};
const sources = [
  source('https://www.bundestag.de/feed', {
    language: 'de',
    trust: 'regulator',
    topics: ['policy'],
  }),
  source('https://news.example.co.uk/ai', { topics: ['chips', 'safety'] }),
  source('https://news.example.com/ai'),
  {
    ...source('https://cnbc.example/'),
    poll: followed('CNBC', AT, { failingSince: AT - 50 * 3_600_000, trouble: 'status 403' }).poll,
  },
];

describe('what the log sees', () => {
  it('The answer has the evidence of the events in shares that make up the whole', async () => {
    const { text } = await log.ask('/ai-coverage', MARCH);
    const [, shares = ''] = text.match(/By evidence: (.*)\./) ?? [];
    const counts = [...shares.matchAll(/(\d+) [a-z]/g)].map(([, count]) => Number(count));
    const [, total] = text.match(/^Coverage: (\d+) events/) ?? [];
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(Number(total));
    expect(shares).toContain('company statements alone, self-reported');
    expect(text).toContain('No feed is connected; this is the bundled log.');
  });

  it('A review without a source says that none is followed, and offers some', async () => {
    const { text, page } = await log.ask('/ai-review', MARCH);
    expect(text).toContain('Nothing waits for a review: no source is followed yet.');
    expect(page.actions).toContainEqual(expect.objectContaining({ ask: '/ai-feed starter' }));
  });

  it('The answer says what is not covered, and never that nothing happened there', async () => {
    const { text, page } = await log.ask('/ai-coverage', MARCH);
    expect(text).toMatch(
      /Not covered, neither by an event nor by a source: Retail, .* and Open source\./,
    );
    expect(text).toMatch(/Law of \d+ jurisdictions is in the log, most of United States, EU, /);
    expect(text).not.toContain('Nothing');
    const paragraphs = page.parts.filter(({ kind }) => kind === 'notice');
    expect(paragraphs).toHaveLength(3);
    expect(page.actions).toMatchObject([{ label: 'Connect starter feeds' }, { kind: 'share' }]);
  });

  it('The answer tells the sources that are followed by kind, language, region and sector, and how they were read', async () => {
    const { text } = await log.ask('/ai-coverage', MARCH, { followed: sources });
    expect(text).toContain('3 of 4 sources read, newest item 08:40; failing: ');
    expect(text).toContain('By language: English 3 and German 1.');
    const row = (label: string) => text.split('\n').find((line) => line.startsWith(label)) ?? '';
    expect(row('Authorities, courts, legislatures')).toMatch(/\b1\b.*Thu 12 Mar, 08:00/);
    expect(text).toMatch(/European Union \d+ \(\d+%, 1 source\)/);
    expect(text).toMatch(/United Kingdom \d+ \(\d+%, 1 source\)/);
    expect(text).toMatch(/United States \d+ \(\d+%\)/);
    expect(text).toMatch(/Chips \d+ \(\d+%, 1 source\)/);
    expect(text).toContain('No followed authority or legislature is of United States, EU, ');
    expect(text).toMatch(/No followed source is about .*Foundation models.* and \d+ more\./);
  });

  it('The answer is about what a question means, and fits a message', async () => {
    const { page, text } = await log.ask('/ai-coverage sector:chips', MARCH, { followed: sources });
    expect(text).toMatch(/^Coverage: 5\d events/);
    expect(renderSlack(page, { asOf: AT })).toHaveLength(1);
    const { page: all } = await log.ask('/ai-coverage', MARCH, { followed: sources });
    expect(renderSlack(all, { asOf: AT })).toHaveLength(1);
    expect((await log.ask('/ai-coverage country:Norway', MARCH)).page.headline).toMatch(
      /^Norway is not covered by this log\./,
    );
  });
});
