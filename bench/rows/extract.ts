/** Reading a text for its events, against two taggers that only tell the kinds of its words, and as it grows. */
import { companyAt } from '../../src/domain/reference/company.ts';
import { codeOf } from '../../src/errors.ts';
import { companyNames, extract } from '../../src/extraction/index.ts';
import { openBundle } from '../../src/sources/bundle.ts';
import { MOMENT } from '../moment.ts';
import type { BenchRow } from '../report.ts';
import { sideBySide } from '../stats.ts';

/** Lines as of a briefing: one in four tells something. */
const LINES = [
  '## Funding and deals',
  '- **Ordovane**, a maker of lab robots, raised **$40 million** in a Series B round led by Oak Hill Ventures.',
  'The round values the company at $400 million, according to two people who know the terms.',
  'Robots that pipette are still rare in small laboratories, and most of the work is done by hand.',
  '- Tarnfield agreed to buy the payroll start-up Lumiq for about £31m in cash, the companies said on Tuesday.',
  'Lumiq had raised $9 million since 2019, and its software is used by four hundred bakeries.',
  'Nobody at Tarnfield would say how many of the ninety people at Lumiq will keep their desks.',
  'It is the kind of purchase that makes sense on paper and takes two years to pay off.',
  '## Rules and courts',
  'Lawmakers in Brussels argued for nine hours about what a general model is, and went home without an answer.',
  'A judge in Oakland let the case of three illustrators against Quillon go on.',
  'Quillon says that its models have learned from pictures as any student would.',
  'The next hearing is in May, and neither side expects much of it.',
  '- Brightloom lays off 120 employees, or about a tenth of its staff, after two quarters of slow sales.',
  'The company still plans to open an office in Lisbon this year.',
  'Demand for its sensors fell in most markets, and the price of copper did not help.',
];
const BRIEFING = `${LINES.join('\n')}\n\n`;

/** Events a copy, so that the reading is known to have happened. */
const LEAST_EVENTS = 3;

interface ExtractAmounts {
  /** The text that both sides read, in characters; a slow tagger reads an eighth of it. */
  characters: number;
  /** The longest text, in characters. */
  longest: number;
  rounds: number;
  /** Rounds against the quick tagger: so many that in most of them both sides are compiled. */
  quickRounds: number;
}

interface Compromise {
  default: (text: string) => { out(form: 'tags'): unknown };
}
interface Wink {
  default: (
    model: unknown,
    pipe: readonly string[],
  ) => {
    its: { pos: unknown };
    readDoc(text: string): { tokens(): { out(of: unknown): unknown } };
  };
}

/** The speed of reading against that of tagging, and the growth with the text. */
export async function measureExtract(amounts: ExtractAmounts): Promise<BenchRow[]> {
  const names = companyNames(openBundle().companies.map((record) => companyAt(record, MOMENT)));
  const read = (text: string) => extract(text, { names, published: '2026-03-12' }).candidates;
  const text = repeated(amounts.characters);
  const short = repeated(amounts.characters / 8);
  if (read(short).length < LEAST_EVENTS) throw new RangeError('nothing was read');
  const group = 'Reading a text for its events, against merely tagging its words';
  return [
    ...(await againstWink(group, text, read, amounts.quickRounds)),
    ...(await againstCompromise(group, short, read, amounts.rounds)),
    ...(await growth(group, read, amounts)),
  ];
}

const repeated = (characters: number) => BRIEFING.repeat(Math.ceil(characters / BRIEFING.length));

async function againstWink(
  group: string,
  text: string,
  read: (text: string) => unknown,
  rounds: number,
): Promise<BenchRow[]> {
  const [wink, model] = [
    await loaded<Wink>('wink-nlp'),
    await loaded<{ default: unknown }>('wink-eng-lite-web-model'),
  ];
  if (!wink || !model) return [missing(group, 'wink-nlp')];
  const { its, readDoc } = wink.default(model.default, ['sbd', 'pos']);
  const tag = () => readDoc(text).tokens().out(its.pos);
  const p50 = await sideBySide(rounds, { ours: () => read(text), theirs: tag });
  return [row(group, 'wink-nlp', p50, text.length, 1.3)];
}

async function againstCompromise(
  group: string,
  text: string,
  read: (text: string) => unknown,
  rounds: number,
): Promise<BenchRow[]> {
  const compromise = await loaded<Compromise>('compromise');
  if (!compromise) return [missing(group, 'compromise')];
  const tag = () => compromise.default(text).out('tags');
  const p50 = await sideBySide(rounds, { ours: () => read(text), theirs: tag });
  return [row(group, 'compromise', p50, text.length, 10)];
}

async function growth(
  group: string,
  read: (text: string) => unknown,
  { longest, rounds }: ExtractAmounts,
): Promise<BenchRow[]> {
  const [half, whole] = [repeated(longest / 2), repeated(longest)];
  const p50 = await sideBySide(Math.min(rounds, 3), {
    half: () => read(half),
    whole: () => read(whole),
  });
  return [
    {
      group,
      what: `growth from ${megabytes(half.length)} to ${megabytes(whole.length)}`,
      value: p50.whole / p50.half,
      unit: '×',
      limit: { at: 'most', value: 2.2 },
      note: `${Math.round(p50.whole)} ms`,
    },
  ];
}

const megabytes = (characters: number) => `${(characters / 1e6).toFixed(2)} MB`;

function row(
  group: string,
  name: string,
  { ours, theirs }: { ours: number; theirs: number },
  characters: number,
  least: number,
): BenchRow {
  const speed = (ms: number) => `${(characters / ms / 1000).toFixed(2)} MB/s`;
  return {
    group,
    what: `speed, against ${name}`,
    value: theirs / ours,
    unit: '×',
    limit: { at: 'least', value: least },
    note: `${speed(ours)} against ${speed(theirs)}`,
  };
}

const missing = (group: string, name: string): BenchRow => ({
  group,
  what: `speed, against ${name}`,
  value: 0,
  unit: '×',
  note: 'not installed: run npm ci',
});

/** A package that only this measurement uses, by its name, so that nothing else needs it; null where it is not installed. */
async function loaded<Module>(name: string): Promise<Module | null> {
  try {
    return (await import(name)) as Module;
  } catch (error) {
    if (codeOf(error) === 'ERR_MODULE_NOT_FOUND') return null;
    throw error;
  }
}
