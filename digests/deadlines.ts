import { nextDeadline, upcoming } from '../src/briefing/answers/deadlines.ts';
import { defineSection } from '../src/contracts/section.ts';
import { capital } from '../src/domain/text/english.ts';

/** Effective dates of laws within the next 30 days, and where there is none, the next one. */
export default defineSection({
  name: 'deadlines',
  heading: 'Coming dates',
  order: 50,
  covers: 'coming dates',
  async gather(_entries, issue) {
    const text = await nextDeadline(issue, await upcoming(issue, 30), true);
    return [{ kind: 'text', text: capital(text) }];
  },
  async sentence(issue) {
    return `Coming dates: ${await nextDeadline(issue, await upcoming(issue, 30))}`;
  },
});
