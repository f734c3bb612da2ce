import fc from 'fast-check';
import { expect, it } from 'vitest';
import { changedFields, fingerprints } from '../../../src/briefing/command/changed-fields.ts';

it('A field whose words have other spacing is not changed', () => {
  const opened = fingerprints({ title: 'A  title\n' });
  expect(changedFields({ title: ' A title', why: 'x' }, opened)).toEqual([]);
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      const same = a.trim().replace(/\s+/g, ' ') === b.trim().replace(/\s+/g, ' ');
      const changed = changedFields({ title: b }, fingerprints({ title: a })).length > 0;
      // Thirty-two bits: two texts of random letters don't meet by chance here.
      expect(changed).toBe(!same);
    }),
  );
});
