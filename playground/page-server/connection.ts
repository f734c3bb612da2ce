/** One page that is open somewhere: sends what its person may see, and of that what has changed. */

import { isObject, readJson } from '../protocol/json.ts';
import { fromPage, type Look } from '../protocol/page-frames.ts';
import type { ShownMessage, ToPage, WireLine } from '../protocol/page-protocol.ts';
import type { Person, WorkspaceState } from '../protocol/types.ts';
import { perform } from './actions.ts';
import type { Page } from './open-page.ts';
import {
  channelSeen,
  homeOf,
  markOf,
  messagesSeen,
  modalOf,
  shellFor,
  shownMessage,
} from './page-view.ts';
import { createWireFilter, wireLine } from './wire.ts';

/** A page's end of the line. */
export interface Connection {
  hear(text: string): void;
  /** Sends what is new. */
  refresh(): void;
}

type Slice = Exclude<ToPage['type'], 'messages' | 'wire' | 'answer' | 'refused'>;

/** A connection over anything that takes frames. */
export function createConnection(page: Page, send: (frame: ToPage) => void): Connection {
  const { state, traffic } = page.workspace;
  let look: Look | undefined;
  let person: Person | undefined;
  let slices = new Map<Slice, string>();
  /** Message → the mark of how it was sent. */
  let shown = new Map<string, string>();
  let lines = new Map<number, string>();

  function slice(frame: Extract<ToPage, { type: Slice }>): void {
    const text = JSON.stringify(frame);
    if (slices.get(frame.type) === text) return;
    slices.set(frame.type, text);
    send(frame);
  }

  function sendMessages(person: Person, id: string, opened: boolean): void {
    const channel = channelSeen(state, person, id);
    if (!channel) return;
    const next = new Map<string, string>();
    const put: ShownMessage[] = [];
    for (const message of messagesSeen(state, person, channel)) {
      const mark = markOf(state, person, message);
      next.set(message.ts, mark);
      if (shown.get(message.ts) !== mark) put.push(shownMessage(state, person, message));
    }
    const gone = [...shown.keys()].filter((ts) => !next.has(ts));
    shown = next;
    const reads = page.readsOf(person.id);
    const readUpTo = reads[id];
    const newest = [...next.keys()].at(-1);
    if (newest !== undefined) reads[id] = newest;
    if (!opened && put.length === 0 && gone.length === 0) return;
    const about = opened && readUpTo !== undefined ? { readUpTo } : {};
    send({ type: 'messages', channel: id, whole: opened, put, gone, ...about });
  }

  function sendWire(person: Person, opened: boolean): void {
    const visible = createWireFilter(state, person);
    const next = new Map<number, string>();
    const put: WireLine[] = [];
    for (const entry of traffic.entries()) {
      const mark = `${entry.took} ${entry.outcome}`;
      next.set(entry.n, mark);
      if (lines.get(entry.n) !== mark) put.push(wireLine(entry, visible(entry)));
    }
    lines = next;
    if (opened || put.length > 0) send({ type: 'wire', whole: opened, put });
  }

  function show(opened: { channel: boolean; wire: boolean }): void {
    if (!look || !person) return;
    if (look.channel) sendMessages(person, look.channel, opened.channel);
    const { commands, shortcuts } = page;
    const shell = { ...shellFor(state, person, page.readsOf(person.id)), commands, shortcuts };
    slice({ type: 'shell', shell });
    slice({ type: 'clock', clock: page.time.shown() });
    slice({ type: 'modal', view: modalOf(state, person) });
    if (look.home) slice({ type: 'home', view: homeOf(state, person) });
    if (look.wire) sendWire(person, opened.wire);
  }

  function turnTo(next: Look): void {
    const found = personOf(state, next.person);
    if (!found) {
      send({ type: 'refused', reason: `There is nobody called ${next.person}.` });
      return;
    }
    const other = person !== found;
    const opened = {
      channel: other || look?.channel !== next.channel,
      wire: other || look?.wire !== next.wire,
    };
    if (other) slices = new Map();
    if (opened.channel) shown = new Map();
    if (opened.wire) lines = new Map();
    look = next;
    person = found;
    show(opened);
    if (opened.channel) page.changed();
  }

  return {
    hear(text) {
      const frame = fromPage.safeParse(readJson(text, isObject));
      if (!frame.success) {
        send({ type: 'refused', reason: frame.error.issues[0]?.message ?? 'not understood' });
      } else if (frame.data.type === 'look') turnTo(frame.data);
      else if (person) {
        const { id, action } = frame.data;
        // What has changed goes first: whoever gets the answer finds it done.
        void perform(page, person.id, action).then((answer) => {
          show({ channel: false, wire: false });
          send({ type: 'answer', id, answer });
        });
      }
    },
    refresh: () => show({ channel: false, wire: false }),
  };
}

/** Whom the page acts as. */
function personOf(state: WorkspaceState, name: string): Person | undefined {
  const people = Object.values(state.people).filter((each) => !each.is_bot && !each.deleted);
  if (name === '') return people[0];
  return people.find((each) => each.id === name || each.name === name);
}
