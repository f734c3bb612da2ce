/** Draws a form as a modal. */
import type { ViewOutput } from '@slack/bolt';
import type {
  Checkboxes,
  InputBlock,
  KnownBlock,
  ModalView,
  PlainTextOption,
  SectionBlock,
} from '@slack/types';
import type {
  Choice,
  FieldInput,
  FormField,
  FormNote,
  Typed,
} from '../../briefing/command/form.ts';
import { bold, type Text } from '../../page/page.ts';
import { clean } from '../../page/plain-text.ts';
import { button } from '../render/actions.ts';
import { clip } from '../render/lengths.ts';
import { LIMITS } from '../render/limits.ts';
import { mrkdwn, mrkdwnElement, plainElement } from '../render/runs.ts';
import { viewBlocks } from '../render/view-blocks.ts';
import type { Again, FormContent } from './definition.ts';
import { blockId, type FormMeta, NOTHING, packMeta } from './form-state.ts';

/** Slack takes so many characters in a text field. */
const LONGEST_INPUT = 3_000;
const LONGEST_LABEL = 2_000;

/** The name of a form, by which Slack tells us that it was sent. */
export const callbackId = (id: string): string => `${id}_form`;

/** The name of a field that its form follows, by which Slack tells us that it was changed. */
const followedId = (id: string, field: string): string => `${id}_${field}`;

/** The names of all fields that a form follows. */
export const followedIds = (id: string): RegExp => new RegExp(`^${followedId(id, '')}`);

/** All that is drawn of a form. */
interface FormDrawing {
  id: string;
  content: Pick<FormContent, 'title' | 'button' | 'fields' | 'notice' | 'notes'>;
  /** The words in the fields; those of other fields travel along. */
  typed: Typed;
  meta: FormMeta;
  /** Said and asked around the fields when it is shown again. */
  again?: Partial<Again>;
}

/** The form with these words in it. */
export function formView({ id, content, typed, meta, again = {} }: FormDrawing): ModalView {
  const {
    title = content.title,
    notice = content.notice,
    foot,
    questions = [],
    words = {},
    asked = [],
  } = again;
  const names = new Set(content.fields.map(({ name }) => name));
  const answered = [...questions.map(({ name }) => name), ...(meta.asked?.names ?? [])];
  const hidden = Object.entries(typed).filter(
    ([name, words]) => words && !names.has(name) && !answered.includes(name),
  );
  return {
    type: 'modal',
    callback_id: callbackId(id),
    title: plainElement(title),
    submit: plainElement(content.button ?? 'Save'),
    close: plainElement('Cancel'),
    private_metadata: packMeta({
      ...meta,
      kept: Object.fromEntries(hidden),
      ...(asked.length > 0 && { asked: { names: answered, marks: [...asked] } }),
    }),
    blocks: viewBlocks([
      ...(notice ? [{ ...noticeBlock(notice), block_id: NOTICE }] : []),
      ...questions.map((field) => inputBlock(id, field, words[field.name] ?? '')),
      ...content.fields.flatMap((field) => fieldBlocks(id, field, typed[field.name] ?? '')),
      ...(foot ? [noticeBlock(foot)] : []),
      ...(content.notes ?? []).map(noteBlock),
    ]),
  };
}

const NOTICE = 'notice';

/** The sentence above the fields of a form that is open; undefined where it has none. */
export function noticeIn({ blocks }: Pick<ViewOutput, 'blocks'>): string | undefined {
  const notice = blocks.find(({ block_id }) => block_id === NOTICE);
  const text = notice && 'text' in notice ? notice.text : undefined;
  return typeof text === 'object' ? text.text : undefined;
}

function noticeBlock(sentence: string): SectionBlock {
  return { type: 'section', text: plainElement(clip(sentence, LIMITS.section)) };
}

/** A tick stands below what it is about; everything else below its label. */
function fieldBlocks(id: string, field: FormField, words: string): KnownBlock[] {
  const { name, label, input, variant } = field;
  if (input.kind !== 'tick') return [inputBlock(id, field, words)];
  const block_id = blockId(name, variant);
  const about: Text = [bold(label), `\n${input.words}`];
  return [
    sectionOf(about, `${name}_about`, input.action, label),
    { type: 'actions', block_id, elements: [boxOf(name, input, words)] },
  ];
}

function sectionOf(
  text: Text,
  block_id: string,
  action: FormNote['action'],
  about: string,
): KnownBlock {
  const marked = mrkdwn(text) ?? '';
  return {
    type: 'section',
    block_id,
    text: mrkdwnElement(clip(marked, LIMITS.section)),
    ...(action && { accessory: button(action, about, { asOf: 0, about, next: 0 }) }),
  };
}

