/** A story as one item tells it. */
import type { Story } from '../../../../src/contracts/sources/review.ts';
import { emptyEvent } from '../../../../src/domain/event/event.ts';

const AT = Date.UTC(2026, 2, 12);

/** A round of a company; the higher its rank, the earlier it is shown. */
export const story = (company: string, rank = 0): Story => ({
  fields: {
    ...emptyEvent(),
    type: 'funding_round',
    status: 'announced',
    summary: 'A round.',
    title: `${company} raises $5M`,
    parties: [{ company, role: 'subject' }],
  },
  tellings: [
    {
      poll: 'src_1',
      item: company,
      at: AT,
      sentence: `${company} raises $5M.`,
      from: { company },
      confidence: 0.9,
      publisher: 'Desk',
      url: null,
      trust: 'trade',
    },
  ],
  confidence: 0.9,
  known: null,
  maybe: [],
  rank,
});
