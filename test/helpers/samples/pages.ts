/** Random Pages, with strings that have broken renderers before. */
import fc from 'fast-check';
import type { Action, Inline, Line, Page, Part, Text } from '../../../src/page/page.ts';
import { anyText } from './any-text.ts';

const NASTY = [
  '<!channel>',
  '<!here|here> & <@U012AB3CD>',
  '<#C012AB3CD|general>',
  '<https://evil.example|click here>',
  '<!subteam^S1> <!date^0^{date}|x>',
  '@channel @here @everyone',
  '*bold* _italic_ ~struck~ `code` ```block```',
  '*',
  '_',
  '`',
  ':tada: at 10:30:15',
  '> quoted\n>>> all of it',
  'AT&T &amp; &lt;b&gt;',
  'line one\nline two\r\n\tline three',
  '👩‍👩‍👧‍👦 🇪🇺 é 日本語テスト',
  'שלום עולם مرحبا',
  '\u202eesrever\u202c and \u2066isolated\u2069',
  '\u001b[31mred\u001b[0m \u0007 \u0000',
  '\ud800 alone',
  '|pipe| \\back\\ "quoted" “quoted” {date}',
  '; DROP TABLE events; --',
  ' ',
  '',
  '$1.03B at €120M, 4.5–5%',
  'Nvidia invests $2B in Nebius',
];

const short = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...NASTY) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
  { weight: 1, arbitrary: anyText({ maxLength: 20 }) },
);

const long = fc.oneof(
  fc.integer({ min: 200, max: 6000 }).map((n) => 'x'.repeat(n)),
  fc.integer({ min: 100, max: 2500 }).map((n) => '🙂'.repeat(n)),
  fc.integer({ min: 50, max: 900 }).map((n) => 'many words '.repeat(n)),
  fc.integer({ min: 50, max: 1200 }).map((n) => '<&>'.repeat(n)),
);

const address = (wild: boolean) =>
  fc.oneof(
    fc.constantFrom(
      'https://a.example/',
      'https://a.example/x?a=1&b=2|3>4',
      'javascript:alert(1)',
      'http://b.example/a b`c',
      '',
    ),
    fc.integer({ min: 1, max: wild ? 3200 : 60 }).map((n) => `https://c.example/${'p'.repeat(n)}`),
  );

const ZONES = ['Europe/Stockholm', 'America/New_York', 'UTC', 'Asia/Kathmandu'];

/** Random strings; with `wild`, some of thousands of characters. */
export function content(wild: boolean): fc.Arbitrary<string> {
  return wild ? fc.oneof({ weight: 12, arbitrary: short }, { weight: 1, arbitrary: long }) : short;
}

function run(wild: boolean): fc.Arbitrary<Inline> {
  const text = content(wild);
  return fc.oneof(
    text,
    fc.record({ kind: fc.constantFrom('bold' as const, 'italic' as const, 'code' as const), text }),
    fc.record({ kind: fc.constant('link' as const), text, url: address(wild) }),
    fc.record({
      kind: fc.constant('moment' as const),
      at: fc.integer({ min: 0, max: 4_000_000_000_000 }),
      zone: fc.constantFrom(...ZONES),
    }),
  );
}

/** Random Texts. */
export function text(wild: boolean): fc.Arbitrary<Text> {
  return fc.oneof(content(wild), fc.array(run(wild), { maxLength: 5 }));
}

/** Random actions of every kind. */
export function action(wild: boolean): fc.Arbitrary<Action> {
  const label = fc.oneof(fc.constantFrom('Show 20 more', 'Post to channel', 'Correct it'), short);
  const ask = content(wild);
  const at = fc.integer({ min: 0, max: 4_000_000_000_000 });
  const offset = fc.nat(500);
  return fc.oneof(
    fc.record(
      { kind: fc.constant('ask' as const), label, ask, offset, asOf: at },
      { requiredKeys: ['kind', 'label', 'ask'] },
    ),
    fc.record(
      { kind: fc.constant('share' as const), label, ask, offset, asOf: at },
      { requiredKeys: ['kind', 'label', 'ask', 'asOf'] },
    ),
    fc.record(
      {
        kind: fc.constant('form' as const),
        label,
        event: short,
        prefill: fc.record(
          { company: ask, title: short, url: address(wild) },
          { requiredKeys: [] },
        ),
      },
      { requiredKeys: ['kind', 'label'] },
    ),
    fc.record({
      kind: fc.constant('judge' as const),
      label,
      about: short,
      verdict: fc.constantFrom('track' as const, 'dismiss' as const),
    }),
    fc.record({ kind: fc.constant('post_digest' as const), label, from: at, to: at, asOf: at }),
    fc.record({ kind: fc.constant('link' as const), label, url: address(wild) }),
  );
}

