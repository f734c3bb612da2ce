/** Rounds as investors read them: the sum in one sentence, a table, capital per month. */

import type { Largest, Reader, Sums, Totals } from '../../../contracts/reader.ts';
import type { EventQuery } from '../../../domain/event/query.ts';
import type { Round } from '../../../domain/event/vocabulary.ts';
import type { Company } from '../../../domain/reference/company.ts';
import { plural } from '../../../domain/text/english.ts';
import { bold, type Part, type Text } from '../../../page/page.ts';
import { amountOr, mainParty } from '../../wording/event-words.ts';
import { conversionText, figureText, splitText } from '../../wording/figures.ts';
import { allLeftOut, leftOutText } from '../../wording/left-out.ts';
import { notice, sentences } from '../../wording/parts.ts';
import { apart } from '../apart.ts';
import type { ListQuestion } from '../list-answer.ts';
import { perMonthChart } from './capital-charts.ts';

/** The answer in a sentence, with the totals that it tells. */
interface Summary {
  headline: string;
  text: Text;
  totals: Totals;
}

/** The sums of a question; where it names companies, of what they raised apart from what they put into others. */
export async function summaryOf(
  totals: Totals,
  query: EventQuery,
  companies: readonly Company[],
  log: Pick<Reader, 'totals'>,
): Promise<Summary> {
  const of = await roundsOfCompanies(query, companies, log);
  return (of && companiesSummary(of)) ?? roundsSummary(totals, query);
}

/** The sum of a question in one line; of a company's, what it raised. */
export async function sumOf(
  { query }: Pick<ListQuestion, 'query'>,
  log: Pick<Reader, 'totals'>,
): Promise<string> {
  const isOwn = query.companies?.length === 1 && !query.roles;
  const asked: EventQuery = isOwn ? { ...query, roles: ['subject'] } : query;
  const totals = await log.totals({ ...asked, top: undefined });
  if (totals.matches === 0) return 'no round';
  if (totals.counted === 0) return roundsSummary(totals, {}).headline;
  const { sum, split } = splitText(totals);
  return `${plural(totals.counted, 'round')}, ${sum}${split}${highlights(totals, isOwn).largest}`;
}

/** Notes on the sums: that they are of whole rounds, what is not counted, what was converted; null for none. */
export function notesOn(totals: Sums, { investors, leads }: EventQuery): string | null {
  const whole =
    investors || leads ? 'Sums are of whole rounds, not of one investor’s money.' : null;
  return sentences([whole, leftOutText(totals), conversionText(totals.converted)]);
}

/** The sum, that of each of several values asked for, what is said of it, and capital per month. */
export const roundsLead = async (
  question: ListQuestion,
  summary: Summary,
  totals: Sums,
  log: Pick<Reader, 'totals' | 'sum'>,
): Promise<Part[]> => [
  { kind: 'text', text: summary.text },
  ...(await apart(question, (one) => sumOf(one, log))),
  ...notice(notesOn(totals, question.query)),
  ...notice(await mixedDebt(question.query, log)),
  ...notice(noMedian(question, summary.totals)),
  ...perMonthChart(summary.totals),
];

/** Fewer amounts have no median that says something. */
const LEAST = 5;

/** That no median is told, where one was asked for. */
function noMedian({ typed }: ListQuestion, { medianOf }: Totals): string | null {
  if (medianOf >= LEAST || !/\bmedian\b/i.test(typed)) return null;
  return `No median is told of fewer than ${LEAST} amounts; there ${medianOf === 1 ? 'is' : 'are'} ${medianOf} here.`;
}

/** "Another $2.2B of debt is part of other rounds, so $3.21B in all.", where rounds of debt are asked for; null for none. */
async function mixedDebt(
  { rounds, top: _top, ...query }: EventQuery,
  log: Pick<Reader, 'sum'>,
): Promise<string | null> {
  if (!rounds?.includes('debt_financing') || !rounds.every(isDebt)) return null;
  const all = await log.sum({ ...query, types: ['funding_round'] });
  const own = await log.sum({ ...query, rounds });
  const more = all.debtUsd - own.debtUsd;
  if (more <= 0) return null;
  const [rest, sum] = [more, all.debtUsd].map((usd) => figureText({ ...STATED, usd }));
  return `Another ${rest} of debt is part of other rounds, which are not listed here: ${sum} of debt in all.`;
}

