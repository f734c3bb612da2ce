import { afterAll, describe, expect, it } from 'vitest';
import { asUsual } from '../../../src/contracts/schedule.ts';
import { GUEST, openLog } from '../../helpers/log.ts';
import { watchAsking } from './watch-asking.ts';

const log = await openLog();
afterAll(() => log.close());
const { plans, watch } = watchAsking(log);

describe('/ai-watch limit', () => {
  it.each([
    ['limit 3', 3, 'U1'],
    ['limit 3 alerts a day', 3, 'U1'],
    ['limit here to 12', 12, 'C1'],
  ])('/ai-watch %s sets the alerts of a day, and keeps all else', async (args, budget, target) => {
    const quiet = { from: '22:00', to: '07:00' };
    await plans().saveTarget({ target, ...asUsual('Europe/Paris'), quiet });
    const { text } = await watch(args);
    expect(text).toBe(
      `Saved. At most ${budget} alerts a day, none from 22:00 to 07:00, Paris time.`,
    );
    expect(await plans().target(target)).toMatchObject({ budget, quiet, zone: 'Europe/Paris' });
  });

  it.each([
    ['limit many', '“many” is not a number of alerts. Use 1 to 50 a day: /ai-watch limit 3'],
    ['limit 0', '“0” is not a number of alerts. Use 1 to 50 a day: /ai-watch limit 3'],
    ['max 3 a day', '/ai-watch has no action “max”. Did you mean limit? /ai-watch limit 3 a day'],
  ])('/ai-watch %s changes nothing, and says what to type', async (args, said) => {
    expect((await watch(args)).text).toBe(said);
    expect(await plans().target('U1')).toMatchObject({ budget: 5 });
  });

  it('Guests set no limit', async () => {
    expect((await watch('limit 3', { asker: GUEST })).text).toContain('can’t set watches');
  });
});
