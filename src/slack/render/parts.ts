/** Every kind of part as units of a message. */
import type { ActionsBlock } from '@slack/types';
import type { Line, Part } from '../../page/page.ts';
import { lineText, oneLine, plainText } from '../../page/plain-text.ts';
import { type ActionSpace, insteadOf, lineMenu } from './actions.ts';
import { chartUnits, plainChart } from './chart.ts';
import { facts } from './facts.ts';
import { LIMITS } from './limits.ts';
import { plainTable } from './plain-table.ts';
import { mrkdwn, mrkdwnElement, plainElement } from './runs.ts';
import { tableUnits } from './table.ts';
import { type AnyBlock, paragraphs, smallPrint, type Unit, unit } from './unit.ts';

/** The units of a part; `plain` draws neither tables nor charts. */
export function partUnits(part: Part, space: ActionSpace, plain: boolean): Unit[] {
  switch (part.kind) {
    case 'heading':
      return headingUnits(part.text);
    case 'facts':
      return facts(part.facts);
    case 'lines':
      return part.lines.flatMap((line) => lineUnits(line, space));
    case 'table':
      return plain ? plainTable(part) : tableUnits(part);
    case 'chart':
      return plain ? plainChart(part) : chartUnits(part);
    case 'context':
      return smallPrint(part.text);
    default:
      return paragraphs(part.text);
  }
}

/** A header, which screen readers know as a heading; a bold paragraph where it is longer than Slack takes. */
export function headingUnits(content: string): Unit[] {
  const text = oneLine(content);
  if (!text) return [];
  if (text.length > LIMITS.header) return paragraphs([{ kind: 'bold', text }]);
  return [unit([{ type: 'header', text: plainElement(text) }], [text], { heads: true })];
}

/** A line with its menu at its right; below it where mrkdwn could misread the line. */
function lineUnits(line: Line, space: ActionSpace): Unit[] {
  const text = lineText(line);
  const { element, rest } = line.menu ? lineMenu(line.menu, space) : { element: null, rest: [] };
  const instead = rest.flatMap((action) => smallPrint(insteadOf(action)));
  const written = mrkdwn(text);
  if (written?.trim() && written.length <= LIMITS.section) {
    const accessory = element ? { accessory: element } : {};
    const block: AnyBlock = { type: 'section', text: mrkdwnElement(written), ...accessory };
    return [unit([block], [plainText(text)]), ...instead];
  }
  const units = paragraphs(text);
  const last = units.at(-1);
  if (!element || !last) return [...units, ...instead];
  const menu: ActionsBlock = { type: 'actions', elements: [element] };
  return [...units.slice(0, -1), unit([...last.blocks, menu], last.lines), ...instead];
}
