/** Purchases by buyer. */
import type { Sums } from '../../../contracts/reader.ts';
import type { TrackedEvent } from '../../../domain/event/event.ts';
import type { LeftOut } from '../../../domain/event/query.ts';
import { plural } from '../../../domain/text/english.ts';
import { type Day, firstDay, formatDate } from '../../../domain/time/calendar.ts';
import { inRole, names } from '../../wording/event-words.ts';
import { conversionText, figureText } from '../../wording/figures.ts';
import { leftOutText } from '../../wording/left-out.ts';
import { notice, sentences } from '../../wording/parts.ts';
import { drawn } from './question/drawing.ts';
import { opens, opensEvents } from './question/opening.ts';
import { eventsOf } from './question/read.ts';
import { over, type Trend, type TrendQuestion } from './question/trend.ts';

const TYPES = ['acquisition'] as const;
const DRAWN = 6;
const LISTED = 25;

/** A buyer with its purchases, newest first. */
interface Buyer {
  name: string;
  purchases: TrackedEvent[];
  usd: number;
}

export const purchases: Trend = {
  name: 'purchases',
  label: 'Purchases',
  types: TYPES,
  definitions: [
    {
      terms: ['purchases by buyer', 'purchases', 'buyers'],
      means:
        'Announced, pending and completed acquisitions, each deal once, by the company that acquires; a purchase by several counts for each of them, and once in all. Their sum is of the prices that were stated, at the rate of their day. A deal counts on the day on which it was first announced or completed. Left out: rumours, what fell through, what nobody confirms; mergers. A purchase whose price was not stated counts, and adds nothing to the sum.',
    },
  ],
  async read(question) {
    const read = await buyersIn(question);
    if (!read) return null;
    const { buyers, notes } = read;
    const shown = buyers.slice(0, LISTED);
    const said = sentence(read);
    const bars = buyers.filter((buyer) => buyer.purchases.length > 1).slice(0, DRAWN);
    return {
      headline: said,
      parts: [
        { kind: 'text', text: [{ kind: 'bold', text: said }, '. Each deal is counted once.'] },
        ...drawn({
          title: 'Purchases by buyer',
          style: 'bar',
          axes: { x: 'Buyer', y: 'Purchases' },
          labels: bars.map(({ name }) => name),
          series: [{ name: 'Purchases', values: bars.map((buyer) => buyer.purchases.length) }],
        }),
        {
          kind: 'table',
          caption: `Buyers, most purchases first (${shown.length} of ${buyers.length})`,
          columns: [
            { label: 'Buyer' },
            { label: 'Purchases', align: 'right' },
            { label: 'Stated prices', align: 'right' },
            { label: 'Bought' },
            { label: 'Latest', align: 'right' },
          ],
          rows: shown.map(({ name, purchases: own, usd }) => [
            name,
            `${own.length}`,
            usd > 0 ? figureText({ usd, about: false, atLeast: false, moreUsd: 0 }) : 'undisclosed',
            names(
              own.map((event) => inRole(event, 'target')[0] ?? event.title),
              3,
            ),
            formatDate(own[0]?.occurredOn ?? null),
          ]),
        },
        ...notice(sentences(notes)),
      ],
      rows: [
        opens(question, 'deals', 'All purchases', [{ key: 'type', value: 'acquisition' }]),
        ...shown.map(({ name, purchases: own }) => opensEvents(question, name, own)),
      ],
      events: read.counted,
    };
  },
  async brief(question) {
    const read = await buyersIn(question);
    return read && { value: sentence(read), events: [] };
  },
};

async function buyersIn(question: TrendQuestion) {
  const query = over(question, TYPES);
  if (!query) return null;
  const { log } = question.context;
  const [read, sums] = [await eventsOf(log, query), await log.sum(query)];
  if (read.total === 0) return null;
  const each = await log.sums(query, 'event');
  const latest = latestOfDeals(read.events);
  const counted = latest.filter(
    ({ day }) => day >= question.span.since && day <= question.span.last,
  );
  const pairs = counted.flatMap(({ event }) =>
    inRole(event, 'acquirer').map((name) => ({ name, event })),
  );
  const buyers = [...Map.groupBy(pairs, ({ name }) => name)]
    .map(([name, own]): Buyer => {
      const events = own.map(({ event }) => event);
      const usd = events.reduce((sum, { number }) => sum + (each.get(String(number))?.usd ?? 0), 0);
      return { name, purchases: events, usd };
    })
    .sort(
      (a, b) =>
        b.purchases.length - a.purchases.length || b.usd - a.usd || (a.name < b.name ? -1 : 1),
    );
  const elsewhere = latest.length - counted.length;
  const notes = [
    leftOutText({ leftOut: sums.leftOut.filter(({ reason }) => NO_PURCHASE.includes(reason)) }),
    elsewhere > 0 ? `Announced before or after these days, and not counted: ${elsewhere}.` : null,
    conversionText(sums.converted),
    ...read.notes.unread,
  ];
  return { buyers, counted: counted.map(({ event }) => event), sums, notes };
}

const NO_PURCHASE: readonly LeftOut[] = ['rumoured', 'failed', 'unconfirmed'];
const DONE: readonly string[] = ['announced', 'pending', 'completed'];

/** A deal by the event that is known latest, with the day on which it was first announced or completed. */
interface Deal {
  event: TrackedEvent;
  day: Day;
}

/** One event a deal; a deal that fell through is none. */
function latestOfDeals(events: readonly TrackedEvent[]): Deal[] {
  const deals = Map.groupBy(events, ({ dealId, id }) => dealId ?? `alone ${id}`);
  const latest = new Map(
    [...deals.values()].flatMap((stages) => {
      const settled = stages.filter(({ status }) => status !== 'rumoured');
      const [last] = settled.toSorted((a, b) => b.knownAt - a.knownAt || b.number - a.number);
      const [day] = settled.flatMap((event) => dayOf(event)).sort();
      return last && day && DONE.includes(last.status) ? [[last, day] as const] : [];
    }),
  );
  return events.flatMap((event) => {
    const day = latest.get(event);
    return day ? [{ event, day }] : [];
  });
}

/** The first day at which a purchase counts. */
function dayOf({ stages, occurredOn, countedOn, knownOn }: TrackedEvent): Day {
  const first = countedOn?.on ?? stages.find(({ status, on }) => on && DONE.includes(status))?.on;
  const on = first ?? occurredOn;
  return on ? firstDay(on) : knownOn;
}

/** "38 purchases by 29 buyers; most: OpenAI 6, Nvidia 3; stated prices $152B". */
function sentence({
  buyers,
  counted,
  sums,
}: {
  buyers: readonly Buyer[];
  counted: readonly TrackedEvent[];
  sums: Sums;
}): string {
  const most = buyers.filter((buyer) => buyer.purchases.length > 1).slice(0, 3);
  const named = most.map(({ name, purchases: own }) => `${name} ${own.length}`).join(', ');
  const prices = sums.counted > 0 ? `; stated prices ${figureText(sums)} in ${sums.counted}` : '';
  return `${plural(counted.length, 'purchase')} by ${plural(buyers.length, 'buyer')}${named ? `; most: ${named}` : ''}${prices}`;
}
