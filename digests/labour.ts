import { isNewsOf, remainingLines } from '../src/briefing/news/rules.ts';
import { defineSection } from '../src/contracts/section.ts';
import { plural } from '../src/domain/text/english.ts';

/** Jobs cut, moved and created. */
export default defineSection({
  name: 'labour',
  heading: 'Labour',
  order: 70,
  covers: 'labour',
  count: (entries) => plural(entries.length, 'labour event'),
  takes: isNewsOf('labour'),
  gather: remainingLines,
});
