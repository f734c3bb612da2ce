/** Kinds of made-up news, each in five wordings of its own, and articles that tell no event. */
import type { EventType } from '../../../../src/domain/event/vocabulary.ts';

/** The facts of an event. All names are made up. */
export interface PressFacts {
  company: string;
  other: string;
  investor: string;
  /** "$40 million", "$40M". */
  sum: string;
  short: string;
  round: string;
  count: number;
  place: string;
}

interface Wording {
  title: string;
  text: string;
}

interface PressKind {
  type: EventType;
  /** The company that it is looked up by. */
  isAbout: 'company' | 'other';
  hasSum: boolean;
  wordings: readonly ((facts: PressFacts) => Wording)[];
}

const ROUND: PressKind = {
  type: 'funding_round',
  isAbout: 'company',
  hasSum: true,
  wordings: [
    (f) => ({
      title: `${f.company} raises ${f.short} ${f.round} led by ${f.investor}`,
      text: `The company from ${f.place} will use the money to hire engineers and to open a second office, its founders told reporters in a call on the day of the announcement, adding that customers had asked for it.`,
    }),
    (f) => ({
      title: `${f.investor} leads ${f.sum} ${f.round} round in ${f.company}`,
      text: `${f.company} employs ${f.count} people. Its software plans the routes of vans and ships, and is sold by the month.`,
    }),
    (f) => ({
      title: `${f.place} startup ${f.company} secures ${f.sum}`,
      text: `The ${f.round} financing was led by ${f.investor}. A spokeswoman declined to say what the young company is worth after it.`,
    }),
    (f) => ({
      title: `${f.company} lands ${f.short} in ${f.round} funding`,
      text: `It is an uncommonly large sum for ${f.place}, where few investors write such cheques, and it took the founders nine weeks.`,
    }),
    (f) => ({
      title: `${f.company} closes ${f.sum} ${f.round} round`,
      text: `With ${f.count} people on its payroll, the company is among the larger ones of its kind around ${f.place}.`,
    }),
  ],
};

const PURCHASE: PressKind = {
  type: 'acquisition',
  isAbout: 'other',
  hasSum: true,
  wordings: [
    (f) => ({
      title: `${f.company} to acquire ${f.other} for ${f.sum}`,
      text: `Both boards have agreed, the two said in a joint note, and the ${f.count} people of the smaller house in ${f.place} are to keep their desks for a year at the very least, whatever the market does in the meantime.`,
    }),
    (f) => ({
      title: `${f.company} is buying ${f.other} in ${f.short} deal`,
      text: `The price is paid in cash. Lawyers in ${f.place} expect no objections, since the two hardly compete.`,
    }),
    (f) => ({
      title: `${f.company} agrees to buy ${f.other} for ${f.short}`,
      text: `It had been a customer for years. The deal is expected to close before the summer, after a look by regulators.`,
    }),
    (f) => ({
      title: `${f.other} to be acquired by ${f.company} for ${f.sum}`,
      text: `Its founders started out in a garage in ${f.place} nine years ago and will stay on to run it.`,
    }),
    (f) => ({
      title: `${f.company} announces ${f.sum} acquisition of ${f.other}`,
      text: `Analysts called the price fair. About ${f.count} people work at the company, most of them in ${f.place}.`,
    }),
  ],
};

const LAYOFF: PressKind = {
  type: 'labour',
  isAbout: 'company',
  hasSum: false,
  wordings: [
    (f) => ({
      title: `${f.company} lays off ${f.count} employees`,
      text: `The cuts fall mostly on sales and support in ${f.place}, the chief executive wrote in a note to everybody this morning, in which she took the blame for having hired too fast in the good years.`,
    }),
    (f) => ({
      title: `${f.company} cuts ${f.count} jobs`,
      text: `People in ${f.place} were told in short video calls. They get three months of pay.`,
    }),
    (f) => ({
      title: `${f.company} to cut ${f.count} jobs as orders slow`,
      text: `It is the second round of dismissals within two years at the company from ${f.place}.`,
    }),
    (f) => ({
      title: `Layoffs at ${f.company}: ${f.count} people lose their jobs`,
      text: `Former staff have set up a list of names so that others in ${f.place} can hire them.`,
    }),
    (f) => ({
      title: `${f.company} is laying off ${f.count} workers`,
      text: `Engineers are spared. The office in ${f.place} stays open, with fewer floors.`,
    }),
  ],
};

