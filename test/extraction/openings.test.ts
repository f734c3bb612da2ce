import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { german } from '../../src/extraction/de/index.ts';
import { english } from '../../src/extraction/en/index.ts';
import { type Opening, Openings } from '../../src/extraction/find/openings.ts';
import { companyNames } from '../../src/extraction/index.ts';
import type { Language } from '../../src/extraction/language.ts';
import { matchesIn } from '../../src/extraction/read/match.ts';
import { Passage } from '../../src/extraction/read/passage.ts';
import { swedish } from '../../src/extraction/sv/index.ts';
import type { TextToken } from '../../src/extraction/text/token.ts';
import { runsOf, SOAK } from '../helpers/soak.ts';
import { readInWords } from './extracted.ts';

const NAMES = companyNames([
  { id: 'meta', name: 'Meta', aliases: ['Meta Platforms'], products: ['Llama'], people: [] },
]);
const LANGUAGES = { english, german, swedish };

/** The lines of all tests of reading: sentences, and code that may be read as any other text. */
const LINES = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts'))
  .flatMap((file) => readFileSync(join(import.meta.dirname, file), 'utf8').split('\n'))
  .filter((line) => line.includes(' '));

/** Every word that starts patterns, with all of them. */
const allOpenings = (tokens: readonly TextToken[]): Opening[] =>
  tokens.flatMap(({ word }, at) =>
    word?.patterns ? [{ at, patterns: word.patterns.map(({ pattern }) => pattern) }] : [],
  );

/** The first thing that is found in a text and was not looked for; null for none. */
function missedIn(text: string, language: Language): string | null {
  const passage = new Passage(text, language, NAMES, []);
  const looks = new Openings(language.lexicon);
  for (const { tokens } of passage.sentences()) {
    const { openings, hasSum } = looks.in(tokens);
    const all = allOpenings(tokens);
    if (all.length === 0) continue;
    const sentence = passage.read();
    const found = JSON.stringify(matchesIn(sentence, language, openings));
    if (found !== JSON.stringify(matchesIn(sentence, language, all))) return `a pattern: ${text}`;
    if (!hasSum && sentence.mentions.some(({ kind }) => kind === 'money')) return `a sum: ${text}`;
  }
  return null;
}

it('A pattern that is not tried, since words that it asks for are missing, would have found nothing', () => {
  const tried = LINES.filter((_, index) => SOAK || index % 10 === 0);
  for (const language of Object.values(LANGUAGES))
    expect(tried.map((line) => missedIn(line, language)).find((missed) => missed)).toBe(undefined);
});

it('A pattern is tried whose company stands before a word of saying instead of behind its preposition', () => {
  const said = 'Quillon says Oak Hill Ventures will lead a round.';
  expect(missedIn(said, english)).toBe(null);
  expect(readInWords(said)).toEqual([
    'funding_round announced: subject Quillon, lead_investor Oak Hill Ventures',
  ]);
});

it('A pattern that is not tried would have found nothing in sentences of mixed words either', () => {
  const words = LINES.flatMap((line) => line.split(' ')).filter((word) => word.length < 20);
  const mixed = fc.array(fc.constantFrom(...words), { minLength: 3, maxLength: 14 });
  fc.assert(
    fc.property(mixed, fc.constantFrom('english', 'german', 'swedish'), (some, name) => {
      expect(missedIn(some.join(' '), LANGUAGES[name])).toBe(null);
    }),
    { numRuns: runsOf(100_000, 400) },
  );
});
