/** Kinds of stories with their wordings: five ways to tell each. */
import type { EventFields } from '../../../../src/domain/event/event.ts';
import type { Status } from '../../../../src/domain/event/vocabulary.ts';
import { DEAL_KINDS } from './deal-kinds.ts';
import { type Facts, money, roundName, type StageKind, type StoryKind, sumOf } from './facts.ts';

const ROUND: StoryKind = {
  name: 'round',
  fields: (facts) => ({
    type: 'funding_round',
    round: facts.round,
    amount: sumOf(facts, 'raised'),
    parties: [
      { company: facts.company, role: 'subject' },
      { company: facts.investor, role: 'lead_investor' },
    ],
  }),
  stages: [
    {
      status: 'completed',
      after: 0,
      hasSum: true,
      headlines: [
        (f) => `${f.company} raises ${money(f)} ${roundName(f)} for ${f.business}`,
        (f) => `${f.investor} leads ${money(f)} bet on ${f.company}`,
        (f) => `${f.place} start-up ${f.company} pulls in ${money(f)} for its ${f.business}`,
        (f) => `${money(f)} for ${f.company}: investors warm to ${f.business}`,
        (f) => `${f.company} bags ${money(f)} as demand for ${f.business} grows`,
      ],
      details: [
        (f) =>
          `The ${roundName(f)} was led by ${f.investor}, and the money will go into ${f.business} and a second office in ${f.place}.`,
        (f) =>
          `${f.investor} put in the largest part of the ${roundName(f)}; the start-up from ${f.place} wants to hire ${f.count} engineers.`,
        (f) =>
          `With the new money, ${f.company} will build ${f.business} for customers outside of ${f.place}.`,
        (f) =>
          `It is the largest ${roundName(f)} in ${f.place} this year, and ${f.investor} takes a seat on the board.`,
        (f) =>
          `${f.company}, which makes ${f.business}, employs ${f.count} people, most of them in ${f.place}.`,
      ],
    },
  ],
};

const single = (
  name: string,
  type: EventFields['type'],
  status: Status,
  headlines: StageKind['headlines'],
  details: StageKind['details'],
): StoryKind => ({
  name,
  fields: ({ company }) => ({
    type,
    round: null,
    amount: null,
    parties: [{ company, role: 'subject' }],
  }),
  stages: [{ status, after: 0, hasSum: false, headlines, details }],
});

const OUTAGE = single(
  'outage',
  'outage',
  'resolved',
  [
    (f) => `${f.company} is down for ${(f.count % 9) + 2} hours after a faulty ${f.part} update`,
    (f) => `Faulty ${f.part} update takes ${f.company} offline`,
    (f) => `${f.part} trouble: users in ${f.place} locked out of ${f.company}`,
    (f) => `${f.company} blames its ${f.part} service for an outage in ${f.place}`,
    (f) => `Hours without ${f.company}: what went wrong with ${f.part}`,
  ],
  [
    (f) => `The ${f.part} service failed first, and ${f.place} was hit hardest.`,
    (f) => `A change to ${f.part} went out at noon and was taken back in the evening.`,
    (f) => `Customers in ${f.place} could not reach ${f.company} while ${f.part} was repaired.`,
    (f) => `${f.company} said that ${f.part} had been updated without a trial run.`,
    (f) => `Engineers restored ${f.part} first in ${f.place}.`,
  ],
);
const PRODUCT = single(
  'product',
  'product',
  'announced',
  [
    (f) => `${f.company} launches ${f.part} assistant for ${f.business}`,
    (f) => `A ${f.part} assistant from ${f.company} goes after ${f.business}`,
    (f) => `${f.company}'s new ${f.part} assistant handles ${f.business}`,
    (f) => `${f.company} brings ${f.part} assistant to makers of ${f.business}`,
    (f) => `Hands on with the ${f.part} assistant by ${f.company}`,
  ],
  [
    (f) =>
      `The ${f.part} assistant plans the work of ${f.business} and costs ${f.count} euros a month.`,
    (f) => `It is trained on ${f.business}, and the ${f.part} part runs in ${f.place}.`,
    (f) => `Makers of ${f.business} in ${f.place} tried the ${f.part} assistant for a month.`,
    (f) => `With the ${f.part} assistant, ${f.company} enters the trade of ${f.business}.`,
    (f) => `The assistant does ${f.part} and leaves ${f.business} to people.`,
  ],
);

/** The end of each of five reports, in its own words. */
export const ENDINGS: readonly ((facts: Facts) => string)[] = [
  (f) =>
    `Analysts in ${f.place} had expected something of the kind since spring. Rivals that also sell ${f.business} did not want to comment on it.`,
  (f) =>
    `Nobody at ${f.company} could be reached on the telephone in the afternoon. A spokesman wrote later that more would be said next week.`,
  (f) =>
    `The trade paper of ${f.place} calls it the most talked about news of the month. Shares of makers of ${f.business} hardly moved.`,
  (f) =>
    `Whoever follows ${f.business} will want to know what comes next. ${f.company} has promised a longer note to its customers by Friday.`,
  (f) =>
    `It comes at a time when money for ${f.business} is hard to find. Last year ${f.count} people worked on such things in ${f.place}.`,
];

/** Every kind of story. */
export const STORY_KINDS: readonly StoryKind[] = [ROUND, ...DEAL_KINDS, OUTAGE, PRODUCT];