const LAWSUIT: PressKind = {
  type: 'legal',
  isAbout: 'company',
  hasSum: false,
  wordings: [
    (f) => ({
      title: `${f.other} sues ${f.company} over patents`,
      text: `The complaint, filed in a federal court, says that two patents on the cooling of chips were used without a licence, and asks the judge to stop all sales until a jury has heard both sides of the quarrel.`,
    }),
    (f) => ({
      title: `${f.other} files patent lawsuit against ${f.company}`,
      text: `Talks about a licence had failed in the autumn, people in ${f.place} say.`,
    }),
    (f) => ({
      title: `${f.company} sued by ${f.other} for patent infringement`,
      text: `A spokesman said that the claims have no merit and that the company will defend itself.`,
    }),
    (f) => ({
      title: `${f.other} takes ${f.company} to court over chip patents`,
      text: `${f.other} sued ${f.company} after months of letters between their lawyers.`,
    }),
    (f) => ({
      title: `${f.company} faces patent suit from ${f.other}`,
      text: `${f.other} filed a lawsuit against ${f.company}, court papers show.`,
    }),
  ],
};

const PARTNERSHIP: PressKind = {
  type: 'partnership',
  isAbout: 'company',
  hasSum: false,
  wordings: [
    (f) => ({
      title: `${f.company} partners with ${f.other} on warehouse robots`,
      text: `Under the agreement the two will build machines that find and lift parcels by themselves, first in ${f.place} and later wherever customers ask for them, and they will share what is earned with them.`,
    }),
    (f) => ({
      title: `${f.company} and ${f.other} announce partnership for warehouse robots`,
      text: `The first machines are to be at work in ${f.place} by the end of the year.`,
    }),
    (f) => ({
      title: `${f.company} teams up with ${f.other} to build warehouse robots`,
      text: `Neither side said what it pays. They have known each other since a trade fair in ${f.place}.`,
    }),
    (f) => ({
      title: `${f.company} signs partnership with ${f.other}`,
      text: `The deal covers warehouse robots and runs for five years.`,
    }),
    (f) => ({
      title: `${f.company}, ${f.other} in partnership on robots`,
      text: `${f.company} has entered into a partnership with ${f.other} to develop robots for warehouses.`,
    }),
  ],
};

/** As often as in the news: money first. */
export const PRESS_KINDS: readonly PressKind[] = [
  ROUND,
  PURCHASE,
  ROUND,
  LAYOFF,
  ROUND,
  PURCHASE,
  ROUND,
  LAWSUIT,
  PARTNERSHIP,
  ROUND,
];

/** Articles that tell no event: a forecast, history, an opinion, a guide, a price, a job. */
export const OPINIONS: readonly ((facts: Pick<PressFacts, 'company' | 'sum'>) => Wording)[] = [
  (f) => ({
    title: `Why ${f.company} may be the one to watch this year`,
    text: `The company has raised ${f.sum} to date, and its founders like to talk about patience.`,
  }),
  () => ({
    title: 'Five ways to write better prompts',
    text: 'Short sentences help. So does an example of what you want to get.',
  }),
  (f) => ({
    title: `Opinion: what ${f.company} gets wrong about robots`,
    text: `A market that analysts expect to reach ${f.sum} by 2030 needs more than videos.`,
  }),
  () => ({
    title: 'The global market for crop sensors will reach $12 billion by 2031, report says',
    text: 'Growth is expected to be strongest in Asia.',
  }),
  (f) => ({
    title: `Ten years ago: how ${f.company} nearly failed`,
    text: 'It all began with a bet in a student flat and an old printer.',
  }),
  (f) => ({
    title: `${f.company} shares slip in quiet trading`,
    text: 'Volumes were thin on the day before the holiday.',
  }),
];
