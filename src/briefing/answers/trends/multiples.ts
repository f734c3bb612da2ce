/** Run rates of revenue beside valuations. */
import type { TrackedEvent } from '../../../domain/event/event.ts';
import { valuationText } from '../../../domain/event/labels.ts';
import type { EventQuery } from '../../../domain/event/query.ts';
import { signOf } from '../../../domain/money/currency.ts';
import { formatMoney } from '../../../domain/money/money.ts';
import { plural } from '../../../domain/text/english.ts';
import {
  addDays,
  type Day,
  daysBetween,
  firstDay,
  formatDay,
} from '../../../domain/time/calendar.ts';
import { inRole } from '../../wording/event-words.ts';
import { notice } from '../../wording/parts.ts';
import { settledValuations } from '../company/valuations.ts';
import { opensEvents } from './question/opening.ts';
import { eventsOf } from './question/read.ts';
import { over, type Trend, type TrendQuestion } from './question/trend.ts';

const TYPES = [
  ...(['funding_round', 'valuation', 'acquisition', 'merger', 'ipo'] as const),
  ...(['partnership', 'infrastructure', 'earnings'] as const),
];
/** The farthest that a run rate and a valuation may lie apart. */
const APART = 120;

/** The names of the figure, as texts have them. */
const CALLED = [
  ...['run rate', 'annual recurring revenue', 'annualised revenue', 'annualized revenue'],
  ...['annual revenue pace', 'yearly run rate'],
];
const SAYS: NonNullable<EventQuery['words']> = [
  { any: CALLED.map((name) => name.split(' ')), near: [] },
];

type Figure = TrackedEvent['figures'][number];

/** A run rate of a company, with the valuation that lies nearest, or the reason for which there is no multiple. */
interface Multiple {
  company: string;
  event: TrackedEvent;
  figure: Figure;
  on: Day;
  valued: { event: TrackedEvent; text: string; on: Day } | null;
  /** "27×", "at most 20.5×"; null where it is refused. */
  multiple: string | null;
  why: string;
}

export const multiples: Trend = {
  name: 'multiples',
  label: 'Run rate and valuation',
  types: TYPES,
  definitions: [
    {
      terms: ['multiple', 'run rate', 'revenue multiple'],
      means:
        'A post-money valuation divided by the run rate of revenue that is nearest to it in time, of one company and in one currency. Refused where they lie more than 120 days apart, where the valuation is not said to be post-money, or where both are only limits of the same side. Of each company the newest run rate is shown. A run rate is what is called so, or annual recurring or annualised revenue; the two are not the same, and each is shown by its name.',
    },
  ],
  async read(question) {
    const all = await multiplesIn(question);
    if (!all) return null;
    const said = sentence(all);
    return {
      headline: said,
      parts: [
        { kind: 'text', text: [{ kind: 'bold', text: said }, '.'] },
        {
          kind: 'table',
          caption: `Newest run rate by company (${all.length})`,
          columns: [
            { label: 'Company' },
            { label: 'Run rate', align: 'right' },
            { label: 'Valuation', align: 'right' },
            { label: 'Multiple', align: 'right' },
            { label: 'Days apart', align: 'right' },
          ],
          rows: all.map(({ company, figure, on, valued, multiple, why }) => [
            company,
            `${figureText(figure)}, ${formatDay(on)} (${figure.label})`,
            valued ? `${valued.text}, ${formatDay(valued.on)}` : 'none',
            multiple ?? `none: ${why}`,
            valued ? `${Math.abs(daysBetween(on, valued.on))}` : '–',
          ]),
        },
        ...notice(
          `No multiple across more than ${APART} days, or of a valuation whose basis is not post-money.`,
        ),
      ],
      rows: all.map(({ company, event, valued }) =>
        opensEvents(
          question,
          company,
          valued && valued.event.number !== event.number ? [event, valued.event] : [event],
        ),
      ),
      events: all.flatMap(({ event, valued }) =>
        valued && valued.event.number !== event.number ? [event, valued.event] : [event],
      ),
    };
  },
  async brief(question) {
    const all = await multiplesIn(question);
    return all && { value: sentence(all), events: [] };
  },
};

/** "Anthropic 20.5×, Moonshot AI about 100×; 3 more run rates without a multiple". */
function sentence(all: readonly Multiple[]): string {
  const told = all.filter(({ multiple }) => multiple !== null);
  const rest = all.length - told.length;
  if (told.length === 0) return `${plural(rest, 'run rate')}, none with a valuation to compare`;
  const named = told.slice(0, 4).map(({ company, multiple }) => `${company} ${multiple}`);
  const more = told.length > named.length ? `, ${told.length - named.length} more` : '';
  return `Valuation over run rate: ${named.join(', ')}${more}${rest > 0 ? `; ${plural(rest, 'run rate')} without a multiple` : ''}`;
}

