import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../../../playground/page/blocks/text/markdown.ts';
import type { Mark, Passage } from '../../../../../playground/page/blocks/text/marks.ts';
import { parseMrkdwn } from '../../../../../playground/page/blocks/text/mrkdwn.ts';
import { parseInline } from '../../../../../playground/page/blocks/text/mrkdwn-marks.ts';
import {
  richFromWords,
  richPassages,
  wordsOfRich,
} from '../../../../../playground/page/blocks/text/rich-text.ts';
import { runsOf } from '../../../../helpers/soak.ts';

/** Every mark in some passages, inner ones too. */
function marksIn(passages: readonly Passage[]): Mark[] {
  const deep = (mark: Mark): Mark[] =>
    'inner' in mark ? [mark, ...mark.inner.flatMap(deep)] : [mark];
  return passages.flatMap((passage) => {
    if (passage.kind === 'quote') return marksIn(passage.inner);
    if (passage.kind === 'list') return marksIn(passage.items.flat());
    if (passage.kind === 'grid')
      return [...passage.head, ...passage.rows.flat()].flat().flatMap(deep);
    if (passage.kind === 'pre') return [{ kind: 'text', text: passage.text } as const];
    return 'marks' in passage ? passage.marks.flatMap(deep) : [];
  });
}

/** The words that a person reads. */
const wordsOf = (passages: readonly Passage[]) =>
  marksIn(passages)
    .map((mark) => (mark.kind === 'text' ? mark.text : mark.kind === 'emoji' ? mark.name : ''))
    .join('');

/** Marks in short: `b(bold)`, `l(https://…: label)`. */
function brief(marks: readonly Mark[]): string {
  const short = (mark: Mark): string => {
    if (mark.kind === 'text') return mark.text;
    if (mark.kind === 'link') return `l(${mark.url}: ${brief(mark.inner)})`;
    if ('inner' in mark) return `${mark.kind[0]}(${brief(mark.inner)})`;
    if (mark.kind === 'date') return `d(${mark.at} ${mark.format}: ${mark.fallback})`;
    if (mark.kind === 'emoji') return `e(${mark.name})`;
    return mark.kind === 'broadcast' ? `!${mark.range}` : `${mark.kind}(${mark.id} ${mark.label})`;
  };
  return marks.map(short).join('');
}

const markup = fc
  .array(
    fc.oneof(
      {
        weight: 3,
        arbitrary: fc.constantFrom(...'*_~`<>|&:!@#^\n ()[]-.', '```', '**', '&gt;', '\u2060'),
      },
      fc.constantFrom('https://a.b/c', '<https://a.b|x>', '<@U1>', '<!date^1^{date}|f>', ':tada:'),
      fc.string({ unit: 'grapheme', maxLength: 5 }),
      fc.lorem({ maxCount: 2 }),
    ),
    { maxLength: 40 },
  )
  .map((each) => each.join(''));

describe('mrkdwn', () => {
  it.each([
    ['*bold* _it_ ~gone~ `code`', 'b(bold) i(it) s(gone) c(code)'],
    ['*_both_*, (*in brackets*).', 'b(i(both)), (b(in brackets)).'],
    ['a*b*c 2 * 3 * 4 snake_case_word', 'a*b*c 2 * 3 * 4 snake_case_word'],
    ['**not bold** * no* *no *', '**not bold** * no* *no *'],
    ['*not over\nlines*', '*not over\nlines*'],
    ['`*code*` and *bold `co*de` on*', 'c(*code*) and b(bold c(co*de) on)'],
    ['*bold <https://a.b|x*y> on*', 'b(bold l(https://a.b: x*y) on)'],
    ['&lt;b&gt; &amp;amp; &copy;', '<b> &amp; &copy;'],
    ['<https://a.b?x=1&amp;y=2|A &amp; B>', 'l(https://a.b?x=1&y=2: A & B)'],
    [
      '<mailto:a@b.c> see https://a.b/c_d.',
      'l(mailto:a@b.c: a@b.c) see l(https://a.b/c_d: https://a.b/c_d).',
    ],
    ['<@U1ANA> <@U1|ana> <#C1|deals> <!here>', 'user(U1ANA ) user(U1 ana) channel(C1 deals) !here'],
    ['<!date^1773306000^{date} at {time}|12 Mar>', 'd(1773306000 {date} at {time}: 12 Mar)'],
    [':tada: :no_such_name: 09:00:15', 'e(tada) :no_such_name: 09:00:15'],
    [
      '<script>alert(1)</script> <javascript:alert(1)|x>',
      '<script>alert(1)</script> <javascript:alert(1)|x>',
    ],
  ])('Mrkdwn reads %s', (written, expected) => {
    expect(brief(parseInline(written))).toBe(expected);
  });

  it('Mrkdwn keeps marks that a word joiner stands beside', () => {
    for (const written of [
      '*\u2060bold*',
      '*bold\u2060*',
      '\u2060*bold*',
      '`\u2060code`',
      ':\u2060tada:',
    ]) {
      expect(parseInline(written)).toEqual([{ kind: 'text', text: written }]);
    }
  });

  it('Mrkdwn makes no links of bare addresses where the app says verbatim', () => {
    expect(brief(parseInline('https://a.b', { verbatim: true }))).toBe('https://a.b');
  });

  it('Mrkdwn reads quotes, all-quotes and fences', () => {
    const kinds = (written: string) => parseMrkdwn(written).map((each) => each.kind);
    expect(kinds('a\n> b\n> c\nd')).toEqual(['lines', 'quote', 'lines']);
    expect(kinds('a\n&gt;&gt;&gt; b\nc')).toEqual(['lines', 'quote']);
    expect(parseMrkdwn('a ```\n*b* &lt;c&gt;\n``` d')[1]).toEqual({ kind: 'pre', text: '*b* <c>' });
    expect(kinds('never ``` closed')).toEqual(['lines']);
  });
});

