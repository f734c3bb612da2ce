import { expect, it } from 'vitest';
import { PlacePoints } from '../../../../src/briefing/events/told/points.ts';

it('Points are those of one question, and a thing counts a place once', () => {
  const points = new PlacePoints();
  for (let place = 0; place < 2_000; place++) points.push();
  for (const place of [1_999, 3, 1_999]) points.give(place, 0.75);
  points.give(7, 1);
  expect(points.take(1)).toEqual([1_999]);
  points.give(3, 2);
  points.give(1_999, 0.75);
  expect(points.take(0.5)).toEqual([3, 1_999]);
  points.next();
  expect([points.isNew(3), points.isNew(3), points.isNew(7)]).toEqual([true, false, true]);
  points.next();
  expect(points.isNew(3)).toBe(true);
});
