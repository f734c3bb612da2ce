/** Rules about tests: a case's name stands alone in a log, and stands once in its file. */
import type { HouseRule } from '../rule.ts';
import { repeatedTitles, titleObjection, titlesOf } from '../titles.ts';

const SHOWN = 5;

export const subjects: HouseRule = {
  name: 'test-names',
  says: 'The name of a case is a sentence with a subject: “A paused schedule is not due”.',
  find: (project) =>
    project
      .sources(['test'])
      .map((source) => {
        const wrong = titlesOf(source).filter(({ text }) => titleObjection(text) !== null);
        const shown = wrong
          .slice(0, SHOWN)
          .map(({ line, text }) => `${line}: “${text}” (${titleObjection(text)})`);
        return { at: source.path, count: wrong.length, note: shown.join('; ') };
      })
      .filter(({ count }) => count > 0),
};

export const ownTitles: HouseRule = {
  name: 'repeated-test-names',
  says: 'Two cases of one file have different names.',
  find: (project) =>
    project
      .sources(['test'])
      .flatMap((source) =>
        repeatedTitles(source).map((name) => ({ at: `${source.path}: ${name}` })),
      ),
};
