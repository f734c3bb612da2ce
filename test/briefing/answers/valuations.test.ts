import { describe, expect, it } from 'vitest';
import {
  latestValuation,
  settledValuations,
  valuationChart,
} from '../../../src/briefing/answers/valuations.ts';
import type { TrackedEvent, Valuation } from '../../../src/domain/event/event.ts';
import { plainText } from '../../../src/page/plain-text.ts';
import { evidence, tracked } from '../../helpers/samples/tracked.ts';

function valued(
  date: string,
  billions: number,
  basis: Valuation['basis'] = 'post_money',
  given: Partial<TrackedEvent> = {},
) {
  return tracked({
    occurredOn: { date, precision: 'month' },
    round: 'series_a',
    valuation: { value: billions * 1e9, currency: 'USD', basis, qualifier: 'exact' },
    ...given,
  });
}
const latest = (...events: TrackedEvent[]) => {
  const text = latestValuation(settledValuations(events));
  return text && plainText(text);
};

describe('the latest valuation', () => {
  it('The latest valuation is that of the newest event, whatever order they come in', () => {
    const [old, now] = [valued('2025-09-01', 183), valued('2026-02-01', 380)];
    expect(latest(now, old)).toBe(latest(old, now));
    expect(latest(old)).toBe('$183B post-money, Series A, Sep 2025');
  });

  it('The latest valuation tells its step-up from the last completed round on the same basis', () => {
    expect(latest(valued('2025-09-01', 183), valued('2026-02-01', 380))).toMatch(
      /^\$380B post-money, Series A, Feb 2026 · 2\.08× the \$183B post-money, Series A, Sep 2025$/,
    );
  });

  it.each([
    ['pre-money against post-money', 'pre_money', 'post_money'],
    ['a basis that is not stated', 'unspecified', 'post_money'],
    ['two bases that are not stated', 'unspecified', 'unspecified'],
  ] as const)('The latest valuation refuses a step-up over %s', (_what, before, now) => {
    const said = latest(valued('2025-09-01', 1, before), valued('2026-02-01', 2, now));
    expect(said).toContain('no step-up, the two bases can’t be compared');
    expect(said).not.toContain('×');
  });

  it('The latest valuation refuses a step-up over two currencies', () => {
    const euros = valued('2025-09-01', 1, 'post_money', {
      valuation: { value: 1e9, currency: 'EUR', basis: 'post_money', qualifier: 'exact' },
    });
    expect(latest(euros, valued('2026-02-01', 2))).not.toContain('×');
  });

  it('The latest valuation takes the step from a completed round only', () => {
    const sale = valued('2025-12-01', 350, 'post_money', { type: 'partnership' });
    const said = latest(valued('2025-09-01', 183), sale, valued('2026-02-01', 380));
    expect(said).toContain('the $183B');
  });

  it('The latest valuation goes by nothing rumoured, failed or unconfirmed', () => {
    const settled = valued('2025-09-01', 1);
    const noise = [
      valued('2026-01-01', 9, 'post_money', { status: 'rumoured' }),
      valued('2026-01-02', 9, 'post_money', { status: 'failed' }),
      valued('2026-01-03', 9, 'post_money', { evidence: evidence('unconfirmed', 0) }),
    ];
    expect(latest(settled, ...noise)).toBe(latest(settled));
    expect(latest(...noise)).toBeNull();
  });

  it('The latest valuation writes a large step without decimals', () => {
    expect(latest(valued('2025-01-01', 1), valued('2026-01-01', 35))).toContain('35× the');
  });
});

describe('the line of valuations', () => {
  const chart = (...events: TrackedEvent[]) => valuationChart(settledValuations(events))[0];

  it('The line of valuations draws post-money in dollars from two points on, and names what it does not draw', () => {
    const drawn = chart(
      valued('2025-09-01', 183),
      valued('2025-11-01', 350, 'unspecified'),
      valued('2026-02-01', 380),
    );
    expect(drawn).toMatchObject({
      labels: ['Sep 2025', 'Feb 2026'],
      series: [{ values: [183, 380] }],
      notDrawn: '$350B, basis not stated (Nov 2025)',
    });
  });

  it('The line of valuations draws nothing for one point, nor where two points have one label', () => {
    expect(chart(valued('2025-09-01', 183))).toBeUndefined();
    expect(chart(valued('2025-09-01', 1), valued('2025-09-01', 2))).toBeUndefined();
  });

  it('The line of valuations has at most the twenty points that Slack takes, the newest, and says how many it leaves out', () => {
    const many = Array.from({ length: 23 }, (_, i) => valued(`${2000 + i}-01-01`, i + 1));
    const drawn = chart(...many);
    expect(drawn).toMatchObject({ labels: { length: 20 } });
    expect(drawn).toHaveProperty('notDrawn');
  });
});
