/** The answer of a search: how many say the words, and how many only near words. */
import type { Request } from '../../contracts/command.ts';
import type { Found } from '../../contracts/reader.ts';
import { exactly } from '../../domain/event/query.ts';
import { plural } from '../../domain/text/english.ts';
import { InputError } from '../../errors.ts';
import { bold, type Part } from '../../page/page.ts';
import { type ListQuestion, rangeLabel } from './list-answer.ts';
import { overviewParts } from './overview.ts';

/** "6 events for “layoffs”, 5 of them by near words". */
export async function countText(question: ListQuestion, { total }: Found, context: Request) {
  const byNear = total - (await saying(question, total, context));
  const like = byNear > 0 ? `, ${byNear === total ? 'all' : byNear} of them by near words` : '';
  return `${plural(total, 'event')} ${question.asked.about ?? 'in the whole log'}${like}`;
}

/** The count in bold, which of them are shown, and of a sector, a topic or a place its facts. */
export async function searchLead(
  count: string,
  question: ListQuestion,
  { events, total }: Found,
  context: Request,
): Promise<Part[]> {
  const some = events.length < total;
  const shown = some ? `, shown: ${rangeLabel(context, events.length, total)}.` : '.';
  return [
    { kind: 'text', text: [bold(count), shown] },
    ...(await overviewParts(question, context)),
  ];
}

/** The number of matches that say the words themselves: of all, where no near words were looked for. */
async function saying({ asked, query }: ListQuestion, total: number, { log }: Request) {
  if (asked.near.length === 0 || !query.words) return total;
  const exact = { ...query, words: query.words.map(exactly) };
  return (await log.find(exact, { offset: 0, limit: 0 })).total;
}

/** The refusal of a search without words and filters. */
export const nothingSought = ({ line }: Pick<Request, 'line'>): InputError =>
  new InputError({
    wrong: 'There is nothing to search for.',
    allowed: 'Type one or more words',
    next: line('search', 'lawsuit'),
  });
