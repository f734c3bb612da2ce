import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inspectMessage, inspectView, messageTextLength } from '../../../playground/index.ts';
import { anyText } from '../../helpers/samples/any-text.ts';
import { runsOf } from '../../helpers/soak.ts';
import { mrkdwn, text } from '../helpers.ts';
import {
  bars,
  cell,
  dataTable,
  image,
  inHome,
  inModal,
  option,
  richText,
  times,
} from './block-kit.ts';
import { messageLimits } from './limits.ts';

describe('any text', () => {
  const point = fc.string({ unit: 'grapheme-composite', minLength: 1, maxLength: 150 });

  it('Any text is measured in code points, whatever the script', () => {
    fc.assert(
      fc.property(point, (words) => {
        const size = [...words].length;
        const header = [{ type: 'header', text: text(words) }];
        expect(inspectMessage(header).length === 0).toBe(size <= 150);
      }),
    );
    expect(inspectMessage([{ type: 'header', text: text('🏳️‍🌈'.repeat(25)) }])).toEqual([]);
    expect(inspectMessage([{ type: 'header', text: text('🙂'.repeat(151)) }])).toHaveLength(1);
  });
});

/** Valid blocks of many kinds, with a path to something that can be stretched. */
const words = (most: number) =>
  anyText({ minLength: 1, maxLength: most }).filter((each) => [...each].length <= most);
const short = words(20);
const options = fc
  .uniqueArray(words(30), { minLength: 1, maxLength: 10 })
  .map((values) => values.map((value) => option(value, 'o')));
const anyElement = fc.oneof(
  fc.record({ type: fc.constant('button'), text: words(75).map(text), value: words(200) }),
  fc.record({ type: fc.constant('static_select'), options }),
  fc.record({ type: fc.constant('checkboxes'), options }),
  fc.record({ type: fc.constant('datepicker'), initial_date: fc.constant('2026-03-12') }),
);
const anyBlock = fc.oneof(
  fc.record({ type: fc.constant('header'), text: words(150).map(text) }),
  fc.record({ type: fc.constant('section'), text: words(300).map(mrkdwn) }),
  fc.record({
    type: fc.constant('section'),
    fields: fc.array(words(50).map(mrkdwn), { minLength: 1, maxLength: 10 }),
  }),
  fc.record({
    type: fc.constant('context'),
    elements: fc.array(fc.oneof(words(50).map(text), fc.constant(image)), {
      minLength: 1,
      maxLength: 10,
    }),
  }),
  fc.record({
    type: fc.constant('actions'),
    elements: fc.array(anyElement, { minLength: 1, maxLength: 5 }),
  }),
  fc.constant({ type: 'divider' }),
  words(200).map(richText),
);
const someBlocks = fc.array(anyBlock, { minLength: 1, maxLength: 15 });
const anyTable = fc
  .tuple(fc.integer({ min: 2, max: 20 }), fc.integer({ min: 1, max: 20 }), short)
  .map(([rows, columns, words]) => dataTable(times(rows, () => times(columns, () => cell(words)))));
const anyChart = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 20 }))
  .map(([series, points]) => bars(series, points));

describe('generated messages', () => {
  it('Generated messages are accepted when they keep to the limits, on every surface', () => {
    fc.assert(
      fc.property(someBlocks, anyTable, anyChart, (blocks, aTable, aChart) => {
        fc.pre(messageTextLength([...blocks, aTable, aChart]) <= 13_000);
        fc.pre(inspectMessage([aTable]).length === 0);
        expect(inspectMessage([...blocks, aTable, aChart])).toEqual([]);
        expect(inModal(blocks)).toEqual([]);
        expect(inHome([...blocks, aTable])).toEqual([]);
      }),
      { numRuns: runsOf(60) },
    );
  });

  it('Generated messages are refused when anything in them goes one step over a limit, and the pointer says where', () => {
    const over = fc.constantFrom(
      ...messageLimits.filter(([what]) => !/of a message|of all/.test(what)),
    );
    fc.assert(
      fc.property(someBlocks, over, fc.nat(), (blocks, [, most, build], place) => {
        const at = place % (blocks.length + 1);
        const broken = [...blocks.slice(0, at), ...build(most + 1), ...blocks.slice(at)];
        const pointers = inspectMessage(broken).map((each) => each.pointer);
        const inside = (pointer: string) =>
          pointer === '/blocks' ||
          pointer === `/blocks/${at}` ||
          pointer.startsWith(`/blocks/${at}/`);
        expect(pointers.length).toBeGreaterThan(0);
        expect(pointers.every(inside)).toBe(true);
      }),
      { numRuns: runsOf(150) },
    );
  });

  it('Generated values of any shape at all are judged, and never crash the judge', () => {
    const anything = fc.anything({ withNullPrototype: true, withBigInt: false });
    const types = [...new Set(messageLimits.flatMap(([, most, build]) => build(most)))].map(
      (each) => (each as { type: string }).type,
    );
    const almost = fc.tuple(fc.constantFrom(...types), anything).map(([type, rest]) => ({
      ...(typeof rest === 'object'
        ? rest
        : { text: rest, elements: [rest], rows: [[rest]], chart: rest }),
      type,
    }));
    fc.assert(
      fc.property(fc.oneof(anything, fc.array(fc.oneof(anything, almost))), (blocks) => {
        expect(Array.isArray(inspectMessage(blocks))).toBe(true);
        expect(Array.isArray(inspectView({ type: 'modal', title: text('t'), blocks }))).toBe(true);
        expect(Array.isArray(inspectView(blocks))).toBe(true);
      }),
      { numRuns: runsOf(500) },
    );
  });
});
