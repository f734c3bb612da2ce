/** Reads companies, sectors, amounts and days as they are typed for filters, scopes and fields. */
import type { Reader } from '../../contracts/reader.ts';
import { sectorLabel, topicLabel } from '../../domain/event/labels.ts';
import type { EventQuery } from '../../domain/event/query.ts';
import { AN_AMOUNT, type Money } from '../../domain/money/currency.ts';
import { formatMoney } from '../../domain/money/money.ts';
import { noRate, parseMoney } from '../../domain/money/money-reading.ts';
import { type Company, noOneCompany } from '../../domain/reference/company.ts';
import type { ReferenceData } from '../../domain/reference/reference-data.ts';
import { listed, valueKey } from '../../domain/text/english.ts';
import { shown } from '../../domain/text/typed.ts';
import { dayInZone, formatDay } from '../../domain/time/calendar.ts';
import { type Period, parsePeriod } from '../../domain/time/periods.ts';
import { Misreading } from '../../errors.ts';
import {
  type Filter,
  madeOnce,
  oneOf,
  type ParseContext,
  type ReadFilter,
  type ValueKind,
} from './filter.ts';
import { namesIn } from './names/name-lists.ts';
import { isProduct, whyThis } from './names/why-this.ts';
import { ownedEvents } from './owned-events.ts';

export const COMPANY: ValueKind = {
  expected: 'a company in the log',
  allowed: 'Name a company, a product or a person in the log',
  example: 'Anthropic',
};

/** The companies of these names, with a note for each typing error forgiven, and for each name that is another one's. @throws Misreading */
export async function companiesOf(names: readonly string[], log: Pick<Reader, 'findCompany'>) {
  const companies: Company[] = [];
  const notes: string[] = [];
  let guessed = false;
  for (const name of names) {
    const found = await log.findCompany(name);
    if (found.kind !== 'one')
      throw noOneCompany(name, found.kind === 'several' ? found.companies : []);
    companies.push(found.company);
    guessed ||= found.errors > 0;
    const why = whyThis(found, name);
    const whole = isProduct(found) ? ` This is about all of ${found.company.name}.` : '';
    if (why !== null) notes.push(`${why}${whole}`);
  }
  return { companies, notes, guessed };
}

/** Reads `company:`, `investor:` and their like, the names of a list, into a field of the query; `words` says what they are there. */
export const readParties =
  <Field extends keyof EventQuery>(
    queryOf: (ids: readonly string[]) => Pick<EventQuery, Field>,
    words = (names: string) => names,
  ): Filter<Field>['read'] =>
  async (typed, { log }) => {
    const { companies, notes, guessed } = await companiesOf(await namesIn(typed, log), log);
    const query = queryOf(companies.map(({ id }) => id));
    for (const company of companies) notes.push(...(await notIncluded(company, companies, log)));
    return {
      query,
      companies,
      notes,
      guessed,
      says: words(companies.map(({ name }) => name).join(' or ')),
    };
  };

/** A company stands for itself. Those that belong to it are left out, unless they are named too: that is said where they have events. */
async function notIncluded(
  company: Company,
  named: readonly Company[],
  log: ParseContext['log'],
): Promise<string[]> {
  const owned = (await log.subsidiaries(company.id)).filter(
    ({ id }) => !named.some((one) => one.id === id),
  );
  const { counts } = await ownedEvents(company, owned, {}, log);
  if (counts.length === 0) return [];
  const rest = counts.length - MOST_OWNED;
  const names = counts.slice(0, MOST_OWNED).map((one) => one.company.name);
  const [belong, them] = counts.length === 1 ? ['belongs', 'it'] : ['belong', 'them'];
  return [
    `Not included: ${listed(rest > 0 ? [...names, `${rest} more`] : names)}, which ${belong} to ${company.name}. To include ${them}, add the name after a comma.`,
  ];
}

/** So many companies that belong to another are named. */
const MOST_OWNED = 4;

export const SECTOR: ValueKind = {
  expected: 'a sector',
  allowed: 'Use a sector, as chips, cloud_compute or legal_tech',
  example: 'chips',
};

/** The ids of a controlled list by all that people type for its entries. */
const wordsOf = madeOnce(
  (list: ReferenceData['sectors' | 'topics']) =>
    new Map(
      list.flatMap(({ id, label, synonyms }) =>
        [id, label, ...synonyms].map((word) => [valueKey(word), id] as const),
      ),
    ),
);

/** The ids of sectors by any of their names, with commas between. @throws Misreading */
export const sectorsOf = (typed: string, { sectors }: ReferenceData): string[] =>
  oneOf(typed, wordsOf(sectors), SECTOR);

