/** Everything that can be pressed, chosen or typed into. */
import type { Fields } from '../../../protocol/types.ts';
import { menu, mrkdwn, option, overflow, plain } from './parts.ts';

const confirm = {
  title: plain('Remove the event?'),
  text: mrkdwn('*Nscale, Series C* stays in the log of changes, and *nobody* is told.'),
  confirm: plain('Remove'),
  deny: plain('Keep'),
  style: 'danger',
};

const input = (label: string, element: Fields, more: Fields = {}) => ({
  type: 'input',
  block_id: label,
  label: plain(label),
  element: { action_id: 'it', ...element },
  ...more,
});

/** Buttons and menus of a message. */
export const controls: Fields[] = [
  {
    type: 'actions',
    block_id: 'buttons',
    elements: [
      { type: 'button', action_id: 'a', text: plain('Post to channel') },
      { type: 'button', action_id: 'b', text: plain('Follow'), style: 'primary' },
      { type: 'button', action_id: 'c', text: plain('Remove…'), style: 'danger', confirm },
      { type: 'button', action_id: 'd', text: plain('Open page'), url: 'https://example.com/' },
      overflow,
    ],
  },
  {
    type: 'actions',
    block_id: 'menus',
    elements: [
      { type: 'static_select', action_id: 'region', ...menu, initial_option: option('Europe') },
      {
        type: 'multi_static_select',
        action_id: 'regions',
        ...menu,
        initial_options: [option('Asia'), option('Africa')],
      },
      {
        type: 'external_select',
        action_id: 'far',
        placeholder: plain('Search companies'),
        min_query_length: 2,
      },
      { type: 'users_select', action_id: 'who', placeholder: plain('Choose a person') },
      { type: 'channels_select', action_id: 'where', placeholder: plain('Choose a channel') },
      { type: 'datepicker', action_id: 'day', initial_date: '2026-03-12' },
      {
        type: 'timepicker',
        action_id: 'time',
        initial_time: '09:00',
        timezone: 'Europe/Stockholm',
      },
      { type: 'datetimepicker', action_id: 'moment', initial_date_time: 1773306000 },
    ],
  },
  {
    type: 'actions',
    block_id: 'more menus',
    elements: [
      { type: 'conversations_select', action_id: 'talk', placeholder: plain('Any conversation') },
      { type: 'multi_users_select', action_id: 'people', placeholder: plain('Several people') },
      { type: 'multi_channels_select', action_id: 'rooms', placeholder: plain('Several channels') },
      { type: 'multi_conversations_select', action_id: 'talks' },
      { type: 'multi_external_select', action_id: 'fars', min_query_length: 0 },
      {
        type: 'workflow_button',
        action_id: 'flow',
        text: plain('Start a workflow'),
        workflow: { trigger: { url: 'https://example.com/' } },
      },
    ],
  },
  {
    type: 'context_actions',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: 'f',
        positive_button: { text: plain('Good'), value: 'g' },
        negative_button: { text: plain('Bad'), value: 'b' },
      },
      { type: 'icon_button', action_id: 'i', icon: 'trash', text: plain('Delete') },
    ],
  },
];

/** A form. */
export const form: Fields[] = [
  { type: 'alert', level: 'warning', text: mrkdwn('Looks like *E214*, Nscale Series C.') },
  { type: 'alert', level: 'error', text: plain('That failed here, not with you.') },
  input('Title', { type: 'plain_text_input', max_length: 60, initial_value: 'Nscale raises $2B' }),
  input(
    'Amount',
    { type: 'plain_text_input', initial_value: 'lots' },
    { hint: plain('For example $2B, €120M or “undisclosed”.') },
  ),
  input(
    'Notes',
    { type: 'plain_text_input', multiline: true, min_length: 10, max_length: 300 },
    { optional: true },
  ),
  input('Company', { type: 'external_select', min_query_length: 1 }),
  input('Sectors', {
    type: 'multi_static_select',
    option_groups: [
      { label: plain('Hardware'), options: [option('Chips'), option('Data centres')] },
      { label: plain('Software'), options: [option('Models'), option('Tools')] },
    ],
  }),
  input('Status', {
    type: 'radio_buttons',
    options: [option('Announced', 'Said in public'), option('Completed')],
    initial_option: option('Completed'),
  }),
  input(
    'Tell',
    {
      type: 'checkboxes',
      options: [
        option('The channel'),
        { ...option('Everyone'), text: mrkdwn('*Everyone* who follows') },
      ],
    },
    { optional: true },
  ),
  input('Day', { type: 'datepicker', initial_date: '2026-03-12' }),
  input('Address', { type: 'email_text_input' }, { optional: true }),
  input('Comment', { type: 'rich_text_input' }, { optional: true }),
  input('Source', { type: 'url_text_input', placeholder: plain('https://…') }),
  input('Share', { type: 'number_input', is_decimal_allowed: true }),
  input('File', { type: 'file_input', max_files: 2 }, { optional: true }),
];
