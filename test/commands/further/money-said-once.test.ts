import { afterAll, expect, it } from 'vitest';
import { JULY, openLog } from '../../helpers/log.ts';

const log = await openLog();
afterAll(() => log.close());

it('A pledge that a round counts is told as raised and not as pledged, and that its close is expected', async () => {
  const { text } = await log.ask('/ai-company Cohere', JULY);
  expect(text).toMatch(
    /Of it €500M \(Series E, 24 Apr 2026\) is announced; its close\s+is expected/,
  );
  expect(text).not.toContain('in no total');
  const { text: anthropic } = await log.ask('/ai-company Anthropic', JULY);
  expect(anthropic).toContain('up to $25B by Amazon (20 Apr 2026)');
});

it('A company page names who joined its rounds, and lenders apart from them', async () => {
  const { text } = await log.ask('/ai-company Wayve', JULY);
  expect(text).toContain('joined by Uber, Microsoft, Nvidia, Mercedes-Benz, Nissan, Stellantis');
  const { text: mistral } = await log.ask('/ai-company Mistral', JULY);
  expect(mistral).toContain('8 in 1 round; led by ASML');
  expect(mistral).toContain('3 lenders in 1 debt financing: BNP Paribas, HSBC, Bpifrance');
});

it('A comparison says that the log names no investor of both', async () => {
  const { text } = await log.ask('/ai-company Harvey vs Legora', JULY);
  expect(text).toContain('This log names no investor of both.');
  const { text: both } = await log.ask('/ai-company Anthropic vs OpenAI', JULY);
  expect(both).toContain('Investors of both, in rounds, stakes or pledges: ');
});

it('A digest of days that nobody read says so above its news', async () => {
  const line = '/ai-digest preview since:2026-06-29 until:2026-07-05';
  const { text } = await log.ask(line, '2026-07-06T07:00:00Z');
  const said = text.indexOf('No day after 30 Jun 2026 was read: the bundled log ends there.');
  expect(said).toBeGreaterThan(0);
  expect(said).toBeLessThan(text.indexOf('1. '));
  const read = '/ai-digest preview since:2026-06-24 until:2026-06-30';
  const { text: week } = await log.ask(read, '2026-07-06T07:00:00Z');
  expect(week).not.toContain('was read: the bundled log ends there');
});

it('A company page calls no ruling the end of its case', async () => {
  const { text } = await log.ask('/ai-company OpenAI', JULY);
  expect(text).toMatch(/of them open, 2 with a ruling/);
});
