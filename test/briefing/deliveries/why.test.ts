import { afterAll, describe, expect, it } from 'vitest';
import { composeDigest } from '../../../src/briefing/digest/compose.ts';
import type { PostedLine } from '../../../src/contracts/delivery.ts';
import { EVERYTHING } from '../../../src/domain/schedule/scope.ts';
import { loadSections } from '../../../src/runtime/load.ts';
import { JULY, MARCH, openLog } from '../../helpers/log.ts';
import { aSchedule } from '../../helpers/samples/deliveries.ts';
import { sentAs, settled } from '../../helpers/samples/posted.ts';

const log = await openLog(MARCH);
afterAll(() => log.close());

const NINE = Date.parse(MARCH);
const WEEK = 7 * 86_400_000;

const sections = await loadSections();
const weekTo = (to: number) =>
  composeDigest({
    log: log.reader(new Date(to).toISOString()),
    reference: log.bundle.reference,
    sections,
    from: to - WEEK,
    to,
    zone: 'UTC',
    scope: EVERYTHING,
    layout: 'auto',
    line: log.router.line,
    isPosted: true,
  });

/** The digest of the week to 12 March, posted in C1. */
const digest = await weekTo(NINE);
const { id: origin } = await log.context.plans.addSchedule(aSchedule({ isPrivate: false }), NINE);
const window = { from: NINE - WEEK, to: NINE };
await settled(log.ledger, { dueAt: NINE, origin, window }, sentAs('1.1'), {
  issue: { page: digest.page, asOf: NINE, told: digest.told },
});
/** The lines that have a number to ask by. */
const LINES = digest.told.filter(({ under }) => under === undefined).length;
const told = (event: string) => digest.told.find((line) => line.event === event)!;
const toldAlert: PostedLine = {
  ...told('nvidia-nebius-2b-2026-03'),
  number: 1,
  section: '',
  because: 'Nvidia is followed here.',
  score: [],
};
await settled(
  log.ledger,
  { kind: 'alert', key: 'alert 1', channel: 'U1', dueAt: NINE },
  sentAs('2.1', 'D1'),
  { issue: { page: digest.page, asOf: NINE, told: [toldAlert] } },
);

await settled(log.ledger, { kind: 'answer', key: 'answer 1', dueAt: NINE }, sentAs('3.1'), {
  issue: { page: digest.page, asOf: NINE, told: [toldAlert] },
});

const ask = (words: string, options = {}, now = MARCH) =>
  log.ask(`/ai-digest why ${words}`, now, { here: 'C1', ...options });