async function multiplesIn(question: TrendQuestion): Promise<Multiple[] | null> {
  const query = over(question, TYPES);
  if (!query) return null;
  const { log } = question.context;
  const { events } = await eventsOf(log, { ...query, words: [...(query.words ?? []), ...SAYS] });
  const rates = events
    .flatMap((event) => ratesIn(event))
    .toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
  const newest = [...Map.groupBy(rates, ({ company }) => company).values()].flatMap(
    ([first]) => first ?? [],
  );
  const all: Multiple[] = [];
  for (const rate of newest) all.push(await withValuation(rate, question));
  return all.length > 0
    ? all.toSorted((a, b) => Number(a.multiple === null) - Number(b.multiple === null))
    : null;
}

type Rate = Pick<Multiple, 'company' | 'event' | 'figure' | 'on'>;

function ratesIn(event: TrackedEvent): Rate[] {
  if (event.status === 'rumoured' || event.status === 'failed') return [];
  const figure = event.figures.find(
    ({ label, unit }) => isMoney(unit) && CALLED.some((name) => label.toLowerCase().includes(name)),
  );
  const company = figure && companyOf(event, figure.label);
  return company ? [{ company, event, figure, on: dayOf(event, figure.label) }] : [];
}

const isMoney = (unit: string): boolean => /^[A-Z]{3}$/.test(unit);

/** The company whose revenue it is: the one that the label names, else the one that the event is about. */
function companyOf(event: TrackedEvent, label: string): string | undefined {
  const named = event.parties.find(({ company }) => label.includes(company));
  const [about] = [...inRole(event, 'subject', 'target'), ...inRole(event, 'customer')];
  return named?.company ?? about;
}

/** The day of the figure: the end of a year that its label names, else the event's. */
function dayOf(event: TrackedEvent, label: string): Day {
  const year = /\bend of (20\d\d)\b/.exec(label)?.[1];
  if (year) return `${year}-12-31`;
  return event.occurredOn ? firstDay(event.occurredOn) : event.knownOn;
}

async function withValuation(rate: Rate, { context: { log } }: TrendQuestion): Promise<Multiple> {
  const known = await log.findCompany(rate.company);
  const none = { ...rate, valued: null, multiple: null };
  if (known.kind !== 'one') return { ...none, why: 'no valuation' };
  const about = { companies: [known.company.id], roles: ['subject', 'target'] as const };
  const near = { since: addDays(rate.on, -2 * APART), until: addDays(rate.on, 2 * APART) };
  const { events } = await log.find(
    { ...about, ...near, types: ['funding_round', 'valuation', 'partnership'] },
    { offset: 0, limit: 100 },
  );
  const valuations = settledValuations(events, rate.company).map((valued) => {
    const on = valued.event.occurredOn ? firstDay(valued.event.occurredOn) : valued.event.knownOn;
    return { ...valued, on, apart: Math.abs(daysBetween(rate.on, on)) };
  });
  const isPost = ({ valuation }: (typeof valuations)[number]) => valuation.basis === 'post_money';
  const [nearest] = valuations.toSorted(
    (a, b) =>
      Number(a.apart > APART) - Number(b.apart > APART) ||
      Number(isPost(b)) - Number(isPost(a)) ||
      a.apart - b.apart,
  );
  if (!nearest) return { ...none, why: 'no valuation in the log' };
  const { valuation, event, on, apart } = nearest;
  const valued = { event, text: valuationText(valuation), on };
  const refused = { ...rate, valued, multiple: null };
  if (apart > APART) return { ...refused, why: `${apart} days apart` };
  if (valuation.basis !== 'post_money')
    return { ...refused, why: valuation.basis === 'pre_money' ? 'pre-money' : 'basis not stated' };
  if (valuation.currency !== rate.figure.unit) return { ...refused, why: 'two currencies' };
  const text = ratioText(valuation, rate.figure);
  return text === null
    ? { ...refused, why: 'both are only limits' }
    : { ...rate, valued, multiple: text, why: '' };
}

const BOUNDS = { exact: 0, about: 0, at_least: 1, up_to: -1 } as const;

/** "about 27×", "at most 20.5×"; null where both are limits of one side. */
function ratioText(
  valuation: { value: number; qualifier: keyof typeof BOUNDS },
  figure: Figure,
): string | null {
  const [above, below] = [BOUNDS[valuation.qualifier], BOUNDS[figure.qualifier]];
  if (figure.value === 0 || (above !== 0 && above === below)) return null;
  const bound = above - below;
  const about = valuation.qualifier === 'about' || figure.qualifier === 'about' ? 'about ' : '';
  const ratio = valuation.value / figure.value;
  const number = ratio < 100 ? Number(ratio.toFixed(1)).toString() : Math.round(ratio).toString();
  return `${bound > 0 ? 'at least ' : bound < 0 ? 'at most ' : ''}${about}${number}×`;
}

function figureText({ value, unit, qualifier }: Figure): string {
  return signOf(unit) ? formatMoney({ value, currency: unit, qualifier }) : `${value} ${unit}`;
}
