/** Every block, by type: its fields, its limits, and where it may be shown. */

import { isObject } from '../protocol/json.ts';
import type { BlockSurface } from '../protocol/types.ts';
import { chart } from './charts.ts';
import { type Check, counted, countedAs, list, oneOf, shape, text, typed, yesNo } from './check.ts';
import { address, anyText, picture, plainText } from './composition.ts';
import {
  accessory,
  actionElement,
  button,
  contextAction,
  elements,
  image,
  inputElement,
} from './elements.ts';
import { type Inspection, refuse } from './inspection.ts';
import { richText, richTextFields } from './rich-text.ts';
import { dataTable, table } from './tables.ts';

type Also = (value: Record<string, unknown>, at: string, seen: Inspection) => void;

/** A block type. */
interface Kind {
  on: readonly BlockSurface[];
  check: Check;
}

const everywhere: readonly BlockSurface[] = ['message', 'modal', 'home'];
const messagesAndHome: readonly BlockSurface[] = ['message', 'home'];
const messages: readonly BlockSurface[] = ['message'];

function kind(
  on: readonly BlockSurface[],
  required: Record<string, Check>,
  optional: Record<string, Check> = {},
  also?: Also,
): Kind {
  return { on, check: shape(required, { block_id: text(255), ...optional }, also) };
}

const needsTextOrFields: Also = (value, at, seen) => {
  if (value.text === undefined && value.fields === undefined) {
    refuse(seen, at, 'missing required field: text or fields');
  }
};

const contextElement = typed({
  image: elements.image as Check,
  plain_text: shape({ text: counted(text(3000)) }, { emoji: yesNo }),
  mrkdwn: shape({ text: counted(text(3000)) }, { verbatim: yesNo }),
});

const inputRules: Also = (value, at, seen) => {
  seen.totals.inputs += 1;
  const type = isObject(value.element) ? value.element.type : undefined;
  if (type === 'file_input' && value.dispatch_action === true) {
    refuse(seen, `${at}/dispatch_action`, 'not allowed with file_input');
  }
  if (type === 'file_input' && seen.surface !== 'modal') {
    refuse(seen, `${at}/element/type`, 'file_input is only allowed in modals');
  }
};

const cardFields: Record<string, Check> = {
  hero_image: image,
  icon: image,
  slack_icon: (value, at, seen) => void (isObject(value) || refuse(seen, at, 'must be an object')),
  title: anyText(150),
  subtitle: anyText(150),
  body: anyText(200),
  subtext: anyText(200),
  actions: list(button, 1, 3),
};

const cardRules: Also = (value, at, seen) => {
  const filled = ['hero_image', 'title', 'actions', 'body'].some(
    (name) => value[name] !== undefined,
  );
  if (!filled) refuse(seen, at, 'one of hero_image, title, actions and body is required');
  if (value.icon !== undefined && value.slack_icon !== undefined) {
    refuse(seen, at, 'only one of icon and slack_icon is allowed');
  }
};

const card = shape({}, { block_id: text(255), ...cardFields }, cardRules);

const IN_CONTAINER = [
  'actions',
  'context',
  'divider',
  'file',
  'header',
  'image',
  'input',
  'rich_text',
  'section',
  'table',
  'video',
];

/** Looked up late, because containers hold blocks that are defined beside them. */
const childBlock: Check = (value, at, seen) => {
  const type = isObject(value) ? String(value.type) : '';
  const inner = IN_CONTAINER.includes(type) ? kinds[type] : undefined;
  if (!inner) return refuse(seen, `${at}/type`, `unsupported type: ${type}`);
  inner.check(value, at, seen);
};

const containerRules: Also = (value, at, seen) => {
  if (value.title !== undefined && value.rich_text_title !== undefined) {
    refuse(seen, at, 'only one of title and rich_text_title is allowed');
  }
};

const source = typed({ url: shape({ url: address, text: text(2000) }) });
const task = {
  required: {
    task_id: text(255),
    title: counted(text(3000)),
    status: oneOf('in_progress', 'complete', 'error', 'pending'),
  },
  optional: { details: richText, output: richText, sources: list(source, 1, 100) },
};

const topLevelTask: Also = (value, at, seen) => {
  if (value.status === 'pending') refuse(seen, `${at}/status`, 'pending is only allowed in a plan');
};

/** Inside a plan a task may leave its type out. */
const taskInPlan = shape(task.required, {
  type: oneOf('task_card'),
  block_id: text(255),
  ...task.optional,
});

/** Every block type that Slack has. */
export const kinds: Record<string, Kind> = {
  header: kind(everywhere, { text: plainText(150) }, { level: oneOf(1, 2, 3, 4) }),
  section: kind(
    everywhere,
    {},
    { text: anyText(3000), fields: list(anyText(2000), 1, 10), accessory, expand: yesNo },
    needsTextOrFields,
  ),
  context: kind(everywhere, { elements: list(contextElement, 1, 10) }),
  actions: kind(everywhere, { elements: list(actionElement, 1, 25) }),
  divider: kind(everywhere, {}),
  input: kind(
    everywhere,
    { label: plainText(2000), element: inputElement },
    { hint: plainText(2000), optional: yesNo, dispatch_action: yesNo },
    inputRules,
  ),
  image: kind(
    everywhere,
    picture.required,
    { title: plainText(2000), ...picture.optional },
    picture.oneSource,
  ),
  rich_text: kind(everywhere, richTextFields),
  markdown: kind(messages, { text: countedAs('markdown', counted(text(12_000))) }),
  table: kind(messagesAndHome, table.required, table.optional, table.also),
  data_table: kind(messagesAndHome, dataTable.required, dataTable.optional, dataTable.also),
  data_visualization: kind(messages, chart.required, {}, chart.also),
  card: { on: messagesAndHome, check: card },
  carousel: kind(messagesAndHome, { elements: list(typed({ card }), 1, 10) }),
  container: kind(
    messagesAndHome,
    { child_blocks: list(childBlock, 1, 10) },
    {
      title: plainText(150),
      rich_text_title: richText,
      subtitle: anyText(150),
      icon: image,
      width: oneOf('narrow', 'standard', 'wide', 'full'),
      is_collapsible: yesNo,
      default_collapsed: yesNo,
      has_header_divider: yesNo,
    },
    containerRules,
  ),
  alert: kind(
    ['modal'],
    { text: anyText(200) },
    { level: oneOf('default', 'info', 'warning', 'error', 'success') },
  ),
  context_actions: kind(messages, { elements: list(contextAction, 1, 5) }),
  plan: kind(messages, { title: counted(text(3000)) }, { tasks: list(taskInPlan, 1, 100) }),
  task_card: kind(messages, task.required, task.optional, topLevelTask),
  file: kind(messages, { source: oneOf('remote'), external_id: text(255) }),
  video: kind(
    everywhere,
    {
      video_url: address,
      thumbnail_url: address,
      alt_text: counted(text(200)),
      title: plainText(200),
    },
    {
      title_url: address,
      author_name: text(50),
      provider_name: text(50),
      provider_icon_url: address,
      description: plainText(200),
    },
  ),
};
