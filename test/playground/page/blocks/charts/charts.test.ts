import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  keepApart,
  layLabels,
  readChart,
  spread,
} from '../../../../../playground/page/blocks/charts/chart-data.ts';
import {
  axisFor,
  figure,
  place,
  share,
} from '../../../../../playground/page/blocks/charts/scales.ts';

describe('an axis', () => {
  const values = fc.array(fc.double({ min: -1e12, max: 1e12, noNaN: true }), { minLength: 1 });

  it('An axis holds every value and nought, with few lines evenly apart', () => {
    fc.assert(
      fc.property(values, (all) => {
        const axis = axisFor(all);
        const slack = (axis.high - axis.low) * 1e-6 + 1e-80;
        for (const value of [0, ...all]) {
          expect(value).toBeGreaterThanOrEqual(axis.low - slack);
          expect(value).toBeLessThanOrEqual(axis.high + slack);
          expect(Number.isFinite(place(axis, value, 0, 200))).toBe(true);
        }
        expect(axis.ticks.length).toBeGreaterThan(1);
        expect(axis.ticks.length).toBeLessThan(9);
      }),
    );
  });

  it('An axis counts in round steps', () => {
    expect(axisFor([183, 380]).ticks).toEqual([0, 100, 200, 300, 400]);
    expect(axisFor([0.1, 0.35]).ticks).toEqual([0, 0.1, 0.2, 0.3, 0.4]);
    expect(axisFor([-3, 7]).ticks).toEqual([-5, -2.5, 0, 2.5, 5, 7.5]);
  });

  it('An axis writes figures as they are said', () => {
    expect([2000, 0.5, -2.25, 1_234_567, 0.0012].map(figure)).toEqual([
      '2,000',
      '0.5',
      '−2.25',
      '1.235M',
      '0.0012',
    ]);
    expect([share(1, 300), share(299, 300), share(1, 3)]).toEqual(['<1%', '>99%', '33%']);
  });
});

describe('a chart', () => {
  const chart = {
    type: 'bar',
    series: [
      {
        name: 'Capital',
        data: [
          { label: 'B', value: 2 },
          { label: 'A', value: 1 },
        ],
      },
    ],
    axis_config: { categories: ['A', 'B'], x_label: 'Sector' },
  };

  it('A chart puts values under their category, in whatever order they came', () => {
    const read = readChart({ type: 'data_visualization', title: 'T', chart });
    expect(read).toMatchObject({ series: [{ name: 'Capital', values: [1, 2] }], xLabel: 'Sector' });
  });

  it('A chart is none where the type is unknown or the block is broken', () => {
    for (const broken of [undefined, 'bar', { type: 'radar' }, []]) {
      expect(readChart({ chart: broken })).toBeUndefined();
    }
  });

  it('A chart sets its labels flat where there is room, leaning or upright where not', () => {
    expect(layLabels(['Foundation models'], 90)).toMatchObject({ angle: 0 });
    expect(layLabels(['Foundation models'], 40).angle).toBe(40);
    expect(layLabels(['Foundation models'], 15).angle).toBe(90);
  });

  it('A chart leaves out figures that would overlap a larger one', () => {
    const at = (x: number, y: number, value: number) => ({ words: `${value}`, x, y, value });
    const [large, near, above, far] = [at(0, 0, 900), at(5, 3, 80), at(5, -20, 70), at(90, 0, 1)];
    expect(keepApart([near, large, above, far])).toEqual([large, above, far]);
    const bar = { x: 80, width: 20, top: -30, foot: 40 };
    expect(keepApart([large, far], [bar])).toEqual([large]);
  });

  it('A chart keeps labels apart and between its ends', () => {
    const wished = fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 10 });
    fc.assert(
      fc.property(wished, (all) => {
        const placed = [...spread(all, 30, 0, 300)].sort((a, b) => a - b);
        for (const [i, at] of placed.entries()) {
          if (i > 0) expect(at - placed[i - 1]!).toBeGreaterThanOrEqual(30 - 1e-6);
          expect(at).toBeLessThanOrEqual(300 + 1e-6);
        }
      }),
    );
  });
});
