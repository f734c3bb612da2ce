import { describe, expect, it } from 'vitest';
import { filesUnder, textOf, withoutComments } from '../helpers/house/house.ts';

/** The folders with sentences that people read. */
const SPEAKING = ['src', 'commands', 'digests', 'playground'];

/** Migrations spell what older versions said, to know it again. */
const OLD = 'src/storage/schema/migrations/';

/** Turns of phrase that readers stumble over, above all those who learnt English as a second language. */
const STUMBLES: readonly RegExp[] = [
  // "“x” is no date": say "is not a date". "There is no event" is plain.
  /(?<!\bthere )\b(?:is|are) no (?!longer\b|more\b)[a-z]+/i,
  /(?<!\bthere )\bis (?:nobody|nothing) (?:that|to|who)\b/i,
  /\b(?:nothing that|nobody who|whoever)\b/i,
  /\bnobody knows\b/i,
  /\bthis is none\b/i,
  /\bnews (?:come|stand|have|are)\b/i,
  /\b(?:known|dated) by then\b/i,
  /\b(?:came|nothing) meanwhile\b/i,
  /\b(?:goes|it go|them go) on\b/i,
  /\b(?:by the clocks of|by its clocks|go(?:es)? by your)\b/i,
  /\bleave to [a-z]+/i,
  /\bset off by\b/i,
  /\b(?:one|each) a line\b|\ba line each\b/i,
  /\btime to come\b/i,
  /\b(?:that|which|who|where|it) counts\b/i,
  /\bthe newest (?:is )?of\b/i,
  /\bis taken for\b/i,
  /\balone can\b/i,
];

/** The first turn of phrase of a text that readers stumble over; null for none. */
function stumble(text: string): string | null {
  for (const pattern of STUMBLES) {
    const found = pattern.exec(text);
    if (found) return found[0];
  }
  return null;
}

describe('the English of the app', () => {
  it.each([
    '“x” is no date.',
    '“x” is nothing that /ai-digest does.',
    '“x” is nobody who could plan.',
    'here stands for a channel, and this is none.',
    'Its news come with the next digest.',
    'no event of it was known by then',
    'D1 goes on. Its next digest tells what came meanwhile.',
    'Start the program on it once with leave to write.',
  ])('A reader stumbles over the sentence: %s', (sentence) => {
    expect(stumble(sentence)).not.toBeNull();
  });

  it.each([
    '“x” is not a date.',
    'There is no event “x”.',
    'The channel is no longer archived.',
    'Its news comes with the next digest.',
    'In Stockholm the clocks go forward on Sun 29 Mar 2026.',
    'A valuation is one figure.',
  ])('A reader follows the sentence: %s', (sentence) => {
    expect(stumble(sentence)).toBeNull();
  });

  it('Nothing that the app says makes a reader stumble.', () => {
    const code = [...filesUnder(SPEAKING), ...filesUnder(SPEAKING, '.tsx')]
      .filter((file) => !file.startsWith(OLD))
      .map((file) => ({ file, text: withoutComments(textOf(file)) }));
    const found = [...code, { file: 'manifest.yml', text: textOf('manifest.yml') }].flatMap(
      ({ file, text }) =>
        text.split('\n').flatMap((line) => {
          const words = stumble(line);
          return words === null ? [] : [`${file}, “${words}”: ${line.trim()}`];
        }),
    );
    expect(found).toEqual([]);
  });
});
