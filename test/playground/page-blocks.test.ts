import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountOf, columnKind, dateOf } from '../../playground/page/blocks/base/columns.ts';
import { alignOf, sortedOrder } from '../../playground/page/blocks/base/sorting.ts';
import {
  keepApart,
  layLabels,
  readChart,
  spread,
} from '../../playground/page/blocks/charts/chart-data.ts';
import { axisFor, figure, place, share } from '../../playground/page/blocks/charts/scales.ts';
import {
  channelItems,
  grouped,
  matching,
  optionItems,
} from '../../playground/page/blocks/elements/items.ts';
import {
  formatDate,
  fromLocalInput,
  toLocalInput,
} from '../../playground/page/blocks/text/dates.ts';

describe('a column of amounts', () => {
  it.each([
    ['$1.03B', 1.03e9],
    ['about €120 million', 120e6],
    ['up to US$ 5m', 5e6],
    ['−4.5%', -4.5],
    ['-$3M', -3e6],
    ['2.08×', 2.08],
    ['1,234,567', 1_234_567],
    ['$30B at $380B post-money', 30e9],
    ['undisclosed', undefined],
    ['Series C', undefined],
    ['–', undefined],
  ])('reads %s', (words, amount) => {
    expect(amountOf(words)).toBe(amount);
  });

  it('sorts by size, whatever the unit, and leaves what has no size at the end', () => {
    const cells = ['$550M', '–', '$2B', 'undisclosed', '$1.03B'];
    const sorted = (direction: 'ascending' | 'descending') =>
      sortedOrder(cells, direction).map((at) => cells[at]);
    expect(sorted('ascending')).toEqual(['$550M', '$1.03B', '$2B', '–', 'undisclosed']);
    expect(sorted('descending')).toEqual(['$2B', '$1.03B', '$550M', '–', 'undisclosed']);
  });

  it('stands at the right; words and dates at the left', () => {
    expect(alignOf(['$2B', '–', 'undisclosed'])).toBe('bk-right');
    expect(alignOf(['Seed', 'Series C'])).toBeUndefined();
    expect(alignOf(['9 Mar 2026', 'Feb 2026'])).toBe('bk-nowrap');
    expect(alignOf(['Seed'], 'center')).toBe('bk-center');
  });
});

describe('a column of dates', () => {
  it.each([
    ['9 Mar 2026', '2026-03-09'],
    ['Mar 9, 2026', '2026-03-09'],
    ['Thursday 12 March 2026', '2026-03-12'],
    ['2026-03-09', '2026-03-09'],
    ['Feb 2026', '2026-02-01'],
    ['Q3 2025', '2025-07-01'],
    ['H2 2025', '2025-07-01'],
    ['2024', '2024-01-01'],
  ])('reads %s', (words, day) => {
    expect(new Date(dateOf(words) ?? 0).toISOString().slice(0, 10)).toBe(day);
  });

  it('sorts by the calendar and not by the day of the month', () => {
    const cells = ['9 Mar 2026', '28 Feb 2026', '12 Mar 2026', 'Dec 2025', '–'];
    expect(columnKind(cells)).toBe('dates');
    expect(sortedOrder(cells, 'ascending')).toEqual([3, 1, 0, 2, 4]);
  });
});

describe('any column', () => {
  const words = fc.oneof(fc.string(), fc.constantFrom('$1B', '€2.5M', '9 Mar 2026', '–', '', '7%'));

  it('keeps every row, once', () => {
    fc.assert(
      fc.property(fc.array(words), fc.boolean(), (cells, up) => {
        const order = sortedOrder(cells, up ? 'ascending' : 'descending');
        expect([...order].sort((a, b) => a - b)).toEqual(cells.map((_each, i) => i));
      }),
    );
  });

  it('keeps the order of rows that are equal', () => {
    expect(sortedOrder(['b', 'a', 'b', 'a'], 'descending')).toEqual([0, 2, 1, 3]);
    expect(sortedOrder(['E9', 'E10', 'E1'], 'ascending')).toEqual([2, 0, 1]);
  });
});

