/**
 * Actions as buttons and menus, and back. An action travels whole in the `value` of what is pressed,
 * as a short JSON list that begins with its version: `[1,"ask","/ai-rounds sector:chips",20]`.
 */
import type { ActionsBlock, Button, Overflow, PlainTextOption, StaticSelect } from '@slack/types';
import { z } from 'zod';
import { parseJson } from '../../domain/text/json.ts';
import type { Action, Inline, Page } from '../../page/page.ts';
import { oneLine } from '../../page/plain-text.ts';
import { clip } from './lengths.ts';
import { LIMITS } from './limits.ts';
import { pressSchema } from './press-schema.ts';
import { plainElement, webAddress } from './runs.ts';

/** An action that comes back when it is pressed: a link opens by itself. */
export type Press = Exclude<Action, { kind: 'link' }>;

/** The `action_id` of everything that a Page draws: a kind or `menu`, and its place. A link needs an acknowledgement, nothing else. */
export const ACTION_ID = /^(ask|share|form|open|judge|post_digest|link|menu):\d+$/;

const VERSION = 1;
/** The place of a menu's entry in its value, behind every field that an action may have. */
const MARK = 6;

const encoded = new WeakMap<Press, string>();

/** An action as a button's value, its label left out (the button shows it). It is asked for at every step of drawing it. */
function encodeAction(action: Press): string {
  const known = encoded.get(action);
  if (known !== undefined) return known;
  const value = written(action);
  encoded.set(action, value);
  return value;
}

function written(action: Press): string {
  const fields = fieldsOf(action).map((field) => field ?? null);
  const said = fields.findLastIndex((field) => field !== null) + 1;
  return JSON.stringify([VERSION, action.kind, ...fields.slice(0, said)]);
}

/** The values of a menu's entries, of which no two are equal. A link's says nothing: Slack wants one. */
function entryValues(actions: readonly Action[]): string[] {
  const values: string[] = [];
  for (const [place, action] of actions.entries()) {
    const value = action.kind === 'link' ? '' : encodeAction(action);
    values.push(value && !values.includes(value) ? value : marked(action, place));
  }
  return values;
}

function marked(action: Action, place: number): string {
  const fields = action.kind === 'link' ? [] : fieldsOf(action);
  const all = [VERSION, action.kind, ...fields];
  return JSON.stringify([...Array.from({ length: MARK }, (_, i) => all[i] ?? null), place]);
}

/** The entries that a menu takes. */
function entriesOf(actions: readonly Action[]): Action[] {
  const short = actions.filter((action) => travels(action, LIMITS.optionValue));
  const values = entryValues(short);
  return short
    .filter((_, i) => (values[i] ?? '').length <= LIMITS.optionValue)
    .slice(0, LIMITS.options);
}

function fieldsOf(action: Press): unknown[] {
  switch (action.kind) {
    case 'ask':
    case 'share':
      return [action.ask, action.offset, action.asOf];
    case 'form':
      return [action.event, action.prefill];
    case 'open':
      return [action.view, action.about];
    case 'judge':
      return [action.verdict, action.about];
    case 'post_digest':
      return [action.from, action.to, action.asOf, action.schedule];
  }
}

/** The action in the value of what was pressed; null for a value of another version, of a link or of nobody's making. `label` is the button's text. */
export function decodeAction(value: string, label = ''): Press | null {
  const fields = readList(value);
  if (!fields || fields[0] !== VERSION) return null;
  const [, kind, a, b, c, d] = fields.map((field) => field ?? undefined);
  const named = { kind, ...namedFields(kind, [a, b, c, d]) };
  const read = pressSchema.safeParse(withoutUndefined(named));
  return read.success ? { ...read.data, label } : null;
}

function namedFields(kind: unknown, [a, b, c, d]: readonly unknown[]): object {
  if (kind === 'form') return { event: a, prefill: b };
  if (kind === 'open') return { view: a, about: b };
  if (kind === 'judge') return { verdict: a, about: b };
  if (kind === 'post_digest') return { from: a, to: b, asOf: c, schedule: d };
  return { ask: a, offset: b, asOf: c };
}

const withoutUndefined = (named: object): object =>
  Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined));

function readList(value: string): unknown[] | null {
  try {
    return parseJson(value, z.array(z.unknown()));
  } catch {
    return null;
  }
}

/** The message that actions are drawn in: the moment of the answer (epoch milliseconds), its name for screen readers, the next free place. */
export interface ActionSpace {
  asOf: number;
  about: string;
  next: number;
}

/** Paging stays on the answer's own moment. */
function pinned(action: Action, space: ActionSpace): Action {
  const pages = action.kind === 'ask' && action.offset && action.asOf === undefined;
  return pages ? { ...action, asOf: space.asOf } : action;
}

