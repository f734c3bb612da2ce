/** Companies by the value that was put on them last. */
import type { TrackedEvent } from '../../../domain/event/event.ts';
import { valuationText } from '../../../domain/event/labels.ts';
import { plural } from '../../../domain/text/english.ts';
import { type Day, firstDay, formatDate } from '../../../domain/time/calendar.ts';
import { attested, hasRoundName, inRole, roundText } from '../../wording/event-words.ts';
import { notice, sentences } from '../../wording/parts.ts';
import { settledValuations, type Valued } from '../company/valuations.ts';
import { opensEvents } from './question/opening.ts';
import { allOf, eventsOf } from './question/read.ts';
import { over, type Trend, type TrendQuestion } from './question/trend.ts';

const TYPES = ['funding_round', 'valuation', 'ipo', 'merger'] as const;
const LISTED = 25;
const BILLION = 1e9;

/** A company with the value that was put on it last. */
interface Worth {
  company: string;
  valued: Valued;
  /** US dollars, at the rate of its day; null without a rate. */
  usd: number | null;
}

export const mostValuable: Trend = {
  name: 'valuations',
  label: 'Valuations',
  types: TYPES,
  allDays: true,
  definitions: [
    {
      terms: ['latest valuation', 'most valuable', 'valuations'],
      means:
        'Of each company the value that was put on it last, by a round, a valuation, a listing or a merger that is neither rumoured nor unconfirmed; in order of US dollars at the rate of its day. Pre-money and post-money values, and those whose basis is not stated, stand in one order, each with its word. A company that was bought, or merged into another, is left out. A listed company is worth what its shares cost today, which this log does not follow.',
    },
    {
      terms: ['unicorn'],
      means:
        'A company whose latest valuation in this log, put on it by a round, is 1 billion US dollars or more, and that was neither listed nor bought since.',
      source: 'https://techcrunch.com/2013/11/02/welcome-to-the-unicorn-club/',
    },
  ],
  async read(question) {
    const read = await worthIn(question);
    if (!read) return null;
    const { all, bought, notes } = read;
    const shown = all.slice(0, LISTED);
    const said = sentence(all);
    return {
      headline: said,
      parts: [
        { kind: 'text', text: [{ kind: 'bold', text: said }, '.'] },
        {
          kind: 'table',
          caption: `Latest valuation by company, highest first (${shown.length} of ${all.length})`,
          columns: [
            { label: 'Company' },
            { label: 'Valuation', align: 'right' },
            { label: 'By' },
            { label: 'Date', align: 'right' },
            { label: 'Evidence' },
          ],
          rows: shown.map(({ company, valued }) => [
            company,
            valuationText(valued.valuation),
            putBy(valued),
            formatDate(valued.event.occurredOn),
            attested(valued.event),
          ]),
        },
        ...notice(
          sentences([...notes, bought > 0 ? `Left out, as others own them now: ${bought}.` : null]),
        ),
      ],
      rows: shown.map(({ company, valued }) => opensEvents(question, company, [valued.event])),
      events: shown.map(({ valued }) => valued.event),
    };
  },
  async brief(question) {
    const read = await worthIn(question);
    return read && { value: sentence(read.all), events: [] };
  },
};

/** "Anthropic $965B post-money, OpenAI $852B post-money, …; 38 unicorns of 61 companies with a valuation". */
function sentence(all: readonly Worth[]): string {
  const named = all.slice(0, 3).map(({ company, valued }) => {
    return `${company} ${valuationText(valued.valuation)}`;
  });
  const unicorns = all.filter(isUnicorn).length;
  const of = `of ${plural(all.length, 'company', 'companies')} with a valuation in this log`;
  return `Most valuable: ${named.join('; ')}; ${plural(unicorns, 'unicorn')} ${of}`;
}

const isUnicorn = ({ valued, usd }: Worth): boolean =>
  valued.kind === 'round' && usd !== null && usd >= BILLION;

function putBy({ event, kind }: Valued): string {
  if (kind === 'listing') return 'listing';
  if (kind === 'merger') return 'merger';
  return hasRoundName(event) ? roundText(event) : 'valuation';
}

async function worthIn(question: TrendQuestion) {
  const query = over(question, TYPES);
  if (!query) return null;
  const { log, reference } = question.context;
  const { events, notes } = await eventsOf(log, query);
  const byCompany = new Map<string, TrackedEvent[]>();
  for (const event of events)
    for (const name of valuedIn(event))
      byCompany.set(name, [...(byCompany.get(name) ?? []), event]);
  const sold = await soldIn(question);
  const all: Worth[] = [];
  let bought = 0;
  for (const [company, own] of byCompany) {
    const valued = settledValuations(own, company).at(-1);
    if (!valued) continue;
    const on = dayOf(valued.event);
    if ((sold.get(company) ?? '') >= on) bought++;
    else
      all.push({ company, valued, usd: reference.inDollars(valued.valuation, on)?.value ?? null });
  }
  if (all.length === 0) return null;
  all.sort((a, b) => (b.usd ?? 0) - (a.usd ?? 0) || (a.company < b.company ? -1 : 1));
  return { all, bought, notes: notes.unread };
}

/** The companies that an event may value. */
const valuedIn = (event: TrackedEvent): string[] =>
  event.type === 'merger'
    ? event.parties.map(({ company }) => company)
    : event.valuation
      ? inRole(event, 'subject')
      : [];

/** The companies that were bought, or merged into another, with the day on which that was completed. */
async function soldIn({ context: { log } }: TrendQuestion): Promise<Map<string, Day>> {
  const types = ['acquisition', 'merger'] as const;
  const { events } = await allOf(log, { types, statuses: ['completed'] });
  return new Map(
    events.flatMap((event) => inRole(event, 'target').map((name) => [name, dayOf(event)] as const)),
  );
}

const dayOf = ({ occurredOn, knownOn }: TrackedEvent): Day =>
  occurredOn ? firstDay(occurredOn) : knownOn;
