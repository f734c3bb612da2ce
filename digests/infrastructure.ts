import { isNewsOf, remainingLines } from '../src/briefing/news/rules.ts';
import { defineSection } from '../src/contracts/section.ts';
import { plural } from '../src/domain/text/english.ts';

/** Compute, chips and the buildings that hold them. */
export default defineSection({
  name: 'infrastructure',
  heading: 'Infrastructure',
  order: 30,
  covers: 'infrastructure deals',
  count: (entries) => plural(entries.length, 'infrastructure deal'),
  takes: isNewsOf('infrastructure'),
  gather: remainingLines,
});
