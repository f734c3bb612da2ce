import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXPECTS_FIELD } from '../../../src/briefing/event-form/expectations.ts';
import { expectationLabel } from '../../../src/domain/event/labels.ts';
import type { Expectation } from '../../../src/domain/event/shapes.ts';
import { EXPECTATION_KINDS, EXPECTATION_STANDINGS } from '../../../src/domain/event/vocabulary.ts';
import { firstDay, PRECISIONS } from '../../../src/domain/time/calendar.ts';
import { Misreading, mistakeAt } from '../../../src/errors.ts';
import { source } from '../../helpers/samples/records.ts';
import { tracked } from '../../helpers/samples/tracked.ts';
import { edit, room } from './typed.ts';

const plain: Expectation = {
  what: 'results',
  kind: 'results',
  due: { date: '2026-08-26', precision: 'day' },
  value: null,
  by: 'Acme',
  publisher: 'Acme Times',
  standing: 'open',
  outcome: null,
};

/** The expectations that lines are read as, in a form that is open on an event with these expectations. */
function read(typed: string, known: readonly Expectation[] = []): readonly Expectation[] {
  const event = tracked({ expects: [...known] });
  return EXPECTS_FIELD.read(typed, event, room(event)).expects ?? [];
}

function refusal(typed: string): string {
  try {
    read(typed);
  } catch (error) {
    if (!(error instanceof Misreading)) throw error;
    const { wrong, allowed } = mistakeAt(error.misread, { allowed: EXPECTS_FIELD.allowed! });
    return `${wrong} ${allowed}`;
  }
  return 'it was read';
}

describe('an expectation as a line', () => {
  it.each<[string, Partial<Expectation>]>([
    ['results due 26 Aug 2026', {}],
    ['Earnings 26 August 2026', {}],
    ['results due on 2026-08-26: of the second quarter', { what: 'of the second quarter' }],
    [
      'closing due Q3 2026: if regulators agree, by Nvidia',
      {
        kind: 'closing',
        due: { date: '2026-07-01', precision: 'quarter' },
        what: 'if regulators agree',
        by: 'Nvidia',
      },
    ],
    [
      'guidance due Aug 2026: revenue of the quarter; said $45B, plus or minus 2%; by "Acme; Inc."',
      {
        kind: 'guidance',
        due: { date: '2026-08-01', precision: 'month' },
        what: 'revenue of the quarter',
        value: '$45B, plus or minus 2%',
        by: 'Acme; Inc.',
      },
    ],
    [
      'comments close 3 Mar 2027',
      {
        kind: 'comments_close',
        what: 'end of comments',
        due: { date: '2027-03-03', precision: 'day' },
      },
    ],
    [
      'projection due 2026: first stage, by the middle of the year',
      {
        kind: 'projection',
        what: 'first stage, by the middle of the year',
        due: { date: '2026-01-01', precision: 'year' },
      },
    ],
    ['results due 26 Aug 2026: met, $46.7B', { standing: 'met', outcome: '$46.7B' }],
    ['results due 26 Aug 2026: missed', { standing: 'missed', outcome: 'missed' }],
    [
      'results due 26 Aug 2026: moved: to 2 Sep 2026; of the quarter',
      { standing: 'moved', outcome: 'to 2 Sep 2026', what: 'of the quarter' },
    ],
  ])('A line is read as what it says: %s', (line, given) => {
    expect(read(line)).toEqual([{ ...plain, ...given }]);
  });

  it.each([
    [
      'reslts due 26 Aug 2026',
      '“reslts” is not something that can be expected here. Did you mean results?',
    ],
    [
      'dividend due 26 Aug 2026',
      'Begin with closing, results, guidance, hearing, end of comments, projection or lapse',
    ],
    ['results', '“results” has no date. Use results due 26 Aug 2026, or closing due Q3 2026: if'],
    ['results due 26 Aug', '“results due 26 Aug” has no year. Use results due 26 Aug 2026'],
    ['results due soon in 2026', '“soon in 2026” is not a date. Use results due 26 Aug 2026'],
    [`results due 2026: ${'x'.repeat(201)}`, 'is longer than 200 characters. Use results due'],
    [
      Array(21).fill('results due 2026').join('\n'),
      'These are 21 things. An event takes at most 20',
    ],
  ])('A line that can’t be read says what to type: %s', (line, sentence) => {
    expect(refusal(line)).toContain(sentence);
  });

  const words = fc
    .oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
      fc
        .array(
          fc.constantFrom(
            'said',
            'by',
            'met',
            'open',
            ';',
            ',',
            ':',
            '"',
            'Nvidia',
            'the',
            '2026',
            ' ',
          ),
          { minLength: 1, maxLength: 8 },
        )
        .map((pieces) => pieces.join('')),
      fc.constantFrom('by Nvidia', 'met, as said', 'a, by Nvidia', 'said $2B; "so"', '"quoted"'),
    )
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '');
  const due = fc
    .record({
      date: fc.constantFrom('2026-08-26', '2024-02-29', '2031-12-31'),
      precision: fc.constantFrom(...PRECISIONS),
    })
    .map((date) => ({ ...date, date: firstDay(date) }));
  const some: fc.Arbitrary<Expectation> = fc
    .record({
      kind: fc.constantFrom(...EXPECTATION_KINDS),
      what: fc.option(words, { nil: undefined }),
      due,
      value: fc.option(words),
      by: fc.oneof(fc.constant('Acme'), words),
      publisher: fc.constant('Acme Times'),
      standing: fc.constantFrom(...EXPECTATION_STANDINGS),
      outcome: words,
    })
    .map(({ what, standing, outcome, ...one }) => ({
      ...one,
      what: what ?? expectationLabel(one.kind),
      standing,
      outcome: standing === 'open' ? null : outcome,
    }));

  it('What is printed can be typed again, and is read as the same', () => {
    fc.assert(
      fc.property(fc.array(some, { maxLength: 3 }), (expects) => {
        expect(read(EXPECTS_FIELD.write(tracked({ expects })))).toEqual(expects);
      }),
      { numRuns: 500 },
    );
  });

  it('A line that stays keeps what no line says, and one that says only its end keeps the rest', () => {
    const said = { ...plain, what: 'of the\nquarter', value: '$45B', publisher: 'Reuters' };
    const other = { ...plain, kind: 'hearing' as const, what: 'hearing', publisher: 'SEC' };
    const before = EXPECTS_FIELD.write(tracked({ expects: [said, other] }));
    expect(read(before, [said, other])).toEqual([said, other]);
    expect(read('results due 26 Aug 2026: met, $46.7B', [said, other])).toEqual([
      { ...said, standing: 'met', outcome: '$46.7B' },
    ]);
  });

  it('A new line is said by whom the event is about, in the last of its sources', () => {
    const event = tracked({ parties: [], sources: [source('Reuters'), source('SEC')] });
    const [made] = EXPECTS_FIELD.read('results due 2026', event, room(event)).expects ?? [];
    expect(made).toMatchObject({ by: 'SEC', publisher: 'SEC' });
  });

  it('An edit of a line is a patch of the expectations alone', () => {
    const event = tracked({ expects: [plain] });
    expect(edit(event, { expects: 'results due 26 Aug 2026: met, $46.7B' })).toEqual({
      expects: [{ ...plain, standing: 'met', outcome: '$46.7B' }],
    });
  });
});
