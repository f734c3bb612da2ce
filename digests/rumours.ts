import { isRumour, remainingLines } from '../src/briefing/news/rules.ts';
import { defineSection } from '../src/contracts/section.ts';
import { plural } from '../src/domain/text/english.ts';

/** Rumours, and what became of older ones. */
export default defineSection({
  name: 'rumours',
  heading: 'Rumours and their outcomes',
  order: 100,
  covers: 'rumours',
  count: (entries) => plural(entries.length, 'rumour'),
  takes: isRumour,
  gather: remainingLines,
});
