/** Purchases by buyer. */

import type { Reader } from '../../../contracts/reader.ts';
import type { MeasureRow, MeasureSum } from '../../../contracts/trends/measures.ts';
import type { TrackedEvent } from '../../../domain/event/event.ts';
import type { EventQuery } from '../../../domain/event/query.ts';
import { plural } from '../../../domain/text/english.ts';
import { figure } from '../../../page/page.ts';
import { inRole, names } from '../../wording/event-words.ts';
import { conversionText, figureText } from '../../wording/figures.ts';
import { countCell, datedCell, notice, sentences } from '../../wording/parts.ts';
import { drawn } from './question/drawing.ts';
import { countOf, eventsBy, isIn, namesBy, notCounted, OPENED } from './question/measured.ts';
import { opens, opensEvents } from './question/opening.ts';
import { over, type Trend } from './question/trend.ts';

const TYPES = ['acquisition'] as const;
const ACQUIRER = ['acquirer'] as const;
const KIND = 'purchase';
const DRAWN = 6;
const LISTED = 25;
/** The companies that a row names as bought. */
const BOUGHT = 3;

export const purchases: Trend = {
  name: 'purchases',
  label: 'Purchases',
  types: TYPES,
  definitions: [
    {
      terms: ['purchases by buyer', 'purchases', 'buyers'],
      means:
        'Announced, pending and completed acquisitions, each deal once, by the company that acquires; a purchase by several counts for each of them, and once in all. Their sum is of the prices that were stated, at the rate of their day. A deal counts on the day on which it was first announced or completed. Left out: rumours, what fell through, what nobody confirms, deals without a date; mergers. A purchase whose price was not stated counts, and adds nothing to the sum.',
    },
  ],
  async read(question) {
    const query = over(question, TYPES);
    if (!query) return null;
    const { log } = question.context;
    const sums = await log.measured({ kind: KIND, query, undated: true });
    if (sums.length === 0) return null;
    const buyers = await buyersIn(log, query);
    const shown = buyers.slice(0, Math.min(LISTED, question.query.top ?? LISTED));
    const named = await namesBy(log, idsOf(shown));
    const nameOf = ({ party }: Pick<MeasureRow, 'party'>) => named.get(party ?? '') ?? '–';
    const said = await sentence(log, sums, buyers);
    const rows = await ownRows(log, query, shown);
    const newest = await log.measures({ kind: KIND, query }, 'newest', OPENED);
    const events = await eventsBy(log, [
      ...newest.filter(isIn),
      ...[...rows.values()].flatMap((own) => own.slice(0, BOUGHT)),
    ]);
    const byNumber = new Map(events.map((event) => [event.number, event]));
    const bars = buyers.filter(({ count }) => count > 1).slice(0, DRAWN);
    return {
      headline: said,
      parts: [
        { kind: 'text', text: [{ kind: 'bold', text: said }, '. Each deal is counted once.'] },
        ...drawn({
          title: 'Purchases by buyer',
          style: 'bar',
          axes: { x: 'Buyer', y: 'Purchases' },
          labels: bars.map(nameOf),
          series: [{ name: 'Purchases', values: bars.map(({ count }) => count) }],
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
          rows: shown.map((buyer) => {
            const { count, money } = buyer;
            const own = (rows.get(buyer.party) ?? []).flatMap(
              ({ number }) => byNumber.get(number) ?? [],
            );
            return [
              nameOf(buyer),
              countCell(count),
              money.usd > 0 ? figure(figureText(money), money.usd) : 'undisclosed',
              boughtText(own, count),
              datedCell(own[0]?.occurredOn ?? null),
            ];
          }),
        },
        ...notice(
          sentences([
            notCounted(sums, NOT_COUNTED),
            await elsewhere(log, query),
            conversionText((await log.sum(query)).converted),
          ]),
        ),
      ],
      rows: [
        opens(question, 'deals', 'All purchases', [{ key: 'type', value: 'acquisition' }]),
        ...shown.map((buyer) =>
          opensEvents(question, nameOf(buyer), rows.get(buyer.party) ?? [], buyer.count),
        ),
      ],
      events: await eventsBy(log, newest.filter(isIn)),
    };
  },
  async brief(question) {
    const query = over(question, TYPES);
    if (!query) return null;
    const { log } = question.context;
    const sums = await log.measured({ kind: KIND, query });
    if (sums.length === 0) return null;
    return { value: await sentence(log, sums, await buyersIn(log, query)), events: [] };
  },
};

const NOT_COUNTED = {
  rumoured: (count: number) => plural(count, 'rumour'),
  failed: (count: number) => `${count} that fell through`,
};

const idsOf = (buyers: readonly MeasureSum[]) => buyers.map(({ party }) => party);

/** The buyers, those of most purchases first. */
async function buyersIn(log: Reader, query: EventQuery): Promise<MeasureSum[]> {
  const sums = await log.measured({ kind: KIND, query, by: ['party'], roles: ACQUIRER });
  return sums
    .filter(isIn)
    .sort(
      (a, b) =>
        b.count - a.count ||
        b.money.usd - a.money.usd ||
        ((a.party ?? '') < (b.party ?? '') ? -1 : 1),
    );
}

/** The newest purchases of each of these buyers. */
async function ownRows(log: Reader, query: EventQuery, buyers: readonly MeasureSum[]) {
  const among = idsOf(buyers).flatMap((id) => id ?? []);
  const ask = { kind: KIND, query, by: ['party'], roles: ACQUIRER, among } as const;
  const rows = among.length > 0 ? await log.measures(ask, 'newest', OPENED) : [];
  return Map.groupBy(rows.filter(isIn), ({ party }) => party);
}

function boughtText(own: readonly TrackedEvent[], count: number): string {
  const named = own.slice(0, BOUGHT).map((event) => inRole(event, 'target')[0] ?? event.title);
  return `${names(named, BOUGHT)}${count > named.length ? ` +${count - named.length}` : ''}`;
}

/** Deals with a stage on the days asked for that count on another. */
async function elsewhere(log: Reader, query: EventQuery): Promise<string | null> {
  const count = countOf((await log.measured({ kind: KIND, query, days: 'others' })).filter(isIn));
  return count > 0 ? `Announced before or after these days, and not counted: ${count}.` : null;
}

/** "38 purchases by 29 buyers; most: OpenAI 6, Nvidia 3; stated prices $152B in 12". */
async function sentence(
  log: Reader,
  sums: readonly MeasureSum[],
  buyers: readonly MeasureSum[],
): Promise<string> {
  const most = buyers.filter(({ count }) => count > 1).slice(0, 3);
  const named = await namesBy(log, idsOf(most));
  const said = most.map(({ party, count }) => `${named.get(party ?? '') ?? '–'} ${count}`);
  const counted = sums.find(isIn);
  const prices = counted?.priced
    ? `; stated prices ${figureText(counted.money)} in ${counted.priced}`
    : '';
  return `${plural(counted?.count ?? 0, 'purchase')} by ${plural(buyers.length, 'buyer')}${said.length > 0 ? `; most: ${said.join(', ')}` : ''}${prices}`;
}
