/** Purchases with their stages: a rumour, its announcement and its completion; a rumour and its denial. */
import type { Status } from '../../../../src/domain/event/vocabulary.ts';
import { money, type StageKind, type StoryKind, sumOf } from './facts.ts';

const deal = (
  status: Status,
  after: number,
  hasSum: boolean,
  headlines: StageKind['headlines'],
  details: StageKind['details'],
): StageKind => ({ status, after, hasSum, headlines, details });

const purchase = (name: string, stages: readonly StageKind[]): StoryKind => ({
  name,
  fields: (facts) => ({
    type: 'acquisition',
    round: null,
    amount: sumOf(facts, 'deal_value'),
    parties: [
      { company: facts.company, role: 'acquirer' },
      { company: facts.other, role: 'target' },
    ],
  }),
  stages,
});

const RUMOUR = deal(
  'rumoured',
  0,
  true,
  [
    (f) => `${f.company} in talks to buy ${f.other} for about ${money(f)}`,
    (f) => `${f.other} may be sold to ${f.company}, people close to both say`,
    (f) => `${f.company} circles ${f.business} maker ${f.other}`,
    (f) => `A bid for ${f.other}? ${f.company} weighs ${money(f)}`,
    (f) => `${f.company} is near a deal for ${f.other}`,
  ],
  [
    (f) =>
      `${f.other} makes ${f.business} in ${f.place}, and ${f.company} has been a customer for years.`,
    (f) =>
      `Both sell ${f.business}; together they would have ${f.count} customers around ${f.place}.`,
    (f) => `${f.company} wants the engineers of ${f.other}, of whom ${f.count} work in ${f.place}.`,
    (f) => `For ${f.company} it would be a way into ${f.business}, where ${f.other} is strong.`,
    (f) => `The people at ${f.other} in ${f.place} heard of it on Monday, one of them said.`,
  ],
);
const ANNOUNCED = deal(
  'announced',
  40,
  true,
  [
    (f) => `${f.company} to acquire ${f.other} for ${money(f)}`,
    (f) => `${f.other} agrees to a ${money(f)} sale to ${f.company}`,
    (f) => `It is official: ${f.company} buys ${f.other}`,
    (f) => `${f.company} strikes ${money(f)} deal for ${f.place}'s ${f.other}`,
    (f) => `${f.other} gives in to ${f.company}`,
  ],
  [
    (f) =>
      `The boards of both sides have voted for it, and shareholders in ${f.place} will be asked in May. All ${f.count} employees keep their desks for a year at least.`,
    (f) =>
      `Lawyers worked through the weekend to get the papers ready. ${f.other} keeps its name, its office in ${f.place} and its ${f.business} for the time being.`,
    (f) =>
      `What had been whispered for weeks was signed on a plain table in ${f.place}. Nobody would say which side had asked first, or why it took so long.`,
    (f) =>
      `Regulators must still look at it, since few others make ${f.business}. Both sides expect an answer before the winter and have set aside a fee in case it fails.`,
    (f) =>
      `Its founders had turned down two offers before. A third bidder, they say, wanted the ${f.business} alone and would have closed the house in ${f.place}.`,
  ],
);
const COMPLETED = deal(
  'completed',
  160,
  false,
  [
    (f) => `${f.company} completes its purchase of ${f.other}`,
    (f) => `${f.other} is now part of ${f.company}`,
    (f) => `${f.company} closes ${f.other} deal after regulators agree`,
    (f) => `Deal done: ${f.company} owns ${f.other}`,
    (f) => `Regulators clear the way, and ${f.company} takes over ${f.other}`,
  ],
  [
    (f) =>
      `The last authority agreed on Thursday evening. From Monday on, invoices for ${f.business} carry the new letterhead, and the old one goes into the museum of ${f.place}.`,
    (f) =>
      `With that, ${f.count} people change their employer overnight. Their union in ${f.place} had asked for promises until the very last day and got most of them.`,
    (f) =>
      `The price was paid in the morning, as planned. Two conditions that the authorities had set, about ${f.business} in small countries, will be watched for five years.`,
    (f) =>
      `A party was held in the canteen in ${f.place}, with a cake in the shape of a handshake. The head of sales cut it with a borrowed bread knife.`,
    (f) =>
      `It took longer than both had hoped. What remains is the work of joining two sets of books, two canteens and two ways to build ${f.business}.`,
  ],
);
const DENIED = deal(
  'failed',
  12,
  false,
  [
    (f) => `${f.company} denies that it was in talks to buy ${f.other}`,
    (f) => `No bid for ${f.other}, says ${f.company}`,
    (f) => `${f.other}: we are not for sale to ${f.company}`,
    (f) => `${f.company} rejects reports of a bid for ${f.other}`,
    (f) => `Talks about ${f.other}? ${f.company} says there are none`,
  ],
  [
    (_f) =>
      `A spokeswoman called the story invented from beginning to end. She would not say who might have an interest in spreading it, and hung up soon after.`,
    (f) =>
      `The firm from ${f.place} has neither hired a bank nor opened its books to anybody, its founder wrote to his ${f.count} employees on Wednesday.`,
    (f) =>
      `In a note of three lines the house says that it has enough to do with its own ${f.business}. It asks reporters to telephone before they write.`,
    (_f) =>
      `Shareholders who had bought on the report sold again within the hour. The exchange looks into who traded before the first line was printed.`,
    (f) =>
      `There was a dinner, both sides admit, and ${f.business} may have been a topic. An offer, however, was never on the table, not even as a joke.`,
  ],
);

export const DEAL_KINDS: readonly StoryKind[] = [
  purchase('purchase', [RUMOUR, ANNOUNCED, COMPLETED]),
  purchase('denial', [RUMOUR, DENIED]),
];
