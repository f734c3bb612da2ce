import { describe, expect, it } from 'vitest';
import { latestValuation } from '../../../../src/briefing/answers/company/step-up.ts';
import {
  valuationChart,
  valuationHistory,
} from '../../../../src/briefing/answers/company/valuation-history.ts';
import { settledValuations } from '../../../../src/briefing/answers/company/valuations.ts';
import type { TrackedEvent, Valuation } from '../../../../src/domain/event/event.ts';
import { plainText } from '../../../../src/page/plain-text.ts';
import { amount } from '../../../helpers/samples/records.ts';
import { evidence, tracked } from '../../../helpers/samples/tracked.ts';

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
  const text = latestValuation(settledValuations(events, 'Acme'));
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
    ['pre-money against post-money', 'pre_money', 'post_money', 'pre-money and post-money can’t'],
    ['a basis that is not stated', 'unspecified', 'post_money', 'the basis of one of them is not'],
  ] as const)('The latest valuation refuses a step-up over %s', (_what, before, now, why) => {
    const said = latest(valued('2025-09-01', 1, before), valued('2026-02-01', 2, now));
    expect(said).toContain(`no step-up, ${why}`);
    expect(said).not.toContain('×');
  });

  it('The latest valuation calls a step over two bases that are not stated indicative', () => {
    const said = latest(
      valued('2025-09-01', 1, 'unspecified'),
      valued('2026-02-01', 2, 'unspecified'),
    );
    expect(said).toContain(
      'the basis is stated for neither, so a step of 2.00× is only indicative',
    );
  });

  it('The latest valuation keeps the words of both values in its step', () => {
    const worded = (date: string, billions: number, qualifier: Valuation['qualifier']) =>
      valued(date, billions, 'post_money', {
        valuation: { value: billions * 1e9, currency: 'USD', basis: 'post_money', qualifier },
      });
    const step = (then: Valuation['qualifier'], now: Valuation['qualifier']) =>
      latest(worded('2025-09-01', 1, then), worded('2026-02-01', 2, now));
    expect(step('exact', 'at_least')).toContain('at least 2.00× the');
    expect(step('at_least', 'exact')).toContain('at most 2.00× the');
    expect(step('about', 'exact')).toContain('about 2.00× the');
    expect(step('at_least', 'at_least')).toContain('no step-up, both are only limits');
  });

  it('The latest valuation is that of a listing, which is compared with no round', () => {
    const listing = valued('2026-05-14', 66, 'unspecified', { type: 'ipo', round: null });
    expect(latest(valued('2025-09-01', 8), listing)).toMatch(
      /^\$66B at its listing, May 2026 · before: \$8B post-money.*no step-up, a market value/,
    );
  });

  it('The latest valuation is in a merger the price of the company that is bought, and never that of the pair', () => {
    const merger = valued('2026-02-02', 1250, 'unspecified', {
      type: 'merger',
      round: null,
      amount: { ...amount(250e9), kind: 'deal_value' },
      parties: [
        { company: 'Acme', role: 'target' },
        { company: 'Buyer', role: 'acquirer' },
      ],
    });
    expect(latest(merger)).toBe('$250B in a merger, completed Feb 2026');
    expect(latestValuation(settledValuations([merger], 'Buyer'))).toBeNull();
    const put = { label: 'value put on Buyer', value: 1e12, unit: 'USD' };
    const figures = [{ ...put, valueTo: null, qualifier: 'exact' as const }];
    expect(settledValuations([{ ...merger, figures }], 'Buyer')[0]?.valuation.value).toBe(1e12);
  });

  it('The latest valuation of an extension is compared with the round before its own', () => {
    const own = { dealId: 'series-d' };
    const said = latest(
      valued('2025-09-01', 1),
      valued('2026-03-01', 5, 'post_money', own),
      valued('2026-04-01', 6, 'post_money', { ...own, roundQualifier: 'extension' }),
    );
    expect(said).toContain('6.00× the $1B');
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
  const chart = (...events: TrackedEvent[]) => valuationChart(settledValuations(events, 'Acme'))[0];

  it('The line of valuations draws post-money in dollars from four points on, and names what it does not draw', () => {
    const three = [
      valued('2025-03-01', 61.5),
      valued('2025-09-01', 183),
      valued('2025-11-01', 350, 'unspecified'),
      valued('2026-02-01', 380),
    ];
    expect(chart(...three)).toBeUndefined();
    expect(chart(...three, valued('2026-05-01', 965))).toMatchObject({
      labels: ['Mar 2025', 'Sep 2025', 'Feb 2026', 'May 2026'],
      series: [{ values: [61.5, 183, 380, 965] }],
      notDrawn: '$350B, basis not stated (Nov 2025)',
    });
  });

  it('The line of valuations draws nothing where two points have one label', () => {
    const months = ['2025-01-01', '2025-02-01', '2025-03-01', '2025-03-01'];
    expect(chart(...months.map((month, at) => valued(month, at + 1)))).toBeUndefined();
  });

  it('The line of valuations has at most the twenty points that Slack takes, the newest, and says how many it leaves out', () => {
    const many = Array.from({ length: 23 }, (_, i) => valued(`${2000 + i}-01-01`, i + 1));
    const drawn = chart(...many);
    expect(drawn).toMatchObject({ labels: { length: 20 } });
    expect(drawn).toHaveProperty('notDrawn');
  });
});

describe('the history of valuations', () => {
  const history = (...events: TrackedEvent[]) =>
    valuationHistory(settledValuations(events, 'Acme'));

  it('The history of valuations says each value with its step, and once why there is none', () => {
    const said = history(
      valued('2025-03-01', 1),
      valued('2025-06-01', 2),
      valued('2025-09-01', 3, 'unspecified'),
      valued('2025-12-01', 4, 'unspecified', { type: 'partnership' }),
      valued('2026-01-01', 8),
    );
    expect(said).toBe(
      '$1B post-money, Mar 2025 → $2B post-money, Jun 2025 (2.00×) → $3B, basis not stated, Sep 2025 (no step-up: the basis of one of them is not stated) → $4B, basis not stated, Dec 2025 (indicative 1.33×) → $8B post-money, Jan 2026 (no step-up)',
    );
  });

  it('The history of valuations has rounds, listings and mergers alike', () => {
    const said = history(
      valued('2025-03-01', 1),
      valued('2025-06-01', 2),
      valued('2026-05-01', 9, 'unspecified', { type: 'ipo', round: null }),
    );
    expect(said).toMatch(/→ \$9B at its listing, May 2026 \(no step-up: a market value/);
  });

  it('The history of valuations is none for two values, nor for two stages of one deal', () => {
    const deal = { dealId: 'series-b' };
    expect(history(valued('2025-03-01', 1), valued('2025-06-01', 2))).toBeNull();
    expect(
      history(
        valued('2025-03-01', 1),
        valued('2025-06-01', 2, 'post_money', { ...deal, status: 'announced' }),
        valued('2025-08-01', 2, 'post_money', deal),
      ),
    ).toBeNull();
  });

  it('The history of valuations says the newest six, and how many there were before', () => {
    const many = Array.from({ length: 9 }, (_, i) => valued(`${2010 + i}-01-01`, i + 1));
    expect(history(...many)).toMatch(/^3 earlier → \$4B post-money, Jan 2013 \(1\.33×\) → /);
  });
});
