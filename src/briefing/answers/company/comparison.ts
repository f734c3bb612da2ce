/** Companies side by side: the same figures by the same definitions, a column each. */
import type { Request } from '../../../contracts/command.ts';
import type { TrackedEvent } from '../../../domain/event/event.ts';
import { roundLabel, valuationText } from '../../../domain/event/labels.ts';
import { listed, plural } from '../../../domain/text/english.ts';
import { formatDate } from '../../../domain/time/calendar.ts';
import { joinText, type Page, type Part, type Table, type Text } from '../../../page/page.ts';
import type { OneFound } from '../../questions/names/compared.ts';
import { whyThis } from '../../questions/names/why-this.ts';
import { eventLine } from '../../wording/event-line.ts';
import {
  amountOr,
  attested,
  eventNumber,
  hasRoundName,
  inRole,
  names,
} from '../../wording/event-words.ts';
import { notice } from '../../wording/parts.ts';
import { isOpenRumour } from '../../wording/stage-words.ts';
import { listActions, understood } from '../list-answer.ts';
import { backedFact, resultsFact, whatItIs } from './facts.ts';
import { investorNames } from './investors.ts';
import { raisedShortly } from './money-facts.ts';
import type { CompanyQuestion } from './page.ts';
import { isSettled, type Profile, readProfile } from './profile.ts';
import { latestValuation, stepFrom } from './step-up.ts';
import { fundersOf } from './ties.ts';
import { settledValuations, type Valued } from './valuations.ts';

/** A company with what was read of it. */
interface Side {
  match: OneFound;
  profile: Profile;
  settled: readonly Valued[];
}

/** So many events that name more than one of them are shown. */
const SHARED = 5;
/** So many investors of more than one are named. */
const INVESTORS = 8;

/** Two to four companies in one table; filters narrow the number of events. */
export async function comparisonPage(
  matches: readonly (OneFound & { asked: string })[],
  { typed, asked }: CompanyQuestion,
  context: Request,
): Promise<Page> {
  const { words: _names, ...query } = asked.query;
  const sides = await Promise.all(matches.map((match) => sideOf(match, query, context)));
  const all = sides.map(({ match }) => match.company.name);
  const shared = sharedEvents(sides);
  const headline = sides.map(headlineOf).join('; ');
  return {
    headline,
    title: all.join(' vs '),
    parts: [
      ...notice(matches.flatMap((match) => whyThis(match, match.asked) ?? []).join(' ') || null),
      ...notice(notCompared(sides)),
      comparisonTable(sides, context),
      ...notice(investorsOfBoth(sides)),
      ...sharedParts(shared, all, context),
      ...(await understood(
        {
          ...asked,
          understood: [
            `companies ${listed(all)}`,
            ...asked.understood.slice(0, asked.typed.length),
          ],
        },
        context,
      )),
    ],
    actions: [
      ...all.slice(0, 2).map((name) => ({
        kind: 'ask' as const,
        label: name,
        ask: context.line('company', name),
      })),
      ...listActions(context, context.line('company', typed), 0),
    ],
    events: citedBy(sides, shared),
  };
}

async function sideOf(
  match: OneFound,
  query: Parameters<typeof readProfile>[1],
  context: Request,
): Promise<Side> {
  const profile = await readProfile(match.company, query, context);
  return { match, profile, settled: settledValuations(profile.valued, match.company.name) };
}

/** "Anthropic $380B post-money, Feb 2026". */
function headlineOf({ match, settled, profile }: Side): string {
  const { name } = match.company;
  const latest = settled.at(-1);
  if (latest) return `${name} ${valuationText(latest.valuation)}`;
  return `${name}: ${plural(profile.found.total, 'event')}`;
}

/** Why two of the latest values are not measured against each other; null where they are alike, or one has none. */
function notCompared(sides: readonly Side[]): string | null {
  const latest = sides.flatMap(({ settled }) => settled.at(-1) ?? []);
  const bases = new Set(latest.map(({ valuation, kind }) => `${valuation.basis} ${kind}`));
  const unstated = latest.some(({ valuation }) => valuation.basis === 'unspecified');
  if (latest.length < 2 || (bases.size === 1 && !unstated)) return null;
  return 'The latest valuations are not on one basis, so no ratio of them is told.';
}

/** The rows of the table; one in which no company has anything is left out. */
const ROWS: readonly (readonly [string, (side: Side, context: Request) => Text | null])[] = [
  ['What it is', ({ match }, { reference }) => whatItIs(match.company, reference).join(' · ')],
  ['Latest valuation', ({ settled }) => latestOnly(settled)],
  ['Step-up', ({ settled }) => stepOnly(settled)],
  ['Latest round', ({ profile }) => latestRound(profile)],
  ['Raised in this log', ({ profile }) => raisedShortly(profile)],
  ['Rumoured', ({ profile }) => rumours(profile)],
  ['Investors', ({ profile }) => countedInvestors(profile)],
  ['Results', ({ profile }) => resultsFact(profile)],
  ['Regulation and courts', ({ profile }) => lawOf(profile)],
  ['Backs', ({ profile }) => backedFact(profile)],
  ['Events', ({ profile }) => `${profile.found.total}`],
];

