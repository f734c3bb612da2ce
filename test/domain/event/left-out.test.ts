import { describe, expect, it } from 'vitest';
import { leftOutText, unfitText } from '../../../src/briefing/wording/left-out.ts';
import { LEFT_OUT } from '../../../src/domain/event/query.ts';

describe('what a total leaves out', () => {
  it('What a total leaves out is said in one sentence, by reason and number', () => {
    const leftOut = [
      { reason: 'rumoured' as const, count: 2 },
      { reason: 'undisclosed' as const, count: 1 },
      { reason: 'failed' as const, count: 0 },
    ];
    expect(leftOutText({ leftOut })).toBe('Not counted: 2 rumoured, 1 with undisclosed amounts.');
  });

  it('What a total leaves out is not said where everything counts', () => {
    expect(leftOutText({ leftOut: [] })).toBeNull();
    expect(leftOutText({ leftOut: [{ reason: 'failed', count: 0 }] })).toBeNull();
  });

  it.each(LEFT_OUT)('What a total leaves out has words for %s', (reason) => {
    const said = leftOutText({ leftOut: [{ reason, count: 3 }] });
    expect(said).toMatch(/^Not counted: 3 [a-z ]+\.$/);
  });
});

describe('what a list leaves out', () => {
  it('What a list leaves out is what has no date or no amount to go by', () => {
    expect(unfitText({ undated: 2, unpriced: 1 })).toBe(
      'Left out: 2 without a date, 1 without an amount in US dollars.',
    );
    expect(unfitText({ undated: 0, unpriced: 3 })).toBe(
      'Left out: 3 without an amount in US dollars.',
    );
    expect(unfitText({ undated: 0, unpriced: 0 })).toBeNull();
  });
});
