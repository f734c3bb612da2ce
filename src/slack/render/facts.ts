/** Labelled facts as one paragraph, a fact a line, the label bold. */

import { type Inline, inlines, type Text } from '../../page/page.ts';
import { oneLine, plainText } from '../../page/plain-text.ts';
import { PIECE } from './limits.ts';
import { lengthOf, richBlock, richElements, splitText } from './runs.ts';
import { type Unit, unit } from './unit.ts';

/** A label and what it says. */
interface FactField {
  label: string;
  value: Text;
}

interface Entry {
  text: Inline[];
  words: string;
}

/** Facts in as many units as they need. */
export function facts(all: readonly FactField[]): Unit[] {
  const groups: Entry[][] = [];
  let room = 0;
  for (const entry of all.flatMap(entries).filter(({ words }) => words.trim())) {
    const size = lengthOf(entry.text) + 1;
    const open = size > room ? undefined : groups.at(-1);
    if (open) open.push(entry);
    else groups.push([entry]);
    room = (open ? room : PIECE) - size;
  }
  return groups.map(paragraph);
}

/** A fact as one entry, or as several where it is longer than a paragraph. */
function entries({ label: raw, value }: FactField): Entry[] {
  const label = oneLine(raw);
  const text: Inline[] = [
    ...(label ? [{ kind: 'bold' as const, text: label }, ' '] : []),
    ...inlines(value),
  ];
  if (lengthOf(text) >= PIECE) {
    return splitText(text, PIECE - 1).map((piece) => ({ text: piece, words: plainText(piece) }));
  }
  const words = plainText(value);
  return [{ text, words: label ? `${label}: ${words}` : words }];
}

function paragraph(group: readonly Entry[]): Unit {
  const text = group.flatMap((entry, i) => (i ? ['\n', ...entry.text] : entry.text));
  return unit(
    [richBlock(richElements(text))],
    group.map((entry) => entry.words),
  );
}
