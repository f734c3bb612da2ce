/** The facts of an event that was read, each in its place, "n/d" where the text does not say it. */
import type { EventFields } from '../../../domain/event/event.ts';
import { roundLabel, statusLabel, valuationText } from '../../../domain/event/labels.ts';
import type { EventType, Role } from '../../../domain/event/vocabulary.ts';
import { formatMoney } from '../../../domain/money/money.ts';
import { capital, listed } from '../../../domain/text/english.ts';
import { formatDate } from '../../../domain/time/calendar.ts';
import { inRole } from '../event-words.ts';

type Facts = Pick<
  EventFields,
  'type' | 'status' | 'parties' | 'amount' | 'valuation' | 'round' | 'occurredOn' | 'figures'
>;
interface Fact {
  label: string;
  value: string;
}

/** Stands where a text does not say something. */
const NOT_DISCLOSED = 'n/d';

const of =
  (label: string, ...roles: readonly Role[]) =>
  (event: Facts): Fact => ({ label, value: listed(inRole(event, ...roles)) });
const amount =
  (label: string) =>
  ({ amount: sum }: Facts): Fact => ({ label, value: sum ? formatMoney(sum) : '' });
const everybody = ({ parties }: Facts): Fact => ({
  label: 'Companies',
  value: listed([...new Set(parties.map(({ company }) => company))]),
});
const round = ({ round: kind }: Facts): Fact => ({
  label: 'Round',
  value: kind && kind !== 'undisclosed' ? roundLabel(kind) : '',
});
const valuation = (event: Facts): Fact => ({
  label: 'Valuation',
  value: event.valuation ? valuationText(event.valuation) : '',
});

/** The first figure of an event: of a cut the jobs, as many as the text says. */
const jobs = ({ figures: [first] }: Facts): Fact => ({
  label: 'Jobs cut',
  value: first ? first.value.toLocaleString('en-US') : '',
});

/** By type, in the order in which people ask for them. */
const FACTS: Readonly<Partial<Record<EventType, readonly ((event: Facts) => Fact)[]>>> = {
  funding_round: [
    of('Company', 'subject'),
    round,
    amount('Amount'),
    valuation,
    of('Led by', 'lead_investor'),
    of('Other investors', 'investor'),
  ],
  valuation: [of('Company', 'subject'), valuation, round],
  acquisition: [of('Acquirer', 'acquirer'), of('Target', 'target'), amount('Price')],
  ipo: [of('Company', 'subject'), amount('Amount'), valuation],
  labour: [everybody, jobs],
  // No sum is asked of these.
  outage: [everybody],
  security_incident: [everybody],
};

/** The record of an event as it was read. */
export function readFacts(event: Facts): Fact[] {
  const date = event.occurredOn ? formatDate(event.occurredOn) : '';
  const facts = (FACTS[event.type] ?? [everybody, amount('Amount')]).map((fact) => fact(event));
  return [
    ...facts,
    { label: 'Status', value: capital(statusLabel(event.status)) },
    { label: 'Date', value: date },
  ].map(({ label, value }) => ({ label, value: value || NOT_DISCLOSED }));
}