/** Reads `sector:`. @throws Misreading */
export function readSector(typed: string, reference: ReferenceData): ReadFilter<'sectors'> {
  const sectors = sectorsOf(typed, reference);
  return { query: { sectors }, says: sectors.map((id) => sectorLabel(reference, id)).join(' or ') };
}

export const TOPIC: ValueKind = {
  expected: 'a topic',
  allowed: 'Use a topic, as energy, export_controls or copyright',
  example: 'energy',
};

/** The ids of topics by any of their names, with commas between. @throws Misreading */
export const topicsOf = (typed: string, { topics }: ReferenceData): string[] =>
  oneOf(typed, wordsOf(topics), TOPIC);

/** Reads `topic:`. @throws Misreading */
export function readTopic(typed: string, reference: ReferenceData): ReadFilter<'topics'> {
  const topics = topicsOf(typed, reference);
  return { query: { topics }, says: topics.map((id) => topicLabel(reference, id)).join(' or ') };
}

export const AMOUNT: ValueKind = {
  ...AN_AMOUNT,
  example: '500m',
};

type Today = Pick<ParseContext, 'now' | 'zone'>;
/** The asker's calendar day, at whose rate the amounts of a question count. */
export const today = ({ now, zone }: Today) => dayInZone(now.getTime(), zone);

/** An end of a range of amounts: how it is said, and the words that it can't have. */
interface Limit {
  sign: string;
  /** "At most" is no lower limit. */
  never: Money['qualifier'];
  /** The filter of the other end; null where there is none. */
  other: string | null;
}

/** One amount as a limit, whatever words it was typed with: "over 500m" is 500m to `min:`. @throws Misreading */
export function limitOf(typed: string, { never, other }: Limit): Pick<Money, 'value' | 'currency'> {
  const { value, currency, qualifier, valueTo } = parseMoney(typed);
  if (valueTo === null && qualifier !== never) return { value, currency };
  throw new Misreading({
    typed: shown(typed),
    ...AN_AMOUNT,
    wrong:
      valueTo !== null ? 'is two amounts' : other ? `is what ${other}: takes` : 'is an upper limit',
    answer:
      valueTo === null && other
        ? `Use ${other}: for it`
        : other
          ? `Use one amount here, and ${other}: for the other`
          : 'Use one amount, as 500m',
    ...(valueTo === null &&
      other && { elsewhere: { key: other, value: bareAmount(typed, { value, currency }) } }),
  });
}

/** "5m" of "up to 5m": the amount as it was typed, without the words of a limit; as it is printed where that would be another. */
function bareAmount(typed: string, money: Pick<Money, 'value' | 'currency'>): string {
  const isSame = (text: string) => {
    const read = parseMoney(text);
    return read.value === money.value && read.currency === money.currency;
  };
  const figure = typed.slice(typed.lastIndexOf(' ', typed.search(/\d/)) + 1);
  return [figure, formatMoney(money)].find(isSame) ?? typed;
}

/** The limits that amounts can have. */
export const LOWER: Limit = { sign: '≥', never: 'up_to', other: 'max' };
/** The lower limit where no upper one can be set. */
export const LOWER_ALONE: Limit = { sign: '≥', never: 'up_to', other: null };
export const UPPER: Limit = { sign: '≤', never: 'at_least', other: 'min' };

/** Reads `min:` and `max:` into a field of the query: an amount in whole US dollars at today's rate, with its sign in front. */
export const readLimit =
  <Field extends keyof EventQuery>(
    queryOf: (usd: number) => Pick<EventQuery, Field>,
    limit: Limit,
  ): Filter<Field>['read'] =>
  (typed, context) => {
    const money = limitOf(typed, limit);
    const dollars = context.reference.inDollars(money, today(context));
    if (!dollars) throw noRate(typed, money.currency, today(context));
    const { value, rateDate } = dollars;
    const note = `${formatMoney(money)} counts as ${formatMoney({ value, currency: 'USD' })}, at the rate of ${formatDay(rateDate)}.`;
    return {
      query: queryOf(value),
      says: `${limit.sign} ${formatMoney(money)}`,
      notes: money.currency === 'USD' ? [] : [note],
    };
  };

export const SINCE: ValueKind = {
  expected: 'a date',
  allowed: 'Use 2026-03-12, 12 Mar, 2026-03, q1 2026, last 30 days or monday',
  example: '2026-03',
};

/** Reads `since:` and `until:`: the days of a date or of a span. @throws Misreading */
export const readSpan = (typed: string, context: Today): Period =>
  parsePeriod(typed, { today: today(context) });
