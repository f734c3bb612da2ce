import { expectedText, nextDeadline, upcoming } from '../src/briefing/answers/deadlines.ts';
import { defineSection } from '../src/contracts/section.ts';
import { capital } from '../src/domain/text/english.ts';

/** Effective dates of laws within the next 30 days, where there is none the next ones, and what else is expected in these days. */
export default defineSection({
  name: 'deadlines',
  heading: 'Coming dates',
  order: 50,
  covers: 'coming dates',
  async gather(_entries, issue) {
    const laws = await nextDeadline(issue, await upcoming(issue, 30), true);
    const expected = await expectedText(issue, true);
    return [capital(laws), ...(expected ? [expected] : [])].map((text) => ({ kind: 'text', text }));
  },
  async presses(issue) {
    return (await upcoming(issue, 30)).length > 0 || (await expectedText(issue)) !== '';
  },
  async sentence(issue) {
    const laws = `Coming dates: ${await nextDeadline(issue, await upcoming(issue, 30))}`;
    return [laws, await expectedText(issue)].filter(Boolean).join(' ');
  },
});
