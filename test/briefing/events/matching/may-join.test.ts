import { expect, it } from 'vitest';
import { mayJoin } from '../../../../src/briefing/events/matching/retelling.ts';
import type { Visibility } from '../../../../src/domain/event/shapes.ts';

it.each<[Visibility, Visibility, boolean]>([
  ['workspace', 'workspace', true],
  ['workspace', 'channel:C1', true],
  ['channel:C1', 'channel:C1', true],
  ['channel:C1', 'me:U1', true],
  ['channel:C1', 'workspace', false],
  ['me:U1', 'workspace', false],
  ['channel:C1', 'channel:C2', false],
])('A telling for %s joins an event that %s sees: %s', (visibility, seenBy, joins) => {
  expect(mayJoin({ visibility }, { visibility: seenBy })).toBe(joins);
});
