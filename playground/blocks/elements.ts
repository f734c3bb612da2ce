/** Buttons, menus, inputs and pickers, and which of them may stand where. */
import { isObject } from '../protocol/json.ts';
import {
  type Check,
  list,
  number,
  oneOf,
  pattern,
  shape,
  text,
  typed,
  whole,
  yesNo,
} from './check.ts';
import {
  address,
  choices,
  confirm,
  imageElement,
  optionsFit,
  overflowOption,
  plainOption,
  plainText,
  richOption,
} from './composition.ts';
import { type Inspection, refuse } from './inspection.ts';
import { richText } from './rich-text.ts';

type Also = (value: Record<string, unknown>, at: string, seen: Inspection) => void;

/** An element with an action id, which must be unique within its block. */
function control(required: Record<string, Check>, optional: Record<string, Check>, also?: Also) {
  const withId = { action_id: text(255), ...optional };
  return shape(required, withId, (value, at, seen) => {
    const id = value.action_id;
    if (typeof id === 'string' && seen.actionIds.has(id)) {
      refuse(seen, `${at}/action_id`, `action_id ${id} already exists`);
    }
    if (typeof id === 'string') seen.actionIds.add(id);
    if (value.focus_on_load === true && ++seen.totals.focused > 1) {
      refuse(seen, `${at}/focus_on_load`, 'only one element can be focused on load');
    }
    also?.(value, at, seen);
  });
}

const focus = { focus_on_load: yesNo };
const confirmable = { confirm };
const placeholder = { placeholder: plainText(150) };
const menu = { ...confirmable, ...focus, ...placeholder };
const most = { max_selected_items: whole(1, 1_000_000) };
const dispatch = {
  dispatch_action_config: shape(
    {},
    { trigger_actions_on: list(oneOf('on_enter_pressed', 'on_character_entered'), 1, 2) },
  ),
};
const filter = shape(
  {},
  {
    include: list(oneOf('im', 'mpim', 'private', 'public'), 1, 4),
    exclude_external_shared_channels: yesNo,
    exclude_bot_users: yesNo,
  },
  (value, at, seen) => {
    if (Object.keys(value).length === 0) refuse(seen, at, 'must not be empty');
  },
);
const conversation = {
  ...menu,
  default_to_current_conversation: yesNo,
  filter,
};
const ids = list(text(255), 1, 1_000_000);
const id = text(255);

const offered: Also = (value, at, seen) => {
  choices.exactlyOne(value, at, seen);
  optionsFit(value, at, seen);
};

const lengthsInOrder: Also = (value, at, seen) => {
  if (Number(value.min_length) > Number(value.max_length)) {
    refuse(seen, `${at}/min_length`, 'must not be more than max_length');
  }
};

