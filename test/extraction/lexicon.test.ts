import { expect, it } from 'vitest';
import { defineFrame } from '../../src/extraction/frames/frame.ts';
import { buildLexicon } from '../../src/extraction/lexicon/build.ts';

const NONE = new Set<string>();

it('A pattern whose trigger is a word of another kind alone is refused by its line: nothing would ever lead to it', () => {
  const { patterns } = defineFrame({
    type: 'partnership',
    verbs: ['{company} rope+in {partner}'],
    nouns: [],
    about: ['company'],
    amount: null,
  });
  const build = (verbs: string[]) =>
    buildLexicon(
      {
        kinds: { common: 'rope ropes' },
        plurals: (noun) => [`${noun}s`],
        verbs: verbs.map((base) => ({ base, present: [], past: [], ing: [] })),
        verbKinds: {},
      },
      patterns,
      { numbers: NONE, currencies: NONE, jobs: NONE },
    );
  expect(() => build([])).toThrow('no verb “rope” for the pattern “{company} rope+in {partner}”');
  expect(() => build(['rope'])).not.toThrow();
});
