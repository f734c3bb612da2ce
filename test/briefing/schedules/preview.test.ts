import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Log, MARCH, openLog } from '../../helpers/log.ts';
import { fields } from '../../helpers/samples/records.ts';

const HERE = 'C1';
const DIRECT = 'D1';
let log: Log;
beforeAll(async () => {
  log = await openLog('2026-03-12T08:00:00Z');
  const seenBy = { Ownco: 'me:U1', Roomco: `channel:${HERE}`, Openco: 'workspace' } as const;
  for (const [company, visibility] of Object.entries(seenBy)) {
    const parties = [{ company, role: 'subject' as const }];
    const patch = fields({ title: `${company} raises $10M`, parties, visibility });
    await log.store.append('T1', [{ event: null, patch, who: 'ana', why: 'new' }]);
  }
});
afterAll(() => log.close());

const preview = (here: string, line = 'preview') => {
  const audience = { channel: here === HERE ? HERE : null, person: 'U1' };
  const reader = log.store.reader({ workspace: 'T1', asOf: Date.parse(MARCH), audience });
  const channel = here === HERE ? { id: HERE, name: 'deals' } : undefined;
  return log.ask(`/ai-digest ${line} 1d`, MARCH, { log: reader, here, channel });
};

it.each(['preview', 'now'])(
  'A digest that is shown by %s in a channel has what its channel would read, and nothing that the asker alone sees',
  async (line) => {
    const { text } = await preview(HERE, line);
    expect(text).toContain('Openco');
    expect(text).toContain('Roomco');
    expect(text).not.toContain('Ownco');
  },
);

it('A digest that is shown to its asker in their own messages has what they alone see', async () => {
  const { text } = await preview(DIRECT);
  expect(text).toContain('Ownco');
  expect(text).not.toContain('Roomco');
});
