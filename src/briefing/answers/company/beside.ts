/** The part of a company's answer beside its own events: the person by whom it was asked for, and the companies that belong to it. */
import type { Request } from '../../../contracts/command.ts';
import type { CompanyFound, Sums } from '../../../contracts/reader.ts';
import type { TrackedEvent } from '../../../domain/event/event.ts';
import type { EventQuery } from '../../../domain/event/query.ts';
import type { Company } from '../../../domain/reference/company.ts';
import { listed, plural } from '../../../domain/text/english.ts';
import { nameKey } from '../../../domain/text/names.ts';
import { quote } from '../../../domain/text/typed.ts';
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
