/** The thread in which answers of sources are read. See `reading-thread.ts`. */
import { parentPort } from 'node:worker_threads';
import { messageOf } from '../../errors.ts';
import { loadKinds } from '../load.ts';
import type { ReadOrder, ReadResult } from './reading-thread.ts';

const kinds = loadKinds();

parentPort?.on('message', async ({ id, kind, answer, source }: ReadOrder) => {
  parentPort?.postMessage(await resultOf(id, kind, answer, source));
});

async function resultOf(
  id: number,
  name: string,
  answer: ReadOrder['answer'],
  source: ReadOrder['source'],
): Promise<ReadResult> {
  try {
    const kind = (await kinds).find((one) => one.name === name);
    return { id, reading: kind?.read(answer, source) ?? { unread: 'unreadable' } };
  } catch (error) {
    return { id, fault: messageOf(error) };
  }
}
