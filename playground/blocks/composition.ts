/** Text objects, options, confirm dialogs: what elements and blocks are composed of. */
import { isObject } from '../protocol/json.ts';
import { type Check, counted, list, oneOf, shape, text, typed, yesNo } from './check.ts';
import { type Inspection, refuse } from './inspection.ts';

/** `plain_text` of at most so many characters. */
export function plainText(most: number): Check {
  const inner = shape({ text: counted(text(most)) }, { emoji: yesNo });
  return typed({ plain_text: inner });
}

/** `mrkdwn` of at most so many characters. */
function mrkdwn(most: number): Check {
  return shape({ text: counted(text(most)) }, { verbatim: yesNo });
}

/** `plain_text` or `mrkdwn` of at most so many characters. */
export function anyText(most: number): Check {
  return typed({
    plain_text: shape({ text: counted(text(most)) }, { emoji: yesNo }),
    mrkdwn: mrkdwn(most),
  });
}

/** An address that a browser can open; of a page, with a host that can be looked up. */
export const address: Check = (value, at, seen) => {
  text(3000)(value, at, seen);
  if (typeof value === 'string' && !leadsSomewhere(value)) refuse(seen, at, 'invalid url');
};

function leadsSomewhere(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname } = new URL(value);
  return !/^https?:$/.test(protocol) || hostname.split('.').every((label) => label !== '');
}

/** The question before an action. */
export const confirm = shape(
  { text: anyText(300) },
  {
    title: plainText(100),
    confirm: plainText(30),
    deny: plainText(30),
    style: oneOf('primary', 'danger'),
  },
);

function option(label: Check, url = false): Check {
  const optional = { description: url ? plainText(75) : anyText(75), ...(url && { url: address }) };
  return shape({ text: label, value: text(150) }, optional);
}

/** An option of a select menu. */
export const plainOption = option(plainText(75));
/** An option of an overflow menu, which may open a page. */
export const overflowOption = option(plainText(75), true);
/** An option of checkboxes and radio buttons, which may have formatted text. */
export const richOption = option(anyText(75));

const group = shape({ label: plainText(75), options: list(plainOption, 1, 100) });

/** The choices of a select menu: options, or groups of them, and not both. */
export const choices = {
  fields: { options: list(plainOption, 1, 100), option_groups: list(group, 1, 100) },
  exactlyOne(value: Record<string, unknown>, at: string, seen: Inspection): void {
    const flat = value.options !== undefined;
    const grouped = value.option_groups !== undefined;
    if (!flat && !grouped) refuse(seen, at, 'missing required field: options');
    if (flat && grouped) refuse(seen, at, 'only one of options and option_groups is allowed');
  },
};

/** The options of a menu, out of their groups. */
export function optionsOf(element: Record<string, unknown>): Record<string, unknown>[] {
  const flat = Array.isArray(element.options) ? element.options : [];
  const groups = Array.isArray(element.option_groups) ? element.option_groups : [];
  const grouped = groups.flatMap((each) => (Array.isArray(each?.options) ? each.options : []));
  return [...flat, ...grouped].filter(isObject);
}

/** Refuses options of one menu that have the same value, as nobody could tell which was chosen, and an initial one that is not among them. */
export function optionsFit(value: Record<string, unknown>, at: string, seen: Inspection): void {
  const options = optionsOf(value);
  const offered = new Set(options.map((each) => each.value));
  if (offered.size < options.length) refuse(seen, at, 'option values must be unique');
  const single = isObject(value.initial_option) ? [value.initial_option] : [];
  const several = Array.isArray(value.initial_options) ? value.initial_options : [];
  for (const each of [...single, ...several]) {
    if (!offered.has(each?.value)) refuse(seen, at, 'initial options must be among the options');
  }
}

const fileId = /^F[A-Z0-9]{8,}$/;

/** `slack_file`: an id or a url, and ready to be shown. */
const slackFile: Check = (value, at, seen) => {
  if (!isObject(value)) return refuse(seen, at, 'must be an object');
  const { id, url } = value;
  if ((id === undefined) === (url === undefined)) {
    return refuse(seen, at, 'exactly one of id and url is required');
  }
  if (id === undefined) return text(3000)(url, `${at}/url`, seen);
  const ready =
    typeof id === 'string' && fileId.test(id) && (seen.options.fileIsReady?.(id) ?? true);
  if (!ready) refuse(seen, at, 'invalid slack file');
};

/** The fields of every image, and the rule that it has one source. */
export const picture = {
  required: { alt_text: counted(text(2000)) },
  optional: {
    image_url: (value: unknown, at: string, seen: Inspection) => {
      text(3000)(value, at, seen);
      if (!/^https?:\/\//i.test(String(value))) refuse(seen, at, 'must be a public http(s) url');
    },
    slack_file: slackFile,
  },
  oneSource(value: Record<string, unknown>, at: string, seen: Inspection): void {
    if ((value.image_url === undefined) === (value.slack_file === undefined)) {
      refuse(seen, at, 'exactly one of image_url and slack_file is required');
    }
  },
};

/** An image inside another block. */
export const imageElement = shape(picture.required, picture.optional, picture.oneSource);
