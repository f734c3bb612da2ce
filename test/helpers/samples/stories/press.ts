/** Made-up news as feeds bring it: events with their articles in five wordings, copies and citations among them, and articles that tell no event. */
import type { SourceItem } from '../../../../src/contracts/sources/item.ts';
import type { EventType } from '../../../../src/domain/event/vocabulary.ts';
import { addDays, type Day } from '../../../../src/domain/time/calendar.ts';
import { seeded } from '../../logged.ts';
import { OPINIONS, PRESS_KINDS, type PressFacts } from './press-kinds.ts';
import { itemOf } from './reading.ts';

/** An event as it is known to have happened. */
export interface PressEvent {
  type: EventType;
  company: string;
  /** US dollars; null where there is no sum. */
  sum: number | null;
  /** The publishers that found it out themselves. */
  origins: ReadonlySet<string>;
}

/** An article with its day, and the number of its event; null for one that tells none. */
export interface PressArticle {
  event: number | null;
  publisher: string;
  day: Day;
  item: SourceItem;
}

export const OUTLETS = [
  ...['Reuters', 'TechCrunch', 'The Register', 'Axios', 'Sifted', 'GeekWire', 'The Verge', 'CNBC'],
] as const;
const FIRST = 'Ordo Tarn Lumi Brev Quil Hald Sero Vint Kestr Molv Ambr Dorn Fenn Gild Jaro'.split(
  ' ',
);
const LAST = 'vane field aro elle ion works grid nova mark stead wick lume dale holt bury'.split(
  ' ',
);
const SUMS = [5, 8, 12, 20, 34, 40, 50, 75, 100, 120, 180, 250, 400, 650];
const START = '2026-01-05';
const DAYS = 60;

/** Another name for each number below 225. */
const companyOf = (number: number): string =>
  `${FIRST[number % FIRST.length]}${LAST[(number * 7 + Math.floor(number / FIRST.length)) % LAST.length]}`;

/** So many events with six articles each, and so many articles that tell none, in the order of their days. */
export function pressOf(
  events: number,
  opinions: number,
  seed = 3,
): { events: PressEvent[]; articles: PressArticle[] } {
  const random = seeded(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const known: PressEvent[] = [];
  const articles: PressArticle[] = [];
  for (let event = 0; event < events; event += 1) {
    const kind = PRESS_KINDS[event % PRESS_KINDS.length]!;
    const sum = pick(SUMS);
    const facts: PressFacts = {
      company: companyOf(event % 225),
      other: `${companyOf((event + 112) % 225)} ${pick(['Labs', 'Robotics', 'Systems'])}`,
      investor: pick(['Oak Hill Ventures', 'Pier Capital', 'Grey Heron', 'Atlas Lane Partners']),
      sum: `$${sum} million`,
      short: `$${sum}M`,
      // The second event of a company is another round, months later in its life.
      round: event < 225 ? pick(['seed', 'Series A']) : pick(['Series B', 'Series C']),
      count: 20 + Math.floor(random() * 400),
      place: pick(['Lyon', 'Austin', 'Malmö', 'Osaka', 'Leeds', 'Graz']),
    };
    const day = addDays(START, Math.floor(random() * DAYS));
    const offset = Math.floor(random() * OUTLETS.length);
    const outlet = (at: number) => OUTLETS[(offset + at) % OUTLETS.length]!;
    const wordings = kind.wordings.map((wording) => wording(facts));
    // Four report; the fifth says whose report it repeats, the sixth copies the first.
    wordings.forEach(({ title, text }, at) => {
      const cited = at === 4 ? ` That is according to ${outlet(0)}.` : '';
      articles.push(
        articleOf(event, outlet(at), addDays(day, at > 2 ? 1 : 0), title, text + cited, at),
      );
    });
    const [first] = wordings;
    if (first)
      articles.push(articleOf(event, outlet(5), addDays(day, 1), first.title, first.text, 5));
    known.push({
      type: kind.type,
      company: kind.isAbout === 'other' ? facts.other : facts.company,
      sum: kind.hasSum ? sum * 1e6 : null,
      origins: new Set([0, 1, 2, 3].map(outlet)),
    });
  }
  for (let at = 0; at < opinions; at += 1) {
    const facts = { company: companyOf(at % 225), sum: `$${pick(SUMS)} million` };
    const { title, text } = OPINIONS[at % OPINIONS.length]!(facts);
    const day = addDays(START, Math.floor(random() * DAYS));
    articles.push(articleOf(null, pick(OUTLETS), day, `${title}`, text, at));
  }
  const all = articles.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return { events: known, articles: all };
}

function articleOf(
  event: number | null,
  publisher: string,
  day: Day,
  title: string,
  text: string,
  at: number,
): PressArticle {
  const id = `${publisher}-${event ?? 'opinion'}-${at}`.toLowerCase().replace(/\s/g, '-');
  const link = `https://press.example/${id}`;
  const published = `${day}T0${6 + (at % 4)}:15:00Z`;
  const item = itemOf(publisher, title, { id, link, canonical: link, text, published });
  return { event, publisher, day, item };
}