describe('/ai-digest why', () => {
  it('/ai-digest why tells the line as it was posted, its section, its rule and why it is here', async () => {
    const { text } = await ask('1');
    expect(text).toContain('Line 1 of the digest of Thu 12 Mar, 09:00');
    expect(text).toContain(digest.told[0]?.text);
    expect(text).toContain('Why here: This digest includes everything.');
    expect(text).toContain('Section: Deals');
    expect(text).toMatch(
      /Rule: The first 5 lines are picked one after another, always the weightiest/,
    );
    expect(text).toMatch(/Counts for it: .*\$32B · .*acquisition/);
  });

  it('/ai-digest why accounts for every place among the first: each scores no better than the one above', async () => {
    // Of the week to 19 February two of a kind stand among the first.
    const first = (await weekTo(Date.parse('2026-02-19T09:00:00Z'))).told.slice(0, 5);
    const sums = first.map(({ score }) => score.reduce((sum, { points }) => sum + points, 0));
    expect(sums).toEqual(sums.toSorted((a, b) => b - a));
    const costs = first.flatMap(({ score }) =>
      score.filter(({ reason }) => reason.endsWith(' above it')),
    );
    expect(costs).toContainEqual({ reason: '1 funding round above it', points: -10 });
  });

  it('/ai-digest why says of a line further down that it stands in its section by score', async () => {
    expect((await ask('17')).text).toContain('Rule: After the first 5 the lines follow section by');
  });

  it('The last digest is meant in the thread of a shared answer, whose lines have no numbers', async () => {
    expect((await ask('2', { message: '3.1' })).text).toContain('Line 2 of the digest of Thu');
  });

  it('/ai-digest why names the sources of then, and what has changed since', async () => {
    const { under: _under, ...line } = told('us-government-blacklists-anthropic');
    const issue = { page: digest.page, asOf: NINE, told: [{ ...line, number: 1 }] };
    const alert = { kind: 'alert', key: 'alert 6', channel: 'U1', dueAt: NINE } as const;
    await settled(log.ledger, alert, sentAs('6.1', 'D1'), { issue });
    const of = { here: 'D1', message: '6.1' };
    expect((await ask('1', of)).text).toMatch(
      /Sources at that time \(.*\)\n.*\nSince then\nNothing/s,
    );
    const { text } = await ask('1', of, JULY);
    expect(text).toContain('26 Mar 2026 · AI Briefing data: a federal judge blocked the measures.');
    expect(text).not.toContain('first known');
  });

  it('/ai-digest why goes by the message whose menu was used, or the thread asked in', async () => {
    const alert = await ask('', { here: 'D1', message: '2.1' });
    expect(alert.text).toContain('The alert of Thu 12 Mar, 09:00\n');
    expect(alert.text).toContain('Why here: Nvidia is followed here.');
    expect(alert.text).not.toMatch(/Rule:|Score:|Section:/);
    expect((await ask('1', { here: 'C1', message: '1.1' })).text).toContain('Line 1 of the digest');
  });

  it('/ai-digest why is asked through the front door too, and without a channel of the last digest of all', async () => {
    expect((await log.ask('/briefing why 1', MARCH, { here: 'C1' })).text).toBe(
      (await ask('1')).text,
    );
    expect((await ask('1', { here: null })).text).toBe((await ask('1')).text);
  });

  it('/ai-digest why says where nothing was posted that nothing was, and how to see the next', async () => {
    const { page, text, isUnderstood } = await ask('1', { here: 'C2' });
    expect(isUnderstood).toBe(true);
    expect(text).toMatch(/^No digest was posted here yet, so there is no line to explain\. Ask in/);
    expect(page.actions).toMatchObject([{ ask: '/ai-digest preview' }]);
  });

  it.each([
    [
      '99',
      {},
      new RegExp(
        `^Line 99: the digest of .* has ${LINES} lines\\. Use a number from 1 to ${LINES}: /ai-digest`,
      ),
    ],
    ['me', {}, /^“me” is not a line number\. Type the number in front of a line: \/ai-digest why/],
    [
      '',
      {},
      new RegExp(`^Which line\\? Type the number in front of a line: /ai-digest why ${LINES}$`),
    ],
  ])('/ai-digest why refuses %j, and says what to type', async (words, options, sentence) => {
    const { text, isUnderstood } = await ask(words, options);
    expect(isUnderstood).toBe(false);
    expect(text).toMatch(sentence);
  });
});

describe('a weight in words', () => {
  /** The answer about an alert whose line has this score. */
  const asked = async (ts: string, score: PostedLine['score']) => {
    const issue = { page: digest.page, asOf: NINE, told: [{ ...toldAlert, score }] };
    const alert = { kind: 'alert', key: `alert ${ts}`, channel: 'U1', dueAt: NINE } as const;
    await settled(log.ledger, alert, sentAs(ts, 'D1'), { issue });
    return (await ask('', { here: 'D1', message: ts })).text;
  };

  it('A weight in words says what counts for a line and what against it, and no points', async () => {
    const score = [
      { reason: 'court case', points: 32 },
      { reason: 'press', points: 4 },
      { reason: '1 court case above it', points: -10 },
    ];
    const text = await asked('4.1', score);
    expect(text).toContain('Counts for it: court case · press\n');
    expect(text).toContain('Counts against it: 1 court case above it\n');
    expect(text).not.toMatch(/32|−10|-10/);
    expect(await asked('4.2', score.slice(0, 1))).not.toContain('Counts against it');
  });

  it('A line that others are folded under names them', async () => {
    const { number } = told('anthropic-sues-us-government');
    expect((await ask(`${number}`)).text).toMatch(
      /Related: .*Pentagon labels Anthropic.* \(E\d+\)/,
    );
  });
});
