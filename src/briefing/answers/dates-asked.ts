/** `/ai-regulation deadlines [filters]`: the coming dates of laws and cases alone. */
import type { Request } from '../../contracts/command.ts';
import { statusLabel } from '../../domain/event/labels.ts';
import { legalStanding, STATUSES, type Status } from '../../domain/event/vocabulary.ts';
import { listed } from '../../domain/text/english.ts';
import type { Token } from '../../domain/text/tokens.ts';
import { quote } from '../../domain/text/typed.ts';
import type { Page } from '../../page/page.ts';
import { questionTokens } from '../questions/line.ts';
import { LISTED_TYPES } from '../questions/plain/listed-types.ts';
import { numberOf } from '../questions/plain/numbers.ts';
import { plainWord } from '../questions/plain/words.ts';
import { refinements } from '../questions/refining/refinements.ts';
import { rowActions } from '../wording/event-menu.ts';
import { today } from '../wording/parts.ts';
import { comingDates } from './deadlines.ts';
import { filters, type ListQuestion, readBack, understood } from './list-answer.ts';
import { nothingFound } from './nothing-found.ts';
import { type RegulationAnswer, readRegulation } from './regulation.ts';

/** A question about regulation; with `only`, about its coming dates alone. */
interface RegulationQuestion extends ListQuestion {
  only: 'dates' | null;
}

/** The word that asks for them, as it is typed again. */
const DEADLINES = 'deadlines';
const ASKS = /^(?:deadlines?|countdowns?)$/;
const DATES = /^dates?$/;
const WHICH = /^(?:coming|upcoming|next|effective|key|important|compliance)$/;

const readFilters = filters('regulation', LISTED_TYPES.regulation);

/** Reads what stood after the command. */
export async function readRegulationQuestion(
  typed: string,
  context: Request,
): Promise<RegulationQuestion> {
  const rest = withoutDates(questionTokens(typed));
  if (rest === null) return { ...withStages(await readFilters(typed, context)), only: null };
  const asked = await readFilters(rest, context);
  const { until } = asked.query;
  // “A deadline in July” is one of the July to come.
  const isOver = until !== undefined && until < today(context);
  const read = isOver ? await readFilters(`upcoming ${rest}`, context) : asked;
  return { ...withStages(read), typed: rest, only: 'dates' };
}

/** “Proposed” alone means every text that is on its way, as the heading of these does; a ruling that somebody appeals against is a ruling. */
function withStages(question: ListQuestion): ListQuestion {
  const { query } = question;
  const given = query.statuses ?? [];
  if (given.includes('ruled') && !given.includes('appealed'))
    return withStatuses(
      question,
      [...given, 'appealed'],
      'Rulings include those that were appealed against since.',
    );
  if (given.join() !== 'proposed') return question;
  const statuses = STATUSES.filter((status) => legalStanding(status) === 'proposed');
  const others = statuses.filter((status) => status !== 'proposed').map(statusLabel);
  return withStatuses(
    question,
    statuses,
    `Proposed includes texts that are further or not so far: ${listed(others)}.`,
  );
}

function withStatuses(
  question: ListQuestion,
  statuses: readonly Status[],
  note: string,
): ListQuestion {
  const { asked, query } = question;
  return {
    ...question,
    query: { ...query, statuses },
    asked: { ...asked, query: { ...asked.query, statuses }, notes: [...asked.notes, note] },
  };
}

/** The first date after days to come in which there is none, in a sentence; null where none is known, or where other days are asked for. */
async function dateAfter({ query }: RegulationQuestion, context: Request): Promise<string | null> {
  const { since, until, ...others } = query;
  const day = today(context);
  if (since === undefined || since <= day) return null;
  const later = await readRegulation(
    until === undefined ? others : { ...others, since: until },
    context,
  );
  const { headline } = comingDates(later, day);
  return headline === null ? null : `The next date is ${headline}.`;
}

/** The answer where nothing fits, which of days to come tells the first date after them; null where something does. */
export async function noLaw(
  question: RegulationQuestion,
  { found, coming, due }: RegulationAnswer,
  context: Request,
): Promise<Page | null> {
  if (found.total + coming.length + due.length > 0) return null;
  const next = await dateAfter(question, context);
  return nothingFound('regulation', { ...question, next }, found, context);
}

/** The rest of a line beside the words that ask for dates; null where none do. */
function withoutDates(found: readonly Token[]): string | null {
  const words = found.map((token) =>
    token.key === undefined && !token.quoted ? plainWord(token).key : '',
  );
  const asking = words.map(
    (word, at) =>
      ASKS.test(word) ||
      (DATES.test(word) && (found.length === 1 || WHICH.test(words[at - 1] ?? ''))),
  );
  if (!asking.includes(true)) return null;
  const counts = words.map((word, at) => {
    const isOfDates = SOONEST.test(words[at - 1] ?? '') || SOONEST.test(words[at + 1] ?? '');
    const isAsked = asking.slice(at + 1, at + FARTHEST).includes(true);
    const isSpan = SPAN.test(words[at + 1] ?? '');
    return isOfDates && isAsked && !isSpan ? numberOf(word) : null;
  });
  const isSaid = (at: number) =>
    asking[at] ||
    (asking[at + 1] && WHICH.test(words[at] ?? '')) ||
    (SOONEST.test(words[at] ?? '') && [at - 1, at + 1].some((near) => counts[near] ?? null));
  return found
    .flatMap((token, at) => {
      const count = counts[at] ?? null;
      if (count !== null) return [`top:${count}`];
      return isSaid(at) ? [] : [typedAgain(token)];
    })
    .join(' ');
}

/** "the next three deadlines", "the first 5 coming dates": so many of them, within so many words. */
const SOONEST = /^(?:next|first|coming|upcoming|soonest|nearest)$/;
const FARTHEST = 5;
/** "the next three months". */
const SPAN = /^(?:day|week|month|quarter|year)s?$/;

function typedAgain({ key, value, quoted }: Token): string {
  const written = quoted ? `"${value}"` : quote(value);
  return key === undefined ? written : `${key}:${written}`;
}

/** The countdown and the table of coming dates; where there is none, that, with the way to all the rest. */
export async function datesPage(
  question: ListQuestion,
  answer: RegulationAnswer,
  context: Request,
): Promise<Page> {
  const { asked, query, typed } = question;
  const dates = comingDates(answer, today(context), query.top);
  const none = `The log has no coming date${asked.about ? ` ${asked.about}` : ''}.`;
  const ask = context.line('regulation', [DEADLINES, typed].filter(Boolean).join(' '));
  const asOf = context.log.view.asOf;
  const [first, ...others] = dates.parts;
  const isNone = answer.coming.length + answer.due.length === 0;
  return {
    headline: dates.headline ?? (isNone ? none : answer.title),
    title: 'Coming dates',
    parts: [
      ...(isNone || !first ? [{ kind: 'text', text: none } as const] : [first, ...others]),
      ...(isNone
        ? readBack(asked, context, 'all jurisdictions')
        : await understood(asked, context, 'all jurisdictions')),
      { kind: 'context', text: 'Not legal advice.' },
    ],
    actions: [
      { kind: 'ask', label: 'All regulation', ask: context.line('regulation', typed) },
      ...(isNone
        ? []
        : [{ kind: 'share', label: 'Post to channel', ask, offset: 0, asOf } as const]),
    ],
    rows: rowActions(dates.events, context),
    refine: refinements(`regulation ${DEADLINES}`, asked, context),
    events: dates.events,
  };
}