function noteBlock({ text, isHeading, action }: FormNote, at: number): KnownBlock {
  const words = clip(text, isHeading ? LIMITS.header : LIMITS.section);
  return isHeading
    ? { type: 'header', text: plainElement(words) }
    : sectionOf(words, `note${at}`, action, words);
}

function inputBlock(id: string, field: FormField, words: string): InputBlock {
  const { name, label, hint, required, input, variant, follows } = field;
  return {
    type: 'input',
    block_id: blockId(name, variant),
    label: plainElement(clip(label, LONGEST_LABEL)),
    element: elementOf(follows ? followedId(id, name) : name, input, words),
    optional: !required,
    ...(follows && { dispatch_action: true }),
    ...(hint && { hint: plainElement(hint) }),
  };
}

function elementOf(action_id: string, input: FieldInput, words: string): InputBlock['element'] {
  const values = words.split(',').filter(Boolean);
  switch (input.kind) {
    case 'line':
    case 'lines':
      return textElement(action_id, input, words);
    case 'choice':
      return { type: 'static_select', action_id, placeholder: CHOOSE, ...menuOf(input, words) };
    case 'list':
      return {
        type: 'multi_static_select',
        action_id,
        placeholder: CHOOSE,
        ...chosenOf(input.choices.map(option), values),
      };
    case 'radio': {
      const options = input.choices.map(option);
      const initial_option = options.find(({ value }) => value === words);
      return {
        type: 'radio_buttons',
        action_id,
        options,
        ...(initial_option && { initial_option }),
      };
    }
    case 'box':
      return boxOf(action_id, { value: 'yes', label: input.label }, words);
    case 'tick':
      return boxOf(action_id, input, words);
    case 'people':
      return {
        type: 'multi_users_select',
        action_id,
        placeholder: plainElement('Choose people'),
        ...(input.max && { max_selected_items: input.max }),
        ...(values.length > 0 && { initial_users: values }),
      };
    case 'channels':
      return {
        type: 'multi_conversations_select',
        action_id,
        placeholder: plainElement('Choose a channel'),
        filter: { include: ['public', 'private'] },
        ...(input.max && { max_selected_items: input.max }),
        ...(values.length > 0 && { initial_conversations: values }),
      };
    case 'file':
      return { type: 'file_input', action_id, max_files: 1 };
    case 'time':
      return { type: 'timepicker', action_id, ...(words && { initial_time: words }) };
  }
}

const boxOf = (action_id: string, choice: Choice, words: string): Checkboxes => ({
  type: 'checkboxes',
  action_id,
  ...chosenOf([option(choice)], words ? [words] : []),
});

const CHOOSE = plainElement('Choose');

function textElement(
  action_id: string,
  { kind, placeholder, max = LONGEST_INPUT }: Extract<FieldInput, { kind: 'line' | 'lines' }>,
  words: string,
): InputBlock['element'] {
  const text = clip(clean(words), LONGEST_INPUT);
  return {
    type: 'plain_text_input',
    action_id,
    multiline: kind === 'lines',
    ...(text && { initial_value: text }),
    ...(placeholder && { placeholder: plainElement(placeholder) }),
    // Words that came from elsewhere may be longer; then the error says by how much.
    max_length: text.length > max ? LONGEST_INPUT : max,
  };
}

/** A menu's options, and the one that is chosen: "nothing" where it has one and no words. */
function menuOf({ choices, none, preset }: Extract<FieldInput, { kind: 'choice' }>, words: string) {
  const nothing = none === undefined ? [] : [{ value: NOTHING, label: none }];
  const options = [...nothing, ...choices].map(option);
  const chosen = (words: string | undefined) => options.find(({ value }) => value === words);
  const initial_option = chosen(words || NOTHING) ?? chosen(preset);
  return { options, ...(initial_option && { initial_option }) };
}

function chosenOf(options: PlainTextOption[], values: readonly string[]) {
  // In the order of the words: Slack sends them back so, and what nobody touched is then no change.
  const initial_options = values.flatMap(
    (value) => options.find((each) => each.value === value) ?? [],
  );
  return { options, ...(initial_options.length > 0 && { initial_options }) };
}

function option({ value, label, description }: Choice): PlainTextOption {
  return {
    text: plainElement(clip(label, LIMITS.label)),
    value,
    ...(description && { description: plainElement(clip(description, LIMITS.label)) }),
  };
}
