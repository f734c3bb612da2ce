/** Text of any code points. */
import fc from 'fast-check';

/** Half pairs are no code points. */
const HALVES = { first: 0xd800, count: 0x800 };
const LAST = 0x10ffff;

function codePointOf(letter: unknown): number {
  const point = typeof letter === 'string' ? letter.codePointAt(0) : undefined;
  const halved =
    point !== undefined && point >= HALVES.first && point < HALVES.first + HALVES.count;
  if (point === undefined || halved || letter !== String.fromCodePoint(point))
    throw new Error('not one code point');
  return point;
}

const codePoint = fc.nat(LAST - HALVES.count).map(
  (index) => String.fromCodePoint(index < HALVES.first ? index : index + HALVES.count),
  (letter) => {
    const point = codePointOf(letter);
    return point < HALVES.first ? point : point - HALVES.count;
  },
);

/** The same as `fc.string({ unit: 'binary' })`, which first takes seconds to list every code point that there is. */
export const anyText = (sizes: fc.StringSharedConstraints = {}): fc.Arbitrary<string> =>
  fc.string({ ...sizes, unit: codePoint });
