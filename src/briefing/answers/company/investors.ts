/** The investors of a company, and what else they back: a fact, and a line an investor whose menu leads on. */
import type { Request } from '../../../contracts/command.ts';
import type { TrackedEvent } from '../../../domain/event/event.ts';
import { roundLabel } from '../../../domain/event/labels.ts';
import { plural } from '../../../domain/text/english.ts';
import { quote } from '../../../domain/text/typed.ts';
import { formatDate } from '../../../domain/time/calendar.ts';
import type { Action, Line, Part } from '../../../page/page.ts';
import { hasRoundName, inRole, names } from '../../wording/event-words.ts';
import { isSettled, type Profile } from './profile.ts';

/** The newest rounds whose leaders are named. */
const ROUNDS_NAMED = 4;
/** So many are named that led none of its rounds, and so many lenders. */
const JOINED_NAMED = 8;
/** So many investors have a line. */
const LINES = 5;
/** The newest rounds of others that are read for these lines. */
const READ = 60;

/** A round with those who put money into it, at whatever stage of it they were named. */
interface Backed {
  /** Its newest stage, extensions apart where there is another. */
  event: TrackedEvent;
  leads: readonly string[];
  others: readonly string[];
}

/** An investor with the rounds of the company that it led, and those that it joined; newest first. */
interface Backing {
  name: string;
  led: TrackedEvent[];
  joined: TrackedEvent[];
}

/** Its own rounds that are no talks and name an investor, newest first; a round with its stages and extensions is one. */
function roundsOf({ rounds, company }: Profile): Backed[] {
  const own = rounds
    .filter(({ type }) => type === 'funding_round')
    .filter((event) => isSettled(event) && inRole(event, 'subject').includes(company.name));
  return [...Map.groupBy(own, ({ dealId, id }) => dealId ?? id).values()].flatMap((stages) => {
    const event = stages.find(({ roundQualifier }) => roundQualifier !== 'extension') ?? stages[0];
    const leads = [...new Set(stages.flatMap((stage) => inRole(stage, 'lead_investor')))];
    const all = new Set(stages.flatMap((stage) => inRole(stage, 'investor')));
    const others = [...all].filter((name) => !leads.includes(name));
    return event && leads.length + others.length > 0 ? [{ event, leads, others }] : [];
  });
}

const roundName = ({ round, occurredOn }: TrackedEvent): string =>
  round !== null && hasRoundName({ round })
    ? roundLabel(round)
    : `the round of ${formatDate(occurredOn)}`;

/** "Series G, 12 Feb 2026". */
export const roundAndDate = ({ round, occurredOn }: TrackedEvent): string =>
  [round !== null && hasRoundName({ round }) ? roundLabel(round) : null, formatDate(occurredOn)]
    .filter((part) => part !== null)
    .join(', ');

/** All that are named in its rounds, lenders apart, each once. */
export const investorNames = (profile: Profile): string[] =>
  namesIn(roundsOf(profile).filter((round) => !isLent(round)));

/** True of a round in which all money is lent: who is in it holds no part of the company. */
const isLent = ({ event: { round } }: Backed): boolean =>
  round === 'debt_financing' || round === 'post_ipo_debt';

const namesIn = (rounds: readonly Backed[]): string[] => [
  ...new Set(rounds.flatMap(({ leads, others }) => [...leads, ...others])),
];

/** "31 in 3 rounds; led by GIC, Coatue Management (Series G, 12 Feb 2026) · ICONIQ (Series F, 2 Sep 2025); joined by Uber, Nvidia +20", and those who lent; null where nobody is named. */
export function investorsFact(profile: Profile): string | null {
  const all = roundsOf(profile);
  const owning = investorsText(all.filter((round) => !isLent(round)));
  const lent = all.filter(isLent);
  const lenders = namesIn(lent);
  const lending =
    lenders.length > 0 &&
    `${plural(lenders.length, 'lender')} in ${plural(lent.length, 'debt financing')}: ${names(lenders, JOINED_NAMED)}`;
  return [owning, lending].filter(Boolean).join(' · ') || null;
}