function comparisonTable(sides: readonly Side[], context: Request): Table {
  const rows = ROWS.map(([label, cell]) => [label, ...sides.map((side) => cell(side, context))]);
  return {
    kind: 'table',
    caption: `${listed(sides.map(({ match }) => match.company.name))}, side by side`,
    columns: [{ label: 'Figure' }, ...sides.map(({ match }) => ({ label: match.company.name }))],
    rows: rows
      .filter(([, ...cells]) => cells.some((cell) => cell !== null && cell !== ''))
      .map((cells) => cells.map((cell) => (cell === null || cell === '' ? '–' : cell))),
    pageSize: ROWS.length,
  };
}

const latestOnly = (settled: readonly Valued[]): Text | null => {
  const [latest] = latestValuation(settled) ?? [];
  return latest ? [latest] : null;
};

function stepOnly(settled: readonly Valued[]): string | null {
  const latest = settled.at(-1);
  const step = latest && stepFrom(latest, settled.slice(0, -1));
  if (!step) return null;
  if (step.factor === null) return `refused: ${step.words}`;
  return step.isIndicative ? `${step.words}, only indicative: no basis is stated` : step.words;
}

function latestRoundOf({ rounds, company }: Profile): TrackedEvent | undefined {
  return rounds.find(
    (event) =>
      event.type === 'funding_round' &&
      isSettled(event) &&
      inRole(event, 'subject').includes(company.name),
  );
}

function latestRound(profile: Profile): Text | null {
  const event = latestRoundOf(profile);
  if (!event) return null;
  const { round } = event;
  return joinText([
    amountOr(event),
    round !== null && hasRoundName(event) ? roundLabel(round) : null,
    formatDate(event.occurredOn),
    attested(event),
  ]);
}

function rumours({ rounds }: Profile): string | null {
  const open = rounds.filter(isOpenRumour).slice(0, 2);
  return open.map((event) => `${event.title} (${eventNumber(event)})`).join(' · ') || null;
}

function countedInvestors(profile: Profile): string | null {
  const all = investorNames(profile);
  return all.length > 0 ? `${all.length}: ${names(all, 4)}` : null;
}

function lawOf({ open }: Profile): string | null {
  const law = open.filter(({ type }) => type === 'regulation' || type === 'legal');
  return law.length > 0 ? plural(law.length, 'event') : null;
}

/** "Investors of both, in rounds, stakes or pledges: Nvidia, Microsoft.", or that this log names none; null where one of them has no investor. */
function investorsOfBoth(sides: readonly Side[]): string | null {
  const [first, ...others] = sides.map(({ profile }) => fundersOf(profile));
  if (![first, ...others].every((list) => list && list.length > 0)) return null;
  const both = (first ?? []).filter((name) => others.every((list) => list.includes(name)));
  const of = sides.length === 2 ? 'both' : 'all of them';
  return both.length > 0
    ? `Investors of ${of}, in rounds, stakes or pledges: ${names(both, INVESTORS)}.`
    : `This log names no investor of ${of}.`;
}

/** Events of the first company that name another one too, newest first. */
function sharedEvents([first, ...others]: readonly Side[]): TrackedEvent[] {
  const rest = others.map(({ match }) => match.company.name);
  return (first?.profile.recent ?? []).filter(({ parties }) =>
    parties.some(({ company }) => rest.includes(company)),
  );
}

function sharedParts(
  shared: readonly TrackedEvent[],
  all: readonly string[],
  context: Request,
): Part[] {
  if (shared.length === 0) return [];
  const rest = shared.length - SHARED;
  const lines = shared
    .slice(0, SHARED)
    .map((event) => eventLine(event, context, { mark: eventNumber(event), sources: 0 }));
  return [
    { kind: 'heading', text: `Events that name ${all.length === 2 ? 'both' : 'several of them'}` },
    { kind: 'lines', lines },
    ...(rest > 0
      ? [{ kind: 'context' as const, text: `${rest} more, on the page of ${all[0] ?? ''}` }]
      : []),
  ];
}

/** The events behind the table, each once. */
function citedBy(sides: readonly Side[], shared: readonly TrackedEvent[]): TrackedEvent[] {
  const behind = sides.flatMap(({ profile, settled }) => [
    ...(latestRoundOf(profile) ? [latestRoundOf(profile)] : []),
    settled.at(-1)?.event,
    ...profile.rounds.filter(isOpenRumour).slice(0, 2),
    ...profile.earnings,
  ]);
  const all = [...behind, ...shared.slice(0, SHARED)].filter((event) => event !== undefined);
  return [...new Map(all.map((event) => [event.id, event])).values()];
}
