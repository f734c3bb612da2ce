/** Rules of Slack's own client, which refuses to send a form: the app never hears of these attempts. */
import { controlsIn, type Placed, valueField, valueIn } from '../protocol/controls.ts';
import type { Fields, FormState } from '../protocol/types.ts';

const REQUIRED = 'Please complete this required field.';

function isEmpty(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

function lengthProblem(element: Fields, value: string): string | undefined {
  const size = [...value].length;
  const least = Number(element.min_length ?? 0);
  const most = Number(element.max_length ?? 3000);
  if (size < least) return `Please use at least ${least} characters.`;
  if (size > most) return `Please use no more than ${most} characters.`;
  return undefined;
}

function numberProblem(element: Fields, value: string): string | undefined {
  const form = element.is_decimal_allowed === true ? /^-?\d+(\.\d+)?$/ : /^-?\d+$/;
  if (!form.test(value)) return 'Please enter a number.';
  const tooSmall = element.min_value !== undefined && Number(value) < Number(element.min_value);
  if (tooSmall) return `Please enter a number of at least ${element.min_value}.`;
  const tooLarge = element.max_value !== undefined && Number(value) > Number(element.max_value);
  return tooLarge ? `Please enter a number of at most ${element.max_value}.` : undefined;
}

const RULES: Record<string, (element: Fields, value: string) => string | undefined> = {
  plain_text_input: lengthProblem,
  number_input: numberProblem,
  email_text_input: (_element, value) =>
    /^\S+@\S+\.\S+$/.test(value) ? undefined : 'Please enter a valid email address.',
  url_text_input: (_element, value) =>
    URL.canParse(value) ? undefined : 'Please enter a valid URL.',
};

function problemOf({ block, element }: Placed, value: unknown): string | undefined {
  if (isEmpty(value)) return block.optional === true ? undefined : REQUIRED;
  return typeof value === 'string' ? RULES[String(element.type)]?.(element, value) : undefined;
}

/** Block id → what Slack's client says below that input before it would send the form. */
export function formProblems(blocks: Fields[], values: FormState): Record<string, string> {
  const problems: Record<string, string> = {};
  for (const placed of controlsIn(blocks)) {
    if (!placed.isInput || valueField(placed.element) === undefined) continue;
    const state = values[placed.blockId]?.[placed.actionId];
    const problem = problemOf(placed, state === undefined ? null : valueIn(state));
    if (problem !== undefined) problems[placed.blockId] = problem;
  }
  return problems;
}
