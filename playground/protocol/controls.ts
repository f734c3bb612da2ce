/** Controls: finding them in blocks, and what is in them, in the form of `state.values`. */
import { oneOrMore } from './fields.ts';
import type { ControlState, Fields, FormState } from './types.ts';

/** A control with the block that it stands in. */
export interface Placed {
  block: Fields;
  blockId: string;
  element: Fields;
  actionId: string;
  /** True in an input block. */
  isInput: boolean;
  /** True where using it tells the app at once. */
  dispatches: boolean;
}

/** A block and the blocks inside it. */
function withInner(block: Fields): Fields[] {
  const inner = block.type === 'carousel' ? block.elements : block.child_blocks;
  return [block, ...oneOrMore(inner).flatMap(withInner)];
}

function elementsOf(block: Fields): Fields[] {
  switch (block.type) {
    case 'actions':
    case 'context_actions':
      return oneOrMore(block.elements);
    case 'section':
      return oneOrMore(block.accessory);
    case 'input':
      return oneOrMore(block.element);
    case 'card':
      return oneOrMore(block.actions);
    default:
      return [];
  }
}

/** Every control in some blocks. Controls without an action id get one from their place. */
export function controlsIn(blocks: Fields[]): Placed[] {
  return blocks.flatMap((outer) =>
    withInner(outer).flatMap((block) =>
      elementsOf(block)
        .filter((element) => element.type !== 'image')
        .map((element, index) => ({
          block,
          blockId: String(block.block_id ?? outer.block_id ?? ''),
          element,
          actionId: String(element.action_id ?? `a${index}`),
          isInput: block.type === 'input',
          dispatches: block.type !== 'input' || block.dispatch_action === true,
        })),
    ),
  );
}

const textOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null ? (value as Fields).text : undefined;

/** Words on a control that a person would name it by. */
function captions(placed: Placed): unknown[] {
  const { element, block } = placed;
  const feedback = [element.positive_button, element.negative_button].map((each) =>
    textOf((each as Fields | undefined)?.text),
  );
  return [textOf(element.text), textOf(block.label), ...feedback];
}

/** A control by its place: action ids need only be unique within their block. */
export interface ControlPlace {
  block_id: string;
  action_id: string;
}

/** A choice that a person makes: a value, an id, the words on an option, or the option as the app sent it. */
export type Choice = string | number | Fields;

/** The name of a control: its place, or its action id, its block id or the words on it. */
export type Wanted = string | ControlPlace;

function found(all: Placed[], wanted: Wanted): Placed | undefined {
  if (typeof wanted === 'object') {
    const { block_id, action_id } = wanted;
    return all.find((each) => each.blockId === block_id && each.actionId === action_id);
  }
  return (
    all.find((each) => each.actionId === wanted) ??
    all.find((each) => each.blockId === wanted) ??
    all.find((each) => captions(each).includes(wanted))
  );
}

/** Finds a control; throws when there is none. */
export function findControl(blocks: Fields[], wanted: Wanted): Placed {
  const all = controlsIn(blocks);
  const control = found(all, wanted);
  if (control) return control;
  const there = all.map(
    (each) => `${each.actionId} (${captions(each).find(Boolean) ?? each.blockId})`,
  );
  const name = typeof wanted === 'object' ? `${wanted.block_id}/${wanted.action_id}` : wanted;
  throw new Error(`no control ${name}; there are: ${there.join(', ') || 'none'}`);
}

/** The field of `state.values` that a type of control keeps its value in. */
const VALUE_FIELD: Record<string, string> = {
  plain_text_input: 'value',
  email_text_input: 'value',
  url_text_input: 'value',
  number_input: 'value',
  rich_text_input: 'rich_text_value',
  static_select: 'selected_option',
  external_select: 'selected_option',
  radio_buttons: 'selected_option',
  multi_static_select: 'selected_options',
  multi_external_select: 'selected_options',
  checkboxes: 'selected_options',
  users_select: 'selected_user',
  multi_users_select: 'selected_users',
  conversations_select: 'selected_conversation',
  multi_conversations_select: 'selected_conversations',
  channels_select: 'selected_channel',
  multi_channels_select: 'selected_channels',
  datepicker: 'selected_date',
  timepicker: 'selected_time',
  datetimepicker: 'selected_date_time',
  file_input: 'files',
};

/** The field of a control's definition that it starts with. */
function initialOf(element: Fields, field: string): unknown {
  const name = field.replace('selected_', 'initial_').replace('rich_text_value', 'value');
  return element[field.startsWith('selected_') ? name : `initial_${name}`];
}

/** True for a control that holds a list. */
export function holdsMany({ type }: Fields): boolean {
  return type === 'checkboxes' || String(type).startsWith('multi_');
}

/** The field that a control keeps its value in; undefined for buttons and menus without memory. */
export function valueField(element: Fields): string | undefined {
  return VALUE_FIELD[String(element.type)];
}

/** A control's state with a value in it. */
export function stateWith(element: Fields, value: unknown): ControlState {
  const type = String(element.type);
  const field = valueField(element) ?? 'value';
  return { type, [field]: value };
}

/** A control's state before anybody has touched it. */
export function initialState(element: Fields): ControlState {
  const field = valueField(element) ?? 'value';
  const empty = field.endsWith('s') ? [] : null;
  return stateWith(element, initialOf(element, field) ?? empty);
}

/** The value in a control's state. */
export function valueIn(state: ControlState): unknown {
  return state[VALUE_FIELD[state.type] ?? 'value'];
}

/** `state.values` of some blocks: what was typed, and where nothing was, what they start with. */
export function stateValues(blocks: Fields[], typed: FormState): FormState {
  const values: FormState = {};
  for (const { blockId, actionId, element } of controlsIn(blocks)) {
    if (valueField(element) === undefined) continue;
    const ofBlock = values[blockId] ?? {};
    values[blockId] = ofBlock;
    ofBlock[actionId] = typed[blockId]?.[actionId] ?? initialState(element);
  }
  return values;
}
