import { isNewsOf, remainingLines } from '../src/briefing/news/rules.ts';
import { defineSection } from '../src/contracts/section.ts';
import { plural } from '../src/domain/text/english.ts';

/** Security incidents and outages. */
export default defineSection({
  name: 'security',
  heading: 'Security and outages',
  order: 60,
  covers: 'security and outages',
  count: (entries) => plural(entries.length, 'incident'),
  takes: isNewsOf('security_incident', 'outage'),
  gather: remainingLines,
});
