import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bold, code, link, moment } from '../../../src/page/page.ts';
import { clean } from '../../../src/page/plain-text.ts';
import { lengthOf, mrkdwn, splitText, webAddress } from '../../../src/slack/render/runs.ts';
import { content, text } from '../../helpers/samples/pages.ts';
import { visible } from './reading.ts';

describe('mrkdwn', () => {
  test('Mrkdwn writes styles, links and moments', () => {
    const at = Date.UTC(2026, 2, 11, 8);
    expect(
      mrkdwn([
        bold('AT&T buys'),
        ' · ',
        { kind: 'italic', text: 'said' },
        ', ',
        code('/ai-rounds'),
        ' ',
        link('Get <AI> Book', 'https://a.example/?a=1&b=2|3'),
        ' ',
        moment(at, 'Europe/Stockholm'),
      ]),
    ).toBe(
      '*AT&amp;T buys* · _said_, `/ai-rounds` <https://a.example/?a=1&amp;b=2%7C3|Get &lt;AI&gt; Book> ' +
        '<!date^1773216000^{date_short_pretty} at {time}|Wed 11 Mar, 09:00 Stockholm time>',
    );
  });

  test.each([
    '*bold*',
    'a*b',
    'snake_case_name',
    '~struck~',
    'a `b`',
    ':tada:',
    'at 10:30:15',
    '> quoted',
    'said\n> quoted',
    bold('two\nlines'),
    bold(' spaced '),
    bold(''),
  ])('Mrkdwn declines what Slack could read as markup: %j', (run) => {
    expect(mrkdwn([run])).toBeNull();
  });

  test('Mrkdwn declines a style inside a word, where Slack would show the mark', () => {
    expect(mrkdwn(['pre', bold('fix')])).toBeNull();
    expect(mrkdwn([bold('pre'), 'fix'])).toBeNull();
    expect(mrkdwn([bold('a'), bold('b')])).toBeNull();
  });

  test('Mrkdwn holds only tokens of our own, and no emoji name or quote', () => {
    fc.assert(
      fc.property(text(true), (random) => {
        const written = mrkdwn(random);
        if (written === null) return;
        const bare = written.replace(/<(https?:|!date\^)[^<>]*>/g, '');
        expect(bare).not.toMatch(/[<>]|&(?!(amp|lt|gt);)|:[\w+'-]+:|(^|\n)\s*&gt;/);
      }),
    );
  });
});

describe('an address', () => {
  test('An address is a link only on the web', () => {
    expect(webAddress('https://a.example/x y|z>')).toBe('https://a.example/x%20y%7Cz%3E');
    for (const url of [
      'javascript:alert(1)',
      'ftp://a',
      '',
      'a.example',
      'https://news..example.com/x',
      'https://[::1',
      `https://${'a'.repeat(3000)}`,
    ]) {
      expect(webAddress(url)).toBeNull();
    }
  });
});

describe('a text in pieces', () => {
  const joined = (pieces: ReturnType<typeof splitText>) =>
    pieces.flat().map((run) => (typeof run === 'string' ? run : 'text' in run ? run.text : ''));

  test('A text in pieces is cut between words, never inside a character', () => {
    const words = splitText('many words and more words', 11);
    expect(words).toEqual([['many words '], ['and more '], ['words']]);
    for (const [piece] of splitText('🙂'.repeat(40), 7)) {
      expect((piece as string).isWellFormed()).toBe(true);
    }
  });

  test('A text in pieces is all of the text, each piece within its size', () => {
    fc.assert(
      fc.property(content(true), fc.integer({ min: 10, max: 3000 }), (random, max) => {
        const pieces = splitText(random, max);
        for (const piece of pieces) expect(lengthOf(piece)).toBeLessThanOrEqual(max);
        expect(joined(pieces).join('')).toBe(random);
      }),
    );
  });

  test('A text in pieces keeps the style and the address of a run on both sides of a cut', () => {
    const name = 'one two '.repeat(100);
    const pieces = splitText([link(name, 'https://a.example/'), bold('four five')], 600);
    expect(pieces.map((piece) => piece.map((run) => (run as { kind: string }).kind))).toEqual([
      ['link'],
      ['link', 'bold'],
    ]);
    expect(joined(pieces).join('')).toBe(`${name}four five`);
  });

  test('A text in pieces ends, whatever the addresses', () => {
    fc.assert(
      fc.property(text(true), (random) => {
        const seen = visible(joined(splitText(random, 600)).map(clean).join(''));
        expect(seen.length).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
