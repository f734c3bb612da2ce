/** A Page as its reader's language writes dates and numbers: see `Page.locale`. Pure. */
import { type Notation, notationOf } from './notation.ts';
import type { Inline, Line, Page, Part, Text } from './page.ts';

/** The same page with its dates and numbers in the notation of its locale; itself where that is ours. */
export function localized(page: Page): Page {
  const notation = page.locale === undefined ? null : notationOf(page.locale);
  if (!notation) return page;
  const { locale: _done, ...rest } = page;
  const parts = (of: readonly Part[]) => of.map((part) => localPart(part, notation));
  return {
    ...rest,
    headline: notation(page.headline),
    ...(page.title !== undefined && { title: notation(page.title) }),
    parts: parts(page.parts),
    ...(page.thread && { thread: page.thread.map(parts) }),
  };
}

function localPart(part: Part, notation: Notation): Part {
  const text = (of: Text) => localText(of, notation);
  switch (part.kind) {
    case 'heading':
      return { ...part, text: notation(part.text) };
    case 'text':
    case 'notice':
    case 'context':
      return { ...part, text: text(part.text) };
    case 'facts':
      return {
        ...part,
        facts: part.facts.map(({ label, value }) => ({
          label: notation(label),
          value: text(value),
        })),
      };
    case 'lines':
      return { ...part, lines: part.lines.map((line) => localLine(line, notation)) };
    case 'table':
      return {
        ...part,
        caption: notation(part.caption),
        rows: part.rows.map((row) => row.map(text)),
      };
    case 'chart':
      return {
        ...part,
        labels: part.labels.map(notation),
        ...(part.notDrawn !== undefined && { notDrawn: notation(part.notDrawn) }),
      };
  }
}

function localLine(line: Line, notation: Notation): Line {
  const { headline, tail, detail } = line;
  return {
    ...line,
    headline: notation(headline),
    tail: tail.map((text) => localText(text, notation)),
    ...(detail !== undefined && { detail: localText(detail, notation) }),
  };
}

const localText = (text: Text, notation: Notation): Text =>
  typeof text === 'string' ? notation(text) : text.map((run) => localRun(run, notation));

/** Lines to type, addresses and moments, which Slack writes for each reader, stay as they are. */
function localRun(run: Inline, notation: Notation): Inline {
  if (typeof run === 'string') return notation(run);
  const isWords = run.kind === 'bold' || run.kind === 'italic' || run.kind === 'figure';
  return isWords ? { ...run, text: notation(run.text) } : run;
}