/** Each action once: a second one of the same effect would be told apart by nobody. */
function unlike(actions: readonly Action[]): Action[] {
  const effect = (action: Action) => (action.kind === 'link' ? action.url : encodeAction(action));
  return [...Map.groupBy(actions, effect).values()].flatMap(([first]) => first ?? []);
}

/** True where a value of at most `max` units carries the action. */
function travels(action: Action, max: number): boolean {
  if (action.kind === 'link') return webAddress(action.url) !== null;
  return encodeAction(action).length <= max;
}

/** A button for an action that travels. */
export function button(action: Action, about: string, space: ActionSpace): Button {
  const label = oneLine(action.label) || 'Open';
  return {
    type: 'button',
    action_id: `${action.kind}:${space.next++}`,
    text: plainElement(clip(label, LIMITS.label)),
    accessibility_label: clip(about ? `${label}: ${about}` : label, LIMITS.label),
    ...(action.kind === 'link' ? linkOf(action.url) : { value: encodeAction(action) }),
  };
}

/** The address of a link, where Slack takes it. */
function linkOf(address: string): { url?: string } {
  const url = webAddress(address);
  return url === null ? {} : { url };
}

function option(action: Action, value: string, about?: string): PlainTextOption {
  return {
    text: plainElement(clip(oneLine(action.label) || 'Open', LIMITS.label)),
    value,
    ...(about && { description: plainElement(clip(about, LIMITS.label)) }),
    ...(action.kind === 'link' && linkOf(action.url)),
  };
}

/** Slack's menus carry no accessibility label, so the first entry says what the menu is about. */
function overflow(actions: readonly Action[], space: ActionSpace, about: string): Overflow {
  const values = entryValues(actions);
  const options = actions.map((action, i) =>
    option(action, values[i] ?? '', i === 0 ? about : undefined),
  );
  return { type: 'overflow', action_id: `menu:${space.next++}`, options };
}

/** The ⋯ of a line, and the actions that it can't carry. One action alone is a button: Slack wants menus of two. */
export function lineMenu(
  menu: { about: string; items: readonly Action[] },
  space: ActionSpace,
): { element: Overflow | Button | null; rest: Action[] } {
  const items = unlike(menu.items.map((action) => pinned(action, space)));
  const fit = entriesOf(items);
  const rest = items.filter((action) => !fit.includes(action));
  const about = oneLine(menu.about);
  const [first, ...more] = fit;
  if (!first) return { element: null, rest };
  const element = more.length > 0 ? overflow(fit, space, about) : button(first, about, space);
  return { element, rest };
}

/** A menu that opens the rows of a table, called by some words; null for none. */
export function rowsMenu(
  rows: readonly Action[],
  label: string,
  space: ActionSpace,
): ActionsBlock | null {
  const select = selectOf(rows, label, space);
  return select && { type: 'actions', elements: [select] };
}

/** A menu with its name in it; null where nothing fits it. */
function selectOf(
  actions: readonly Action[],
  name: string,
  space: ActionSpace,
): StaticSelect | null {
  const fit = unlike(actions).filter((action) => travels(action, LIMITS.optionValue));
  const shown = fit.slice(0, LIMITS.selectOptions);
  if (shown.length === 0) return null;
  const values = entryValues(shown);
  const options = shown.map((action, i) => option(action, values[i] ?? ''));
  const action_id = `menu:${space.next++}`;
  return { type: 'static_select', action_id, placeholder: plainElement(name), options };
}

/** A page's actions: at most three buttons, the next five in a menu, then the menu that changes its question; and what none of them carries. */
export function pageActions(
  { actions, refine = [] }: Pick<Page, 'actions' | 'refine'>,
  space: ActionSpace,
): { block: ActionsBlock | null; rest: Action[] } {
  const all = unlike(actions.map((action) => pinned(action, space)));
  const fit = all.filter((action) => travels(action, LIMITS.buttonValue));
  // Never a menu of one: with four actions, the third goes into the menu too.
  const shown = fit.slice(0, fit.length === LIMITS.buttons + 1 ? 2 : LIMITS.buttons);
  const more = entriesOf(fit.slice(shown.length));
  const menu = more.length > 1 ? more : [];
  const elements: ActionsBlock['elements'] = shown.map((it) => button(it, space.about, space));
  if (menu.length > 0) elements.push(overflow(menu, space, space.about));
  const change = selectOf(refine, 'Change the question', space);
  if (change) elements.push(change);
  const rest = all.filter((action) => !shown.includes(action) && !menu.includes(action));
  return { block: elements.length ? { type: 'actions', elements } : null, rest };
}

/** The words that stand for an action that no control carries: what to type, or where to go. */
export function insteadOf(action: Action): Inline[] {
  const label = oneLine(action.label);
  if (action.kind === 'ask') return [`${label}: type `, { kind: 'code', text: action.ask }];
  if (action.kind === 'link') return [`${label}: ${action.url}`];
  return [`${label}: too long for a button. Ask a shorter question.`];
}
