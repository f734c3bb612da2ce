/** The parts of a filter, and the tools that its reader is made of. */
import type { Request } from '../../contracts/command.ts';
import type { Reader } from '../../contracts/reader.ts';
import type { EventQuery } from '../../domain/event/query.ts';
import type { EventType } from '../../domain/event/vocabulary.ts';
import type { Company } from '../../domain/reference/company.ts';
import { valueKey } from '../../domain/text/english.ts';
import { nearest } from '../../domain/text/names.ts';
import { shown } from '../../domain/text/typed.ts';
import { type Misread, Misreading } from '../../errors.ts';

/** All that reading typed values may look at; any command's context is one. Readers of single values take less. */
export interface ParseContext extends Pick<Request, 'reference' | 'now' | 'zone'> {
  log: Pick<Reader, 'findCompany' | 'namesAmong' | 'subsidiaries' | 'find'>;
  /** The types that are answered about; `type:` takes only these, and all where they are not given. */
  types?: readonly EventType[];
  /** True where near words are looked for too; other spellings and forms always are. */
  near?: boolean;
  /** True where plain words are read as the filters that they stand for, and `-key:` leaves out. Default false: each word is one to look for. */
  plain?: boolean;
}

/** The kind of a value, for help and for the reply to one that can't be read. */
export interface ValueKind {
  /** The kind with its article: "a sector". */
  expected: string;
  /** An instruction: "Use a sector, as chips, cloud_compute or legal_tech". */
  allowed: string;
  /** A value that works. */
  example: string;
}

/** A filter read: what it adds to the query, and how it was understood. */
export interface ReadFilter<Field extends keyof EventQuery = keyof EventQuery> {
  query: Pick<EventQuery, Field>;
  /** The words that stand for it in an answer: "Seed", "Europe (…)", "since 1 Mar 2026", "≥ $100M". */
  says: string;
  /** The words that stand for it where it is left out, if they are others. */
  leftOut?: string;
  /** Facts of the reading that the asker should know: a typing error forgiven, a rate used. */
  notes?: readonly string[];
  /** The companies that were named. */
  companies?: readonly Company[];
  /** A typing error was forgiven. */
  guessed?: boolean;
  /** `jurisdiction:EU` leaves out its members; `EU+` includes them. */
  below?: boolean;
}

/** All that there is to say of a filter that fills one field of the query. */
export interface Filter<Field extends keyof EventQuery = keyof EventQuery> extends ValueKind {
  /** True where there is sense in leaving out what fits, as `-sector:space` would; limits and orders are false. */
  excludable: boolean;
  /** In the scope of a digest: `followed` (an event that fits any of these is included), `limit` (others are hidden), or not there. */
  scope: 'followed' | 'limit' | null;
  /** True where it can be watched. */
  watch: boolean;
  /** Its turn when an answer that finds nothing offers to leave filters out, the smallest first; null where it narrows nothing. */
  looser: number | null;
  /** True for a place, a sector, a company: an event without it is not near to what was asked about. */
  subject?: true;
  /** True where its words are a clause, as "led by Nvidia" and "since 1 Mar 2026"; a noun, as "Seed", takes "for" before it. */
  clause?: true;
  /** True where a figure is followed by its unit: one with a typing error is refused, and not taken for a word. */
  measured?: true;
  /** Reads what was typed after `key:`. @throws Misreading */
  read(typed: string, context: ParseContext): ReadFilter<Field> | Promise<ReadFilter<Field>>;
}

/** Groups of filters, a group for each field of a query; that of a field that nobody types is empty. */
export type FilterTable = {
  readonly [Field in keyof Required<EventQuery>]: Readonly<Record<string, Filter<Field>>>;
};

/** Read in questions alone. */
export const IN_QUESTIONS = { scope: null, watch: false } as const;
/** Read in questions and in watches. */
export const WATCHED = { scope: null, watch: true } as const;
/** Read in the scope of a digest and in watches too. */
export const FOLLOWED = { scope: 'followed', watch: true } as const;

/**
 * Reads a comma-separated list of words of a controlled list, each value once. `named` says what a value is called,
 * for the word that was meant, where that is a name: names have capitals that typed words lack.
 * @throws Misreading of the word that is not in it
 */
export function oneOf<T>(
  typed: string,
  words: ReadonlyMap<string, T>,
  { expected, allowed, answer, instead }: Omit<Misread, 'typed'>,
  named?: (value: T) => string,
): T[] {
  const values = typed.split(',').map((word) => {
    const wanted = valueKey(word);
    const found = words.get(wanted) ?? words.get(wanted.replace(/^the_/, ''));
    if (found !== undefined) return found;
    const [near] = nearest(word, words, ([candidate]) => candidate.replaceAll('_', ''));
    const meant = near && (named ? named(near[1]) : near[0]);
    throw new Misreading({
      typed: shown(word),
      expected,
      allowed,
      ...(answer && { answer }),
      ...(meant ? { meant } : instead && { instead }),
    });
  });
  return unique(values);
}

/** A table of words as it is made of a list that never changes: made at the first question that needs it. */
export function madeOnce<List extends object, Words>(
  make: (list: List) => Words,
): (list: List) => Words {
  const made = new WeakMap<List, Words>();
  return (list) => {
    const words = made.get(list) ?? make(list);
    made.set(list, words);
    return words;
  };
}

/** Each value once, in order. */
export const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];
