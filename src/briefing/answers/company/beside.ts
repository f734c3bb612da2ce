/** The part of a company's answer beside its own events: the person by whom it was asked for, and the companies that belong to it. */
import type { Request } from '../../../contracts/command.ts';
import type { CompanyFound, Sums } from '../../../contracts/reader.ts';
import type { TrackedEvent } from '../../../domain/event/event.ts';
import type { EventQuery } from '../../../domain/event/query.ts';
import type { Company } from '../../../domain/reference/company.ts';
import { listed, plural } from '../../../domain/text/english.ts';
import { nameKey } from '../../../domain/text/names.ts';
import { quote } from '../../../domain/text/typed.ts';
import { formatDay } from '../../../domain/time/calendar.ts';
import { code, type Inline, type Part } from '../../../page/page.ts';
import { isAbout, ownedEvents } from '../../questions/owned-events.ts';
import { eventLine } from '../../wording/event-line.ts';
import { eventNumber, names } from '../../wording/event-words.ts';
import { splitText } from '../../wording/figures.ts';

type One = Extract<CompanyFound, { kind: 'one' }>;

/** Events of others that belong to the answer, apart from the company's own. */
interface Beside {
  parts: readonly Part[];
  events: readonly TrackedEvent[];
  /** The words for them behind "understood:"; none where there is nothing beside. */
  understood: readonly string[];
}

/** At most this many events that name a person are read: the newest. */
const READ = 200;
/** So many events of others are shown. */
const SHOWN = 10;

/** The events of the companies that belong to one, without those that are its own too. */
export async function besideOwned(
  { company }: One,
  owned: readonly Company[],
  query: EventQuery,
  context: Request,
): Promise<Beside> {
  const { events, counts } = await ownedEvents(company, owned, query, context.log);
  const [largest] = counts;
  if (!largest) return NONE;
  const said = counts.map(({ company: { name }, count }) => `${name} ${plural(count, 'event')}`);
  const raised = await context.log.sum({
    types: ['funding_round'],
    companies: counts.map((one) => one.company.id),
    roles: ['subject'],
  });
  return {
    parts: [
      { kind: 'heading', text: `Of companies that belong to ${company.name}` },
      {
        kind: 'text',
        text: `${listed(said)}, apart from those of ${company.name} itself.${raisedBeside(raised, company)}`,
      },
      linesOf(events, context, (event) =>
        names(counts.flatMap((one) => (isAbout(event, one.company) ? [one.company.name] : []))),
      ),
      ...more(events.length, context.line('company', largest.company.name)),
    ],
    events: events.slice(0, SHOWN),
    understood: [`apart: ${names(counts.map((one) => one.company.name))}`],
  };
}

/** The sum of what they raised, which is counted with each of them and not with their owner. */
function raisedBeside(raised: Sums, { name }: Company): string {
  if (raised.counted === 0) return '';
  const sum = `${splitText(raised).sum} in ${plural(raised.counted, 'round')}`;
  return ` They raised ${sum}, which is in no sum of ${name}.`;
}

/** The events that name the person by whom a company was found, without those of the company. */
export async function besidePerson(
  { company, by }: One,
  query: EventQuery,
  context: Request,
): Promise<Beside> {
  if (by.kind !== 'person') return NONE;
  const found = await context.log.find({ ...query, words: [by.name] }, { offset: 0, limit: READ });
  const events = found.events.filter((event) => !isAbout(event, company));
  if (events.length === 0) return NONE;
  return {
    parts: [
      { kind: 'heading', text: `Other events that name ${by.name}` },
      linesOf(events, context),
      ...more(events.length, context.line('search', quote(by.name))),
    ],
    events: events.slice(0, SHOWN),
    understood: [`other events that name ${by.name}`],
  };
}

/** The events whose people have one of this name, where no company that is known has: by the full name or the surname. */
export function eventsOfPerson(
  name: string,
  events: readonly TrackedEvent[],
  context: Request,
): Omit<Beside, 'understood'> {
  const key = nameKey(name);
  const isMeant = (person: string) =>
    nameKey(person) === key || nameKey(person.split(/\s+/).at(-1) ?? '') === key;
  const theirs = events.filter(({ people }) => people.some(isMeant));
  const persons = [...new Set(theirs.flatMap(({ people }) => people.filter(isMeant)))];
  if (theirs.length === 0) return NONE;
  const heading = { kind: 'heading' as const, text: `Events that name ${listed(persons)}` };
  return { parts: [heading, linesOf(theirs, context)], events: theirs.slice(0, SHOWN) };
}

const NONE: Beside = { parts: [], events: [], understood: [] };

/** As the company's own events: by their numbers, without the names of their sources. */
function linesOf(
  events: readonly TrackedEvent[],
  context: Request,
  markOf: (event: TrackedEvent) => string = () => '',
): Part {
  const lines = events.slice(0, SHOWN).map((event) => {
    const mark = [eventNumber(event), markOf(event)].filter(Boolean).join(' · ');
    return eventLine(event, context, { mark, sources: 0 });
  });
  return { kind: 'lines', lines };
}

function more(count: number, ask: string): Part[] {
  if (count <= SHOWN) return [];
  const text: Inline[] = [`${count - SHOWN} more, as in `, code(ask)];
  return [{ kind: 'context', text }];
}

/** Why this company for that name: a typing error forgiven, a product, a ticker, a person, a former name; null where it explains itself. */
export function whyThis({ company, by, errors, others }: One, asked: string): string | null {
  const forgiven = errors > 0 ? `Showing ${company.name} for “${asked}”.` : null;
  return [forgiven, saidOf(company, by, others)].filter(Boolean).join(' ') || null;
}

function saidOf(company: Company, by: One['by'], others: One['others']): string | null {
  const { kind, name, until } = by;
  const was = until ? 'was' : 'is';
  const ended = until ? ` until ${formatDay(until)}` : '';
  if (kind === 'person') return `${personSentence(name, [{ company, until }, ...others])}.`;
  if (kind === 'ticker') return `${name} ${was} the ticker of ${company.name}${ended}.`;
  if (kind === 'product' || (kind === 'alias' && company.products.includes(name)))
    return `${name} ${was} a product of ${company.name}${ended}.`;
  if (until) return `${name} was a name of ${company.name}${ended}.`;
  return kind === 'alias' && !isSeenIn(name, company)
    ? `This log tells of ${name} under ${company.name}.`
    : null;
}

/** True of a name that can be seen in that of the company: a part of it, or its initials. */
function isSeenIn(alias: string, { name }: Company): boolean {
  const [short, whole] = [nameKey(alias), nameKey(name)];
  const initials = name.split(/[\s-]+/).map((word) => word.charAt(0));
  return whole.includes(short) || short === nameKey(initials.join(''));
}

/** "Yann LeCun is with AMI Labs, and was with Meta until 1 Jan 2026". */
function personSentence(person: string, places: One['others']): string {
  const present = places.filter(({ until }) => until === null);
  const past = places.filter(({ until }) => until !== null);
  const is = present.length
    ? `is with ${listed(present.map(({ company }) => company.name))}`
    : null;
  const was = past.length
    ? `was with ${listed(past.map(({ company, until }) => `${company.name} until ${formatDay(until ?? '')}`))}`
    : null;
  return `${person} ${[is, was].filter(Boolean).join(', and ')}`;
}
