/** The concentration of what was raised: of capital in this log, not of a market. */
import type { Found, Reader } from '../../../../contracts/reader.ts';
import type { Concentration } from '../../../../domain/event/counting.ts';
import type { EventQuery } from '../../../../domain/event/query.ts';
import { plural } from '../../../../domain/text/english.ts';
import { addDays, addMonths, formatMonth } from '../../../../domain/time/calendar.ts';
import { figure, type Part } from '../../../../page/page.ts';
import { inRole } from '../../../wording/event-words.ts';
import { figureText } from '../../../wording/figures.ts';
import { notice } from '../../../wording/parts.ts';
import { notesOn } from '../../rounds/rounds.ts';
import { drawn } from '../question/drawing.ts';
import { namesBy } from '../question/measured.ts';
import { opensEvents } from '../question/opening.ts';
import { percent, shareCell } from '../question/read.ts';
import { over, type Trend, type TrendQuestion } from '../question/trend.ts';

const TYPES = ['funding_round'] as const;
const NAMED = 3;
const LISTED = 10;
/** Windows of twelve months that end with this one, and with the months so many before. */
const BACK = [12, 9, 6, 3, 0];
const WHOLE = { offset: 0, limit: 100 };
const SUBJECT = ['subject'] as const;

export const concentration: Trend = {
  name: 'concentration',
  label: 'Concentration',
  types: TYPES,
  definitions: [
    {
      terms: ['HHI', 'Herfindahl–Hirschman index', 'concentration'],
      means:
        'The sum of the squares of the shares, in percent, that companies have in the capital raised: 10,000 where one company raised all of it, 10,000 / n where n companies raised alike. It is said as “as if n companies shared it alike” too, n being 10,000 divided by the index. It is of capital raised in this log, and of no market; it is compared with no threshold. A company is the one that raised the round, without its parents and children; of several the first by name. Left out: what no total counts, amounts that are only a limit, and rounds that name no company.',
      source:
        'Formula: US Department of Justice and Federal Trade Commission, Merger Guidelines (2023), section 2.1, https://www.justice.gov/atr/merger-guidelines',
    },
    {
      terms: ['top-3 share', 'top 3'],
      means:
        'The part of the capital raised that went to the three companies that raised most, over the same rounds as the Herfindahl–Hirschman index.',
    },
    {
      terms: ['trailing window', 'trailing twelve months'],
      means:
        'The twelve months that end with the present one, of which only a part has come, and those that end three, six, nine and twelve months earlier; a window that begins before the first round of the log is not shown. Where days are asked for, these are the window.',
    },
  ],
  async read(question) {
    const query = over(question, TYPES);
    if (!query) return null;
    const { log } = question.context;
    const [now, totals] = [await log.concentration(query, LISTED), await log.totals(query)];
    if (totals.matches === 0) return null;
    const names = await namesOf(question, now);
    const said = sentence(now, names);
    const companies = await roundsOf(now, query, log);
    return {
      headline: said,
      parts: [
        { kind: 'text', text: [{ kind: 'bold', text: said }, `. ${inWords(now)}`] },
        ...(await windowParts(question, query)),
        tableOf(now, names),
        ...notice(notesOn(totals, query)),
        ...notice(now.unnamed ? `${plural(now.unnamed, 'round')} name no company.` : null),
      ],
      rows: companies.map(({ events, total }, at) =>
        opensEvents(question, names[at] ?? '–', events, total),
      ),
      events: companies.flatMap(({ events }) => events),
    };
  },
  async brief(question) {
    const query = over(question, TYPES);
    const now = query && (await question.context.log.concentration(query, NAMED));
    if (!now || now.hhi === null) return null;
    return { value: sentence(now, await namesOf(question, now)), events: [] };
  },
};

async function namesOf({ context: { log } }: TrendQuestion, { largest }: Concentration) {
  const ids = largest.map(({ company }) => company);
  return [...(await namesBy(log, ids)).values()];
}

/** The rounds of each of the largest: of all at once, and of each by itself where these are very many. */
async function roundsOf(
  { largest }: Concentration,
  query: EventQuery,
  log: Pick<Reader, 'find' | 'companies'>,
): Promise<Pick<Found, 'events' | 'total'>[]> {
  const ids = largest.map(({ company }) => company);
  const of = (companies: readonly string[]) => ({ ...query, companies, roles: SUBJECT });
  const all = await log.find(of(ids), { ...WHOLE, limit: WHOLE.limit * LISTED });
  if (all.total > all.events.length) return Promise.all(ids.map((id) => log.find(of([id]), WHOLE)));
  const names = [...(await namesBy(log, ids)).values()];
  return names.map((name) => {
    const own = all.events.filter((event) => inRole(event, ...SUBJECT).includes(name));
    return { events: own.slice(0, WHOLE.limit), total: own.length };
  });
}

