/** The highest step-ups of valuations from one round to the next. */

import type { MeasureRow } from '../../../contracts/trends/measures.ts';
import { valuationText } from '../../../domain/event/labels.ts';
import { plural } from '../../../domain/text/english.ts';
import { formatDate } from '../../../domain/time/calendar.ts';
import { figure } from '../../../page/page.ts';
import { datedCell, notice } from '../../wording/parts.ts';
import { stepFrom, type ValueStep } from '../company/step-up.ts';
import { settledValuations, type Valued } from '../company/valuations.ts';
import { eventsBy, namesBy } from './question/measured.ts';
import { opensEvents } from './question/opening.ts';
import { over, type Trend, type TrendQuestion } from './question/trend.ts';

const TYPES = ['funding_round', 'valuation'] as const;
const LISTED = 10;

/** The highest step-up of a company. */
interface StepUp {
  company: string;
  latest: Valued;
  step: ValueStep & { factor: number };
}

export const stepUps: Trend = {
  name: 'steps',
  label: 'Step-ups',
  types: TYPES,
  allDays: true,
  definitions: [
    {
      terms: ['step-up', 'step up', 'valuation step-up'],
      means:
        'A valuation in a round divided by that of the last completed round before it, of one company: pre-money by pre-money, or post-money by post-money, in one currency. Refused, with the reason, where the bases differ or one is not stated, where both are only limits of the same side, and for a listing or a merger beside a round. Over two values of which no basis is stated it is only indicative, and never the highest. An extension belongs to its round, and a close to its announcement. Where the highest are told, each company stands with one.',
    },
  ],
  async read(question) {
    const read = await stepUpsIn(question);
    if (!read) return null;
    const { shown, companies } = read;
    const said = sentence(read);
    const both = ({ latest, step }: StepUp) => [latest.event, step.before.event];
    return {
      headline: said,
      parts: [
        { kind: 'text', text: [{ kind: 'bold', text: said }, '.'] },
        ...(shown.length > 0
          ? [
              {
                kind: 'table' as const,
                caption: `Highest step-up by company, highest first (${shown.length})`,
                columns: [
                  { label: 'Company' },
                  { label: 'Step-up', align: 'right' as const },
                  { label: 'Valuation', align: 'right' as const },
                  { label: 'Before', align: 'right' as const },
                  { label: 'Date', align: 'right' as const },
                ],
                rows: shown.map(({ company, latest, step }) => [
                  company,
                  figure(step.words, step.factor),
                  valuationText(latest.valuation),
                  `${valuationText(step.before.valuation)}, ${formatDate(step.before.event.occurredOn)}`,
                  datedCell(latest.event.occurredOn),
                ]),
              },
            ]
          : []),
        ...notice(
          `Of ${plural(companies, 'company', 'companies')} with more than one valuation. Left out: values whose basis is not stated, or is another.`,
        ),
      ],
      rows: shown.map((each) => opensEvents(question, each.company, both(each))),
      events: shown.flatMap(both),
    };
  },
  async brief(question) {
    const read = await stepUpsIn(question);
    return read && { value: sentence(read), events: [], allDays: true };
  },
};

/** The highest step-ups, and the number of companies with more than one valuation. */
interface Read {
  shown: readonly StepUp[];
  companies: number;
}

/** "Highest step-up in this log: Safe Superintelligence 6.40×, $32B post-money (Apr 2025) after $5B post-money". */
function sentence({ shown: [first] }: Read): string {
  if (!first) return 'No two valuations in this log whose bases are stated and alike';
  const { company, latest, step } = first;
  return `Highest step-up in this log: ${company} ${step.words}, ${valuationText(latest.valuation)} (${formatDate(latest.event.occurredOn)}) after ${valuationText(step.before.valuation)}`;
}

/** A company with its valuations, and a factor that none of its steps exceeds. */
interface Candidate {
  id: string;
  rows: readonly MeasureRow[];
  bound: number;
}

async function stepUpsIn(question: TrendQuestion): Promise<Read | null> {
  const within = over(question, TYPES);
  if (!within) return null;
  const { since: _since, until: _until, ...query } = within;
  const { log } = question.context;
  const all = await log.measures({ kind: 'valuation', query }, 'newest', Number.MAX_SAFE_INTEGER);
  const several = [...Map.groupBy(all, ({ name }) => name)].flatMap(([id, rows]) =>
    id !== null && rows.length > 1 ? [{ id, rows, bound: boundOf(rows, question) }] : [],
  );
  if (several.length === 0) return null;
  const likely = several
    .filter(({ bound }) => bound > 1)
    .toSorted((a, b) => b.bound - a.bound || (a.id < b.id ? -1 : 1));
  const found: StepUp[] = [];
  for (const candidate of likely) {
    const last = found[LISTED - 1];
    if (last && last.step.factor >= candidate.bound) break;
    const own = await highestOf(question, candidate);
    if (own) found.push(own);
    found.sort((a, b) => b.step.factor - a.step.factor);
  }
  return { shown: found.slice(0, LISTED), companies: several.length };
}

const BASES: readonly (string | null)[] = ['post_money', 'pre_money'];

/** The largest quotient of two of them that can be compared, the later one on the days asked for; 0 for none. */
function boundOf(rows: readonly MeasureRow[], question: TrendQuestion): number {
  const comparable = rows.filter(({ label, value }) => BASES.includes(label) && value);
  const quotients = comparable
    .filter(({ day }) => isAsked(day, question))
    .flatMap((latest) =>
      comparable
        .filter(({ day, label, unit }) => {
          const isBefore = (day ?? '') <= (latest.day ?? '');
          return isBefore && label === latest.label && unit === latest.unit;
        })
        .map(({ value }) => (latest.value ?? 0) / (value ?? 1)),
    );
  return quotients.reduce((most, one) => Math.max(most, one), 0);
}

const isAsked = (day: string | null, { span }: TrendQuestion): boolean =>
  day !== null &&
  (span.isDefault || day >= span.since) &&
  (span.until === undefined || day <= span.until);

async function highestOf(question: TrendQuestion, { id, rows }: Candidate): Promise<StepUp | null> {
  const { log } = question.context;
  const company = (await namesBy(log, [id])).get(id) ?? id;
  const valuations = settledValuations(await eventsBy(log, rows), company);
  const days = new Map(rows.map(({ number, day }) => [number, day]));
  const steps = valuations.flatMap((latest, at): StepUp[] => {
    const step = stepFrom(latest, valuations.slice(0, at));
    if (!step || step.factor === null || step.isIndicative || step.factor <= 1) return [];
    const isOn = isAsked(days.get(latest.event.number) ?? null, question);
    return isOn ? [{ company, latest, step: { ...step, factor: step.factor } }] : [];
  });
  return steps.toSorted((a, b) => b.step.factor - a.step.factor)[0] ?? null;
}
