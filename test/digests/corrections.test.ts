import { afterAll, describe, expect, it } from 'vitest';
import section from '../../digests/corrections.ts';
import { composeDigest } from '../../src/briefing/digest/compose.ts';
import type { DigestRequest } from '../../src/contracts/section.ts';
import { EVERYTHING } from '../../src/domain/schedule/scope.ts';
import { bold, type Text } from '../../src/page/page.ts';
import { renderText } from '../../src/page/plain-text.ts';
import { loadSections } from '../../src/runtime/load.ts';
import { openLog, under } from '../helpers/log.ts';

const log = await openLog();
const sections = await loadSections();
afterAll(() => log.close());

const AMOUNT: Text = [bold('Correction'), ': “Acme raises $2B” (Thu 5 Mar, line 2): $2B → $2.2B.'];
const MOVED: Text = [bold('Moved on'), ': “Acme may buy Beta” (Thu 5 Mar, line 4): to announced.'];
/** Told before the windows here, and revised within them: in its summary, in its status. */
const REVISED = 'amazon-store-outage-2026-03-05';
const CONTESTED = 'us-government-blacklists-anthropic';

function compose(from: string, to: string, given: Partial<DigestRequest> = {}) {
  return composeDigest({
    log: log.reader(to),
    reference: log.bundle.reference,
    sections,
    line: log.router.line,
    from: Date.parse(from),
    to: Date.parse(to),
    zone: 'UTC',
    scope: EVERYTHING,
    layout: 'auto',
    ...given,
  });
}
const quiet = (given: Partial<DigestRequest>) =>
  compose('2026-03-08T02:00:00Z', '2026-03-08T03:00:00Z', given);
const week = (given: Partial<DigestRequest> = {}) =>
  compose('2026-03-05T08:00:00Z', '2026-03-12T08:00:00Z', given);

describe('the section of corrections', () => {
  it('The section of corrections takes no event: its lines come from what was told before', () => {
    expect(section.takes).toBeUndefined();
  });

  it('The section of corrections lists them in the thread, each with what it is', async () => {
    const { page } = await week({ corrections: [AMOUNT, MOVED] });
    expect(under(page, 'Corrections')).toEqual([
      { kind: 'text', text: AMOUNT },
      { kind: 'text', text: MOVED },
    ]);
    expect(under((await week()).page, 'Corrections')).toEqual([]);
  });

  it('The section of corrections says them in the message where there is no thread, and leads with them where nothing else is new', async () => {
    const { page } = await quiet({ corrections: [AMOUNT, MOVED] });
    expect(page.headline).toBe(
      'Correction: “Acme raises $2B” (Thu 5 Mar, line 2): $2B → $2.2B. AI Briefing, 8 Mar 2026.',
    );
    expect(renderText(page)).toContain(
      ' Corrections since the last issue: “Acme raises $2B” (Thu 5 Mar, line 2): $2B → $2.2B. Moved on: “Acme may buy Beta” (Thu 5 Mar, line 4): to announced.',
    );
  });

  it('The section of corrections stands in a digest of chosen sections too', async () => {
    const scope = { ...EVERYTHING, sections: ['labour'] };
    const { page } = await quiet({ corrections: [AMOUNT], scope });
    expect(renderText(page)).toContain('Corrections since the last issue: ');
  });
});

describe('a change that stands under corrections', () => {
  const told = async (given: Partial<DigestRequest>) =>
    (await compose('2026-03-08T08:00:00Z', '2026-03-12T08:00:00Z', given)).told.map(
      ({ event }) => event,
    );

  it('A change that stands under corrections is no news as well, unless its status moved', async () => {
    expect(await told({})).toEqual(expect.arrayContaining([REVISED, CONTESTED]));
    const corrected = new Set([REVISED, CONTESTED]);
    const events = await told({ corrections: [AMOUNT], corrected });
    expect(events).not.toContain(REVISED);
    expect(events).toContain(CONTESTED);
  });
});
