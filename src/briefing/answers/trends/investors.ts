/** Investors by the rounds in which they took part. */
import type { TrackedEvent } from '../../../domain/event/event.ts';
import { plural } from '../../../domain/text/english.ts';
import { inRole, names } from '../../wording/event-words.ts';
import { figureText } from '../../wording/figures.ts';
import { notice, sentences } from '../../wording/parts.ts';
import { drawn } from './question/drawing.ts';
import { opens } from './question/opening.ts';
import { eventsOf } from './question/read.ts';
import { over, type Trend, type TrendQuestion } from './question/trend.ts';

const TYPES = ['funding_round'] as const;
const DRAWN = 6;
const LISTED = 25;

/** An investor with its rounds, newest first. */
interface Backer {
  name: string;
  rounds: TrackedEvent[];
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
        'Investors by the number of counted rounds in which they are named, each deal once, and how many of these they led. An investor that is not named in a source is not counted, so the order is that of this log. Sums are of whole rounds: how much of a round came from one investor is seldom said. Left out: rumours, what fell through, what nobody confirms.',
    },
  ],
  async read(question) {
    const read = await backersIn(question);
    if (!read) return null;
    const { all, rounds, notes } = read;
    const shown = all.slice(0, LISTED);
    const said = sentence(all, rounds);
    const bars = all.filter((backer) => backer.rounds.length > 1).slice(0, DRAWN);
    return {
      headline: said,
      parts: [
        { kind: 'text', text: [{ kind: 'bold', text: said }, '.'] },
        ...drawn({
          title: 'Rounds by investor',
          style: 'bar',
          axes: { x: 'Investor', y: 'Rounds' },
          labels: bars.map(({ name }) => name),
          series: [{ name: 'Rounds', values: bars.map((backer) => backer.rounds.length) }],
        }),
        {
          kind: 'table',
          caption: `Investors, most rounds first (${shown.length} of ${all.length})`,
          columns: [
            { label: 'Investor' },
            { label: 'Rounds', align: 'right' },
            { label: 'Led', align: 'right' },
            { label: 'Whole rounds', align: 'right' },
            { label: 'Newest' },
          ],
          rows: shown.map(({ name, rounds: own, led, usd }) => [
            name,
            `${own.length}`,
            `${led}`,
            usd > 0 ? figureText({ usd, about: false, atLeast: false, moreUsd: 0 }) : 'undisclosed',
            names([...new Set(own.flatMap((event) => inRole(event, 'subject')))], 3),
          ]),
        },
        ...notice(sentences(['Sums are of whole rounds, not of one investor’s money.', ...notes])),
      ],
      rows: shown.map(({ name }) =>
        opens(question, 'rounds', name, [{ key: 'investor', value: name }]),
      ),
      events: [...new Set(shown.flatMap((backer) => backer.rounds))],
    };
  },
  async brief(question) {
    const read = await backersIn(question);
    return read && { value: sentence(read.all, read.rounds), events: [] };
  },
};

/** "Most rounds: Nvidia 19, Andreessen Horowitz 9, GIC 6; most led: …; 210 investors in 95 rounds". */
function sentence(all: readonly Backer[], rounds: number): string {
  const most = all.slice(0, 3).map(({ name, rounds: own }) => `${name} ${own.length}`);
  const leaders = all.filter(({ led }) => led > 0).toSorted((a, b) => b.led - a.led);
  const led = leaders.slice(0, 3).map(({ name, led: count }) => `${name} ${count}`);
  return [
    `Most rounds: ${most.join(', ')}`,
    ...(led.length > 0 ? [`most led: ${led.join(', ')}`] : []),
    `${plural(all.length, 'investor')} named in ${plural(rounds, 'round')} of this log`,
  ].join('; ');
}

async function backersIn(question: TrendQuestion) {
  const query = over(question, TYPES);
  if (!query) return null;
  const { log } = question.context;
  const { events, notes } = await eventsOf(log, query);
  const sums = await log.sums(query, 'event');
  const backers = new Map<string, Backer>();
  const counted = events.filter(({ isCounted }) => isCounted);
  for (const event of counted) {
    const leads = inRole(event, 'lead_investor');
    for (const name of new Set([...leads, ...inRole(event, 'investor')])) {
      const own = backers.get(name) ?? { name, rounds: [], led: 0, usd: 0 };
      own.rounds.push(event);
      own.led += leads.includes(name) ? 1 : 0;
      own.usd += sums.get(String(event.number))?.usd ?? 0;
      backers.set(name, own);
    }
  }
  if (backers.size === 0) return null;
  const all = [...backers.values()].sort(
    (a, b) => b.rounds.length - a.rounds.length || b.usd - a.usd || (a.name < b.name ? -1 : 1),
  );
  const named = counted.filter((event) => inRole(event, 'lead_investor', 'investor').length > 0);
  return { all, rounds: named.length, notes: notes.unread };
}