describe('an axis', () => {
  const values = fc.array(fc.double({ min: -1e12, max: 1e12, noNaN: true }), { minLength: 1 });

  it('holds every value and nought, with few lines evenly apart', () => {
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

  it('counts in round steps', () => {
    expect(axisFor([183, 380]).ticks).toEqual([0, 100, 200, 300, 400]);
    expect(axisFor([0.1, 0.35]).ticks).toEqual([0, 0.1, 0.2, 0.3, 0.4]);
    expect(axisFor([-3, 7]).ticks).toEqual([-5, -2.5, 0, 2.5, 5, 7.5]);
  });

  it('writes figures as they are said', () => {
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

  it('puts values under their category, in whatever order they came', () => {
    const read = readChart({ type: 'data_visualization', title: 'T', chart });
    expect(read).toMatchObject({ series: [{ name: 'Capital', values: [1, 2] }], xLabel: 'Sector' });
  });

  it('is none where the type is unknown or the block is broken', () => {
    for (const broken of [undefined, 'bar', { type: 'radar' }, []]) {
      expect(readChart({ chart: broken })).toBeUndefined();
    }
  });

  it('sets its labels flat where there is room, leaning or upright where not', () => {
    expect(layLabels(['Foundation models'], 90)).toMatchObject({ angle: 0 });
    expect(layLabels(['Foundation models'], 40).angle).toBe(40);
    expect(layLabels(['Foundation models'], 15).angle).toBe(90);
  });

  it('leaves out figures that would overlap a larger one', () => {
    const at = (x: number, y: number, value: number) => ({ words: `${value}`, x, y, value });
    const [large, near, above, far] = [at(0, 0, 900), at(5, 3, 80), at(5, -20, 70), at(90, 0, 1)];
    expect(keepApart([near, large, above, far])).toEqual([large, above, far]);
    const bar = { x: 80, width: 20, top: -30, foot: 40 };
    expect(keepApart([large, far], [bar])).toEqual([large]);
  });

  it('keeps labels apart and between its ends', () => {
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

describe('a moment', () => {
  const at = Date.UTC(2026, 2, 12, 8) / 1000;
  const stockholm = { tz: 'Europe/Stockholm', locale: 'en-GB' };
  const newYork = { tz: 'America/New_York', locale: 'en-US' };
  const shown = (template: string, reader = stockholm, now = at * 1000) =>
    formatDate(at, template, 'fallback', reader, now);

  it('is told in the zone and the language of its reader', () => {
    expect(shown('{date_short} at {time}')).toBe('12 Mar 2026 at 09:00');
    expect(shown('{date} at {time}', newYork)).toBe('March 12th, 2026 at 4:00 AM');
    expect(shown('{date_num}')).toBe('2026-03-12');
  });

  it('is today, yesterday or tomorrow by the calendar of the reader', () => {
    expect(shown('{date_pretty}')).toBe('today');
    expect(shown('{date_short_pretty}', stockholm, (at + 86_400) * 1000)).toBe('yesterday');
    expect(shown('{date_long_pretty}', stockholm, (at - 86_400) * 1000)).toBe('tomorrow');
    expect(shown('{date_short_pretty}', stockholm, (at + 7 * 86_400) * 1000)).toBe('12 Mar 2026');
  });

  it('falls back where it makes no sense, and keeps tokens that nobody knows', () => {
    expect(formatDate(Number.NaN, '{date}', 'fallback', stockholm, 0)).toBe('fallback');
    expect(formatDate(1e15, '{date}', 'fallback', stockholm, 0)).toBe('fallback');
    expect(shown('{date}', { tz: 'Nowhere/Land', locale: 'en-GB' })).toBe('fallback');
    expect(shown('{moon}')).toBe('{moon}');
  });

  it('goes into a picker and comes back, on any day in any zone', () => {
    const zones = fc.constantFrom('Europe/Stockholm', 'America/New_York', 'Asia/Kolkata', 'UTC');
    const minutes = fc.integer({ min: 28_000_000, max: 30_000_000 });
    fc.assert(
      fc.property(minutes, zones, (minute, tz) => {
        const local = toLocalInput(minute * 60, tz);
        // Only a clock that is set back shows the same time twice; then either moment is right.
        expect(toLocalInput(fromLocalInput(local, tz) ?? 0, tz)).toBe(local);
      }),
    );
    expect(fromLocalInput('not a date', 'UTC')).toBeNull();
  });
});

describe('a menu', () => {
  const option = (text: string) => ({ text: { type: 'plain_text', text }, value: text });
  const names = (items: { words: string }[]) => items.map((each) => each.words);
  const items = optionItems([option('Europe'), option('North America'), option('Åland')]);

  it('finds by any part of a word, whole beginnings first, accents or not', () => {
    const more = optionItems([option('Latin America'), option('America')]);
    expect(names(matching(more, 'am'))).toEqual(['America', 'Latin America']);
    expect(names(matching(items, 'aland'))).toEqual(['Åland']);
    expect(names(matching(items, 'zz'))).toEqual([]);
    expect(names(matching(items, ' '))).toHaveLength(3);
  });

  it('reads options, groups, and groups among options', () => {
    const group = { label: { type: 'plain_text', text: 'Seas' }, options: [option('Baltic')] };
    expect(optionItems(undefined, [group])).toMatchObject([{ words: 'Baltic', group: 'Seas' }]);
    const all = optionItems([group, option('Land'), group]);
    expect(grouped(all).map((each) => [each.label, each.items.length])).toEqual([
      ['Seas', 2],
      ['', 1],
    ]);
  });

  it('offers the channels that its filter lets in', () => {
    const channels = [
      { id: 'C1', name: 'general' },
      { id: 'C2', name: 'leads', kind: 'private' as const },
      { id: 'D1', name: 'Ana', kind: 'im' as const },
    ];
    const offered = (element: object) => names(channelItems(channels, { ...element }));
    expect(offered({ type: 'channels_select' })).toEqual(['#general']);
    expect(offered({ type: 'conversations_select' })).toEqual(['#general', '#leads', 'Ana']);
    const filter = { include: ['private'] };
    expect(offered({ type: 'multi_conversations_select', filter })).toEqual(['#leads']);
  });
});
