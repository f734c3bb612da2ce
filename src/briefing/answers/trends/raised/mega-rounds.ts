/** The share of rounds of $100M or more. */

import { plural } from '../../../../domain/text/english.ts';
import { figure } from '../../../../page/page.ts';
import { figureText } from '../../../wording/figures.ts';
import { countCell, dateCell, notice } from '../../../wording/parts.ts';
import { notesOn } from '../../rounds/rounds.ts';
import { drawn } from '../question/drawing.ts';
import { opens } from '../question/opening.ts';
import { percent, shareCell } from '../question/read.ts';
import { lengthOf } from '../question/span.ts';
import { over, type Trend, type TrendQuestion } from '../question/trend.ts';
import { labelOf, raisedIn } from './capital.ts';

const TYPES = ['funding_round'] as const;
const MEGA = 100_000_000;

export const megaRounds: Trend = {
  name: 'mega',
  label: 'Mega-rounds',
  types: TYPES,
  definitions: [
    {
      terms: ['mega-round', 'mega-rounds', 'mega-deal'],
      means:
        'A round of $100M or more, at the rate of its day; of a range the lower end counts, and an extension by its own amount. Its share is that of the capital raised, and of the rounds counted.',
      source: 'PitchBook–NVCA Venture Monitor: “mega-deals” of $100 million or more',
    },
  ],
  async read(question) {
    const all = await sumsOf(question);
    if (!all) return null;
    const { query, whole, mega, minUsd } = all;
    const [every, large] = [await raisedIn(question), await raisedIn(question, minUsd)];
    const rows = every.map((each, at) => ({ ...each, mega: large[at]?.sums ?? each.sums }));
    const length = lengthOf(question.span, question.by);
    const said = sentence(all);
    const found = await question.context.log.find(
      { ...query, minUsd, sort: 'amount' },
      { offset: 0, limit: 10 },
    );
    return {
      headline: said,
      parts: [
        { kind: 'text', text: [{ kind: 'bold', text: said }, `. ${split(all)}`] },
        ...drawn({
          title: `Mega-rounds, share of capital per ${length}`,
          style: 'line',
          axes: { x: 'Date on which the money counts', y: 'Percent of capital raised' },
          labels: rows.map(({ label }) => label),
          series: [
            {
              name: '$100M or more',
              values: rows.map(({ sums, mega: of }) =>
                sums.usd > 0 ? Math.round((1000 * of.usd) / sums.usd) / 10 : 0,
              ),
            },
          ],
        }),
        {
          kind: 'table',
          caption: `Rounds of $100M or more per ${length}, oldest first (${rows.length})`,
          columns: [
            { label: length.charAt(0).toUpperCase() + length.slice(1) },
            { label: 'Mega-rounds', align: 'right' },
            { label: 'Raised in them', align: 'right' },
            { label: 'Share of capital', align: 'right' },
            { label: 'Share of rounds', align: 'right' },
          ],
          rows: rows.map((each) => [
            dateCell(labelOf(each), each.since),
            countCell(each.mega.counted),
            each.mega.counted > 0 ? figure(figureText(each.mega), each.mega.usd) : '–',
            shareCell(each.mega.usd, each.sums.usd),
            shareCell(each.mega.counted, each.sums.counted),
          ]),
          pageSize: 20,
        },
        ...notice(notesOn(whole, query)),
      ],
      rows: [
        opens(question, 'rounds', `All ${plural(mega.counted, 'mega-round')}`, filters(minUsd)),
        ...rows
          .filter((each) => each.mega.matches > 0)
          .map(({ label, since, until }) =>
            opens(question, 'rounds', label, [
              ...filters(minUsd),
              { key: 'since', value: since },
              { key: 'until', value: until },
            ]),
          ),
      ],
      events: found.events,
    };
  },
  async brief(question) {
    const all = await sumsOf(question);
    return all && { value: sentence(all), events: [] };
  },
};

async function sumsOf(question: TrendQuestion) {
  const query = over(question, TYPES);
  const minUsd = Math.max(MEGA, query?.minUsd ?? 0);
  if (!query || (query.maxUsd ?? minUsd) < minUsd) return null;
  const { log } = question.context;
  const whole = await log.sum(query);
  if (whole.counted === 0) return null;
  return { query, whole, mega: await log.sum({ ...query, minUsd }), minUsd };
}

type MegaSums = NonNullable<Awaited<ReturnType<typeof sumsOf>>>;

/** "Rounds of $100M or more took 96% of the capital". */
const sentence = ({ whole, mega }: MegaSums): string =>
  `Rounds of $100M or more took ${percent(mega.usd, whole.usd)} of the capital, and are ${percent(mega.counted, whole.counted)} of the rounds`;

const split = ({ whole, mega }: MegaSums): string =>
  `${plural(mega.counted, 'round')}, ${figureText(mega)}, of ${plural(whole.counted, 'round')}, ${figureText(whole)}. Each deal is counted once.`;

const filters = (minUsd: number) => [
  { key: 'type', value: 'funding_round' } as const,
  { key: 'min', value: `$${minUsd}` } as const,
];
