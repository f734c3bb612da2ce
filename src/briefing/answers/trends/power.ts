/** Power and capital spending of data centres: announced, begun, cancelled. */
import type { Figure } from '../../../contracts/reader.ts';
import type { TrackedEvent } from '../../../domain/event/event.ts';
import { plural } from '../../../domain/text/english.ts';
import { formatDate } from '../../../domain/time/calendar.ts';
import type { Part } from '../../../page/page.ts';
import { amountOr, names } from '../../wording/event-words.ts';
import { figureText } from '../../wording/figures.ts';
import { notice } from '../../wording/parts.ts';
import { statusText } from '../../wording/stage-words.ts';
import { opensEvents } from './question/opening.ts';
import { eventsOf } from './question/read.ts';
import { over, type Trend, type TrendQuestion } from './question/trend.ts';

const TYPES = ['infrastructure', 'partnership'] as const;
const GIGAWATTS: Readonly<Record<string, number>> = {
  ...{ gw: 1, gigawatt: 1, gigawatts: 1 },
  ...{ mw: 1 / 1_000, megawatt: 1 / 1_000, megawatts: 1 / 1_000 },
};

type Stated = TrackedEvent['figures'][number];

const isSome = ({ usd, moreUsd }: Figure): boolean => usd > 0 || moreUsd > 0;
const saysFigure = (plan: Plan): boolean => plan.power !== null || isSome(plan.capex);
const plus = (a: Figure, b: Figure): Figure => ({
  usd: a.usd + b.usd,
  about: a.about || b.about,
  atLeast: a.atLeast || b.atLeast,
  moreUsd: a.moreUsd + b.moreUsd,
});

/** The stages of a plant: of a plan that fell through nothing is built. */
const STAGES = ['announced', 'begun', 'cancelled'] as const;
type PowerStage = (typeof STAGES)[number];

/** A plan with its power, in gigawatts, and what is to be spent on it, in US dollars. */
interface Plan {
  event: TrackedEvent;
  stage: PowerStage | null;
  power: { gigawatts: number; qualifier: Stated['qualifier'] } | null;
  capex: Figure;
}

export const power: Trend = {
  name: 'power',
  label: 'Power and capital spending',
  types: TYPES,
  definitions: [
    {
      terms: ['gigawatts', 'power', 'capacity'],
      means:
        'The sum of the power that infrastructure deals and partnerships name, one figure an event, the largest; 1,000 megawatts are a gigawatt. “Up to” is a limit, and stands apart. It is announced while the deal is announced or pending, begun once it is completed, cancelled where it fell through; rumours count nowhere. Two deals about one plant, as of its owner and of its customer, are not told apart, so the sum is of what was announced and not of plants.',
    },
    {
      terms: ['capex', 'capital spending'],
      means:
        'The sum of amounts that are said to be spent on building, in US dollars at the rate of their day, by the same stages. Contracts for computing, investments and public money are none of it.',
    },
  ],
  async read(question) {
    const read = await plansIn(question);
    if (!read) return null;
    const { plans, notes } = read;
    const said = sentence(plans);
    const told = plans.filter(saysFigure);
    return {
      headline: said,
      parts: [
        {
          kind: 'text',
          text: [{ kind: 'bold', text: said }, '. One plant may stand in several deals.'],
        },
        stagesTable(plans),
        plansTable(told),
        ...notice(notes.join(' ') || null),
      ],
      rows: STAGES.flatMap((stage) => {
        const own = told.filter((plan) => plan.stage === stage);
        const label = `${stage.charAt(0).toUpperCase()}${stage.slice(1)} (${own.length})`;
        return own.length > 0
          ? [
              opensEvents(
                question,
                label,
                own.map(({ event }) => event),
              ),
            ]
          : [];
      }),
      events: told.map(({ event }) => event),
    };
  },
  async brief(question) {
    const read = await plansIn(question);
    return read && { value: sentence(read.plans), events: [] };
  },
};

