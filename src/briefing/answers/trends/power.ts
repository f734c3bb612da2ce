/** Power and capital spending of data centres: announced, begun, cancelled. */
import type { MeasureSum } from '../../../contracts/trends/measures.ts';
import type { Figure } from '../../../domain/event/counting.ts';
import type { TrackedEvent } from '../../../domain/event/event.ts';
import { powerOf } from '../../../domain/event/measures/measures.ts';
import { plural } from '../../../domain/text/english.ts';
import type { Part } from '../../../page/page.ts';
import { amountOr, names, stageDate } from '../../wording/event-words.ts';
import { figureText } from '../../wording/figures.ts';
import { notice } from '../../wording/parts.ts';
import { inDigits } from '../../wording/ratios/ratio.ts';
import { statusText } from '../../wording/stage-words.ts';
import { countOf, eventsBy, isIn, notCounted, OPENED, totalOf } from './question/measured.ts';
import { opensEvents } from './question/opening.ts';
import { over, type Trend } from './question/trend.ts';

const TYPES = ['infrastructure', 'partnership'] as const;
const KIND = 'power';

const isSome = ({ usd, moreUsd }: Figure): boolean => usd > 0 || moreUsd > 0;
const plus = (a: Figure, b: Figure): Figure => ({
  usd: a.usd + b.usd,
  about: a.about || b.about,
  atLeast: a.atLeast || b.atLeast,
  moreUsd: a.moreUsd + b.moreUsd,
});

const STAGES = ['announced', 'begun', 'cancelled'] as const;
type PowerStage = (typeof STAGES)[number];

export const power: Trend = {
  name: 'power',
  label: 'Power and capital spending',
  types: TYPES,
  definitions: [
    {
      terms: ['gigawatts', 'power', 'capacity'],
      means:
        'The sum of the power that infrastructure deals and partnerships name, one figure an event, the largest; 1,000 megawatts are a gigawatt. “Up to” is a limit, and stands apart. It is announced while the deal is announced or pending, begun once it is completed, cancelled where it fell through; rumours, deals without a date, and those of which a source says another stage than the others, count nowhere, and the answer says of how many. Two deals about one plant, as of its owner and of its customer, are not told apart, so the sum is of what was announced and not of plants.',
    },
    {
      terms: ['capex', 'capital spending'],
      means:
        'The sum of amounts that are said to be spent on building, in US dollars at the rate of their day, by the same stages. Contracts for computing, investments and public money are none of it.',
    },
  ],
  async read(question) {
    const query = over(question, TYPES);
    if (!query) return null;
    const { log } = question.context;
    const sums = await log.measured({ kind: KIND, query, by: BY, undated: true });
    if (!sums.some(saysFigure)) return null;
    const said = sentence(sums);
    const counted = sums.filter(isIn);
    const newest = await log.measures({ kind: KIND, query }, 'newest', OPENED);
    const rows = newest.filter(isIn);
    const disputed = newest.filter(({ leftOut }) => leftOut === 'disputed');
    const ofStages = await log.measures({ kind: KIND, query, by: ['label'] }, 'newest', OPENED);
    const shown = await eventsBy(log, rows);
    return {
      headline: said,
      parts: [
        {
          kind: 'text',
          text: [{ kind: 'bold', text: said }, '. One plant may stand in several deals.'],
        },
        stagesTable(sums),
        plansTable(shown, countOf(counted)),
        ...notice(
          notCounted(sums, {
            unstated: (count) =>
              `${plural(count, 'deal')} without a figure of power or capital spending`,
            rumoured: (count) => `${count} rumoured`,
            disputed: (count) => `${plural(count, 'deal')} of which a source says another stage`,
          }),
        ),
      ],
      rows: [
        ...STAGES.flatMap((stage) => {
          const own = ofStages.filter((row) => isIn(row) && row.label === stage);
          const total = countOf(counted.filter(({ label }) => label === stage));
          const label = `${stage.charAt(0).toUpperCase()}${stage.slice(1)} (${total})`;
          return own.length > 0 ? [opensEvents(question, label, own, total)] : [];
        }),
        ...(disputed.length > 0
          ? [opensEvents(question, `Disputed (${disputed.length})`, disputed)]
          : []),
      ],
      events: shown,
    };
  },
  async brief(question) {
    const query = over(question, TYPES);
    if (!query) return null;
    const sums = await question.context.log.measured({ kind: KIND, query, by: BY });
    return sums.some(saysFigure) ? { value: sentence(sums), events: [] } : null;
  },
};

