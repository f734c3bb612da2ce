/** The other face of a company: the rounds of others that it led and joined, by year and by sector. Sums are of whole rounds. */
import type { Request } from '../../../contracts/command.ts';
import type { Sums, Totals } from '../../../contracts/reader.ts';
import { sectorLabel } from '../../../domain/event/labels.ts';
import { plural } from '../../../domain/text/english.ts';
import { quote } from '../../../domain/text/typed.ts';
import type { Action } from '../../../page/page.ts';
import type { LineContext } from '../../wording/event-menu.ts';
import { inRole, names } from '../../wording/event-words.ts';
import { figureText } from '../../wording/figures.ts';
import { isSettled, type Profile } from './profile.ts';

/** Fewer rounds of others are told by their names alone. */
const LEAST = 2;
/** So many sectors and years are named. */
const NAMED = 6;

/** The rounds in which a company put money into others. */
export interface Investing {
  all: Totals;
  led: Sums;
  joined: Sums;
  sectors: ReadonlyMap<string | null, Sums>;
}

/** Reads its rounds of others; null where it backs fewer than two. */
export async function readInvesting(
  { company, backed }: Profile,
  { log }: Pick<Request, 'log'>,
): Promise<Investing | null> {
  if (backed.total < LEAST) return null;
  const types = ['funding_round'] as const;
  const own = [company.id];
  const [all, led, joined, sectors] = await Promise.all([
    log.totals({ types, investors: own }),
    // Whoever leads a round is one of its investors.
    log.sum({ types, investors: own, leads: own }),
    log.sum({ types, investors: own, without: { leads: own } }),
    log.sums({ types, investors: own }, 'sector'),
  ]);
  return all.counted < LEAST ? null : { all, led, joined, sectors };
}

/** The facts of an investor, each with its label; null says nothing. */
export function investingFacts(
  profile: Profile,
  investing: Investing | null,
  { reference }: Pick<Request, 'reference'>,
): [label: string, value: string | null][] {
  if (!investing) return [];
  const { led, joined, all, sectors } = investing;
  return [
    ['Led', roundsText(led, whomIn(profile, true))],
    ['Joined', roundsText(joined, whomIn(profile, false))],
    ['Backed by year', yearsText(all)],
    [
      'Backed by sector',
      listedShortly(
        [...sectors]
          .filter(([, { counted }]) => counted > 0)
          .sort(([, a], [, b]) => b.counted - a.counted)
          .map(
            ([id, { counted }]) =>
              `${id === null ? 'no sector' : sectorLabel(reference, id)} ${counted}`,
          ),
      ),
    ],
  ];
}

/** "5 rounds, $3.2B in whole rounds: Harvey, Luma AI +3"; null for none. */
function roundsText(sums: Sums, whom: readonly string[]): string | null {
  if (sums.counted === 0) return null;
  const rounds = plural(sums.counted, 'round');
  const of = sums.counted === 1 ? ', the size of the whole round' : ' in whole rounds';
  return `${rounds}, ${figureText(sums)}${of}${whom.length > 0 ? `: ${names(whom, 4)}` : ''}`;
}

/** The companies whose counted rounds it led, or joined without leading them; newest first. */
function whomIn({ backed, company }: Profile, led: boolean): string[] {
  const events = backed.events.filter(
    (event) =>
      event.isCounted &&
      isSettled(event) &&
      inRole(event, 'lead_investor').includes(company.name) === led,
  );
  return [...new Set(events.flatMap((event) => inRole(event, 'subject')))];
}

/** "2026: 3 rounds, $16.7B · 2025: 9 rounds, $7B, in whole rounds". */
function yearsText({ months, undatedMonths }: Totals): string | null {
  const years = [...Map.groupBy(months, ({ month }) => month.slice(0, 4))].reverse();
  const said = years.slice(0, NAMED).map(([year, own]) => {
    const usd = own.reduce((sum, month) => sum + month.usd, 0);
    const count = own.reduce((sum, month) => sum + month.count, 0);
    const figure = {
      usd,
      about: own.some(({ about }) => about),
      atLeast: own.some(({ atLeast }) => atLeast),
      moreUsd: own.reduce((sum, { moreUsd }) => sum + moreUsd, 0),
    };
    return `${year}: ${plural(count, 'round')}, ${figureText(figure)}`;
  });
  if (said.length === 0) return null;
  const undated = undatedMonths > 0 ? `; ${undatedMonths} without a month` : '';
  return `${said.join(' · ')} in whole rounds and their extensions${undated}`;
}

function listedShortly(all: readonly string[]): string | null {
  const rest = all.length - NAMED;
  return [...all.slice(0, NAMED), ...(rest > 0 ? [`${rest} more`] : [])].join(' · ') || null;
}

/** Leads to all rounds of an investor; none for a company that is none. */
export function roundsAction(
  investing: Investing | null,
  name: string,
  { line }: LineContext,
): Action[] {
  if (!investing) return [];
  return [{ kind: 'ask', label: 'Its rounds', ask: line('rounds', `investor:${quote(name)}`) }];
}