const top3 = ({ largest }: Concentration) =>
  largest.slice(0, NAMED).reduce((sum, { usd }) => sum + usd, 0);
const index = (hhi: number) => Math.round(hhi).toLocaleString('en-US');

/** "Top 3 of 81 companies: 62% of the capital raised (OpenAI, Anthropic, xAI); Herfindahl–Hirschman index (HHI) 2,310 of 10,000". */
function sentence(of: Concentration, names: readonly string[]): string {
  if (of.hhi === null) return 'No amount that is in a total, so no concentration';
  const hhi = `Herfindahl–Hirschman index (HHI) ${index(of.hhi)} of 10,000`;
  if (of.companies <= NAMED)
    return `${plural(of.companies, 'company', 'companies')} raised all of it; top 3 and ${hhi} say little`;
  const share = percent(top3(of), of.usd);
  return `Top 3 of ${of.companies} companies: ${share} of the capital raised (${names.slice(0, NAMED).join(', ')}); ${hhi}`;
}

/** The index in words, and what it is not. */
function inWords({ hhi }: Concentration): string {
  const scope = 'Concentration of capital raised in this log, not of a market.';
  if (hhi === null || hhi <= 0) return scope;
  const alike = 10_000 / hhi;
  const number = alike < 10 ? alike.toFixed(1) : Math.round(alike).toString();
  return `The index is the sum of squared shares: as if ${number} companies shared it alike. ${scope}`;
}

/** Twelve months, by the last of them. */
interface Window {
  label: string;
  of: Concentration;
}

async function windowParts(question: TrendQuestion, query: EventQuery): Promise<Part[]> {
  const { span, context } = question;
  if (!span.isDefault) return [];
  const { until: _until, since: _since, ...whole } = query;
  const oldest = await context.log.find(
    { ...whole, sort: 'oldest', top: 1 },
    { offset: 0, limit: 1 },
  );
  const first = oldest.events[0]?.occurredOn?.date ?? span.last;
  const windows: Window[] = [];
  for (const months of BACK) {
    const since = addMonths(span.since, -months);
    const end = addDays(addMonths(since, 12), -1);
    const until = end < span.last ? end : span.last;
    if (since < first && months > 0) continue;
    const of = await context.log.concentration({ ...query, since, until }, NAMED);
    windows.push({ label: `${formatMonth(until)}${until < end ? ', in part' : ''}`, of });
  }
  const told = windows.filter(({ of }) => of.hhi !== null);
  if (told.length < 2) return [];
  const values = told.map(({ of }) => Math.round(of.hhi ?? 0));
  const chart = drawn({
    title: 'HHI of capital raised in twelve months',
    style: 'line',
    axes: { x: 'Twelve months to', y: 'HHI, 0 to 10,000' },
    labels: told.map(({ label }) => label),
    series: [{ name: 'HHI', values }],
  });
  const lines = told.map(
    ({ label, of }) => `to ${label}: HHI ${index(of.hhi ?? 0)}, top 3 ${percent(top3(of), of.usd)}`,
  );
  return [...chart, { kind: 'text', text: `Trailing twelve months ${lines.join(' · ')}.` }];
}

function tableOf({ largest, usd }: Concentration, names: readonly string[]): Part {
  return {
    kind: 'table',
    caption: `Companies by capital raised, largest first (${largest.length})`,
    columns: [
      { label: 'Company' },
      { label: 'Raised', align: 'right' },
      { label: 'Share', align: 'right' },
      { label: 'Share, squared', align: 'right' },
    ],
    rows: largest.map((each, at) => [
      names[at] ?? '–',
      figure(figureText({ usd: each.usd, about: false, atLeast: false, moreUsd: 0 }), each.usd),
      shareCell(each.usd, usd),
      figure(squareOf(each.usd / usd).toLocaleString('en-US'), squareOf(each.usd / usd)),
    ]),
  };
}

/** The part of a share in the index: its per cent, squared. */
const squareOf = (share: number): number => Math.round((share * 100) ** 2);
