/** A Page as Slack messages. All of Slack's limits are kept here and in the files beside this one. */

import { localized } from '../../page/localized.ts';
import type { Page, Part } from '../../page/page.ts';
import { actionLines, oneLine, openingLines } from '../../page/plain-text.ts';
import { type ActionSpace, insteadOf, pageActions, rowsMenu } from './actions.ts';
import { LIMITS } from './limits.ts';
import { type Message, pack, SILENCE } from './message.ts';
import { headingUnits, partUnits } from './parts.ts';
import { paragraphs, smallPrint, type Unit, unit } from './unit.ts';

interface SlackOptions {
  /** The moment of the answer, epoch milliseconds: buttons that page stay on it. */
  asOf: number;
  /** The message may be edited later: its `text` stays within what `chat.update` takes. */
  isEditable?: boolean;
  /** Without tables and charts, for a workspace that refuses them. One message: see `Message.plain`. */
  isPlain?: boolean;
  /** The line to type for the whole answer, shown where `text` has to be cut. */
  rest?: string;
}

/**
 * The messages of a Page: the first, those that follow where it does not fit one, then the replies of
 * its thread. At least one. Messages without `thread` that follow the first continue it.
 */
export function renderSlack(written: Page, options: SlackOptions): Message[] {
  const page = localized(written);
  const name = oneLine(page.title ?? '') || oneLine(page.headline);
  const space: ActionSpace = { asOf: options.asOf, about: name, next: 0 };
  const frame = {
    name,
    maxText: options.isEditable ? LIMITS.editableText : LIMITS.text,
    rest: options.rest,
  };
  const units = (parts: readonly Part[]) =>
    parts.flatMap((part) => partUnits(part, space, options.isPlain ?? false));
  const main = pack(mainUnits(page, units(page.parts), space), {
    ...frame,
    opening: openingLines(page).headline,
  });
  const thread = (page.thread ?? []).flatMap((parts) =>
    pack(units(parts), { ...frame, opening: [], thread: true }),
  );
  return [...main, ...thread];
}

function mainUnits(page: Page, parts: readonly Unit[], space: ActionSpace): Unit[] {
  const title = headingUnits(page.title ?? '');
  const silent = title.length === 0 && parts.length === 0;
  const said = silent ? paragraphs(oneLine(page.headline) || SILENCE) : [];
  const above = [...title, ...said.map(withoutWords), ...parts];
  return [...above, ...rowsUnits(page, above, space), ...actionUnits(page, space)];
}

/** The menu of a table's rows, where it fits the message that the table is in. */
function rowsUnits(
  { rows = [], rowsLabel = 'Open an event' }: Page,
  above: readonly Unit[],
  space: ActionSpace,
): Unit[] {
  const block = rowsMenu(rows, rowsLabel, { ...space, next: ROWS });
  if (!block) return [];
  const menu = unit([block], []);
  const chars = [...above, menu].reduce((sum, each) => sum + each.chars, 0);
  return chars <= LIMITS.message - ROOM_FOR_BUTTONS ? [menu] : [];
}

/** The place of the menu among the message's controls, behind all others. */
const ROWS = 900;
const ROOM_FOR_BUTTONS = 1_000;

/** The headline opens the text already. */
const withoutWords = (it: Unit): Unit => ({ ...it, lines: [] });

function actionUnits(page: Page, space: ActionSpace): Unit[] {
  const { block, rest } = pageActions(page, space);
  const told = new Set(rest);
  const words = actionLines(page.actions.filter((action) => !told.has(action)));
  return [
    ...rest.flatMap((action) => smallPrint(insteadOf(action))),
    ...(block ? [unit([block], words)] : []),
  ];
}