describe.each([
  ['mrkdwn', (written: string) => parseMrkdwn(written)],
  ['Markdown', (written: string) => parseMarkdown(written)],
])('any %s', (_name, parse) => {
  it('Any notation is read without failing, and makes only links that are safe to follow', () => {
    fc.assert(
      fc.property(markup, (written) => {
        for (const mark of marksIn(parse(written))) {
          if (mark.kind === 'link') expect(mark.url).toMatch(/^(https?:\/\/|mailto:|tel:)/i);
        }
      }),
      { numRuns: runsOf(300) },
    );
  });

  it('Any notation keeps every word', () => {
    const words = fc.array(fc.lorem({ maxCount: 1 }), { minLength: 1, maxLength: 12 });
    const glue = fc.constantFrom(
      ' ',
      ' *',
      '* ',
      ' _',
      '_ ',
      '~',
      '`',
      ' `',
      '\n',
      '\n> ',
      ' & ',
      ' :',
    );
    fc.assert(
      fc.property(words, fc.array(glue, { minLength: 12, maxLength: 12 }), (all, between) => {
        const written = all.map((word, i) => word + (between[i] ?? ' ')).join('');
        const read = wordsOf(parse(written));
        for (const word of all) expect(read).toContain(word);
      }),
      { numRuns: runsOf(300) },
    );
  });

  it('Any notation takes no time to speak of, however it is nested', () => {
    const hostile = [
      '*a _b ~c '.repeat(400),
      '<'.repeat(3000),
      '`'.repeat(3000),
      '> '.repeat(1500),
      '*'.repeat(3000),
      '['.repeat(3000),
      '**a '.repeat(800),
    ];
    for (const written of hostile) {
      const before = process.cpuUsage();
      parse(written);
      const { user, system } = process.cpuUsage(before);
      expect((user + system) / 1000).toBeLessThan(1500);
    }
  });
});

describe('rich text', () => {
  const section = (text: string) => ({
    type: 'rich_text_section',
    elements: [{ type: 'text', text }],
  });
  const list = (style: string, indent: number, ...words: string[]) => ({
    type: 'rich_text_list',
    style,
    indent,
    elements: words.map(section),
  });

  it('Rich text puts lists into each other by their indent, and goes on with the outer one', () => {
    const [outer, ...rest] = richPassages([
      list('bullet', 0, 'a'),
      list('ordered', 1, 'b'),
      list('bullet', 0, 'c'),
    ]);
    expect(rest).toEqual([]);
    expect(outer).toMatchObject({
      kind: 'list',
      items: [[{ kind: 'lines' }, { kind: 'list', ordered: true }], [{ kind: 'lines' }]],
    });
  });

  it('Rich text shows words as they are: nothing in them is markup', () => {
    const [lines] = richPassages([section('*a* <https://b.c> :tada:')]);
    expect(lines).toEqual({
      kind: 'lines',
      marks: [{ kind: 'text', text: '*a* <https://b.c> :tada:' }],
    });
  });

  it('Rich text is drawn as far as it can be where it is broken', () => {
    for (const broken of [undefined, 'x', [null, 3, {}], [{ type: 'rich_text_list' }]]) {
      expect(() => richPassages(broken)).not.toThrow();
    }
  });

  it('Rich text holds what was typed into it', () => {
    fc.assert(
      fc.property(fc.string(), (words) => {
        expect(wordsOfRich(richFromWords(words))).toBe(words);
      }),
    );
  });
});

describe('Markdown', () => {
  it('Markdown reads headings, lists in lists, tables and marks', () => {
    const written = '# H **b**\n\n- a\n  - b\n\n1. c\n\n| x | y |\n|---|--:|\n| 1 | *2* |\n\n---\n';
    expect(parseMarkdown(written).map((each) => each.kind)).toEqual([
      'heading',
      'list',
      'list',
      'grid',
      'rule',
    ]);
    expect(
      brief(marksIn(parseMarkdown('[x](javascript:y) [a](https://b.c) snake_case_x')).slice(0, 1)),
    ).toContain('[x](javascript:y)');
  });
});