function investorsText(rounds: readonly Backed[]): string | null {
  const all = namesIn(rounds);
  if (all.length === 0) return null;
  const led = rounds
    .filter(({ leads }) => leads.length > 0)
    .slice(0, ROUNDS_NAMED)
    .map(({ event, leads }) => `${names(leads, 3)} (${roundAndDate(event)})`);
  const count = `${all.length} in ${plural(rounds.length, 'round')}`;
  if (led.length === 0) return `${count}: ${names(all, JOINED_NAMED)}`;
  const leaders = new Set(rounds.flatMap(({ leads }) => leads));
  const joined = all.filter((name) => !leaders.has(name));
  const others = joined.length > 0 ? `; joined by ${names(joined, JOINED_NAMED)}` : '';
  return `${count}; led by ${led.join(' · ')}${others}`;
}

/** Those that led most come first, then those that joined most, then the newest. */
function backings(profile: Profile): Backing[] {
  const all = new Map<string, Backing>();
  const of = (name: string) => {
    const known = all.get(name) ?? { name, led: [], joined: [] };
    all.set(name, known);
    return known;
  };
  for (const { event, leads, others } of roundsOf(profile).filter((round) => !isLent(round))) {
    for (const name of leads) of(name).led.push(event);
    for (const name of others) of(name).joined.push(event);
  }
  return [...all.values()].sort(
    (a, b) => b.led.length - a.led.length || b.joined.length - a.joined.length,
  );
}

/** A line for each of the foremost investors that back others in this log too. */
export async function investorParts(profile: Profile, context: Request): Promise<Part[]> {
  const all = backings(profile);
  const foremost = all.slice(0, LINES);
  if (foremost.length === 0) return [];
  const ids = await context.log.named(foremost.map(({ name }) => name));
  const investors = [...ids.values()].map(({ id }) => id);
  if (investors.length === 0) return [];
  const without = { companies: [profile.company.id] };
  const { events } = await context.log.find(
    { types: ['funding_round'], investors, without, top: READ + 1 },
    { offset: 0, limit: READ + 1 },
  );
  const others = { events: events.slice(0, READ), isMore: events.length > READ };
  const lines = foremost.flatMap((backing) => investorLine(backing, others, context) ?? []);
  if (lines.length === 0) return [];
  return [
    {
      kind: 'heading',
      text: `What investors of ${profile.company.name} also back${all.length > LINES ? ` (${LINES} of ${all.length} looked at)` : ''}`,
    },
    { kind: 'lines', lines },
  ];
}

/** The newest rounds of others that some investors are in, and whether there are more. */
interface Others {
  events: readonly TrackedEvent[];
  isMore: boolean;
}

/** "GIC · led Series G · also in this log: xAI, Vast +2"; null for one that backs nobody else. */
function investorLine(
  { name, led, joined }: Backing,
  { events, isMore }: Others,
  context: Request,
): Line | null {
  const others = events.filter(
    (event) => isSettled(event) && inRole(event, 'lead_investor', 'investor').includes(name),
  );
  const whom = [...new Set(others.flatMap((event) => inRole(event, 'subject')))];
  if (whom.length === 0) return null;
  return {
    headline: name,
    tail: [
      ...(led.length > 0 ? [`led ${names(led.map(roundName), 3)}`] : []),
      ...(joined.length > 0 ? [`joined ${names(joined.map(roundName), 3)}`] : []),
      `also backs ${isMore ? `${whom.slice(0, 4).join(', ')} and others` : names(whom, 4)}`,
    ],
    menu: { about: `${name}: menu`, items: investorMenu(name, context) },
  };
}

/** All rounds of an investor, and its page. */
function investorMenu(name: string, { line }: Request): Action[] {
  return [
    { kind: 'ask', label: `Rounds with ${name}`, ask: line('rounds', `investor:${quote(name)}`) },
    { kind: 'ask', label: name, ask: line('company', name) },
  ];
}
