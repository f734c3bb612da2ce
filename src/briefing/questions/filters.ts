import {
  roundLabel,
  roundWords,
  sectorLabel,
  statusLabel,
  statusWords,
  typeLabel,
  typeWords,
} from '../../domain/event/labels.ts';
import { SORTS } from '../../domain/event/query.ts';
import type { EventType } from '../../domain/event/vocabulary.ts';
import { formatMoney } from '../../domain/money/money.ts';
import { parseMoney } from '../../domain/money/money-reading.ts';
import type { Company } from '../../domain/reference/company.ts';
import type { ReferenceData } from '../../domain/reference/reference-data.ts';
import { valueKey } from '../../domain/text/english.ts';
import { formatDay } from '../../domain/time/calendar.ts';
import { parsePeriod } from '../../domain/time/periods.ts';
import { InputError } from '../../errors.ts';
import {
  FILTER_HELP,
  type FilterHelp,
  type FilterKey,
  madeOnce,
  oneOf,
  type ParseContext,
  type ReadValue,
  refuse,
  unique,
} from './filter.ts';
import { readCountry, readJurisdiction, readRegion } from './filter-places.ts';

async function readCompanies(key: 'company' | 'investor', typed: string, room: ParseContext) {
  const companies: Company[] = [];
  const notes: string[] = [];
  for (const name of typed.split(',').map((part) => part.trim())) {
    const found = await room.log.findCompany(name);
    if (found.kind === 'none') return refuse(key, typed, 'is not a company in the log.');
    if (found.kind === 'several') {
      const names = found.companies.map((company) => company.name);
      return refuse(key, typed, `could be ${names.join(' or ')}.`, names);
    }
    companies.push(found.company);
    if (found.errors > 0) notes.push(`Showing ${found.company.name} for “${name}”.`);
  }
  return { companies, notes, says: companies.map((company) => company.name).join(' or ') };
}

/** An amount as typed, in whole US dollars at today's rate. */
function dollars(key: 'min' | 'max', typed: string, room: ParseContext) {
  const money = readMoney(key, typed);
  const dollar = room.reference.inDollars(money, room.today);
  if (!dollar) return refuse(key, typed, `has no rate for ${money.currency} on ${room.today}.`);
  const note =
    money.currency === 'USD'
      ? []
      : [
          `${formatMoney(money)} counts as ${formatMoney({ value: dollar.value, currency: 'USD' })}, at the rate of ${formatDay(dollar.rateDate)}.`,
        ];
  return { usd: dollar.value, says: formatMoney(money), notes: note };
}

function readMoney(key: 'min' | 'max', typed: string) {
  try {
    return parseMoney(typed);
  } catch (error) {
    if (error instanceof InputError) return refuse(key, typed, 'is not an amount.');
    throw error;
  }
}

function readPeriod(key: 'since' | 'until', typed: string, today: string) {
  try {
    return parsePeriod(typed, { today });
  } catch (error) {
    if (error instanceof InputError) return refuse(key, typed, 'is not a date.');
    throw error;
  }
}

const sectorWords = madeOnce(
  ({ sectors }: ReferenceData) =>
    new Map(
      sectors.flatMap((sector) =>
        [sector.id, sector.label, ...sector.synonyms].map((w) => [valueKey(w), sector.id] as const),
      ),
    ),
);

const wordsOfTypes = madeOnce(typeWords);

/** Where a command answers about a few types only, those are named. */
function typeHelp(types: readonly EventType[]): FilterHelp | undefined {
  if (types.length > 6) return undefined;
  const allowed = `Use ${types.slice(0, -1).join(', ')} or ${types.at(-1)}`;
  return { allowed, example: types[0] ?? FILTER_HELP.type.example };
}

/** Every filter by its key. */
export const FILTERS: Record<FilterKey, ReadValue> = {
  async company(typed, room) {
    const { companies, notes, says } = await readCompanies('company', typed, room);
    return { query: { companies: companies.map((c) => c.id) }, says, notes, companies };
  },
  async investor(typed, room) {
    const { companies, notes, says } = await readCompanies('investor', typed, room);
    const investors = companies.map((company) => company.id);
    return { query: { investors }, says: `backed by ${says}`, notes, companies };
  },
  type(typed, room) {
    const words = wordsOfTypes(room.types);
    const types = oneOf('type', typed, words, 'a type of event here', typeHelp(room.types));
    return { query: { types: unique(types) }, says: unique(types).map(typeLabel).join(' or ') };
  },
  round(typed) {
    const rounds = unique(oneOf('round', typed, roundWords(), 'a round'));
    return { query: { rounds }, says: rounds.map(roundLabel).join(' or ') };
  },
  region: readRegion,
  country: readCountry,
  sector(typed, room) {
    const sectors = unique(oneOf('sector', typed, sectorWords(room.reference), 'a sector'));
    const says = sectors.map((id) => sectorLabel(room.reference, id)).join(' or ');
    return { query: { sectors }, says };
  },
  jurisdiction: readJurisdiction,
  status(typed) {
    const statuses = unique(oneOf('status', typed, statusWords(), 'a status'));
    return { query: { statuses }, says: statuses.map(statusLabel).join(' or ') };
  },
  min(typed, room) {
    const { usd, says, notes } = dollars('min', typed, room);
    return { query: { minUsd: usd }, says: `≥ ${says}`, notes };
  },
  max(typed, room) {
    const { usd, says, notes } = dollars('max', typed, room);
    return { query: { maxUsd: usd }, says: `≤ ${says}`, notes };
  },
  since(typed, room) {
    const { from } = readPeriod('since', typed, room.today);
    return { query: { since: from }, says: `since ${formatDay(from)}` };
  },
  until(typed, room) {
    const { to } = readPeriod('until', typed, room.today);
    return { query: { until: to }, says: `until ${formatDay(to)}` };
  },
  sort(typed) {
    const words = new Map([...SORTS.map((s) => [s, s] as const), ['date', 'newest'] as const]);
    const [sort] = oneOf('sort', typed, words, 'an order');
    return { query: { sort }, says: sort === 'amount' ? 'largest first' : `${sort} first` };
  },
  top(typed) {
    const top = /^\d+$/.test(typed) ? Number(typed) : Number.NaN;
    if (!(top >= 1 && top <= 100)) return refuse('top', typed, 'is not a number of events.');
    return { query: { top }, says: `top ${top}` };
  },
};
