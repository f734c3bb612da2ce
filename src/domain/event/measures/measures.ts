/** The measures of an event, of which each figure of trends is made. */
import { type Day, firstDay } from '../../time/calendar.ts';
import { isVouched, stageDisputes } from '../closing.ts';
import type { EventFields } from '../event.ts';
import { daysOf } from '../stages.ts';
import { inRole, mainCompany } from './about.ts';
import { expectedBy } from './expected-by.ts';
import type { EventMeasure, Measured, MeasureKind } from './measure.ts';

type Figure = EventFields['figures'][number];
type Said = Partial<Omit<EventMeasure, 'kind' | 'day'>>;

const NOTHING: Omit<EventMeasure, 'kind' | 'day'> = {
  leftOut: null,
  name: null,
  label: null,
  unit: null,
  value: null,
  wording: null,
};
const measure = (kind: MeasureKind, day: Day | null, said: Said): EventMeasure => ({
  kind,
  day,
  ...NOTHING,
  ...said,
});

/** All measures of an event, in an order that is always the same. */
export function measuresOf(event: Measured): EventMeasure[] {
  return [
    ...jobsIn(event),
    ...powerIn(event),
    ...incidentIn(event),
    ...roundIn(event),
    ...soldIn(event),
    ...dealIn(event),
    ...valuationsIn(event),
    ...runRateIn(event),
    ...figuresIn(event),
    ...expectedIn(event),
    ...lawIn(event),
  ];
}

const ownDay = ({ fields: { occurredOn } }: Measured): Day | null =>
  occurredOn && firstDay(occurredOn);
const isSure = ({ evidence, fields: { status } }: Measured): boolean =>
  isVouched(evidence) && status !== 'rumoured' && status !== 'failed';
const unconfirmed = ({ evidence }: Measured) =>
  isVouched(evidence) ? null : ('unconfirmed' as const);
/** The id of a party by its name. */
const idOf = ({ companies }: Measured, name: string | null | undefined): string | null =>
  companies.find(({ company }) => company.name === name)?.company.id ?? null;

/** The figure of the jobs that an event cuts; undefined for none. */
export const jobsCut = ({ figures }: Pick<EventFields, 'figures'>): Figure | undefined =>
  figures.find(({ label }) => /^jobs cut$/i.test(label));

function jobsIn(event: Measured): EventMeasure[] {
  const { fields } = event;
  if (fields.type !== 'labour') return [];
  const name = idOf(event, mainCompany(fields.parties));
  const figure = jobsCut(fields);
  const stated = figure && { value: figure.value, wording: figure.qualifier };
  const left = !figure ? 'unstated' : figure.qualifier === 'up_to' ? 'up_to' : null;
  return [measure('jobs', ownDay(event), { name, ...stated, leftOut: unconfirmed(event) ?? left })];
}

const GIGAWATTS: Readonly<Record<string, number>> = {
  gw: 1,
  gigawatt: 1,
  gigawatts: 1,
  mw: 1 / 1_000,
  megawatt: 1 / 1_000,
  megawatts: 1 / 1_000,
};

/** The largest figure of power that an event names, in gigawatts; undefined for none. */
export function powerOf({ figures }: Pick<EventFields, 'figures'>) {
  const own = figures.flatMap(({ value, valueTo, unit, qualifier }) => {
    const size = GIGAWATTS[unit.toLowerCase()];
    const wording = valueTo === null ? qualifier : ('at_least' as const);
    return size === undefined ? [] : [{ value: value * size, wording }];
  });
  return own.toSorted((a, b) => b.value - a.value)[0];
}

function powerIn(event: Measured): EventMeasure[] {
  const { fields, isCounted } = event;
  if (fields.type !== 'infrastructure' && fields.type !== 'partnership') return [];
  const stated = powerOf(fields);
  const isCapex = isCounted && fields.amount?.kind === 'capex';
  const doubt = stageDisputes(fields).length > 0 ? ('disputed' as const) : null;
  const left = !stated && !isCapex ? 'unstated' : fields.status === 'rumoured' ? 'rumoured' : doubt;
  return [
    measure('power', ownDay(event), {
      ...stated,
      label: plantStage(fields.status),
      unit: isCapex ? 'capex' : null,
      leftOut: unconfirmed(event) ?? left,
    }),
  ];
}

/** The stage of a plant: of a plan that fell through nothing is built. */
const plantStage = (status: EventFields['status']) =>
  status === 'failed' ? 'cancelled' : status === 'completed' ? 'begun' : 'announced';

function incidentIn(event: Measured): EventMeasure[] {
  const { fields, stages } = event;
  if (fields.type !== 'outage' && fields.type !== 'security_incident') return [];
  const began = stages[0]?.on ?? fields.occurredOn;
  const name = idOf(event, fields.parties[0]?.company);
  return [measure('incident', began && firstDay(began), { name, leftOut: unconfirmed(event) })];
}

function roundIn(event: Measured): EventMeasure[] {
  const { fields, isCounted, countedOn } = event;
  if (fields.type !== 'funding_round' || !isCounted) return [];
  const day = countedOn?.on ? firstDay(countedOn.on) : ownDay(event);
  const [name = null] = inRole(fields.parties, 'subject')
    .flatMap((company) => idOf(event, company) ?? [])
    .sort();
  return [measure('round', day, { name })];
}

