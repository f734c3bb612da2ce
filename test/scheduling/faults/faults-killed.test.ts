import { describe, expect, it } from 'vitest';
import { openStore } from '../../../src/storage/index.ts';
import { allSettled, planCrowd, startCopy, startCrowd } from '../../helpers/processes/copies.ts';
import type { Step } from '../../helpers/processes/mortal.ts';
import type { CopyOrder } from '../../helpers/processes/post-and-die.ts';
import { HOUR, NINE } from '../../helpers/samples/deliveries.ts';
import { expectToldOnce } from '../../helpers/samples/told-once.ts';
import { SOAK } from '../../helpers/soak.ts';
import { reference, testClock, withFolder } from '../../helpers/stores/store.ts';

const KILLS: [string, Step, number][] = [
  ['after Slack has its first message, and before anybody knows', 'after post', 1],
  ['between two parts', 'before claim', 2],
];

describe('a process that is killed with SIGKILL', () => {
  it.each(SOAK ? KILLS : KILLS.slice(0, 1))(
    '%s, and started anew, ends with one digest and every event',
    (_when, step, nth) =>
      withFolder(async (folder) => {
        const url = `${folder}/log.db`;
        const clock = testClock(NINE - HOUR);
        const store = await openStore({ url, clock, reference });
        const { space, channels } = await startCrowd(1);
        const workspace = space.state.team.id;
        await planCrowd(store, workspace, channels);
        const order: CopyOrder = {
          url,
          apiUrl: space.apiUrl,
          token: space.botToken,
          workspace,
          by: 'first',
          speed: 600,
          patience: 5_000,
          lease: 0,
        };

        const first = await startCopy({ ...order, dies: { step, nth } });
        first.begin(Date.now());
        expect(await first.ended).toBe('SIGKILL');
        expect(space.state.messages[channels[0]!]).toHaveLength(1);

        const second = await startCopy({ ...order, by: 'second' });
        second.begin(Date.now());
        await allSettled(store, workspace, 1, 10_000);
        const shown = { space, store, workspace, channel: channels[0]! };
        expect(await expectToldOnce(shown)).toEqual({ digests: 1, events: 7 });
        await store.close();
      }),
    60_000,
  );
});