const isDebt = (round: Round): boolean => round === 'debt_financing' || round === 'post_ipo_debt';
const STATED = { about: false, atLeast: false, moreUsd: 0 };

/**
 * "6 rounds, $4.66B ($4.46B equity, $200M debt), median $525M; largest Nscale, $2B." A median or
 * record needs five comparables (style guide, rule 7); below that it is not said.
 */
function roundsSummary(totals: Totals, query: EventQuery): Summary {
  const top =
    query.top && query.top < totals.matches ? ` Shown: ${query.top} of ${totals.matches}.` : '';
  if (totals.counted === 0) {
    const { matches } = totals;
    const none = `${plural(matches, 'event')}, ${matches === 1 ? 'not' : 'none'} in a total`;
    return { headline: `${none}: ${allLeftOut(totals)}`, text: `${none}.${top}`, totals };
  }
  const { sum, split } = splitText(totals);
  const lead = `${plural(totals.counted, 'round')}, ${sum}`;
  const { median, largest } = highlights(totals);
  return {
    headline: `${lead}${largest}`,
    text: [bold(lead), `${split}${median}${largest}. Each deal is counted once.${top}`],
    totals,
  };
}

/** "$2B", or of a round that was extended "$600M with its extensions". */
const sizeOf = ({ event, whole }: Largest): string =>
  whole ? `${figureText(whole)} with its extensions` : amountOr(event);

/** The median, and the largest with its company, or without where all are of `one`. */
function highlights(totals: Totals, one = false): { median: string; largest: string } {
  const { counted, median, medianOf, largest } = totals;
  return {
    median: medianOf >= LEAST && median ? `, median ${figureText(median)}` : '',
    largest:
      counted > 1 && largest
        ? `; largest ${one ? '' : `${mainParty(largest.event)}, `}${sizeOf(largest)}`
        : '',
  };
}

/** The rounds of a question that names companies, by what the companies have to do with them. */
interface RoundsOfCompanies {
  /** "OpenAI". */
  names: string;
  raised: Totals;
  putIn: Totals;
}

/** Reads what the companies of a question raised, apart from what they put into others; null where none is named. */
async function roundsOfCompanies(
  query: EventQuery,
  companies: readonly Company[],
  log: Pick<Reader, 'totals'>,
): Promise<RoundsOfCompanies | null> {
  const { companies: ids, roles, top: _top, ...others } = query;
  if (!ids || roles) return null;
  const named = companies.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
  const own = { ...others, companies: ids };
  const [raised, putIn] = await Promise.all([
    log.totals({ ...own, roles: ['subject'] }),
    log.totals({ ...own, roles: ['investor', 'lead_investor'] }),
  ]);
  return { names: named.join(' or '), raised, putIn };
}

/**
 * "OpenAI raised $147B in 2 rounds, largest $122B. It put money into 1 round of others, $250M in all: sums are of whole
 * rounds, not its money."
 */
function companiesSummary(of: RoundsOfCompanies): Summary | null {
  const { names, raised, putIn } = of;
  if (putIn.matches === 0) return null;
  const { sum, split } = splitText(raised);
  const isOne = !names.includes(' or ');
  const { median, largest } = highlights(raised, isOne);
  const [it, its] = isOne ? ['it', 'its'] : ['they', 'their'];
  const own =
    raised.counted > 0
      ? `${names} raised ${sum} in ${plural(raised.counted, 'round')}`
      : `${names}: nothing raised that is in the total`;
  const others = putIn.counted
    ? `put money into ${plural(putIn.counted, 'round')} of others, ${figureText(putIn)} in all: the size of those rounds, not of ${its} part`
    : `put money into rounds of others, none of which is in a total`;
  return {
    headline: own,
    text: [
      bold(own),
      `${raised.counted > 0 ? `${split}${median}${largest}` : ''}; ${it} ${others}. Each deal is counted once.`,
    ],
    totals: raised.counted > 0 ? raised : putIn,
  };
}
