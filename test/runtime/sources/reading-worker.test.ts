import { expect, it } from 'vitest';
import { createReadingThread } from '../../../src/runtime/sources/reading-thread.ts';
import { type Logged, loggerInto } from '../../helpers/logged.ts';

const answer = (text: string) => ({
  address: 'https://desk.example.com/feed',
  bytes: new TextEncoder().encode(text),
  contentType: null,
});
const SOURCE = { address: 'https://desk.example.com/feed', settings: {} };

it('An answer is read in a thread of its own, which one that takes too long ends and the next starts again', async () => {
  const logged: Logged[] = [];
  const thread = createReadingThread({ logger: loggerInto(logged), longest: 0 });
  const rss = answer('<rss><channel><item><title>One</title></item></channel></rss>');
  expect(await thread.read({ name: 'feed' }, rss, SOURCE)).toEqual({ unread: 'unreadable' });
  expect(logged).toMatchObject([{ level: 'warn', facts: { kind: 'feed' } }]);
  await thread.close();
  const patient = createReadingThread({ logger: loggerInto(logged) });
  expect(await patient.read({ name: 'feed' }, rss, SOURCE)).toMatchObject({
    items: [{ title: 'One' }],
  });
  expect(await patient.read({ name: 'no-such' }, rss, SOURCE)).toEqual({ unread: 'unreadable' });
  await patient.close();
  expect(logged).toHaveLength(1);
});
