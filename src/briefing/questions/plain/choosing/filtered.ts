/** Questions in which filters stand among the words, as "country:Brazil seed rounds". */
import type { Request } from '../../../../contracts/command.ts';
import { EVENT_TYPES } from '../../../../domain/event/vocabulary.ts';
import type { Token } from '../../../../domain/text/tokens.ts';
import { quote } from '../../../../domain/text/typed.ts';
import { UserError } from '../../../../errors.ts';
import type { ParseContext } from '../../filter.ts';
import { readTokens, type TypedFilter, typedFilter } from '../../line.ts';
import { inEnglish } from '../../names/other-names.ts';
import { listFor } from '../list-choice.ts';
import { readMended } from '../named/mended.ts';

/** The line that answers: the list that the filters or the words ask for, else a search; it says what is wrong with a filter. */
export async function filteredLine(typed: string, request: Request): Promise<string> {
  const { log, reference, now, zone } = request;
  const context: ParseContext = { log, reference, now, zone, types: EVENT_TYPES, plain: true };
  const read = await readable(typed, context);
  if (!read) return `search ${typed}`;
  const given = read.reads.map(
    ({ key, value, excludes, query }): TypedFilter => ({
      key,
      // The words for a type are many, and a list is chosen by the type.
      value: query.types?.join(',') ?? query.statuses?.join(',') ?? value,
      ...(excludes && { excludes }),
    }),
  );
  const stretches = read.stretches.map((stretch) => inEnglish(stretch, reference).words);
  const { filters, words, left } = await readMended(stretches, given, context);
  const list = listFor(stretches.flat(), [...given, ...filters]);
  if (list) return `${list} ${typed}`;
  if (filters.length === 0) return `search ${typed}`;
  return [
    'search',
    ...read.reads.map(typedFilter),
    ...filters.map(typedFilter),
    ...texts(words),
    ...texts(left),
  ].join(' ');
}

const texts = (words: readonly Token[]): string[] =>
  words.map(({ value, quoted }) => quote(quoted ? `"${value}"` : value));

/** A line as it is read; null for one with a filter that can’t be. */
async function readable(typed: string, context: ParseContext) {
  try {
    return await readTokens(typed, context, (args) => args);
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}
