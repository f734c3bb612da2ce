/** Does what the page asks for, in the name of the person who acts there. */

import type { Actor } from '../people/actor.ts';
import type { Target } from '../people/surfaces.ts';
import { isMeantFor, mayRead } from '../people/visibility.ts';
import type { Choice } from '../protocol/controls.ts';
import type { PageAction } from '../protocol/page-frames.ts';
import type { ActionResult } from '../protocol/page-protocol.ts';
import { findMessage, own } from '../state/state.ts';
import type { Page } from './open-page.ts';
import { createWireFilter, wireDetail } from './wire.ts';

type Of<Kind extends PageAction['do']> = Extract<PageAction, { do: Kind }>;
type Handler<Kind extends PageAction['do']> = (
  page: Page,
  actor: Actor,
  action: Of<Kind>,
) => Promise<ActionResult>;

const DONE: ActionResult = { ok: true };

/** The target of an action, if the person sees it. */
function seen(page: Page, { person }: Actor, target: Target): Target {
  if (!('ts' in target)) return target;
  const { state } = page.workspace;
  const channel = own(state.channels, target.channel);
  const message = findMessage(state, target.channel, target.ts);
  const sees = channel && message && mayRead(person, channel) && isMeantFor(person, message);
  if (!sees) throw new Error('That message is gone.');
  return target;
}

/** Slack's own commands, which no app hears of. */
async function slackCommand(actor: Actor, action: Of<'slash'>): Promise<ActionResult | undefined> {
  if (action.command === '/invite') await actor.invite(action.channel);
  else if (action.command === '/remove') await actor.remove(action.channel);
  else return undefined;
  return DONE;
}

async function openDirect(page: Page, actor: Actor, personId: string): Promise<ActionResult> {
  const other = own(page.workspace.state.people, personId);
  if (!other || other.id === actor.person.id) throw new Error('There is nobody to write to.');
  // Looking at a direct message makes it.
  actor.sees(`@${other.name}`);
  page.changed();
  return DONE;
}

async function detail(page: Page, actor: Actor, n: number): Promise<ActionResult> {
  const entry = page.workspace.traffic.entries().find((each) => each.n === n);
  const visible = createWireFilter(page.workspace.state, actor.person);
  if (!entry || !visible(entry)) throw new Error('That entry is gone.');
  return { ok: true, detail: wireDetail(entry) };
}

const HANDLERS: { [Kind in PageAction['do']]: Handler<Kind> } = {
  slash: async (_page, actor, action) =>
    (await slackCommand(actor, action)) ?? actor.slash(action.command, action.text, action),
  async say(page, actor, { channel, text, thread }) {
    const parent = thread === undefined ? undefined : { channel, ts: thread };
    if (parent) seen(page, actor, parent);
    await actor.say(channel, text, parent);
    return DONE;
  },
  press: (page, actor, { target, block_id, action_id, wanted }) =>
    actor.press(seen(page, actor, target), { block_id, action_id }, { side: wanted }),
  choose: (page, actor, { target, block_id, action_id, choice }) =>
    actor.choose(
      seen(page, actor, target),
      { block_id, action_id },
      choice as Choice | Choice[] | null,
    ),
  type: (page, actor, { target, block_id, action_id, value, dispatch }) =>
    actor.type(seen(page, actor, target), { block_id, action_id }, value, { dispatch }),
  async lookUp(page, actor, { target, block_id, action_id, words }) {
    const place = { block_id, action_id };
    return { ok: true, options: await actor.lookUp(seen(page, actor, target), place, words) };
  },
  submit: (_page, actor, { view }) => actor.submit({ id: view }),
  close: (_page, actor, { view, all }) => actor.close({ id: view }, { all }),
  async openHome(_page, actor, { tab }) {
    await actor.openHome(tab);
    return DONE;
  },
  shortcut: (_page, actor, { callback_id }) => actor.shortcut(callback_id),
  messageShortcut: (page, actor, { callback_id, message }) => {
    seen(page, actor, message);
    return actor.messageShortcut(callback_id, message);
  },
  async react(page, actor, { message, emoji }) {
    seen(page, actor, message);
    await actor.react(message, emoji);
    return DONE;
  },
  async invite(_page, actor, { channel }) {
    await actor.invite(channel);
    return DONE;
  },
  openDirect: (page, actor, { person }) => openDirect(page, actor, person),
  async moveClock(page, _actor, { to }) {
    await page.time.move(to);
    return DONE;
  },
  async play(page, _actor, { on }) {
    page.time.play(on);
    return DONE;
  },
  async reset(page, _actor, { at }) {
    page.reset(at);
    return DONE;
  },
  wireDetail: (page, actor, { n }) => detail(page, actor, n),
};

/** Does an action. What can't be done comes back as a sentence. */
export async function perform(
  page: Page,
  personId: string,
  action: PageAction,
): Promise<ActionResult> {
  try {
    const actor = page.workspace.as(personId);
    const handler = HANDLERS[action.do] as Handler<typeof action.do>;
    const { ok, error, ms, options, detail: found } = await handler(page, actor, action as never);
    return { ok, error, ms, options, detail: found };
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.message : String(error) };
  }
}
