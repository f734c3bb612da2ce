/** A last look before a request leaves: a machine may sleep while the connection for it is made. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe } from 'node:diagnostics_channel';

type IsLate = () => boolean;

/** Node's own messages on requests of `fetch`; undici documents them. */
const CREATED = 'undici:request:create';
const LEAVING = 'undici:client:sendHeaders';

interface Leaving {
  request: object;
  socket: { destroy(error: Error): void };
}

/** The question of the call under way, and those of requests that were made in it. */
const asking = new AsyncLocalStorage<IsLate>();
const questions = new WeakMap<object, IsLate>();
let listens = false;

function listen(): void {
  if (listens) return;
  listens = true;
  subscribe(CREATED, (message) => {
    const isLate = asking.getStore();
    if (isLate) questions.set((message as Leaving).request, isLate);
  });
  subscribe(LEAVING, (message) => {
    const { request, socket } = message as Leaving;
    // The connection stands, and nothing of the request is written yet.
    if (questions.get(request)?.()) socket.destroy(new Error('too late to be sent'));
  });
}

/** Makes a call whose request is not written where it is late by then; it fails like one whose connection broke. */
export function inTime<T>(isLate: IsLate, call: () => Promise<T>): Promise<T> {
  listen();
  return asking.run(isLate, call);
}
