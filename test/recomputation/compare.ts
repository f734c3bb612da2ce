/** One answer against the definitions; every difference in words. */
import type { Page } from '../../src/page/page.ts';
import { renderText } from '../../src/page/plain-text.ts';
import {
  agrees,
  type Printed,
  saidBacked,
  saidComing,
  saidMonths,
  saidPurchases,
  saidReasons,
  saidSums,
} from './answers.ts';
import { awaitedOf, comingOf } from './coming.ts';
import { compareMoney } from './company-page.ts';
import { compareSets, Findings } from './findings.ts';
import type { Moment } from './moment.ts';
import { family, fitsButDays, found, liesWithin, lineOf, type Question } from './questions.ts';
import { type Money, medianOf, monthsOf, purchasesOf, sum, sumsOf } from './sums.ts';

const countIn = (text: string, words: string) =>
  Number(text.match(new RegExp(`(\\d+) ${words}`))?.[1] ?? 0);

function compareSums(findings: Findings, text: string, counted: readonly Money[]) {
  const said = saidSums(text);
  findings.equal('rounds', said?.rounds ?? 0, counted.length);
  const total = sum(counted.map((money) => money.total));
  const debt = sum(counted.map((money) => money.debt));
  const is = (
    what: string,
    got: Printed | null | undefined,
    expected: number | null,
    whole = got,
  ) => findings.holds(what, agrees(got ?? null, expected, whole ?? null), got, expected);
  is('total', said?.total, counted.length ? total : null);
  const words = [...new Set(counted.flatMap((money) => money.words))].sort();
  findings.equal('words of the total', said?.words ?? [], words);
  if (said?.equity) {
    is('debt', said.debt, debt, said.total);
    // Parts are printed so that they add up: one of them may be off by a whole unit.
    const unit = said.total && { ...said.total, within: said.total.within * 2 };
    is('equity', said.equity, total - debt, unit);
    const parts = said.equity.value + (said.debt?.value ?? 0);
    const off = Math.abs(parts - (said.total?.value ?? 0));
    findings.holds('parts add up', off < 1, parts, said.total?.value);
  } else if (debt > 0 && debt < total) findings.equal('debt apart', false, true);
  const stated = counted.filter(({ isLimit }) => !isLimit);
  is('median', said?.median, medianOf(stated.map((money) => money.total)));
  const largest = stated.toSorted((a, b) => b.total - a.total)[0];
  if (!said?.largest || !largest) return;
  is('largest', said.largest.amount, largest.total);
  const all = counted.filter((money) => money.total === largest.total).map(({ name }) => name);
  if (said.largest.name)
    findings.holds('largest is of', all.includes(said.largest.name), said.largest.name, all);
}

/** The sums of an answer about rounds; those of a company apart from those that it backs. */
function compareRounds(findings: Findings, page: Page, question: Question, moment: Moment) {
  const text = renderText(page);
  const { counted, leftOut } = sumsOf(moment, question);
  const isOwn = ({ name }: Money) => !question.company || name === question.company;
  const backed = counted.filter((money) => !isOwn(money));
  const apart = backed.length > 0;
  const said = saidBacked(text);
  findings.equal('rounds backed', said?.rounds ?? 0, apart ? backed.length : 0);
  if (said) {
    const total = sum(backed.map((money) => money.total));
    findings.holds('backed', agrees(said.total, total), said.total, total);
  }
  const own = counted.filter(isOwn);
  compareSums(findings, text, own);
  // Where it raised nothing, what it backs is drawn.
  compareMonths(findings, page, own.length > 0 ? own : backed);
  const sorted = (of: object) => Object.fromEntries(Object.entries(of).sort());
  findings.equal('left out', sorted(saidReasons(text)), sorted(leftOut));
}

function compareMonths(findings: Findings, page: Page, counted: readonly Money[]) {
  const said = saidMonths(page);
  if (!said) return;
  const { months, notDrawn } = monthsOf(counted);
  const round = (value: number) => {
    const step = 10 ** (Math.floor(Math.log10(value)) - 2);
    const units = Number((value / step).toPrecision(12));
    return (said.isLeast ? Math.floor(units) : Math.round(units)) * step;
  };
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
    findings.equal(`purchases ${name}, left out`, said?.leftOut, expected.leftOut);
    for (const [where, got, of] of [
      ['', said?.here, expected],
      [', elsewhere', said?.elsewhere, expected.elsewhere],
    ] as const) {
      const about = `purchases ${name}${where}`;
      findings.equal(about, got?.deals ?? 0, of.deals);
      const total = of.deals ? of.total : null;
      findings.holds(`${about}, total`, agrees(got?.total ?? null, total), got, total);
      findings.equal(`${about}, words`, got?.words ?? [], of.words);
    }
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

/** The events of a company, and as many as are shown of those that it owns. */
function compareCompany(
  findings: Findings,
  page: Page,
  { company = '' }: Question,
  moment: Moment,
) {
  const of = (names: Set<string>) =>
    moment.events
      .filter(({ parties }) => parties.some((party) => names.has(party.company)))
      .map(({ id }) => id);
  const [own, all] = [of(new Set([company])), of(family(company, moment.at))];
  const shown = page.events.map(({ id }) => id);
  const folded = Number(renderText(page).match(/(\d+) more, as in/)?.[1] ?? 0);
  compareSets(
    findings,
    'own events',
    shown.filter((id) => own.includes(id)),
    own,
  );
  compareSets(
    findings,
    'events',
    shown.filter((id) => !all.includes(id)),
    [],
  );
  findings.equal('events of those it owns', shown.length + folded, all.length);
  compareMoney(findings, page, company, moment);
}

/** Everything that is compared of one answer. */
export function compareAnswer(page: Page, question: Question, moment: Moment): Findings {
  const findings = new Findings(`${new Date(moment.at).toISOString()} ${lineOf(question)}`);
  const { events, undated, unvalued } = found(moment, question);
  // A case is shown in the period in which its hearing is due, whatever its own days.
  const awaited =
    question.command === 'regulation'
      ? awaitedOf(
          moment.events.filter((event) => fitsButDays(event, question)),
          moment,
        ).filter(({ date }) => liesWithin(date, question))
      : [];
  const text = renderText(page);
  if (question.command === 'company') compareCompany(findings, page, question, moment);
  else
    compareSets(
      findings,
      'events',
      page.events.map(({ id }) => id),
      [...new Set([...events, ...awaited].map(({ id }) => id))],
    );
  compareEvidence(findings, page, moment);
  if (events.length === 0) return findings;
  if (question.command !== 'company')
    findings.equal('without a date', countIn(text, 'without a date'), undated);
  if (question.min !== undefined || question.max !== undefined)
    findings.equal('without an amount', countIn(text, 'without an amount'), unvalued);
  if (question.command === 'rounds') compareRounds(findings, page, question, moment);
  if (question.command === 'deals' && !question.status)
    comparePurchases(findings, text, purchasesOf(moment, question));
  if (question.command === 'regulation')
    findings.equal(
      'coming dates',
      saidComing(page).sort(),
      [...comingOf(events, moment).filter(({ date }) => liesWithin(date, question)), ...awaited]
        .map(({ words, days, label }) => `${words} | ${days} | ${label}`)
        .sort(),
    );
  return findings;
}
