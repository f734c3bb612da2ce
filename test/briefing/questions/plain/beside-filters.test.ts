import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { JULY, type Log, openLog, understood } from '../../../helpers/log.ts';
import '../../../helpers/properties.ts';
import { SOAK } from '../../../helpers/soak.ts';

let log: Log;
beforeAll(async () => {
  log = await openLog();
});
afterAll(() => log.close());

it.each([
  ['country:Brazil seed rounds', 'Brazil · Seed'],
  ['seed country:Brazil rounds', 'Brazil · Seed'],
  ['acquisitions by sector:security Google', 'Security · acquisition or merger · bought by Google'],
  ['company:OpenAI outages', 'OpenAI · outage'],
  ['type:outage sweden', 'outage · Sweden'],
  ['not country:US seed rounds', 'United States · Seed · “not”'],
])('The words of “%s” are read beside its filter as %s', async (asked, filters) => {
  expect(understood((await log.ask(`/briefing ${asked}`, JULY)).text)).toBe(filters);
});

const FILTERS = ['country:DE', 'sector:chips', 'since:2026-01', 'min:50m', '-company:"OpenAI"'];
const QUESTIONS = [
  'seed rounds led by Sequoia',
  'largest data centre deals',
  'who sued Meta',
  'court rulings about copyright',
  'top three outages at Anthropic',
  'startups backed by Nvidia',
].map((words) => words.split(' '));

it('Filters and words give the same understanding wherever a filter stands', async () => {
  const read = async (typed: string) => {
    const { text, answered, page } = await log.ask(`/briefing ${typed}`, JULY);
    const [command] = answered.split(' ');
    return { command, understood: understood(text), events: page.events.map(({ id }) => id) };
  };
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...QUESTIONS),
      fc.constantFrom(...FILTERS),
      fc.nat(6),
      async (words, filter, place) => {
        const first = await read([filter, ...words].join(' '));
        expect(first.understood).toBeDefined();
        expect(await read(words.toSpliced(place, 0, filter).join(' '))).toEqual(first);
      },
    ),
    { numRuns: SOAK ? 1000 : 25 },
  );
});