async function plansIn(question: TrendQuestion) {
  const query = over(question, TYPES);
  if (!query) return null;
  const { log } = question.context;
  const { events, total, notes } = await eventsOf(log, query);
  const capex = events.filter(({ amount }) => amount?.kind === 'capex');
  const sums = capex.length > 0 ? await log.sums(query, 'event') : new Map<string, Figure>();
  const plans = events.map((event): Plan => {
    const sum = capex.includes(event) ? sums.get(String(event.number)) : undefined;
    return { event, stage: stageOf(event), power: powerOf(event), capex: sum ?? NOTHING };
  });
  if (total === 0 || !plans.some(saysFigure)) return null;
  const without = plans.filter((plan) => !saysFigure(plan)).length;
  const talked = plans.filter((plan) => plan.power && plan.stage === null).length;
  const left = [
    without ? `${plural(without, 'deal')} without a figure of power or capital spending` : null,
    talked ? `${talked} rumoured` : null,
  ].filter((one) => one !== null);
  return {
    plans,
    notes: [
      ...(left.length ? [`Not counted: ${left.join(', ')}.`] : []),
      ...notes.unconfirmed,
      ...notes.unread,
    ],
  };
}

const NOTHING: Figure = { usd: 0, about: false, atLeast: false, moreUsd: 0 };

function stageOf({ status, closedBy }: TrackedEvent): PowerStage | null {
  if (status === 'rumoured' || closedBy) return null;
  if (status === 'failed') return 'cancelled';
  return status === 'completed' ? 'begun' : 'announced';
}

/** The largest figure of power that an event names. */
function powerOf({ figures }: TrackedEvent): Plan['power'] {
  const own = figures.flatMap(({ value, valueTo, unit, qualifier }) => {
    const size = GIGAWATTS[unit.toLowerCase()];
    const word = valueTo === null ? qualifier : 'at_least';
    return size === undefined ? [] : [{ gigawatts: value * size, qualifier: word }];
  });
  return own.toSorted((a, b) => b.gigawatts - a.gigawatts)[0] ?? null;
}

const sumIn = (plans: readonly Plan[], stage: PowerStage) => {
  const own = plans.filter((plan) => plan.stage === stage);
  const powers = own.flatMap((plan) => plan.power ?? []);
  const add = (of: typeof powers) => of.reduce((sum, { gigawatts }) => sum + gigawatts, 0);
  const stated = powers.filter(({ qualifier }) => qualifier !== 'up_to');
  return {
    deals: own.filter(saysFigure).length,
    gigawatts: add(stated),
    limit: add(powers.filter(({ qualifier }) => qualifier === 'up_to')),
    words: stated.some(({ qualifier }) => qualifier === 'at_least')
      ? 'at least '
      : stated.some(({ qualifier }) => qualifier === 'about')
        ? 'about '
        : '',
    capex: own.map((plan) => plan.capex).reduce(plus, NOTHING),
  };
};

const gigawatts = (value: number): string =>
  `${Number(value.toPrecision(3)).toLocaleString('en-US')} GW`;

function powerText({ gigawatts: stated, limit, words }: ReturnType<typeof sumIn>): string {
  const sum = stated > 0 ? `${words}${gigawatts(stated)}` : null;
  const more = limit > 0 ? `up to ${gigawatts(limit)}${sum ? ' more' : ''}` : null;
  return [sum, more].filter((one) => one !== null).join(' and ') || 'none';
}

const capexText = (capex: Figure): string => (isSome(capex) ? figureText(capex) : 'none');

/** "Announced: at least 31.5 GW and up to 12 GW more, $813B of capital spending; begun: none; cancelled: none". */
function sentence(plans: readonly Plan[]): string {
  return STAGES.map((stage) => {
    const sums = sumIn(plans, stage);
    if (sums.deals === 0) return `${stage} none`;
    const capex = isSome(sums.capex) ? `, ${capexText(sums.capex)} of capital spending` : '';
    return `${stage} ${powerText(sums)}${capex}`;
  })
    .join('; ')
    .replace(/^./, (first) => first.toUpperCase());
}

function stagesTable(plans: readonly Plan[]): Part {
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
      const sums = sumIn(plans, stage);
      return [stage, powerText(sums), capexText(sums.capex), `${sums.deals}`];
    }),
  };
}

const WORDS = { exact: '', about: 'about ', up_to: 'up to ', at_least: 'at least ' } as const;

function plansTable(plans: readonly Plan[]): Part {
  return {
    kind: 'table',
    caption: `Deals that name power or capital spending, newest first (${plans.length})`,
    columns: [
      { label: 'Parties' },
      { label: 'Power', align: 'right' },
      { label: 'Amount', align: 'right' },
      { label: 'Stage, date' },
    ],
    rows: plans.map(({ event, power: of }) => [
      names([...new Set(event.parties.map(({ company }) => company))]) || event.title,
      of ? `${WORDS[of.qualifier]}${gigawatts(of.gigawatts)}` : '–',
      amountOr(event),
      `${statusText(event)}, ${formatDate(event.occurredOn)}`,
    ]),
  };
}
