import { expect, it } from 'vitest';
import { endingOf } from '../../src/runtime/ending.ts';
import { type Logged, loggerInto } from '../helpers/logged.ts';

const never = () => new Promise<never>(() => {});
const soon = { schedule: 5, app: 5, store: 5 };

it('The end of the program comes in time though a part hangs and another fails, and says what is left', async () => {
  const logged: Logged[] = [];
  let closed = false;
  const parts = {
    schedule: { end: never, underWay: () => ['dlv_1'] },
    app: { stop: () => Promise.reject(new Error('broken')) },
    store: {
      async close() {
        closed = true;
      },
    },
  };
  await endingOf(parts, loggerInto(logged), soon)();
  expect(closed).toBe(true);
  expect(logged.map(({ facts }) => facts)).toMatchObject([
    { what: 'the turn of the schedule', after: 5, deliveries: ['dlv_1'] },
    { what: 'the connection to Slack' },
  ]);
});

it('The end of the program says that nothing is left where all parts came to theirs', async () => {
  const logged: Logged[] = [];
  const done = async () => {};
  const parts = { schedule: { end: done, underWay: () => [] }, app: { stop: done } };
  await endingOf({ ...parts, store: { close: done } }, loggerInto(logged))();
  expect(logged).toHaveLength(1);
});
