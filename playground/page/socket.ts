/** The socket to the server: says where the person looks, sends actions, and comes back when it breaks. */
import { isObject, parseJson } from '../protocol/json.ts';
import type { FromPage, PageAction } from '../protocol/page-frames.ts';
import type { ActionResult, ToPage } from '../protocol/page-protocol.ts';
import { receive, toast, update } from './store.ts';

type Look = Omit<Extract<FromPage, { type: 'look' }>, 'type'>;

const waiting = new Map<number, (answer: ActionResult) => void>();
const LOST: ActionResult = { ok: false, error: 'The workspace has stopped.' };
const RETRY = 600;

let socket: WebSocket | undefined;
let look: Look | undefined;
let count = 0;

function say(frame: FromPage): boolean {
  if (socket?.readyState !== WebSocket.OPEN) return false;
  socket.send(JSON.stringify(frame));
  return true;
}

/** Page and server are of one release: the name of the frame is proof enough of the rest. */
const isFrame = (value: unknown): value is ToPage =>
  isObject(value) && typeof value.type === 'string';

function hear(frame: ToPage): void {
  if (frame.type !== 'answer') {
    receive(frame);
    return;
  }
  waiting.get(frame.id)?.(frame.answer);
  waiting.delete(frame.id);
}

/** Opens the line and keeps it open. */
export function connect(): void {
  const opened = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/page`);
  socket = opened;
  opened.onopen = () => {
    update({ connected: true });
    if (look) say({ type: 'look', ...look });
  };
  opened.onmessage = (event) => hear(parseJson(String(event.data), isFrame));
  opened.onclose = () => {
    update({ connected: false });
    for (const settle of waiting.values()) settle(LOST);
    waiting.clear();
    setTimeout(connect, RETRY);
  };
}

/** Tells the server who looks, and at what. */
export function lookAt(next: Look): void {
  look = next;
  say({ type: 'look', ...next });
}

/** Does something and resolves with what came of it. */
export function attempt(action: PageAction): Promise<ActionResult> {
  const id = ++count;
  return new Promise((resolve) => {
    waiting.set(id, resolve);
    if (say({ type: 'action', id, action })) return;
    waiting.delete(id);
    resolve(LOST);
  });
}

/** The sentences for an app that has not answered. */
const SAYINGS: Record<string, string> = {
  operation_timeout: 'The app did not answer within three seconds.',
  no_connection: 'The app is not connected.',
  connection_closed: 'The app went away before it answered.',
  dispatch_failed: 'The app could not be reached.',
};

/** Does something; whatever goes wrong is shown for some seconds. */
export async function perform(action: PageAction): Promise<ActionResult> {
  const answer = await attempt(action);
  // The workspace says in the channel or the form what became of a command or a submission.
  const told = action.do === 'slash' || action.do === 'submit';
  const known = told && Object.hasOwn(SAYINGS, answer.error ?? '');
  if (!answer.ok && answer.error && !known && answer.error !== 'unknown_command') {
    toast(SAYINGS[answer.error] ?? answer.error);
  }
  return answer;
}