const decimal = pattern(/^-?\d+(\.\d+)?$/, 'a number as text');
const feedback = shape(
  { text: plainText(75), value: text(2000) },
  { accessibility_label: text(75) },
);
const buttonFields = { accessibility_label: text(75), ...confirmable };
const style = { style: oneOf('primary', 'danger') };
const date = pattern(/^\d{4}-\d{2}-\d{2}$/, 'a date as YYYY-MM-DD');
const time = pattern(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time as HH:mm');

/** Every element, by type. */
export const elements: Record<string, Check> = {
  button: control(
    { text: plainText(75) },
    { value: text(2000), url: address, ...style, ...buttonFields },
  ),
  workflow_button: control(
    {
      text: plainText(75),
      workflow: shape({
        trigger: (v, at, seen) => void (isObject(v) || refuse(seen, at, 'must be an object')),
      }),
    },
    { ...style, ...buttonFields },
  ),
  icon_button: control(
    { icon: text(255), text: plainText(75) },
    { value: text(2000), visible_to_user_ids: list(id, 1, 10), ...buttonFields },
  ),
  feedback_buttons: control({ positive_button: feedback, negative_button: feedback }, {}),
  overflow: control({ options: list(overflowOption, 1, 5) }, confirmable, optionsFit),
  checkboxes: control(
    { options: list(richOption, 1, 10) },
    { initial_options: list(richOption, 1, 10), ...confirmable, ...focus },
    optionsFit,
  ),
  radio_buttons: control(
    { options: list(richOption, 1, 10) },
    { initial_option: richOption, ...confirmable, ...focus },
    optionsFit,
  ),
  datepicker: control({}, { initial_date: date, ...menu }),
  timepicker: control({}, { initial_time: time, timezone: text(255), ...menu }),
  datetimepicker: control(
    {},
    { initial_date_time: whole(1_000_000_000, 9_999_999_999), ...confirmable, ...focus },
  ),
  static_select: control({}, { ...choices.fields, initial_option: plainOption, ...menu }, offered),
  multi_static_select: control(
    {},
    { ...choices.fields, initial_options: list(plainOption, 1, 100), ...menu, ...most },
    offered,
  ),
  external_select: control(
    {},
    { initial_option: plainOption, min_query_length: whole(0, 255), ...menu },
  ),
  multi_external_select: control(
    {},
    {
      initial_options: list(plainOption, 1, 100),
      min_query_length: whole(0, 255),
      ...menu,
      ...most,
    },
  ),
  users_select: control({}, { initial_user: id, ...menu }),
  multi_users_select: control({}, { initial_users: ids, ...menu, ...most }),
  conversations_select: control(
    {},
    { initial_conversation: id, response_url_enabled: yesNo, ...conversation },
  ),
  multi_conversations_select: control({}, { initial_conversations: ids, ...conversation, ...most }),
  channels_select: control({}, { initial_channel: id, response_url_enabled: yesNo, ...menu }),
  multi_channels_select: control({}, { initial_channels: ids, ...menu, ...most }),
  plain_text_input: control(
    {},
    {
      initial_value: text(3000, 0),
      multiline: yesNo,
      min_length: whole(0, 3000),
      max_length: whole(1, 3000),
      ...dispatch,
      ...focus,
      ...placeholder,
    },
    lengthsInOrder,
  ),
  email_text_input: control(
    {},
    { initial_value: text(3000), ...dispatch, ...focus, ...placeholder },
  ),
  url_text_input: control({}, { initial_value: text(3000), ...dispatch, ...focus, ...placeholder }),
  number_input: control(
    { is_decimal_allowed: yesNo },
    {
      initial_value: decimal,
      min_value: decimal,
      max_value: decimal,
      ...dispatch,
      ...focus,
      ...placeholder,
    },
  ),
  rich_text_input: control(
    {},
    {
      initial_value: richText,
      min_lines: number,
      max_lines: number,
      ...dispatch,
      ...focus,
      ...placeholder,
    },
  ),
  file_input: control({}, { filetypes: list(text(255), 1, 100), max_files: whole(1, 10) }),
  image: imageElement,
};

function only(...names: string[]): Check {
  return typed(Object.fromEntries(names.map((name) => [name, elements[name] as Check])));
}

const selects = ['static', 'external', 'users', 'conversations', 'channels'].flatMap((each) => [
  `${each}_select`,
  `multi_${each}_select`,
]);
const pickers = ['checkboxes', 'radio_buttons', 'datepicker', 'datetimepicker', 'timepicker'];
const textInputs = ['plain_text_input', 'email_text_input', 'url_text_input', 'number_input'];

/** Elements that may stand beside a section. */
export const accessory = only(
  'button',
  'workflow_button',
  'overflow',
  'image',
  ...pickers,
  ...selects,
);
/** Elements that may stand in an actions block. */
export const actionElement = only(
  'button',
  'workflow_button',
  'overflow',
  'rich_text_input',
  ...pickers,
  ...selects,
);
/** Elements that may stand in an input block. */
export const inputElement = only(
  'rich_text_input',
  'file_input',
  ...textInputs,
  ...pickers,
  ...selects,
);
/** Elements that may stand in a context_actions block. */
export const contextAction = only('feedback_buttons', 'icon_button');
/** A button. */
export const button = only('button');
/** An image inside a block. */
export const image = only('image');
