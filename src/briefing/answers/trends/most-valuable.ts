/** Companies by the value that was put on them last. */

import type { MeasureRow } from '../../../contracts/trends/measures.ts';
import type { TrackedEvent } from '../../../domain/event/event.ts';
import type { Bounds } from '../../../domain/event/query.ts';
import { plural } from '../../../domain/text/english.ts';
import { figure } from '../../../page/page.ts';
import { attested, hasRoundName, roundText } from '../../wording/event-words.ts';
import { datedCell, notice } from '../../wording/parts.ts';
import { eventsBy, namesBy, valuationOf } from './question/measured.ts';
import { opensEvents } from './question/opening.ts';
import { over, type Trend, type TrendQuestion } from './question/trend.ts';

const TYPES = ['funding_round', 'valuation', 'ipo', 'merger'] as const;
const LISTED = 25;
const BILLION = 1e9;

/** A company with the value that was put on it last. */
interface Worth {
  row: MeasureRow;
  /** The company's id. */
  id: string;
  /** US dollars, at the rate of its day; null without a rate. */
  usd: number | null;
  isListed: boolean;
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
        'A company whose latest valuation in this log, put on it by a round, is 1 billion US dollars or more, and that was neither listed nor bought since. Asked for by this word, others are left out.',
      source: 'https://techcrunch.com/2013/11/02/welcome-to-the-unicorn-club/',
    },
  ],
  async read(question) {
    const read = await worthIn(question);
    if (!read) return null;
    const { log } = question.context;
    const { all, bought } = read;
    const shown = all.slice(0, Math.min(LISTED, question.query.top ?? LISTED));
    const named = await namesBy(
      log,
      shown.map(({ id }) => id),
    );
    const events = await eventsBy(
      log,
      shown.map(({ row }) => row),
    );
    const byNumber = new Map(events.map((event) => [event.number, event]));
    const nameOf = ({ id }: Worth) => named.get(id) ?? id;
    const said = await sentence(question, all);
    return {
      headline: said,
      parts: [
        { kind: 'text', text: [{ kind: 'bold', text: said }, '.'] },
        {
          kind: 'table',
          caption: `${question.only === 'unicorns' ? 'Unicorns' : 'Latest valuation by company'}, ${asksLeast(question) ? 'lowest' : 'highest'} first (${shown.length} of ${all.length})`,
          columns: [
            { label: 'Company' },
            { label: 'Valuation', align: 'right' },
            { label: 'By' },
            { label: 'Date', align: 'right' },
            { label: 'Evidence' },
          ],
          rows: shown.map((worth) => {
            const event = byNumber.get(worth.row.number);
            return [
              nameOf(worth),
              figure(valuationOf(worth.row), worth.usd),
              event ? putBy(event) : '–',
              datedCell(event?.occurredOn ?? null),
              event ? attested(event) : '–',
            ];
          }),
        },
        ...notice(bought > 0 ? `Left out, as others own them now: ${bought}.` : null),
      ],
      rows: shown.map((worth) => opensEvents(question, nameOf(worth), [worth.row])),
      events,
    };
  },
  async brief(question) {
    const read = await worthIn(question);
    return read && { value: await sentence(question, read.all), events: [] };
  },
};

/** "Anthropic $965B post-money, OpenAI $852B post-money, …; 38 unicorns of 61 companies with a valuation". */
async function sentence(question: TrendQuestion, all: readonly Worth[]): Promise<string> {
  const first = all.slice(0, 3);
  const names = await namesBy(
    question.context.log,
    first.map(({ id }) => id),
  );
  const named = first.map(({ id, row }) => `${names.get(id) ?? id} ${valuationOf(row)}`);
  const which = asksLeast(question) ? 'Least valuable' : 'Most valuable';
  if (question.only === 'unicorns')
    return `${plural(all.length, 'unicorn')} in this log; ${which.toLowerCase()}: ${named.join('; ')}`;
  const unicorns = all.filter(isUnicorn).length;
  const such = question.query.valuationUsd ? 'such a valuation' : 'a valuation';
  const of = `of ${plural(all.length, 'company', 'companies')} with ${such} in this log`;
  return `${which}: ${named.join('; ')}; ${plural(unicorns, 'unicorn')} ${of}`;
}

/** Put on it by a round, and no listed company, whatever put the value on it. */
const isUnicorn = ({ row, usd, isListed }: Worth): boolean =>
  !isListed && row.label !== 'listing' && row.label !== 'merger' && usd !== null && usd >= BILLION;

function putBy(event: TrackedEvent): string {
  if (event.type === 'ipo') return 'listing';
  if (event.type === 'merger') return 'merger';
  return hasRoundName(event) ? roundText(event) : 'valuation';
}

/** Companies by their latest valuation, over all days where none are asked for; and the number of those that others own now. */
async function worthIn(question: TrendQuestion) {
  const within = over(question, TYPES);
  if (!within) return null;
  // Of each company its latest value is asked for, and not the latest of those that fit.
  const { since, valuationUsd, ...always } = within;
  const query = question.span.isDefault ? always : { ...always, since };
  const { log, reference } = question.context;
  const ask = { kind: 'valuation', query, by: ['name'] } as const;
  const rows = await log.measures(ask, 'newest', 1);
  const sold = await log.measured({ kind: 'sold', query: {}, by: ['name'] });
  const soldOn = new Map(sold.map(({ name, latest }) => [name, latest]));
  const known = await log.companies(rows.flatMap(({ name }) => name ?? []));
  const listed = new Set(known.flatMap(({ id, kind }) => (kind === 'public_company' ? id : [])));
  const latest = rows.flatMap((row): Worth[] => {
    const { name, day, value, unit } = row;
    if (name === null || day === null || value === null || unit === null) return [];
    const usd = reference.inDollars({ value, currency: unit }, day)?.value ?? null;
    return [{ row, id: name, usd, isListed: listed.has(name) }];
  });
  const asked = valuationUsd ? latest.filter(({ usd }) => isWithin(usd, valuationUsd)) : latest;
  const own = asked.filter(({ id, row }) => (soldOn.get(id) ?? '') < (row.day ?? ''));
  const all = question.only === 'unicorns' ? own.filter(isUnicorn) : own;
  if (all.length === 0) return null;
  const up = asksLeast(question) ? -1 : 1;
  all.sort((a, b) => {
    // What has no rate stands last in either order.
    if (a.usd === null || b.usd === null) return Number(a.usd === null) - Number(b.usd === null);
    return up * (b.usd - a.usd) || (a.id < b.id ? -1 : 1);
  });
  return { all, bought: asked.length - own.length };
}

const asksLeast = ({ query }: TrendQuestion): boolean => query.sort === 'smallest';

const isWithin = (usd: number | null, { least = 0, most = usd ?? 0 }: Bounds): boolean =>
  usd !== null && usd >= least && usd <= most;
