/** A page without a browser: its end of the line, and all that came over it. */
import { onTestFinished, vi } from 'vitest';
import { WebSocket } from 'ws';
import {
  createPage,
  type MovableClock,
  type PageOptions,
  startWorkspace,
  type Workspace,
  type WorkspaceOptions,
} from '../../playground/index.ts';
import type { PageAction } from '../../playground/protocol/page-frames.ts';
import type {
  ActionResult,
  Shell,
  ShownMessage,
  ToPage,
} from '../../playground/protocol/page-protocol.ts';
import { PATIENT } from '../helpers/patience.ts';

export const BRIEF = 'C0LOCALBRIEF';

/** The page's end of the socket. */
export interface PageClient {
  /** Everything that has come, as it came. */
  raw(): string;
  frames(): ToPage[];
  shell(): Shell | undefined;
  /** The messages of the open channel, as they stand. */
  messages(): ShownMessage[];
  look(person: string, more?: { channel?: string | null; home?: boolean; wire?: boolean }): void;
  say(text: string): void;
  act(action: PageAction): Promise<ActionResult>;
  latest<Type extends ToPage['type']>(type: Type): Extract<ToPage, { type: Type }> | undefined;
}

/** A workspace with a page; both go away with the test. */
export async function pageSpace(
  options: PageOptions & Pick<WorkspaceOptions, 'commands' | 'channels'> = {},
): Promise<Workspace<MovableClock>> {
  const page = createPage(options);
  const { extras } = page;
  const { commands, channels } = options;
  const space = await startWorkspace({ extras, commands, ...(channels && { channels }) });
  page.attach(space);
  onTestFinished(async () => {
    page.close();
    await space.close();
  });
  return space;
}

/** Resolves when a page has been told: that is a little later than it happens in the workspace. */
export async function seen(look: () => unknown): Promise<void> {
  await vi.waitUntil(() => Boolean(look()), PATIENT);
}

/** Opens a line to a page. */
export async function pageClient(url: string): Promise<PageClient> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/page`);
  const texts: string[] = [];
  const answers = new Map<number, (answer: ActionResult) => void>();
  let count = 0;
  const frames = () => texts.map((text) => JSON.parse(text) as ToPage);
  socket.on('message', (data) => {
    texts.push(String(data));
    const frame = JSON.parse(String(data)) as ToPage;
    if (frame.type === 'answer') answers.get(frame.id)?.(frame.answer);
  });
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  onTestFinished(() => socket.terminate());
  const latest: PageClient['latest'] = (type) =>
    frames().findLast((each) => each.type === type) as never;
  return {
    raw: () => texts.join('\n'),
    frames,
    latest,
    shell: () => latest('shell')?.shell,
    messages: () => messagesFrom(frames()),
    look: (person, { channel = BRIEF, home = false, wire = false } = {}) =>
      socket.send(JSON.stringify({ type: 'look', person, channel, home, wire })),
    say: (text) => socket.send(text),
    act(action) {
      const id = ++count;
      socket.send(JSON.stringify({ type: 'action', id, action }));
      return new Promise((resolve) => answers.set(id, resolve));
    },
  };
}

function messagesFrom(frames: ToPage[]): ShownMessage[] {
  let known = new Map<string, ShownMessage>();
  for (const frame of frames) {
    if (frame.type !== 'messages') continue;
    if (frame.whole) known = new Map();
    for (const message of frame.put) known.set(message.ts, message);
    for (const ts of frame.gone) known.delete(ts);
  }
  return [...known.values()];
}
