/** Uses the app in the local workspace for some days, as people do, and keeps every message and every view that it sends. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Actor,
  createClock,
  type Fields,
  type MessageRef,
  type MovableClock,
  startWorkspace,
  type TrafficEntry,
  type Workspace,
} from '../../playground/index.ts';
import type { CommandRouter } from '../../src/briefing/router.ts';
import { readConfig } from '../../src/runtime/config.ts';
import { createLogger } from '../../src/runtime/logger.ts';
import { openRuntime } from '../../src/runtime/open.ts';
import { openPosting } from '../../src/runtime/posting.ts';
import { minuteTicker } from '../../src/scheduling/ticker.ts';
import { createSlackApp } from '../../src/slack/app.ts';
import { registered } from '../../src/slack/listeners/registered.ts';

/** Something that Slack was sent, and the call with which it was sent. */
export interface Payload {
  call: string;
  kind: 'message' | 'view';
  content: Fields;
}

/** The things that are done while everything is kept. */
export interface Scenario {
  /** Lines to type; by default every example of every command. */
  lines?: readonly { command: string; text: string }[];
  /** Mornings on which the digest comes. */
  mornings: number;
}

const START = new Date('2026-03-12T07:59:00Z');
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const CHANNEL = 'C0LOCALBRIEF';
/** The longest that an answer is waited for, milliseconds. */
const PATIENCE = 2000;
/** Of one answer, the controls that are used: its forms, its pages, its menus. */
const MOST_CONTROLS = 6;

/** Plays a scenario. Each payload comes once, whoever saw it. */
export async function recordPayloads(scenario: Scenario): Promise<Payload[]> {
  const folder = mkdtempSync(join(tmpdir(), 'recorded-'));
  const clock = createClock(START);
  const config = readConfig({});
  const databaseUrl = join(folder, 'log.db');
  const { store, router, bundle, asking } = await openRuntime({ ...config, databaseUrl, clock });
  const { commands, scopes } = registered(router);
  const workspace = await startWorkspace({ clock, commands, scopes: [...scopes] });
  const shared = { router, store, clock, logger: createLogger('error') };
  const { schedule } = await openPosting({
    ...shared,
    ...config,
    bundle,
    asking,
    localChannel: CHANNEL,
  });
  const { reference } = bundle;
  const slack = { ...workspace, mode: 'socket' as const };
  const app = createSlackApp({ ...shared, reference, config: slack, schedule });
  const found = new Map<string, Payload>();
  try {
    await app.start();
    await schedule.begin(app.poster, minuteTicker(clock));
    await play(workspace, scenario.lines ?? examplesOf(router), () => keep(workspace, found));
    for (let nth = 1; nth <= scenario.mornings; nth++) {
      await clock.set(new Date(START.getTime() + nth * DAY + MINUTE));
      keep(workspace, found);
    }
  } finally {
    await schedule.end();
    await app.stop();
    await store.close();
    await workspace.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return [...found.values()];
}

const examplesOf = ({ commands, line }: CommandRouter) =>
  commands.flatMap(({ name, examples }) =>
    examples.map(({ ask }) => ({ command: line(name), text: ask })),
  );

/** Types every line and uses the controls of its answer. A minute passes with each, so that Slack need not ask to wait. */
async function play(
  workspace: Workspace<MovableClock>,
  lines: NonNullable<Scenario['lines']>,
  keepAll: () => void,
): Promise<void> {
  const ana = workspace.as('ana');
  await ana.openHome();
  await workspace.settled();
  for (const { command, text } of lines) {
    const before = ana.sees(CHANNEL).length;
    await answered(workspace, () => ana.slash(command, text, { channel: CHANNEL }));
    await leaf(workspace, ana);
    for (const message of ana.sees(CHANNEL).slice(before))
      for (const control of controlsIn(message.blocks).slice(0, MOST_CONTROLS))
        if (shows(ana, message, control))
          await answered(workspace, () => use(ana, message, control)).then(() =>
            leaf(workspace, ana),
          );
    keepAll();
    await workspace.clock.advance(MINUTE);
  }
}

interface Control {
  action_id: string;
  block_id: string;
  options?: { value: string }[];
  url?: string;
}

function isControl(value: object): value is Omit<Control, 'block_id'> {
  return 'action_id' in value && typeof value.action_id === 'string';
}

/** Buttons and menus, wherever they stand; what opens a page elsewhere is none. */
function controlsIn(blocks: readonly Fields[]): Control[] {
  return blocks.flatMap(({ elements, accessory, element, block_id }) =>
    [elements, accessory, element].flat().flatMap((each) => {
      const found = typeof each === 'object' && each && isControl(each) && !each.url;
      return found ? [{ ...each, block_id: String(block_id) }] : [];
    }),
  );
}

/** False where an answer has taken the place of a message meanwhile, without the control. */
function shows(ana: Actor, { ts }: MessageRef, { action_id, block_id }: Control): boolean {
  const now = ana.sees(CHANNEL).find((each) => each.ts === ts);
  return controlsIn(now?.blocks ?? []).some(
    (each) => each.action_id === action_id && each.block_id === block_id,
  );
}

/** Uses one control; of a menu each entry. */
async function use(
  ana: Actor,
  message: MessageRef,
  { action_id, block_id, options }: Control,
): Promise<void> {
  const wanted = { action_id, block_id };
  for (const { value } of options ?? []) await ana.choose(message, wanted, value);
  if (!options) await ana.press(message, wanted);
}

/** Leafs through the form that is open, if one is: through each choice of the menu that it begins with. Then closes it. */
async function leaf(workspace: Workspace, ana: Actor): Promise<void> {
  const form = ana.modal();
  if (!form) return;
  const [menu] = controlsIn(form.blocks);
  for (const { value } of menu?.options ?? [])
    await answered(workspace, () => ana.choose(form, menu?.action_id ?? '', value));
  await ana.close(form, { all: true });
}

/** Acts, and waits until the app has answered, or has nothing to say. */
async function answered(workspace: Workspace, act: () => Promise<unknown>): Promise<void> {
  const said = () => workspace.traffic.entries().findLast(isAnswer)?.n ?? 0;
  const before = said();
  await act();
  await workspace.until(() => said() > before, { timeoutMs: PATIENCE }).catch(() => undefined);
  await workspace.settled();
}

const isAnswer = ({ kind, name, outcome }: TrafficEntry) =>
  outcome !== undefined && (kind === 'response_url' || /^(?:chat\.|views\.)/.test(name));

/** Takes what went over the wire; the record keeps the newest alone. */
function keep({ traffic }: Workspace, found: Map<string, Payload>): void {
  for (const payload of traffic.entries().flatMap(payloadsOf))
    found.set(JSON.stringify([payload.kind, payload.content]), payload);
  traffic.clear();
}

function payloadsOf({ kind, name, request, response }: TrafficEntry): Payload[] {
  const said = isFields(kind === 'envelope' ? response : request);
  if (!said) return [];
  const view = isFields(said.view);
  if (view) return [{ call: name, kind: 'view', content: view }];
  const isMessage = kind === 'response_url' || /^chat\.(?:post|update)/.test(name);
  const { blocks } = said;
  return isMessage && Array.isArray(blocks) && blocks.length > 0
    ? [{ call: name, kind: 'message', content: { blocks } }]
    : [];
}

const isFields = (value: unknown): Fields | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
