/** The form of a candidate in JSON: one company, one other side, an amount, as the public sets for such texts have it. */
import type { EventType, Role, Status } from '../../domain/event/vocabulary.ts';
import type { Candidate } from '../../extraction/candidate.ts';

/** The parts that make a company the one that the event is about, the first that there is. */
const ABOUT: readonly Role[] = [
  'subject',
  'acquirer',
  'victim',
  'plaintiff',
  'person',
  'partner',
  'regulator',
];
const OTHER: readonly Role[] = ['target', 'defendant', 'partner', 'regulator', 'actor'];
const DEBT = new Set(['debt_financing', 'convertible_note', 'post_ipo_debt']);

/** A candidate as one flat object. `status` says besides what is planned (`proposed`) and what sources say (`reported`). */
export function statedEvent(candidate: Candidate) {
  const { parties, amount, valuation, jobs } = candidate;
  const named = (role: Role) =>
    parties.filter((party) => party.role === role).map(({ name }) => name);
  const main = ABOUT.flatMap((role) =>
    parties.filter((party) => party.role === role).slice(0, 1),
  )[0];
  const isMutual = candidate.type === 'merger' || candidate.type === 'partnership';
  const company = candidate.type === 'acquisition' ? named('acquirer')[0] : main?.name;
  const others = [
    ...OTHER.flatMap((role) => parties.filter((party) => party.role === role)),
    ...parties.filter(({ role }) => role === main?.role && isMutual),
  ].filter(({ name }) => name !== company);
  const leads = named('lead_investor');
  return {
    // The public sets have listings among the news of markets.
    type: candidate.type === 'ipo' ? 'market' : candidate.type,
    status: statusOf(candidate),
    company: company ?? null,
    amount: amount && { value: amount.value.value, currency: amount.value.currency },
    valuation: valuation && {
      value: valuation.value.value,
      currency: valuation.value.currency,
      basis: valuation.value.basis,
    },
    round: roundOf(candidate),
    investors: [...leads, ...named('investor')],
    lead_investors: leads,
    counterparty: others[0]?.name ?? null,
    date: candidate.occurredOn?.value.date ?? null,
    ...(jobs && { jobs: jobs.value }),
    ...(candidate.status === 'failed' && { terminated: true }),
    confidence: candidate.confidence,
    rules: candidate.rules,
  };
}

function roundOf({ round, roundQualifier }: Candidate): string | null {
  if (roundQualifier?.value === 'extension') return 'extension';
  if (round && DEBT.has(round.value)) return 'debt';
  return round?.value ?? null;
}

/** Statuses of the log by what the flat form has for them. */
const STATED: Partial<Record<Status, string>> = {
  filed: 'announced',
  settled: 'announced',
  ruled: 'contested',
  appealed: 'contested',
  opened: 'announced',
  decided: 'announced',
  enacted: 'announced',
  passed: 'announced',
  rejected: 'contested',
  delayed: 'contested',
  vetoed: 'contested',
  repealed: 'announced',
  failed: 'announced',
};

/** Figures and prices are reported, whoever says them. */
const REPORTED: readonly EventType[] = ['earnings', 'market', 'valuation'];

function statusOf({ type, status, attribution, isPlanned, isDone }: Candidate): string {
  if (status === 'failed') return STATED.failed ?? status;
  // A rumour of the log that a deal was done is a report there, and one that it is to be done a rumour.
  if (status === 'rumoured') return isDone ? 'reported' : status;
  if (isPlanned) return 'proposed';
  if (status !== 'announced') return STATED[status] ?? status;
  return attribution === 'sources' || REPORTED.includes(type) ? 'reported' : 'announced';
}
