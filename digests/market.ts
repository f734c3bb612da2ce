import { isNewsOf, remainingLines } from '../src/briefing/news/rules.ts';
import { defineSection } from '../src/contracts/section.ts';
import { plural } from '../src/domain/text/english.ts';

/** Markets, credit and what they fear. */
export default defineSection({
  name: 'market',
  heading: 'Market risk',
  order: 80,
  covers: 'market risk',
  count: (entries) => plural(entries.length, 'market event'),
  takes: isNewsOf('market'),
  gather: remainingLines,
});
