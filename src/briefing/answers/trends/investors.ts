/** Investors by the rounds in which they took part. */

import type { Reader } from '../../../contracts/reader.ts';
import type { MeasureSum } from '../../../contracts/trends/measures.ts';
import type { EventQuery } from '../../../domain/event/query.ts';
import { plural } from '../../../domain/text/english.ts';
import { figure } from '../../../page/page.ts';
import { inRole } from '../../wording/event-words.ts';
import { figureText } from '../../wording/figures.ts';
import { countCell, notice } from '../../wording/parts.ts';
import { drawn } from './question/drawing.ts';
import { eventsBy, namesBy } from './question/measured.ts';
import { opens } from './question/opening.ts';
import { over, type Trend } from './question/trend.ts';

const TYPES = ['funding_round'] as const;
const BACKERS = ['investor', 'lead_investor'] as const;
const LEADERS = ['lead_investor'] as const;
const DRAWN = 6;
const LISTED = 25;
/** The newest rounds that a row names. */
const NEWEST = 3;

/** An investor with its rounds. */
interface Backer {
  /** The company's id. */
  id: string;
  rounds: number;
  led: number;
  /** The sum of the whole rounds, US dollars. */
  usd: number;
}

export const investors: Trend = {
  name: 'investors',
  label: 'Investors',
  types: TYPES,
  definitions: [
    {
      terms: ['most active investors', 'investors'],
      means:
        'Investors by the number of counted rounds in which they are named, each deal once, and how many of these they led. An investor that is not named in a source is not counted, so the order is that of this log. Sums are of whole rounds: how much of a round came from one investor is seldom said. Left out: rumours, what fell through, what nobody confirms, rounds without a date.',
    },
  ],
  async read(question) {
    const query = over(question, TYPES);
    const read = query && (await backersIn(question.context.log, query));
    if (!read) return null;
    const { log } = question.context;
    const { all } = read;
    const shown = all.slice(0, Math.min(LISTED, question.query.top ?? LISTED));
    const named = await namesBy(
      log,
      shown.map(({ id }) => id),
    );
    const nameOf = ({ id }: Backer) => named.get(id) ?? id;
    const said = await sentence(log, read);
    const newest = await newestOf(log, query, shown);
    const bars = shown.filter(({ rounds }) => rounds > 1).slice(0, DRAWN);
    return {
      headline: said,
      parts: [
        { kind: 'text', text: [{ kind: 'bold', text: said }, '.'] },
        ...drawn({
          title: 'Rounds by investor',
          style: 'bar',
          axes: { x: 'Investor', y: 'Rounds' },
          labels: bars.map(nameOf),
          series: [{ name: 'Rounds', values: bars.map(({ rounds }) => rounds) }],
        }),
        {
          kind: 'table',
          caption: `Investors, most rounds first (${shown.length} of ${all.length})`,
          columns: [
            { label: 'Investor' },
            { label: 'Rounds', align: 'right' },
            { label: 'Led', align: 'right' },
            { label: 'Whole rounds', align: 'right' },
            { label: 'Newest three' },
          ],
          rows: shown.map((backer) => [
            nameOf(backer),
            countCell(backer.rounds),
            countCell(backer.led),
            figure(moneyText(backer), backer.usd),
            newest.namesOf(backer.id).join(', '),
          ]),
        },
        ...notice('Sums are of whole rounds, not of one investor’s money.'),
        ...notice(query.places ? WHOSE_PLACE : null),
      ],
      rows: shown.map((backer) =>
        opens(question, 'rounds', nameOf(backer), [{ key: 'investor', value: nameOf(backer) }]),
      ),
      events: newest.events,
    };
  },
  async brief(question) {
    const query = over(question, TYPES);
    const read = query && (await backersIn(question.context.log, query));
    return read && { value: await sentence(question.context.log, read), events: [] };
  },
};

const WHOSE_PLACE =
  'The place is that of the companies that raised; the log does not say where investors come from.';

const moneyText = ({ usd }: Backer): string =>
  usd > 0 ? figureText({ usd, about: false, atLeast: false, moreUsd: 0 }) : 'undisclosed';

/** Investors, those in most rounds first, and the number of rounds that name one. */
interface Backers {
  all: readonly Backer[];
  rounds: number;
}

/** "Most rounds: Nvidia 19, Andreessen Horowitz 9, GIC 6; most led: …; 210 investors in 95 rounds". */
async function sentence(log: Reader, { all, rounds }: Backers): Promise<string> {
  const most = all.slice(0, 3);
  const leaders = all.filter(({ led }) => led > 0).toSorted((a, b) => b.led - a.led);
  const leading = leaders.slice(0, 3);
  const named = await namesBy(
    log,
    [...most, ...leading].map(({ id }) => id),
  );
  const nameOf = ({ id }: Backer) => named.get(id) ?? id;
  return [
    `Most rounds: ${most.map((one) => `${nameOf(one)} ${one.rounds}`).join(', ')}`,
    ...(leading.length > 0
      ? [`most led: ${leading.map((one) => `${nameOf(one)} ${one.led}`).join(', ')}`]
      : []),
    `${plural(all.length, 'investor')} named in ${plural(rounds, 'round')} of this log`,
  ].join('; ');
}

async function backersIn(log: Reader, query: EventQuery): Promise<Backers | null> {
  const ask = { kind: 'round', query, by: ['party'] } as const;
  const sums = await log.measured({ ...ask, roles: BACKERS });
  if (sums.length === 0) return null;
  const led = countsBy(await log.measured({ ...ask, roles: LEADERS }));
  const all = sums.flatMap(({ party, count, money }): Backer[] =>
    party === null ? [] : [{ id: party, rounds: count, led: led.get(party) ?? 0, usd: money.usd }],
  );
  const [named] = await log.measured({ ...ask, by: [], roles: BACKERS });
  return {
    all: all.sort((a, b) => b.rounds - a.rounds || b.usd - a.usd || (a.id < b.id ? -1 : 1)),
    rounds: named?.events ?? 0,
  };
}

const countsBy = (sums: readonly MeasureSum[]) =>
  new Map(sums.map(({ party, count }) => [party, count]));

/** The newest rounds of investors, with the companies that raised them. */
async function newestOf(log: Reader, query: EventQuery, backers: readonly Backer[]) {
  const among = backers.map(({ id }) => id);
  const ask = { kind: 'round', query, by: ['party'], roles: BACKERS, among } as const;
  const rows = await log.measures(ask, 'newest', NEWEST);
  const events = await eventsBy(log, rows);
  const byNumber = new Map(events.map((event) => [event.number, event]));
  const namesOf = (id: string) => [
    ...new Set(
      rows
        .filter(({ party }) => party === id)
        .flatMap(({ number }) => byNumber.get(number) ?? [])
        .flatMap((event) => inRole(event, 'subject')),
    ),
  ];
  return { events, namesOf };
}
