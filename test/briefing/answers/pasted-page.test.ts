import { afterAll, expect, it } from 'vitest';
import { openLog } from '../../helpers/log.ts';

const log = await openLog();
afterAll(() => log.close());

const PAGE =
  'https://equityswarm.com/investment-news/articles/ibm-acquires-confluent-for-11b-terns-opens-400m';
const JULY = '2026-07-10T09:00:00Z';

it.each([
  `/ai-search ${PAGE}?utm_source=mail`,
  `/ai-search ${PAGE.replace('https://', 'www.')}/`,
  `/briefing <${PAGE}|equityswarm.com>`,
])(
  'An address that is searched for finds the events that have the page as a source: %s',
  async (line) => {
    const { page, text } = await log.ask(line, JULY);
    expect(text).toContain('1 event with this page as a source: ');
    expect(page.events.map(({ title }) => title)).toEqual([
      'IBM completes its purchase of Confluent for about $11B',
    ]);
  },
);

it('An address that is the source of no event, or of none that was known yet, is offered for a new one', async () => {
  const { page, text } = await log.ask(`/ai-search ${PAGE}`, '2025-11-01T09:00:00Z');
  expect(text).toContain('No event has this page as a source: ');
  expect(page.actions).toEqual([{ kind: 'form', label: 'Add an event', prefill: { url: PAGE } }]);
});

it('An address among words is searched for as a word', async () => {
  const { text } = await log.ask(`/ai-search lawsuit ${PAGE}`, JULY);
  expect(text).toContain('Nothing for “lawsuit”');
});