function line(wild: boolean): fc.Arbitrary<Line> {
  return fc.record(
    {
      number: fc.integer({ min: 1, max: 99 }),
      headline: content(wild),
      tail: fc.array(text(wild), { maxLength: 3 }),
      detail: text(wild),
      menu: fc.record({ about: short, items: fc.array(action(wild), { maxLength: 7 }) }),
    },
    { requiredKeys: ['headline', 'tail'] },
  );
}

const sizes = (width: number, height: number, long: boolean) =>
  fc.tuple(
    fc.integer({ min: 1, max: width }),
    fc.integer({ min: 0, max: height }),
    fc.constant(long),
  );

function table(wild: boolean): fc.Arbitrary<Part> {
  // Many rows or long cells, not both: a table of megabytes tests nothing but patience.
  const size = wild
    ? fc.oneof(fc.constant([2, 230, false] as const), sizes(22, 5, true))
    : sizes(8, 12, false);
  return size.chain(([width, height, long]) =>
    fc.record(
      {
        kind: fc.constant('table' as const),
        caption: content(wild),
        columns: fc.array(
          fc.record({ label: short, align: fc.constantFrom('left' as const, 'right' as const) }),
          { minLength: width, maxLength: width },
        ),
        // A few random rows, repeated: large tables without generating thousands of strings.
        rows: fc
          .array(fc.array(text(long), { maxLength: width + 1 }), { minLength: 1, maxLength: 3 })
          .map((rows) => Array.from({ length: height }, (_, i) => rows[i % rows.length]!)),
        rowHeader: fc.nat(25),
        pageSize: fc.integer({ min: -1, max: 200 }),
      },
      { requiredKeys: ['kind', 'caption', 'columns', 'rows'] },
    ),
  );
}

function chart(wild: boolean): fc.Arbitrary<Part> {
  const value = fc.oneof(
    fc.integer({ min: -500, max: 5000 }),
    fc.double({ noNaN: !wild, noDefaultInfinity: !wild, min: -1e9, max: 1e9 }),
  );
  return fc.integer({ min: 1, max: wild ? 25 : 8 }).chain((size) =>
    fc.record(
      {
        kind: fc.constant('chart' as const),
        style: fc.constantFrom('bar' as const, 'line' as const),
        title: content(wild),
        labels: fc.array(short, { minLength: size, maxLength: size }),
        series: fc.array(
          fc.record({
            name: short,
            values: fc.array(value, {
              minLength: wild ? Math.max(0, size - 1) : size,
              maxLength: size,
            }),
          }),
          { minLength: wild ? 0 : 1, maxLength: wild ? 8 : 3 },
        ),
        notDrawn: content(wild),
      },
      { requiredKeys: ['kind', 'style', 'title', 'labels', 'series'] },
    ),
  );
}

/** Random parts of every kind. */
export function part(wild: boolean): fc.Arbitrary<Part> {
  const said = text(wild);
  return fc.oneof(
    fc.record({ kind: fc.constant('heading' as const), text: content(wild) }),
    fc.record({
      kind: fc.constantFrom('text' as const, 'notice' as const, 'context' as const),
      text: said,
    }),
    fc.record({
      kind: fc.constant('facts' as const),
      facts: fc.array(fc.record({ label: content(wild), value: said }), { maxLength: 4 }),
    }),
    fc.record({
      kind: fc.constant('lines' as const),
      lines: fc.array(line(wild), { maxLength: wild ? 30 : 5 }),
    }),
    table(wild),
    chart(wild),
  );
}

/** Random Pages; `wild` ones go past every limit, tame ones fit a message or two. */
export function page(wild: boolean): fc.Arbitrary<Page> {
  const parts = fc.array(part(wild), { maxLength: wild ? 8 : 4 });
  return fc.record(
    {
      headline: content(wild),
      title: content(wild),
      parts,
      thread: fc.array(parts, { maxLength: 2 }),
      actions: fc.array(action(wild), { maxLength: 9 }),
      events: fc.constant([]),
    },
    { requiredKeys: ['headline', 'parts', 'actions', 'events'] },
  );
}
