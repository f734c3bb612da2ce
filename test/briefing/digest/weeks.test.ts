import { afterAll, describe, expect, it } from 'vitest';
import type { EventRecord } from '../../../src/domain/event/event.ts';
import type { Page } from '../../../src/page/page.ts';
import { renderText } from '../../../src/page/plain-text.ts';
import { openLog, openLogOf, partsOf } from '../../helpers/log.ts';
import { record } from '../../helpers/samples/records.ts';

const log = await openLog();
afterAll(() => log.close());

const DAY = 86_400_000;
const nine = (day: string) => `${day}T09:00:00Z`;
const back = (day: string, days: number) =>
  new Date(Date.parse(nine(day)) - days * DAY).toISOString();
const week = (day: string) => log.digest(back(day, 7), nine(day));
const morning = (day: string) => log.digest(back(day, 1), nine(day));
const headlines = (page: Page) =>
  partsOf(page, 'lines').flatMap((part) => part.lines.map(({ headline }) => headline));
const sums = (page: Page) =>
  page.parts
    .flatMap((part) =>
      part.kind === 'text' ? [renderText({ ...page, title: '', parts: [part], thread: [] })] : [],
    )
    .join('\n');

describe('what weeks and mornings of the log tell', () => {
  it('A deal that is being undone is not summed as announced, and its undoing is the headline', async () => {
    const page = await week('2026-05-04');
    expect(sums(page)).toContain('1 acquisition announced, price undisclosed');
    expect(sums(page)).not.toContain('$2B');
    expect(headlines(page)[0]).toBe('China orders Meta to unwind the Manus acquisition');
    expect(headlines(page)).not.toContain('Meta buys AI-agent startup Manus for over $2B');
  });

  it('A rumour that closes by a revision is in the sum of the week in which it closes', async () => {
    expect(sums(await week('2026-07-06'))).toMatch(/1 round, at least \$7\.\d+B/);
  });

  it('A round of which only the year is known is told as older, and is in no sum', async () => {
    const page = await week('2025-11-10');
    expect(sums(page)).toMatch(/^1 round, \$126M/m);
    expect(renderText(page)).toMatch(/2 older events/);
    expect(renderText(page)).toMatch(/Quantexa .* 2025 · /);
  });

  it('A round whose larger part was counted before is not summed again, and that is said', async () => {
    const text = sums(await week('2026-04-06'));
    expect(text).toMatch(/^1 round, \$830M .*1 round summed before, not again/m);
  });

  it('A day that has come is told on that day, though nothing became known', async () => {
    const page = await morning('2025-02-02');
    expect(headlines(page)).toEqual([
      expect.stringMatching(/^EU AI Act applies from today: .*AI literacy/),
    ]);
  });

  it('A completed purchase is told with the day on which it was completed', async () => {
    const text = renderText(await morning('2025-11-19'));
    expect(text).toMatch(
      /Salesforce completes its purchase of Informatica .* completed 18 Nov 2025/,
    );
    expect(text).not.toContain('26 May 2025');
  });

  it('A vote that several records tell of is one line', async () => {
    const page = await morning('2026-06-30');
    expect(headlines(page)).toEqual(['Council of the EU gives final approval to the AI omnibus']);
    expect(renderText(page)).toContain('and 4 related');
  });

  it('A quiet morning names the coming dates, and after the end of the log that nothing was read', async () => {
    expect(renderText(await morning('2026-01-21'))).toMatch(
      /22 Jan 2026 \(1 day\): South Korea[’']s AI Basic Act/,
    );
    const after = renderText(await morning('2026-07-10'));
    expect(after).toContain('the bundled log ends on 30 June 2026');
    expect(after).toContain('2 Aug 2026 (23 days): EU AI Act');
    expect(after).not.toContain('Nothing new');
  });
});

describe('what windows of a made-up log tell', () => {
  const day = (date: string) => ({ date, precision: 'day' as const });
  const made = (record: EventRecord) =>
    openLogOf({ ...log.bundle, version: record.id, records: [record] });
  const named = { parties: [{ company: 'OpenAI', role: 'subject' as const }] };

  it('A round that was announced is not summed again when it closes, though it is no stage of a deal', async () => {
    const own = await made(
      record({
        id: 'round',
        status: 'announced',
        occurredOn: day('2026-03-03'),
        knownOn: '2026-03-03',
        ...named,
        revisions: [
          {
            knownOn: '2026-03-11',
            why: 'the round closed',
            changes: { status: 'completed', occurredOn: day('2026-03-11') },
          },
        ],
      }),
    );
    const of = (to: string) => own.digest(back(to, 7), nine(to));
    expect(sums(await of('2026-03-05'))).toContain('1 round, $10M');
    const later = sums(await of('2026-03-12'));
    expect(later).toContain('1 round summed before, not again');
    expect(later).not.toContain('1 round, $10M');
    await own.close();
  });

  it('The day of a law is told on that day, though more is told of the law on it', async () => {
    const effectiveOn = [
      { date: '2026-03-12', label: 'fines', standing: 'law' as const, knownOn: '2025-01-10' },
    ];
    const own = await made(
      record({
        id: 'law',
        type: 'regulation',
        status: 'enacted',
        lawName: 'The Act',
        effectiveOn,
        amount: null,
        round: null,
        occurredOn: day('2025-01-10'),
        knownOn: '2025-01-10',
        ...named,
        revisions: [
          {
            knownOn: '2026-03-11',
            why: 'a guide came out',
            changes: { summary: 'There is a guide.' },
          },
        ],
      }),
    );
    const page = await own.digest(back('2026-03-12', 1), nine('2026-03-12'));
    expect(headlines(page)).toEqual([expect.stringMatching(/The Act applies from today: fines$/)]);
    await own.close();
  });
});
