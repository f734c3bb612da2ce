/** Questions as data: the line that asks one, and the events that fit it. */
import { firstDayOf } from './deals.ts';
import {
  dollarsOf,
  isOf,
  type Known,
  type Moment,
  ownerOf,
  partiesAs,
  stageDays,
} from './moment.ts';
import { COMPANIES, PLACES } from './records.ts';

export type Command = 'rounds' | 'deals' | 'regulation' | 'search' | 'company';

export interface Question {
  command: Command;
  type?: string;
  round?: string;
  sector?: string;
  topic?: string;
  region?: string;
  country?: string;
  jurisdiction?: string;
  status?: string;
  company?: string;
  investor?: string;
  /** In dollars. */
  min?: number;
  max?: number;
  /** First and last day, both included. */
  since?: string;
  until?: string;
}

const TYPES: Readonly<Record<Command, readonly string[] | null>> = {
  rounds: ['funding_round', 'valuation'],
  deals: ['acquisition', 'merger', 'ipo', 'partnership', 'infrastructure'],
  regulation: ['regulation', 'legal'],
  search: null,
  company: null,
};

/** The line that a person types. */
export function lineOf({ command, ...filters }: Question): string {
  const words = Object.entries(filters).map(([name, value]) =>
    command === 'company' && name === 'company' ? String(value) : `${name}:${value}`,
  );
  return [`/ai-${command}`, ...words].join(' ');
}

/** A company and whom it owns, as far as known. */
export function family(name: string, at: number): Set<string> {
  const found = new Set([name]);
  for (let before = 0; before !== found.size; ) {
    before = found.size;
    for (const company of COMPANIES) {
      const owner = COMPANIES.find(({ id }) => id === ownerOf(company, at))?.name;
      if (owner && found.has(owner)) found.add(company.name);
    }
  }
  return found;
}

function liesIn(event: Known, region: string): boolean {
  const group = PLACES.find(({ id }) => id === region);
  if (!group) return event.region === region;
  return event.country !== null
    ? group.countries.includes(event.country)
    : group.regions.includes(event.region ?? '');
}

function fitsIn(event: Known, jurisdiction: string): boolean {
  if (!jurisdiction.endsWith('+')) return event.jurisdiction === jurisdiction;
  const above = jurisdiction.slice(0, -1);
  const members = above === 'EU' ? EU_MEMBERS : [];
  return (
    event.jurisdiction === above ||
    !!event.jurisdiction?.startsWith(`${above}-`) ||
    members.includes(event.jurisdiction ?? '')
  );
}
const EU_MEMBERS =
  'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'.split(' ');

function isWorth(event: Known, { min, max }: Question): boolean {
  if (min === undefined && max === undefined) return true;
  const dollars = dollarsOf(event);
  if (dollars === null) return false;
  return (min === undefined || dollars >= min) && (max === undefined || dollars <= max);
}

/** An event fits all that is asked but the days. */
export function fitsButDays(event: Known, question: Question): boolean {
  const types = TYPES[question.command];
  const { type, round, sector, topic, region, country, jurisdiction, status, company, investor } =
    question;
  return (
    (!types || isOf(event, ...types)) &&
    (!type || event.type === type) &&
    (!round || event.round === round) &&
    (!sector || event.sector === sector) &&
    (!topic || !!event.topics?.includes(topic)) &&
    (!region || liesIn(event, region)) &&
    (!country || event.country === country) &&
    (!jurisdiction || fitsIn(event, jurisdiction)) &&
    (!status || (event.status === status && !event.closed)) &&
    (!company || event.parties.some((party) => party.company === company)) &&
    (!investor || partiesAs(event, 'investor', 'lead_investor').includes(investor)) &&
    isWorth(event, question)
  );
}

export const asksDays = ({ since, until }: Question) => since !== undefined || until !== undefined;
export const liesWithin = (day: string, { since = '', until = '9999' }: Question) =>
  since <= day && day <= until;

export interface Found {
  events: Known[];
  /** Left out for having no date, and for having no amount in dollars. */
  undated: number;
  unvalued: number;
}

/** The events that a question finds. */
export function found(moment: Moment, question: Question): Found {
  const fitting = moment.events.filter((event) => fitsButDays(event, question));
  const { min, max, ...rest } = question;
  const within = (event: Known) => {
    if (!asksDays(question)) return true;
    const first = firstDayOf(event, moment);
    const days = [...stageDays(event, moment.at), ...(first ? [first] : [])];
    return days.some((day) => liesWithin(day, question));
  };
  const valued = (event: Known) => dollarsOf(event) !== null;
  return {
    events: fitting.filter(within),
    undated: asksDays(question)
      ? fitting.filter((event) => stageDays(event, moment.at).length === 0).length
      : 0,
    unvalued:
      min === undefined && max === undefined
        ? 0
        : moment.events.filter(
            (event) => fitsButDays(event, rest) && within(event) && !valued(event),
          ).length,
  };
}
