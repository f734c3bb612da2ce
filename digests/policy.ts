import { isNewsOf, remainingLines } from '../src/briefing/news/rules.ts';
import { defineSection } from '../src/contracts/section.ts';
import { plural } from '../src/domain/text/english.ts';

/** Laws, regulators and courts. */
export default defineSection({
  name: 'policy',
  heading: 'Policy and regulation',
  order: 40,
  covers: 'regulation and courts',
  count: (entries) => plural(entries.length, 'policy event'),
  takes: isNewsOf('regulation', 'legal'),
  gather: remainingLines,
});
