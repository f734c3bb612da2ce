/** Traits by what they are: companies, words, pages and references, each with its number. */
import { referencesOf } from './comparing.ts';
import { profileOf } from './profiles.ts';
import { pagesOf, type StoryTelling, sidesOf } from './telling.ts';
import { tellingWords } from './words.ts';

/** A trait without its days. */
export interface TraitKey {
  kind: 'company' | 'word' | 'page' | 'reference';
  key: number;
  /** The word, company, page or reference itself. */
  of: string;
}

const MOST_WORDS = 10;

/** The companies of both sides of a telling, whose parties are companies by their ids. */
export function companiesOf(telling: StoryTelling): TraitKey[] {
  const { first, second } = sidesOf(telling);
  return found('company', [...first, ...second], profileOf(telling.type).group);
}

/** The words of a title; of a telling that names nobody, or with `all`, those of its summary too. */
export function wordsOf(telling: StoryTelling, all = false): TraitKey[] {
  const { first, second } = sidesOf(telling);
  const isNobody = first.length + second.length === 0;
  const stems = (text: string) =>
    tellingWords(text)
      .slice(0, MOST_WORDS)
      .map(({ stem }) => stem);
  const words = [...stems(telling.title), ...(all || isNobody ? stems(telling.summary) : [])];
  return found('word', words, profileOf(telling.type).group);
}

/** The pages of a telling; see `pagesOf`. */
export const pageTraits = (telling: StoryTelling): TraitKey[] => found('page', pagesOf(telling));

/** The official references of a telling. */
export const lawsOf = (telling: StoryTelling): TraitKey[] =>
  found('reference', referencesOf(telling));

/** The traits of one kind, each once; `group` keeps those of different types of events apart. */
export function found(kind: TraitKey['kind'], values: readonly string[], group = ''): TraitKey[] {
  return [...new Set(values)].map((of) => ({ kind, of, key: hashOf(`${kind} ${group} ${of}`) }));
}

/** A number of 52 bits, by cyrb53: two texts that share one are merely compared in vain. */
function hashOf(text: string): number {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 2_654_435_761);
    low = Math.imul(low ^ code, 1_597_334_677);
  }
  high =
    Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  low =
    Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  return (high & 0xfffff) * 2 ** 32 + (low >>> 0);
}
