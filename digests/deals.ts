import { isNewsOf, remainingLines } from '../src/briefing/news/rules.ts';
import { defineSection } from '../src/contracts/section.ts';
import { plural } from '../src/domain/text/english.ts';

/** Acquisitions, mergers, listings and partnerships. */
export default defineSection({
  name: 'deals',
  heading: 'Deals',
  order: 20,
  covers: 'acquisitions, listings and partnerships',
  count: (entries) => plural(entries.length, 'deal'),
  takes: isNewsOf('acquisition', 'merger', 'ipo', 'partnership'),
  gather: remainingLines,
});
