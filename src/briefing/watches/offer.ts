/** The button below an answer that makes a watch of its question. */
import type { Request } from '../../contracts/command.ts';
import type { WatchTerms } from '../../contracts/schedule.ts';
import type { EventQuery } from '../../domain/event/query.ts';
import { EVENT_TYPES } from '../../domain/event/vocabulary.ts';
import type { Action, Page } from '../../page/page.ts';
import { type FilterKey, filterOf } from '../questions/filter-keys.ts';
import { LONGEST_QUESTION } from '../questions/line.ts';
import type { ParsedQuestion } from '../questions/question.ts';
import { hasMany, nameOneAtMost, termsLine, termsOf } from './terms.ts';

/** A question as it was answered: what was read of it, and the query with the types that its command is about. */
interface Answered {
  asked: ParsedQuestion;
  query: EventQuery;
}

/** A command's answer with [Watch this] below it, where a watch would tell of the very events that the question means. */
export function watchable<Question extends Answered>(
  run: (question: Question, context: Request) => Promise<Page>,
): (question: Question, context: Request) => Promise<Page> {
  return async (question, context) => {
    const page = await run(question, context);
    // An answer that has no question to change, as that to an address, has none to watch.
    return page.refine ? withWatch(page, question, context) : page;
  };
}

/** A page with [Watch this] as its last button; as it is where its question can't be watched, and in later parts of it. */
export async function withWatch(page: Page, question: Answered, context: Request): Promise<Page> {
  const terms = context.window.offset === 0 ? await watchedIn(question, context) : null;
  if (!terms) return page;
  const ask = context.line('watch', `add ${termsLine(terms)}`);
  const action: Action = { kind: 'ask', label: 'Watch this', ask };
  return { ...page, actions: [...page.actions, action] };
}

/** Filters that say which of the past is told, and in which order: a watch tells of what is to come. */
const OF_THE_PAST: ReadonlySet<FilterKey> = new Set(['since', 'until', 'sort', 'top']);

/** The terms that find what a question finds; null where no watch can keep all of it, or where nothing narrows it. */
async function watchedIn({ asked, query }: Answered, context: Request): Promise<WatchTerms | null> {
  const kept = asked.typed.filter(({ key }) => !OF_THE_PAST.has(key));
  const canAll = kept.every(({ key, excludes }) => filterOf(key).watch && !excludes);
  const isWhole = asked.missing.length === 0 && !hasMany(asked);
  const isOfNothing = kept.length + asked.words.length === 0 || asked.words.some(isEventNumber);
  if (!canAll || !isWhole || isOfNothing) return null;
  const terms = { ...termsOf(asked), ...typesOfCommand({ asked, query }) };
  return (await canBeTyped(terms, context)) ? terms : null;
}

/** "E12" is looked for once, and not to come. */
const isEventNumber = (word: string): boolean => /^e\d+$/i.test(word);

/** The types that a command is about, where the question names neither types nor the rounds that only some have. */
function typesOfCommand({ asked, query: { types } }: Answered): Pick<WatchTerms, 'types'> {
  const isNamed = asked.query.types !== undefined || asked.query.rounds !== undefined;
  return isNamed || !types || types.length === EVENT_TYPES.length ? {} : { types };
}

/** True where terms can be typed: of words, several names of companies can't. */
async function canBeTyped(terms: WatchTerms, context: Request): Promise<boolean> {
  if (termsLine(terms).length > LONGEST_QUESTION) return false;
  return !terms.words || nameOneAtMost(terms.words, context);
}
