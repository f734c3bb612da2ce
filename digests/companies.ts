import { isNewsOf, remainingLines } from '../src/briefing/news/rules.ts';
import { defineSection } from '../src/contracts/section.ts';
import { plural } from '../src/domain/text/english.ts';

/** Products, results, people and what fits nowhere else. */
export default defineSection({
  name: 'companies',
  heading: 'Companies and products',
  order: 90,
  covers: 'company news',
  count: (entries) => plural(entries.length, 'company event'),
  takes: isNewsOf('product', 'earnings', 'people', 'other'),
  gather: remainingLines,
});
