import { describe, expect, it } from 'vitest';
import { logEnd, unreadText } from '../../../src/briefing/wording/log-end.ts';

const reference = { coverage: { through: '2026-06-30' } };
const at = (moment: string) => logEnd(reference, Date.parse(moment));

describe('the end of the log', () => {
  it('The end of the log is none while its last day lasts, and is that day from the next moment on', () => {
    expect(at('2026-03-12T09:00:00Z')).toBeNull();
    expect(at('2026-06-30T23:59:59.999Z')).toBeNull();
    expect(at('2026-07-01T00:00:00Z')).toBe('2026-06-30');
    expect(at('2027-01-01T00:00:00Z')).toBe('2026-06-30');
  });

  it('The end of the log is said with its day, and that nothing was read since', () => {
    expect(unreadText({ end: '2026-06-30', since: null, by: 'sources' }, 'UTC')).toBe(
      'This log ends on 30 June 2026; nothing was read after it.',
    );
  });

  it('The end of the log is said with the day from which sources are read, where some are', () => {
    const since = Date.parse('2026-11-30T22:30:00Z');
    expect(unreadText({ end: '2026-06-30', since, by: 'sources' }, 'Europe/Stockholm')).toBe(
      'The bundled log ends on 30 June 2026, and sources are read since 30 Nov 2026: nothing was read in between.',
    );
  });
});
