/** Made-up stories, each told by several outlets over its stages: the truth about them is known. */
import type { EventFields } from '../../../../src/domain/event/event.ts';
import type { Round } from '../../../../src/domain/event/vocabulary.ts';
import { addDays } from '../../../../src/domain/time/calendar.ts';
import { seeded } from '../../logged.ts';
import { fields, source } from '../records.ts';
import type { Facts, StageKind, StoryKind } from './facts.ts';
import { ENDINGS, STORY_KINDS } from './story-kinds.ts';

/** An article, with the story that it tells and with whose words. */
export interface Article {
  story: number;
  kind: string;
  stage: number;
  day: string;
  fields: EventFields;
  text: string;
  publisher: string;
  /** The publisher whose report it is: another's where it copies or cites that. */
  origin: string;
}

const OUTLETS = [
  'Reuters',
  'TechCrunch',
  'The Register',
  'Axios',
  'Sifted',
  'GeekWire',
  'The Verge',
  'CNBC',
];
const FIRST = 'Ordo Tarn Lumi Brev Quil Hald Sero Vint Kestr Molv Ambr Dorn'.split(' ');
const LAST = 'vane field aro elle ion works grid nova'.split(' ');
const INVESTORS = ['Oak Hill Ventures', 'Ninefold', 'Pier Capital', 'Grey Heron', 'Atlas Lane'];
const BUSINESS = [
  'warehouse robots',
  'photonic chips',
  'tax software',
  'crop sensors',
  'voice agents',
  'battery models',
  'radiology tools',
  'shipping maps',
];
const PLACES = ['Lyon', 'Austin', 'Malmö', 'Osaka', 'Leeds', 'Graz'];
const PARTS = ['login', 'billing', 'search', 'planning', 'storage', 'translation'];
const ROUNDS: readonly Round[] = ['seed', 'series_a', 'series_b', 'series_c'];
const SUMS = [5, 20, 40, 50, 100, 120, 250, 1300];

/** So many articles tell a stage: two of them are no reports of their own. */
const TELLINGS = 5;

/** Articles about `count` stories, and about half as many that come close to them, in the order of their days. */
export function articlesOf(count: number, seed = 7): Article[] {
  const random = seeded(seed);
  const all = Array.from({ length: count }, (_, story) => storyOf(story, random)).flat();
  return all.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

type Random = () => number;
const pick = <T>(list: readonly T[], random: Random): T =>
  list[Math.floor(random() * list.length)]!;

/** Another company for each number. */
const companyOf = (number: number): string =>
  `${FIRST[number % FIRST.length]}${LAST[Math.floor(number / FIRST.length) % LAST.length]}${SUFFIXES[Math.floor(number / FIRST.length / LAST.length)] ?? ` ${number}`}`;
const SUFFIXES = ['', ' Systems', ' Health', ' Energy'];

/** Every other story is told beside one that comes close to it and is another. */
function storyOf(story: number, random: Random): Article[] {
  const kind = STORY_KINDS[story % STORY_KINDS.length]!;
  const begins = addDays('2025-01-06', Math.floor(random() * 400));
  const facts: Facts = {
    company: companyOf(story),
    other: `${companyOf(story + 7)} Labs`,
    investor: pick(INVESTORS, random),
    sum: pick(SUMS, random),
    round: pick(ROUNDS.slice(0, -1), random),
    business: pick(BUSINESS, random),
    place: pick(PLACES, random),
    part: pick(PARTS, random),
    count: 20 + Math.floor(random() * 300),
  };
  const near = nearMiss(kind, facts, begins, random);
  return [
    ...told(story * 2, kind, facts, begins, random),
    ...(story % 2 === 0 ? told(story * 2 + 1, kind, near.facts, near.begins, random) : []),
  ];
}

function told(story: number, kind: StoryKind, facts: Facts, begins: string, random: Random) {
  return kind.stages.flatMap((stage, index) =>
    stageOf({ story, kind, facts, index, day: addDays(begins, stage.after) }, stage, random),
  );
}

/** Another story of the same company, or of the same day, sum and investor. */
function nearMiss(kind: StoryKind, facts: Facts, begins: string, random: Random) {
  const { name } = kind;
  const part = PARTS[(PARTS.indexOf(facts.part) + 1) % PARTS.length]!;
  const company = `${facts.company.slice(0, 2)}orn ${facts.company.slice(-3)}`;
  if (name === 'round' && random() < 0.5)
    return { facts: { ...facts, company }, begins: addDays(begins, 1) };
  if (name === 'round') {
    const round = ROUNDS[ROUNDS.indexOf(facts.round) + 1]!;
    return { facts: { ...facts, round, sum: facts.sum * 3 }, begins: addDays(begins, 90) };
  }
  if (name === 'outage' || name === 'product')
    return { facts: { ...facts, part }, begins: addDays(begins, 9) };
  return { facts: { ...facts, other: `${company} Labs` }, begins: addDays(begins, 3) };
}

interface Told {
  story: number;
  kind: StoryKind;
  facts: Facts;
  index: number;
  day: string;
}

/** Three reports; the fourth has the words of the first, the fifth says whose report it repeats. */
function stageOf(told: Told, stage: StageKind, random: Random): Article[] {
  const offset = Math.floor(random() * OUTLETS.length);
  const outlets = Array.from(
    { length: TELLINGS },
    (_, at) => OUTLETS[(offset + at) % OUTLETS.length]!,
  );
  const [first = ''] = outlets;
  const texts: string[] = [];
  return outlets.map((publisher, at) => {
    const isCopy = at === 3;
    const isCiting = at === 4;
    const own = textOf(told, stage, at);
    const text = isCopy
      ? (texts[0] ?? '')
      : isCiting
        ? `${own} That is according to ${first}.`
        : own;
    texts.push(text);
    const day = addDays(told.day, Math.floor(random() * 2) + (at > 2 ? 1 : 0));
    return articleOf(told, stage, {
      at: isCopy ? 0 : at,
      publisher,
      day,
      text,
      random,
      origin: isCopy || isCiting ? first : publisher,
    });
  });
}

/** A first report ends in some background; later ones have other things to tell. */
function textOf({ facts, index }: Told, { headlines, details }: StageKind, at: number): string {
  const ending = index === 0 ? [ENDINGS[at]!(facts)] : [];
  return [`${headlines[at]!(facts)}.`, details[at]!(facts), ...ending].join(' ');
}

interface Written {
  at: number;
  publisher: string;
  day: string;
  text: string;
  random: Random;
  origin: string;
}

function articleOf(
  { story, kind, facts, index, day: happened }: Told,
  stage: StageKind,
  written: Written,
): Article {
  const { at, publisher, day, text, random, origin } = written;
  const url = `https://example.com/${publisher.toLowerCase().replaceAll(' ', '-')}/${story}-${index}`;
  const said = kind.fields(facts);
  const isUndated = random() < 0.3;
  return {
    story,
    kind: kind.name,
    stage: index,
    day,
    text,
    publisher,
    origin,
    fields: fields({
      ...said,
      status: stage.status,
      title: stage.headlines[at]!(facts),
      summary: stage.details[at]!(facts),
      occurredOn: isUndated ? null : { date: random() < 0.7 ? happened : day, precision: 'day' },
      // Not every report says how much, or which round it was.
      amount: stage.hasSum && random() < 0.8 ? (said.amount ?? null) : null,
      round: random() < 0.7 ? (said.round ?? null) : null,
      sources: [source(publisher, { url, publishedOn: day })],
    }),
  };
}
