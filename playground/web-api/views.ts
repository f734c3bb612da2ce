/** Modals and home tabs: opening, stacking, replacing and closing them. */
import { randomBytes } from 'node:crypto';
import { inspectView, viewIsTooLarge } from '../blocks/inspect.ts';
import { controlsIn, stateValues } from '../protocol/controls.ts';
import { SlackRefusal } from '../protocol/slack-error.ts';
import type { Fields, FormState, View } from '../protocol/types.ts';
import type { Core } from '../state/core.ts';
import { withBlockIds } from '../state/messages.ts';
import { mintId, own } from '../state/state.ts';

/** Slack lets this many modals lie on top of each other. */
const DEEPEST_STACK = 3;
/** Closed views are kept for a while, for a second click that comes too late. */
const CLOSED_KEPT = 50;

/**
 * Refuses definitions that Slack refuses.
 * @throws {SlackRefusal} `view_too_large` or `invalid_arguments` with pointers
 */
export function checkView(core: Core, definition: Fields, type: View['type']): void {
  if (viewIsTooLarge(definition)) throw new SlackRefusal('view_too_large');
  const problems = inspectView(definition, {
    refused: core.faults.refusedBlocks(),
    fileIsReady: (id) => core.state.files[id]?.stage === 'ready',
  });
  if (definition.type !== type) {
    const message = `must be a valid view of type ${type}`;
    problems.unshift({ code: 'invalid_blocks', pointer: '/view/type', message });
  }
  if (problems.length === 0) return;
  const messages = problems.map((each) => `${each.message} [json-pointer:${each.pointer}]`);
  throw new SlackRefusal('invalid_arguments', messages);
}

function checkExternalId(core: Core, definition: Fields, self?: View): void {
  const wanted = definition.external_id;
  if (!wanted) return;
  const holder = Object.values(core.state.views).find((each) => each.external_id === wanted);
  if (holder?.open && holder !== self) throw new SlackRefusal('duplicate_external_id');
}

function newHash(core: Core): string {
  return `${Math.floor(core.clock.now().getTime() / 1000)}.${randomBytes(6).toString('hex')}`;
}

/** Action ids are handed out like block ids, so that `state.values` always has keys. */
function withActionIds(blocks: Fields[]): Fields[] {
  const copy = structuredClone(withBlockIds(blocks));
  for (const { element, actionId } of controlsIn(copy)) element.action_id ??= actionId;
  return copy;
}

function fromDefinition(core: Core, definition: Fields) {
  const words = (name: string) => (typeof definition[name] === 'string' ? definition[name] : '');
  return {
    hash: newHash(core),
    external_id: words('external_id'),
    callback_id: words('callback_id'),
    private_metadata: words('private_metadata'),
    title: definition.title as Fields | undefined,
    submit: definition.submit as Fields | undefined,
    close: definition.close as Fields | undefined,
    clear_on_close: definition.clear_on_close === true,
    notify_on_close: definition.notify_on_close === true,
    blocks: withActionIds(definition.blocks as Fields[]),
    errors: {},
    notice: undefined,
  };
}

function createView(core: Core, user: string, definition: Fields, previous?: View): View {
  const id = mintId(core.state, 'V');
  const view: View = {
    id,
    type: definition.type as View['type'],
    user,
    root_view_id: previous?.root_view_id ?? id,
    previous_view_id: previous?.id ?? null,
    typed: {},
    open: true,
    ...fromDefinition(core, definition),
  };
  core.state.views[id] = view;
  return view;
}

/** The modals that a person has open, the top one last. */
export function stackOf(core: Core, user: string): View[] {
  const ids = core.state.stacks[user] ?? [];
  return ids.map((id) => core.state.views[id]).filter((each) => each !== undefined);
}

/** Opens a modal; whatever was open before is gone. */
export function openModal(core: Core, user: string, definition: Fields): View {
  checkView(core, definition, 'modal');
  checkExternalId(core, definition);
  for (const view of stackOf(core, user)) forget(core, view);
  const view = createView(core, user, definition);
  core.state.stacks[user] = [view.id];
  core.hub.changed();
  return view;
}

/** Puts a modal on top of the one that is open. */
export function pushModal(core: Core, user: string, definition: Fields): View {
  checkView(core, definition, 'modal');
  checkExternalId(core, definition);
  const stack = stackOf(core, user);
  if (stack.length === 0) throw new SlackRefusal('not_found');
  if (stack.length >= DEEPEST_STACK) throw new SlackRefusal('push_limit_reached');
  const view = createView(core, user, definition, stack.at(-1));
  core.state.stacks[user] = [...stack.map((each) => each.id), view.id];
  core.hub.changed();
  return view;
}

/** The typed values that stay: those whose block and control are the same as before. */
function keptTyping(view: View, blocks: Fields[]): FormState {
  const kept: FormState = {};
  for (const { blockId, actionId, element } of controlsIn(blocks)) {
    const before = view.typed[blockId]?.[actionId];
    if (!before || before.type !== element.type) continue;
    const ofBlock = kept[blockId] ?? {};
    kept[blockId] = ofBlock;
    ofBlock[actionId] = before;
  }
  return kept;
}

/**
 * Replaces what a view shows.
 * @throws {SlackRefusal} `hash_conflict` when the view has changed since `hash`
 */
export function replaceView(core: Core, view: View, definition: Fields, hash?: string): void {
  checkView(core, definition, view.type);
  checkExternalId(core, definition, view);
  if (hash !== undefined && hash !== view.hash) throw new SlackRefusal('hash_conflict');
  const next = fromDefinition(core, definition);
  Object.assign(view, next, { typed: keptTyping(view, next.blocks) });
  core.hub.changed();
}

/** Shows a home tab to a person. */
export function publishHome(core: Core, user: string, definition: Fields, hash?: string): View {
  const person = own(core.state.people, user);
  if (!person || person.is_bot || person.deleted) throw new SlackRefusal('user_not_found');
  const current = core.state.views[core.state.homes[user] ?? ''];
  if (current) {
    replaceView(core, current, definition, hash);
    return current;
  }
  checkView(core, definition, 'home');
  checkExternalId(core, definition);
  const view = createView(core, user, definition);
  core.state.homes[user] = view.id;
  core.hub.changed();
  return view;
}

function forget(core: Core, view: View): void {
  view.open = false;
  const closed = Object.values(core.state.views).filter((each) => !each.open);
  for (const old of closed.slice(0, -CLOSED_KEPT)) delete core.state.views[old.id];
}

/** Takes a modal, and what lies on top of it, off the stack. */
export function dropModal(core: Core, view: View): void {
  const stack = stackOf(core, view.user);
  const from = stack.indexOf(view);
  if (from < 0) return;
  core.state.stacks[view.user] = stack.slice(0, from).map((each) => each.id);
  for (const gone of stack.slice(from)) forget(core, gone);
  core.hub.changed();
}

/** Closes every modal of a person. */
export function clearModals(core: Core, user: string): void {
  for (const view of stackOf(core, user)) forget(core, view);
  core.state.stacks[user] = [];
  core.hub.changed();
}

/** A view as Slack sends it to the app. */
export function viewToWire(core: Core, view: View): Fields {
  const { state } = core;
  const { user: _user, typed, errors: _errors, notice: _notice, open: _open, ...rest } = view;
  return structuredClone({
    ...rest,
    title: rest.title ?? null,
    submit: rest.submit ?? null,
    close: rest.close ?? null,
    team_id: state.team.id,
    app_id: state.app.id,
    app_installed_team_id: state.team.id,
    bot_id: state.app.bot_id,
    state: { values: stateValues(view.blocks, typed) },
  });
}
