/** Pressing, choosing and typing. */
import type { Choice } from '../protocol/controls.ts';
import {
  findControl,
  type Placed,
  stateWith,
  valueField,
  type Wanted,
} from '../protocol/controls.ts';
import type { Outcome } from '../protocol/envelope.ts';
import type { Fields, Person } from '../protocol/types.ts';
import type { Core } from '../state/core.ts';
import { takePicked } from '../web-api/methods/files.ts';
import { chosenValue, pickOption } from './choosing.ts';
import { actionTs, interactionBase } from './payloads.ts';
import { type Surface, surfaceOf, type Target } from './surfaces.ts';

/** Nothing had to be told to the app. */
const NOT_SENT: Outcome = { ok: true, ms: 0 };

function remember(surface: Surface, placed: Placed, value: unknown): void {
  const ofBlock = surface.typed[placed.blockId] ?? {};
  surface.typed[placed.blockId] = ofBlock;
  ofBlock[placed.actionId] = stateWith(placed.element, value);
}

function sendAction(
  core: Core,
  person: Person,
  surface: Surface,
  placed: Placed,
  what: Fields,
): Promise<Outcome> {
  const action = {
    type: placed.element.type,
    action_id: placed.actionId,
    block_id: placed.blockId,
    ...what,
    action_ts: actionTs(core),
  };
  const payload = {
    ...interactionBase(core, person),
    type: 'block_actions',
    trigger_id: core.triggers.mint(person.id),
    ...surface.part(),
    actions: [action],
  };
  return core.deliver({ type: 'interactive', payload });
}

/** The options of a press. */
export interface PressOptions {
  /** The answer to a dialog that asks for confirmation; yes when absent. */
  confirm?: boolean;
  /** Which of two feedback buttons, where the control is not named by the words on it. */
  side?: string;
}

/** The options of typing. */
export interface TypeOptions {
  /** False while somebody is still typing: an input that tells the app on Enter says nothing yet. */
  dispatch?: boolean;
}

/** The fields of a press that are about the button. */
function pressed(element: Fields, wanted: string): Fields {
  if (element.type !== 'feedback_buttons') {
    const { text, value, style } = element;
    return { text, ...(value !== undefined && { value }), ...(style !== undefined && { style }) };
  }
  const sides = [element.positive_button, element.negative_button] as Fields[];
  const side = sides.find((each) => (each.text as Fields).text === wanted || each.value === wanted);
  if (!side) throw new Error(`say which of the feedback buttons to press, by its text or value`);
  return { text: side.text, value: side.value };
}

/** Presses a button, named by its action id or the words on it. */
export async function press(
  core: Core,
  person: Person,
  target: Target,
  wanted: Wanted,
  options: PressOptions = {},
): Promise<Outcome> {
  const surface = surfaceOf(core, person, target);
  const placed = findControl(surface.blocks, wanted);
  if (placed.element.confirm !== undefined && options.confirm === false) return NOT_SENT;
  return sendAction(
    core,
    person,
    surface,
    placed,
    pressed(placed.element, options.side ?? String(wanted)),
  );
}

/** Asks the app for the options of an external menu, as typing into it does. */
export async function lookUp(
  core: Core,
  person: Person,
  target: Target,
  wanted: Wanted,
  value: string,
): Promise<Fields[]> {
  const surface = surfaceOf(core, person, target);
  const { actionId, blockId, element } = findControl(surface.blocks, wanted);
  if ([...value].length < Number(element.min_query_length ?? 3)) return [];
  const payload = {
    ...interactionBase(core, person),
    type: 'block_suggestion',
    action_id: actionId,
    block_id: blockId,
    value,
    ...surface.plainPart(),
  };
  const { payload: answer } = await core.deliver({ type: 'interactive', payload });
  const groups = (answer?.option_groups ?? []) as { options: Fields[] }[];
  return [...((answer?.options ?? []) as Fields[]), ...groups.flatMap((each) => each.options)];
}

async function offeredExternally(
  core: Core,
  person: Person,
  target: Target,
  wanted: Wanted,
  choice: Choice | Choice[] | null,
): Promise<Fields[]> {
  const words = (Array.isArray(choice) ? choice : [choice]).filter(
    (each) => typeof each === 'string',
  );
  const found = await Promise.all(words.map((each) => lookUp(core, person, target, wanted, each)));
  return found.flat();
}

/**
 * Chooses in a menu, picker, checkboxes or radio buttons. External menus are asked first, with the
 * words given; `null` clears.
 */
export async function choose(
  core: Core,
  person: Person,
  target: Target,
  wanted: Wanted,
  choice: Choice | Choice[] | null,
): Promise<Outcome> {
  const surface = surfaceOf(core, person, target);
  const placed = findControl(surface.blocks, wanted);
  const { element } = placed;
  if (element.type === 'overflow') {
    const selected_option = pickOption(element.options as Fields[], choice as Choice);
    return sendAction(core, person, surface, placed, { selected_option });
  }
  const external = String(element.type).endsWith('external_select');
  const offered = external
    ? await offeredExternally(core, person, target, wanted, choice)
    : undefined;
  const value = chosenValue(core, element, choice, offered);
  return put(core, person, surface, placed, value);
}

/** Types into a text input. */
export async function type(
  core: Core,
  person: Person,
  target: Target,
  wanted: Wanted,
  value: unknown,
  options: TypeOptions = {},
): Promise<Outcome> {
  const surface = surfaceOf(core, person, target);
  const placed = findControl(surface.blocks, wanted);
  const dispatches = placed.dispatches && options.dispatch !== false;
  return put(core, person, surface, { ...placed, dispatches }, value);
}

function put(
  core: Core,
  person: Person,
  surface: Surface,
  placed: Placed,
  value: unknown,
): Promise<Outcome> {
  const field = valueField(placed.element);
  if (field === undefined) throw new Error(`${placed.actionId} holds no value; press it instead`);
  const isFile = placed.element.type === 'file_input' && Array.isArray(value);
  remember(surface, placed, isFile ? takePicked(core, person.id, value) : value);
  core.hub.changed();
  if (!placed.dispatches) return Promise.resolve(NOT_SENT);
  return sendAction(core, person, surface, placed, { [field]: value });
}