function soldIn(event: Measured): EventMeasure[] {
  const { type, status, parties } = event.fields;
  if ((type !== 'acquisition' && type !== 'merger') || status !== 'completed') return [];
  const day = ownDay(event) ?? event.knownOn;
  return [...new Set(inRole(parties, 'target'))].map((company) =>
    measure('sold', day, { name: idOf(event, company) }),
  );
}

function dealIn(event: Measured): EventMeasure[] {
  const { purchase, rumour } = event.ofDeal;
  const last = rumour && lastStage(event);
  return [
    ...(purchase ? [measure('purchase', purchase.day, { leftOut: purchase.leftOut })] : []),
    ...(rumour ? [measure('rumour', last, { label: rumour.end, value: rumour.days })] : []),
    ...(rumour?.drift != null ? [measure('drift', last, { value: rumour.drift })] : []),
  ];
}

/** The latest day of all of its stages. */
function lastStage(event: Measured): Day | null {
  const days = event.stages.flatMap(({ on }) => (on ? [firstDay(on)] : []));
  const [last = null] = [...days, ...(ownDay(event) ? [ownDay(event)] : [])].sort().reverse();
  return last;
}

function valuationsIn(event: Measured): EventMeasure[] {
  const { fields } = event;
  if (!isSure(event)) return [];
  const day = ownDay(event) ?? event.knownOn;
  const valued = (company: string, said: Said) =>
    measure('valuation', day, { name: idOf(event, company), ...said });
  if (fields.type === 'merger')
    return [...new Set(fields.parties.map(({ company }) => company))].flatMap((company) => {
      const own = mergerValue(fields, company);
      return own ? [valued(company, { ...own, label: 'merger' })] : [];
    });
  const { valuation } = fields;
  if (!valuation) return [];
  const { value, currency: unit, qualifier: wording, basis } = valuation;
  const label = fields.type === 'ipo' ? 'listing' : basis;
  const subjects = inRole(fields.parties, 'subject');
  const of = subjects.length > 0 ? subjects : inRole(fields.parties, 'target');
  return [...new Set(of)].map((company) => valued(company, { value, unit, wording, label }));
}

/** The value of a merger is that of the pair: the company that is bought is worth its price, and the buyer what a figure puts on it. */
function mergerValue({ figures, parties, amount }: EventFields, company: string): Said | null {
  const put = figures.find(({ label }) => label === `value put on ${company}`);
  if (put) return { value: put.value, unit: put.unit, wording: put.qualifier };
  if (!amount || amount.qualifier === 'range' || !inRole(parties, 'target').includes(company))
    return null;
  return { value: amount.value, unit: amount.currency, wording: amount.qualifier };
}

/** The names of the figure, as texts have them. */
const RUN_RATES: readonly string[] = [
  ...['run rate', 'annual recurring revenue', 'annualised revenue', 'annualized revenue'],
  ...['annual revenue pace', 'yearly run rate'],
];
const isMoney = (unit: string): boolean => /^[A-Z]{3}$/.test(unit);

function runRateIn(event: Measured): EventMeasure[] {
  if (!isSure(event)) return [];
  const { fields } = event;
  const figure = fields.figures.find(
    ({ label, unit }) =>
      isMoney(unit) && RUN_RATES.some((name) => label.toLowerCase().includes(name)),
  );
  const name = figure && idOf(event, earner(fields, figure));
  if (!figure || !name) return [];
  const { label, value, unit, qualifier: wording } = figure;
  return [measure('run_rate', statedOf(event, figure), { name, label, value, unit, wording })];
}

/** The company whose revenue it is: the one that the label names, else the one that the event is about. */
function earner({ parties }: EventFields, { label }: Figure): string | undefined {
  const named = parties.find(({ company }) => label.includes(company));
  const [about] = [...inRole(parties, 'subject', 'target'), ...inRole(parties, 'customer')];
  return named?.company ?? about;
}

/** The day of a figure: the end of a year that its label names, else the event's. */
function statedOf(event: Measured, { label }: Figure): Day {
  const [, year] = /\bend of (20\d\d)\b/.exec(label) ?? [];
  return year ? `${year}-12-31` : (ownDay(event) ?? event.knownOn);
}

function figuresIn(event: Measured): EventMeasure[] {
  const { fields } = event;
  const name = isSure(event) ? idOf(event, mainCompany(fields.parties)) : null;
  if (name === null) return [];
  return fields.figures
    .filter(({ valueTo }) => valueTo === null)
    .map(({ label, unit, value, qualifier: wording }) =>
      measure('figure', ownDay(event) ?? event.knownOn, {
        name,
        value,
        wording,
        label: label.toLowerCase(),
        unit: unit.toLowerCase(),
      }),
    );
}

function lawIn(event: Measured): EventMeasure[] {
  const { fields, stages } = event;
  const dates = fields.effectiveOn.map(({ date, standing }) =>
    measure('date', date, { wording: standing }),
  );
  if (fields.type !== 'regulation') return dates;
  const days = daysOf({ ...fields, stages, countedOn: null }).map(({ day }) => day);
  const { status: label, jurisdiction: unit } = fields;
  return [measure('law', days.sort().at(-1) ?? null, { label, unit }), ...dates];
}

const expectedIn = (event: Measured): EventMeasure[] =>
  event.fields.expects.map((one) =>
    measure('expectation', expectedBy(one), {
      label: one.by,
      wording: one.standing,
      leftOut: unconfirmed(event),
    }),
  );