const BY = ['label', 'wording', 'unit'] as const;
const NOTHING: Figure = { usd: 0, about: false, atLeast: false, moreUsd: 0 };

/** Of what is rumoured too there is a figure to speak of. */
const saysFigure = ({ leftOut }: MeasureSum): boolean => leftOut === null || leftOut === 'rumoured';

const sumIn = (sums: readonly MeasureSum[], stage: PowerStage) => {
  const own = sums.filter((sum) => isIn(sum) && sum.label === stage);
  const stated = own.filter(({ wording }) => wording !== 'up_to');
  const has = (word: string) => stated.some(({ wording }) => wording === word);
  return {
    deals: countOf(own),
    gigawatts: totalOf(stated),
    limit: totalOf(own.filter(({ wording }) => wording === 'up_to')),
    words: has('at_least') ? 'at least ' : has('about') ? 'about ' : '',
    capex: own
      .filter(({ unit }) => unit === 'capex')
      .map(({ money }) => money)
      .reduce(plus, NOTHING),
  };
};

/** Rounded so that “at least” and “up to” before it stay true. */
const gigawatts = (value: number, words: string): string => {
  const way = words === WORDS.at_least ? -1 : words === WORDS.up_to ? 1 : 0;
  return `${inDigits(value, way, 3).toLocaleString('en-US')} GW`;
};

function powerText({ gigawatts: stated, limit, words }: ReturnType<typeof sumIn>): string {
  const sum = stated > 0 ? `${words}${gigawatts(stated, words)}` : null;
  const more = limit > 0 ? `up to ${gigawatts(limit, WORDS.up_to)}${sum ? ' more' : ''}` : null;
  return [sum, more].filter((one) => one !== null).join(' and ') || 'none';
}

const capexText = (capex: Figure): string => (isSome(capex) ? figureText(capex) : 'none');

/** "Announced: at least 31.5 GW and up to 12 GW more, $813B of capital spending; begun: none; cancelled: none". */
function sentence(sums: readonly MeasureSum[]): string {
  return STAGES.map((stage) => {
    const own = sumIn(sums, stage);
    if (own.deals === 0) return `${stage} none`;
    const capex = isSome(own.capex) ? `, ${capexText(own.capex)} of capital spending` : '';
    return `${stage} ${powerText(own)}${capex}`;
  })
    .join('; ')
    .replace(/^./, (first) => first.toUpperCase());
}

function stagesTable(sums: readonly MeasureSum[]): Part {
  return {
    kind: 'table',
    caption: 'Power and capital spending by stage (3)',
    columns: [
      { label: 'Stage' },
      { label: 'Power', align: 'right' },
      { label: 'Capital spending', align: 'right' },
      { label: 'Deals', align: 'right' },
    ],
    rows: STAGES.map((stage) => {
      const own = sumIn(sums, stage);
      return [stage, powerText(own), capexText(own.capex), `${own.deals}`];
    }),
  };
}

const WORDS = { exact: '', about: 'about ', up_to: 'up to ', at_least: 'at least ' } as const;

function plansTable(events: readonly TrackedEvent[], total: number): Part {
  const of = events.length < total ? `${events.length} of ${total}` : `${total}`;
  return {
    kind: 'table',
    caption: `Deals that name power or capital spending, newest first (${of})`,
    columns: [
      { label: 'Parties' },
      { label: 'Power', align: 'right' },
      { label: 'Amount', align: 'right' },
      { label: 'Stage, date' },
    ],
    rows: events.map((event) => {
      const own = powerOf(event);
      return [
        names([...new Set(event.parties.map(({ company }) => company))]) || event.title,
        own ? `${WORDS[own.wording]}${gigawatts(own.value, WORDS[own.wording])}` : '–',
        amountOr(event),
        `${statusText(event)}, ${stageDate(event)}`,
      ];
    }),
  };
}
