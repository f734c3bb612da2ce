import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/storage/index.ts';
import { seeded } from '../helpers/logged.ts';
import { allSettled, planCrowd, startCopy, startCrowd } from '../helpers/processes/copies.ts';
import { HOUR, NINE } from '../helpers/samples/deliveries.ts';
import { expectToldOnce } from '../helpers/samples/told-once.ts';
import { SOAK } from '../helpers/soak.ts';
import { newDatabase } from '../helpers/stores/postgres.ts';
import { reference, testClock } from '../helpers/stores/store.ts';

/** With `npm run soak`; `SEED` plays a run again. Chaos runs kill copies too, and `test/slack/copies.test.ts` has two of them. */
const [SCHEDULES, KILLED] = [300, 2];
const SEED = Number(process.env.SEED ?? Date.now() % 100_000);
const TIMEOUT = 240_000;
/** The messages a second that Slack lets one channel have. */
const RATE = 1;

describe.runIf(SOAK)('three copies on one PostgreSQL', () => {
  it(
    `Three copies on one PostgreSQL send the digests of ${SCHEDULES} schedules due at nine once each, though ${KILLED} of them die`,
    async () => {
      const random = seeded(SEED * 7_919);
      const { url } = await newDatabase();
      const store = await openStore({ url, clock: testClock(NINE - HOUR), reference });
      const { space, channels } = await startCrowd(SCHEDULES);
      const workspace = space.state.team.id;
      await planCrowd(store, workspace, channels);
      const shared = { url, apiUrl: space.apiUrl, token: space.botToken, workspace };
      const how = { speed: 20, patience: 1_500, lease: 2_500 };
      const copies = await Promise.all(
        ['a', 'b', 'c'].map((by) => startCopy({ ...shared, ...how, by })),
      );

      const began = performance.now();
      for (const copy of copies) copy.begin(Date.now());
      const posted = () => Object.values(space.state.messages).flat().length;
      for (const copy of copies.slice(0, KILLED)) {
        // At any moment of the work: after so many more messages.
        const after = posted() + 1 + Math.floor(random() * SCHEDULES);
        await space.until(() => posted() >= after, { timeoutMs: TIMEOUT });
        copy.kill();
        expect(await copy.ended).toBe('SIGKILL');
      }
      await allSettled(store, workspace, SCHEDULES, TIMEOUT);
      const seconds = (performance.now() - began) / 1000;

      for (const channel of channels)
        expect(await expectToldOnce({ space, store, workspace, channel })).toEqual({
          digests: 1,
          events: 7,
        });
      const each = posted() / SCHEDULES;
      console.info(
        `seed ${SEED}: ${posted()} messages in ${SCHEDULES} channels took ${seconds.toFixed(1)} s; at ${RATE} message a second and channel Slack takes them in ${(each / RATE).toFixed(1)} s at best.`,
      );
      await store.close();
    },
    TIMEOUT + 30_000,
  );
});
