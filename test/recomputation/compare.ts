/** What an answer says against what the definitions give; every difference in words. */
import type { Page } from '../../src/page/page.ts';
import { renderText } from '../../src/page/plain-text.ts';
import { agrees, saidComing, saidMonths, saidPurchases, saidReasons, saidSums } from './answers.ts';
import { comingOf } from './coming.ts';
import type { Known, Moment } from './moment.ts';
import { found, lineOf, type Question } from './questions.ts';
import { medianOf, monthsOf, purchasesOf, type Sums, sum, sumsOf } from './sums.ts';

export interface Result {
  compared: number;
  differences: string[];
}

export class Findings implements Result {
  compared = 0;
  readonly differences: string[] = [];
  readonly about: string;
  constructor(about: string) {
    this.about = about;
  }

  equal(what: string, got: unknown, expected: unknown): void {
    this.compared += 1;
    const [a, b] = [JSON.stringify(got), JSON.stringify(expected)];
    if (a !== b) this.differences.push(`${this.about} · ${what}: expected ${b}, got ${a}`);
  }
  holds(what: string, isSo: boolean, got: unknown, expected: unknown): void {
    this.compared += 1;
    if (!isSo)
      this.differences.push(
        `${this.about} · ${what}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(got)}`,
      );
  }
}

const dateWords = (day: string) =>
  new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  })
    .format(new Date(day))
    .replace('Sept', 'Sep');

const countIn = (text: string, words: string) =>
  Number(text.match(new RegExp(`(\\d+) ${words}`))?.[1] ?? 0);

/** Two lists of ids as what one has and the other has not. */
export function compareSets(findings: Findings, what: string, got: string[], expected: string[]) {
  const [has, should] = [new Set(got), new Set(expected)];
  const only = (a: Set<string>, b: Set<string>) => [...a].filter((id) => !b.has(id)).sort();
  findings.equal(
    what,
    { more: only(has, should), fewer: [] },
    { more: [], fewer: only(should, has) },
  );
}

function compareSums(findings: Findings, text: string, { counted, leftOut }: Sums) {
  const said = saidSums(text);
  findings.equal('rounds', said?.rounds ?? 0, counted.length);
  const total = sum(counted.map((money) => money.total));
  const debt = sum(counted.map((money) => money.debt));
  findings.holds(
    'total',
    agrees(said?.total ?? null, counted.length ? total : null),
    said?.total,
    total,
  );
  if (debt > 0 && counted.length && said?.equity) {
    findings.holds('debt', agrees(said.debt, debt), said.debt, debt);
    findings.holds('equity', agrees(said.equity, total - debt), said.equity, total - debt);
  }
  const median = medianOf(counted.map((money) => money.total));
  findings.holds('median', agrees(said?.median ?? null, median), said?.median, median);
  const largest = counted.toSorted((a, b) => b.total - a.total)[0];
  if (said?.largest && largest) {
    findings.holds(
      'largest',
      agrees(said.largest.amount, largest.total),
      said.largest,
      largest.total,
    );
    const all = counted.filter(({ total }) => total === largest.total).map(({ name }) => name);
    findings.holds('largest is of', all.includes(said.largest.name), said.largest.name, all);
  }
  const reasons = saidReasons(text);
  const sorted = (of: object) => Object.fromEntries(Object.entries(of).sort());
  findings.equal('left out', sorted(reasons), sorted(leftOut));
}

function compareMonths(findings: Findings, page: Page, { counted }: Sums) {
  const said = saidMonths(page);
  if (!said) return;
  const { months, notDrawn } = monthsOf(counted);
  const round = (value: number) => Math.round(value / 1e5) / 10;
  const rows = (of: Map<string, number>) =>
    [...of]
      .filter(([, value]) => value > 0)
      .map(([month, value]) => `${month} ${round(value)}`)
      .sort();
  const shown = new Map([...months].filter(([month]) => said.months.has(month)));
  findings.equal('months', rows(said.months), rows(shown));
  findings.equal('not drawn', said.notDrawn, notDrawn);
}

function comparePurchases(
  findings: Findings,
  text: string,
  { closed, open }: ReturnType<typeof purchasesOf>,
) {
  for (const [name, words, expected] of [
    ['closed', 'Purchases closed', closed],
    ['announced', 'announced and not closed', open],
  ] as const) {
    const said = saidPurchases(text, words);
    if (!said && expected.deals + expected.leftOut === 0) continue;
    findings.equal(`purchases ${name}`, said?.deals, expected.deals);
    findings.equal(`purchases ${name}, left out`, said?.leftOut, expected.leftOut);
    const total = expected.deals ? expected.total : null;
    findings.holds(`purchases ${name}, total`, agrees(said?.total ?? null, total), said, total);
  }
}

function compareEvidence(findings: Findings, page: Page, moment: Moment) {
  const expected = new Map(moment.events.map((event) => [event.id, event]));
  for (const event of page.events) {
    const known = expected.get(event.id);
    if (!known) continue;
    findings.equal(`evidence of ${event.id}`, event.evidence, known.evidence);
    findings.equal(
      `sources of ${event.id}`,
      event.sources.map(({ publisher }) => publisher),
      known.counted.map(({ publisher }) => publisher),
    );
    for (const field of ['status', 'title', 'summary', 'occurredOn', 'amount'] as const)
      findings.equal(`${field} of ${event.id}`, event[field], known[field]);
  }
}

/** Everything that is compared of one answer. */
export function compareAnswer(page: Page, question: Question, moment: Moment): Findings {
  const findings = new Findings(`${new Date(moment.at).toISOString()} ${lineOf(question)}`);
  const { events, undated, unvalued } = found(moment, question);
  const text = renderText(page);
  compareSets(
    findings,
    'events',
    page.events.map(({ id }) => id),
    events.map(({ id }) => id),
  );
  compareEvidence(findings, page, moment);
  if (events.length === 0) return findings;
  if (question.command !== 'company')
    findings.equal('without a date', countIn(text, 'without a date'), undated);
  if (question.min !== undefined || question.max !== undefined)
    findings.equal('without an amount', countIn(text, 'without an amount'), unvalued);
  if (question.command === 'rounds') {
    const sums = sumsOf(moment, question);
    compareSums(findings, text, sums);
    compareMonths(findings, page, sums);
  }
  if (question.command === 'deals' && !question.status)
    comparePurchases(findings, text, purchasesOf(moment, events));
  if (question.command === 'regulation')
    findings.equal(
      'coming dates',
      saidComing(page).sort(),
      comingOf(events, moment)
        .map(({ date, days, label }) => `${dateWords(date)} | ${days} | ${label}`)
        .sort(),
    );
  return findings;
}
