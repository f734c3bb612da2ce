/** The money on a company's page, from "A company's page" of `docs/definitions.md`. */
import type { Page } from '../../src/page/page.ts';
import { factsOf } from '../helpers/log.ts';
import { agrees, printed, saidRaised } from './answers.ts';
import { dealOf } from './deals.ts';
import type { Findings } from './findings.ts';
import { isOf, type Known, type Moment, partiesAs } from './moment.ts';
import { sum, sumsOf } from './sums.ts';

const SETTLED = new Set(['announced', 'pending', 'completed']);

interface Valuation {
  value: number;
  currency: string;
  /** "post_money", "pre_money", "unspecified"; null for what is no round. */
  basis: string | null;
  event: Known;
}

const UNATTESTED = new Set(['unconfirmed', 'no source yet']);
const isSettled = ({ status, evidence }: Known) =>
  SETTLED.has(status) && !UNATTESTED.has(evidence.word);

/** Roles of a company that a deal puts a value on: it raises, is bought, or is the customer that is paid into. */
const VALUED = ['subject', 'target', 'customer'];

/** The worth of a company that an event states; of a merger its own part alone. */
function valuationIn(event: Known, company: string): Valuation | null {
  const { amount, valuation } = event;
  if (isOf(event, 'merger')) {
    const price = partiesAs(event, 'target').includes(company) ? amount : null;
    const put = event.figures.find(({ label }) => label === `value put on ${company}`);
    if (price) return { value: price.value, currency: price.currency, basis: null, event };
    return put ? { value: put.value, currency: put.unit ?? '', basis: null, event } : null;
  }
  if (!valuation || !partiesAs(event, ...VALUED).includes(company)) return null;
  const basis = isOf(event, 'ipo') || event.roundQualifier === 'tender' ? null : valuation.basis;
  return { value: valuation.value, currency: valuation.currency, basis, event };
}

const dayOf = ({ occurredOn, knownOn }: Known) => occurredOn?.date ?? knownOn;
const newestFirst = (a: Valuation, b: Valuation) =>
  dayOf(b.event).localeCompare(dayOf(a.event)) || b.event.knownOn.localeCompare(a.event.knownOn);

/** The latest valuation, and how many times that of the last completed round before it; null where it is refused or there is none. */
export function latestValuation({ events }: Moment, company: string) {
  const all = events
    .filter(isSettled)
    .flatMap((event) => valuationIn(event, company) ?? [])
    .sort(newestFirst);
  const [latest] = all;
  if (!latest) return null;
  const before = all.find(
    ({ event, basis }) =>
      basis !== null &&
      event.type === 'funding_round' &&
      event.status === 'completed' &&
      dealOf(event) !== dealOf(latest.event) &&
      dayOf(event) < dayOf(latest.event),
  );
  const comparable = before && before.basis === latest.basis && before.currency === latest.currency;
  return { ...latest, step: comparable ? latest.value / before.value : null };
}

/** Rounds of others in which a company took part, each deal once. */
export function backedBy({ events }: Moment, company: string): number {
  const backed = events.filter(
    (event) =>
      isOf(event, 'funding_round') &&
      isSettled(event) &&
      partiesAs(event, 'investor', 'lead_investor').includes(company),
  );
  return new Set(backed.map(dealOf)).size;
}

/** Compares what a page says with what the definitions give. */
export function compareMoney(findings: Findings, page: Page, company: string, moment: Moment) {
  const facts = factsOf(page);
  const { counted } = sumsOf(moment, { command: 'rounds', company });
  const own = counted.filter(({ name }) => name === company);
  const raised = saidRaised(facts['Raised in this log'] ?? '');
  findings.equal('rounds raised', raised?.rounds ?? 0, own.length);
  const total = own.length ? sum(own.map((money) => money.total)) : null;
  // What is only a limit is said, and is no sum.
  if (own.length === 0 || own.some(({ isLimit }) => !isLimit))
    findings.holds('raised', agrees(raised?.total ?? null, total), raised?.total, total);
  const backs = Number(facts.Backs?.match(/^(\d+) round/)?.[1] ?? 0);
  findings.equal('backs', backs, backedBy(moment, company));
  const latest = latestValuation(moment, company);
  const said = facts['Latest valuation'];
  findings.equal('states a valuation', said !== undefined, latest !== null);
  if (!latest || !said) return;
  if (latest.currency === 'USD')
    findings.holds('valuation', agrees(printed(said), latest.value), said, latest.value);
  const step = Number(said.match(/([\d.]+)×/)?.[1] ?? 0);
  const expected = latest.step === null ? 0 : Math.round(latest.step * 100) / 100;
  findings.holds('step-up', Math.abs(step - expected) <= expected / 150, said, latest.step);
}
