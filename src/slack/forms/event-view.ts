/** Draws the event form as a modal. */
import type {
  InputBlock,
  KnownBlock,
  ModalView,
  PlainTextOption,
  RadioButtons,
} from '@slack/types';
import type { Choice, FormContext, Typed } from '../../briefing/event-form/field.ts';
import { formFields, LONGEST_INPUT, type Shown } from '../../briefing/event-form/fields.ts';
import type { Duplicate } from '../../briefing/events/find-duplicates.ts';
import { eventNumber } from '../../briefing/wording/event-words.ts';
import { clip, LIMITS } from '../render/limits.ts';
import { plainElement } from '../render/runs.ts';
import { blockId, type FormMeta, NOTHING, packMeta } from './form-state.ts';

/** Names of the form and of its controls, by which Slack tells us of them. */
export const FORM = 'event_form';
export const TYPE_ACTION = 'event_type';
export const DUPLICATE = 'duplicate';
/** The choice to save all the same. */
export const AS_NEW = 'new';

export interface FormDrawing {
  room: FormContext;
  typed: Typed;
  meta: FormMeta;
  /** A sentence above the fields. */
  notice?: string;
  duplicates?: readonly Duplicate[];
}

/** The form with what was typed. */
export function formView(drawing: FormDrawing): ModalView {
  const { room, typed, meta, notice, duplicates = [] } = drawing;
  const fields = formFields(room.type, room.event);
  const names = new Set(fields.map(({ field }) => field.name));
  const hidden = Object.entries(typed).filter(([name, text]) => !names.has(name) && text);
  const kept = Object.fromEntries(hidden.filter(([name]) => name !== DUPLICATE));
  return {
    type: 'modal',
    callback_id: FORM,
    title: plainElement(room.event ? `Edit ${eventNumber(room.event)}` : 'Add an event'),
    submit: plainElement('Save'),
    close: plainElement('Cancel'),
    private_metadata: packMeta({
      ...meta,
      kept,
      ...(duplicates.length && { asked: duplicates.map(({ number }) => number) }),
    }),
    blocks: [
      ...(notice ? [noticeBlock(notice)] : []),
      ...(duplicates.length ? [duplicateBlock(duplicates)] : []),
      ...fields.map((shown) => inputBlock(shown, typed[shown.field.name] ?? '', room)),
    ],
  };
}

function noticeBlock(sentence: string): KnownBlock {
  return { type: 'section', text: plainElement(clip(sentence, LIMITS.section)) };
}

/** "Looks like E214, Nscale Series C, 9 Mar." with the choice. */
function duplicateBlock(duplicates: readonly Duplicate[]): InputBlock {
  const element: RadioButtons = {
    type: 'radio_buttons',
    action_id: DUPLICATE,
    options: [
      ...duplicates.map(({ number, name }) => ({
        text: plainElement(`Add as a source of ${number}`),
        description: plainElement(clip(name, LIMITS.label)),
        value: number,
      })),
      { text: plainElement('Save as new'), value: AS_NEW },
    ],
  };
  const looks = duplicates.map(({ number, name }) => `${number}, ${name}`).join('; or ');
  return {
    type: 'input',
    // Another question, another block: an answer to an earlier one is none to this.
    block_id: `${DUPLICATE}.${duplicates.map(({ number }) => number).join(',')}`,
    label: plainElement(clip(`Looks like ${looks}.`, 2000)),
    element,
  };
}

function inputBlock(shown: Shown, words: string, room: FormContext): InputBlock {
  const { field, label, required } = shown;
  return {
    type: 'input',
    block_id: blockId(field.name, field.input === 'choice', room.type),
    label: plainElement(label),
    element: elementOf(shown, words, room),
    optional: !required,
    ...(field.name === 'type' && { dispatch_action: true }),
    ...(field.hint && { hint: plainElement(field.hint) }),
  };
}

function elementOf(shown: Shown, words: string, room: FormContext): InputBlock['element'] {
  const { field, required } = shown;
  if (field.input === 'box') {
    const options = [option({ value: 'yes', label: 'Withdraw this event' })];
    const ticked = words ? { initial_options: options } : {};
    return { type: 'checkboxes', action_id: field.name, options, ...ticked };
  }
  if (field.input === 'choice')
    return menu(field.name, [...(field.choices?.(room) ?? [])], words, required);
  const max = field.max ?? LONGEST_INPUT;
  const text = clip(words, LONGEST_INPUT);
  return {
    type: 'plain_text_input',
    action_id: field.name,
    multiline: field.input === 'lines',
    ...(text && { initial_value: text }),
    ...(field.placeholder && { placeholder: plainElement(field.placeholder) }),
    // Words that came from elsewhere may be longer; then the error says by how much.
    max_length: text.length > max ? LONGEST_INPUT : max,
  };
}

function menu(
  name: string,
  choices: readonly Choice[],
  words: string,
  required: boolean,
): InputBlock['element'] {
  const none = { value: NOTHING, label: 'Not stated' };
  const clears = !required && !choices.some(({ value }) => value === 'unspecified');
  const options = (clears ? [none, ...choices] : choices).map(option);
  const wanted = words || (clears ? NOTHING : '');
  const initial = options.find(({ value }) => value === wanted);
  return {
    type: 'static_select',
    action_id: name === 'type' ? TYPE_ACTION : name,
    placeholder: plainElement('Choose'),
    options,
    ...(initial && { initial_option: initial }),
  };
}

function option({ value, label }: Choice): PlainTextOption {
  return { text: plainElement(clip(label, LIMITS.label)), value };
}
