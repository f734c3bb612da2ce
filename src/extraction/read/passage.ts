/** The sentences of a text in passing: the last few are kept, so that a long text takes no more memory than a short one. */
import { present } from '../../domain/collections.ts';
import { isOf } from '../grammar/kinds.ts';
import type { NameMention, Sentence } from '../grammar/sentence.ts';
import type { Language } from '../language.ts';
import { KIND } from '../lexicon/word.ts';
import type { NameDirectory } from '../names/directory.ts';
import { blocksOf } from '../text/blocks.ts';
import { sentencesOf } from '../text/sentences.ts';
import { withoutTickers } from '../text/tickers.ts';
import type { TextToken } from '../text/token.ts';
import { Tokenizer } from '../text/tokenize.ts';
import { readSentence } from './sentence.ts';
import type { ToldTable } from './tables/table.ts';

/** A sentence before anybody has looked for what stands in it. */
interface RawSentence {
  tokens: readonly TextToken[];
  /** Its place among all, from 0. */
  index: number;
  block: number;
  /** True in a list: what an item says is not about the others. */
  isItem: boolean;
  isSecond: boolean;
}

/** A sentence that was passed; null where nobody has read it. */
interface Passed {
  raw: RawSentence;
  sentence: Sentence | null;
}

/** A row counts as so many sentences: nothing that is said around a table is about its rows. */
export const ACROSS_ROW = 10;

/** So many sentences back the company is named that a sentence speaks of. */
const MOST_BACK = 3;

/** Passes through a text once. */
export class Passage {
  readonly #text: string;
  readonly #language: Language;
  readonly #names: NameDirectory;
  readonly #tables: readonly ToldTable[];
  /** The last sentences, the newest first. */
  readonly #passed: Passed[] = [];

  constructor(
    text: string,
    language: Language,
    names: NameDirectory,
    tables: readonly ToldTable[],
  ) {
    this.#text = text;
    this.#language = language;
    this.#names = names;
    this.#tables = tables;
  }

  /** The sentences, in their order, but for those in tables. */
  *sentences(): Generator<RawSentence> {
    const tokenizer = new Tokenizer(this.#text, this.#language.lexicon);
    let index = 0;
    let block = 0;
    let table = 0;
    for (const { start, end, kind } of blocksOf(this.#text)) {
      while ((this.#tables[table]?.end ?? Number.POSITIVE_INFINITY) < start) table++;
      if ((this.#tables[table]?.start ?? Number.POSITIVE_INFINITY) <= start) {
        index += ACROSS_ROW;
        continue;
      }
      for (const cut of sentencesOf(this.#text, tokenizer.tokens(start, end))) {
        const { isSecond } = cut;
        const tokens = withoutTickers(cut.tokens);
        const raw = { tokens, isSecond, index: index++, block, isItem: kind === 'item' };
        this.#passed.unshift({ raw, sentence: null });
        if (this.#passed.length > MOST_BACK + 1) this.#passed.pop();
        yield raw;
      }
      block++;
    }
  }

  /** The sentence passed last, with what stands in it. */
  read(): Sentence {
    const [last] = this.#passed;
    return this.#readOf(present(last, 'a sentence'));
  }

  #readOf(passed: Passed): Sentence {
    const { tokens, block, isSecond } = passed.raw;
    const reader = { text: this.#text, language: this.#language, names: this.#names };
    passed.sentence ??= readSentence(reader, tokens, block, isSecond, () => this.#topic());
    return passed.sentence;
  }

  /** The company that the sentences before the last speak of. */
  #topic(): NameMention | null {
    for (const passed of this.#passed.slice(1)) {
      const name = topicOf(this.#readOf(passed));
      if (name) return name;
    }
    return null;
  }
}

/** The company that a sentence is about, for the next: “the startup X” before the first that it names. */
function topicOf({ mentions, tokens }: Sentence): NameMention | null {
  const names = mentions.filter(
    (mention): mention is NameMention => mention.kind === 'name' && !mention.isPlace,
  );
  const told = names.find(({ from }) => isOf(tokens[from - 1], KIND.company));
  return told ?? names[0] ?? null;
}
