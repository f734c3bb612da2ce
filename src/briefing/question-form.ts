/** The form of a question: a field for each of its parts, and one for more. Pure. */
import { capital } from '../domain/text/english.ts';
import { tokens } from '../domain/text/tokens.ts';
import { FieldReadings } from './command/field-readings.ts';
import type { FormField, Typed } from './command/form.ts';
import type { ParseContext } from './questions/filter.ts';
import { FILTER_KEYS, filterOf } from './questions/filter-keys.ts';
import { LONGEST_QUESTION, type TypedFilter, typedFilter } from './questions/line.ts';

/** A question taken apart. */
export interface QuestionParts {
  /** The command that answers it. */
  command: string;
  filters: readonly TypedFilter[];
  /** The words to look for, as one would type them. */
  words: string;
}

/** Takes apart a command’s name with filters and words behind it, as `refinements` writes it. */
export function questionParts(line: string): QuestionParts {
  const [name, ...rest] = tokens(line);
  const filters: TypedFilter[] = [];
  const words: string[] = [];
  for (const { key: sign, value, quoted } of rest) {
    const key = FILTER_KEYS.find((known) => known === sign || `-${known}` === sign);
    if (!key) words.push(quoted ? `"${value}"` : value);
    else filters.push({ key, value, ...(key !== sign && { excludes: true }) });
  }
  return { command: name?.value ?? '', filters, words: words.join(' ') };
}

const WORDS = 'words';
const MORE = 'more';
const nameAt = (at: number) => `filter${at}`;

const LINE = { kind: 'line', max: LONGEST_QUESTION } as const;

/** Its fields, and what stands in them. */
export function questionFields({ filters, words }: QuestionParts): {
  fields: FormField[];
  words: Typed;
} {
  const fields = filters.map(({ key, excludes }, at): FormField => {
    const { allowed } = filterOf(key);
    const label = excludes ? `Without ${key}` : capital(key);
    return {
      name: nameAt(at),
      label,
      hint: `${allowed}. Leave it empty to ask without`,
      ...OPTIONAL,
    };
  });
  return {
    fields: [
      ...fields,
      { name: WORDS, label: 'Words to look for', ...OPTIONAL },
      { name: MORE, label: 'Anything else', hint: 'In plain words or filters', ...EXAMPLE },
    ],
    words: {
      ...Object.fromEntries(filters.map(({ value }, at) => [nameAt(at), value])),
      [WORDS]: words,
    },
  };
}

const OPTIONAL = { required: false, input: LINE } as const;
const EXAMPLE = {
  required: false,
  input: { ...LINE, placeholder: 'since January, over $100M, not OpenAI' },
} as const;

/**
 * The arguments of the question as it is in the form now. Throws FieldErrors that say at each field what can’t be read.
 */
export async function changedQuestion(
  typed: Typed,
  { filters }: QuestionParts,
  context: ParseContext,
): Promise<string> {
  const readings = new FieldReadings();
  const kept: string[] = [];
  for (const [at, filter] of filters.entries()) {
    const value = typed[nameAt(at)]?.trim() ?? '';
    if (value === '') continue;
    const { read } = filterOf(filter.key);
    await readings.readSlowly(nameAt(at), async () => read(value, context));
    kept.push(typedFilter({ ...filter, value }));
  }
  readings.check();
  const { [WORDS]: words = '', [MORE]: more = '' } = typed;
  return [...kept, words, more].filter((piece) => piece.trim() !== '').join(' ');
}

/** The field at which a question is refused that each of its parts allows. */
export const atMore = (sentence: string): Typed => ({ [MORE]: sentence });
