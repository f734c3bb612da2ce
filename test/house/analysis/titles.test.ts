import { describe, expect, it } from 'vitest';
import { sourceOf } from '../../../scripts/house/source.ts';
import { repeatedTitles, titleObjection, titlesOf } from '../../../scripts/house/titles.ts';

const file = (...lines: string[]) => lines.join('\n');
const repeatedNames = (text: string) => repeatedTitles(sourceOf('a.test.ts', text));

describe('finding tests of one name', () => {
  it('Two in one group are found', () => {
    const source = file(
      "describe('a', () => {",
      "  it('x', () => {});",
      "  it('x', () => {});",
      '});',
    );
    expect(repeatedNames(source)).toEqual(['a > x']);
  });

  it('Two groups may use one name', () => {
    const source = file(
      "describe('a', () => {",
      "  it('x', () => {});",
      '});',
      "describe('b', () => {",
      "  it('x', () => {});",
      '});',
    );
    expect(repeatedNames(source)).toEqual([]);
  });

  it('The names behind a table of cases are seen', () => {
    const source = file('it.each([', '  1,', "])('x %s', () => {});", "it('x %s', () => {});");
    expect(repeatedNames(source)).toEqual(['x %s']);
  });
});

describe('finding the cases of a file', () => {
  it('Every way to write a case is found, and nothing that looks like one', () => {
    const text = file(
      "it('A', () => {});",
      "test('B', () => {});",
      "it.each([1])('C %s', () => {});",
      "it.runIf(root !== 0)('D', () => {});",
      'it.each`a`("E", () => {});',
      'it(`F $'.concat('{x}`, () => {});'),
      "/a/.test('G');",
      "it.data.join('H');",
      "describe('I', () => {});",
    );
    const titles = titlesOf(sourceOf('a.test.ts', text)).map((title) => title.text);
    expect(titles).toEqual(['A', 'B', 'C %s', 'D', 'E', 'F %s']);
  });
});

describe('a name that stands alone', () => {
  it.each([
    'A paused schedule is not due',
    'Nobody is told twice',
    'Names of companies are read alike',
    'Counts are exact',
    '“Stockholm” is read as a zone',
    '/ai-rounds answers within its limit',
    'openStore refuses a newer schema',
    '%s is refused',
    '$name keeps its place',
    '1,000 events fit',
    'In a direct message, the bot answers at once',
    'Only an admin may change it',
  ])('This one reads by itself: %s', (title) => {
    expect(titleObjection(title)).toBeNull();
  });

  it.each([
    'refuses an empty line',
    'a schedule is due',
    'Refuses an empty line',
    'Is in the past',
    'Names the file',
    'Counts each once',
    'Never posts twice',
    'That nobody owns',
    'In a direct message',
    'Pauses',
  ])('This one has no subject of its own: %s', (title) => {
    expect(titleObjection(title)).not.toBeNull();
  });
});
