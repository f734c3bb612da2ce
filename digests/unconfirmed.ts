import { isRumour, isUnconfirmed, remainingLines } from '../src/briefing/news/rules.ts';
import { defineSection } from '../src/contracts/section.ts';
import { plural } from '../src/domain/text/english.ts';

/** Claims that nothing but a briefing or a machine-written digest makes: shown as such, last, and in no total. */
export default defineSection({
  name: 'unconfirmed',
  heading: 'Unconfirmed claims',
  order: 110,
  covers: '',
  count: (entries) => plural(entries.length, 'unconfirmed claim'),
  takes: (news) => isUnconfirmed(news) && !isRumour(news),
  gather: remainingLines,
});
