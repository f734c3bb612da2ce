/** Words of questions with a typing error: months, days, and the nouns of what is asked about. */
import { remembering } from '../../../domain/collections.ts';
import { nearest } from '../../../domain/text/names.ts';
import type { Token } from '../../../domain/text/tokens.ts';
import type { ParseContext } from '../filter.ts';

const KNOWN =
  `january february march april june july august september october november december monday tuesday wednesday
  thursday friday saturday sunday yesterday quarter month rounds round funding raised acquisitions acquisition acquired
  mergers lawsuits lawsuit layoffs outages outage regulation regulations valuation valuations earnings startups startup
  investors partnerships incidents rumours rumors rumoured rumored europe european germany german france french sweden swedish britain
  british canada china chinese india israel japan korea robotics chips biggest largest latest since before between
  infrastructure partnership takeovers takeover purchases deadlines median concentration
  settlement rulings breaches`.split(/\s+/);
const VOCABULARY = new Set(KNOWN);

/** The word of questions that is nearly this one; most words of a question stand in many questions. */
const nearestKnown = remembering(
  1_000,
  (word: string) => nearest(word, KNOWN, (known) => known)[0],
);

/** Shorter words are too often others. */
const SHORTEST = 4;

/** The words with typing errors mended, and a sentence for each that was. */
interface Mended {
  words: readonly Token[];
  notes: readonly string[];
}

/** Mends words that are nearly a word of questions, and that neither a text nor a name has. */
export async function mendedWords(
  words: readonly Token[],
  { log }: Pick<ParseContext, 'log'>,
): Promise<Mended> {
  const notes: string[] = [];
  const mended: Token[] = [];
  for (const token of words) {
    const meant = await meantBy(token, log);
    if (meant) notes.push(`“${token.value}” is read as “${meant}”.`);
    mended.push(meant ? { ...token, value: meant } : token);
  }
  return { words: mended, notes };
}

async function meantBy(
  { value, quoted, key }: Token,
  log: ParseContext['log'],
): Promise<string | null> {
  const word = value.toLowerCase();
  if (quoted || key !== undefined || word.length < SHORTEST || !/^[a-z]+$/.test(word)) return null;
  if (VOCABULARY.has(word) || VOCABULARY.has(`${word}s`)) return null;
  const meant = nearestKnown(word);
  if (!meant || (await log.namesAmong([word])).size > 0) return null;
  const { total } = await log.find({ words: [word] }, { offset: 0, limit: 0 });
  return total === 0 ? meant : null;
}
