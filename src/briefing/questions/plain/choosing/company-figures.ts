/** Questions about a figure of a company: "OpenAI revenue", "Nvidia guidance for next quarter", "Anthropic's run rate", "TSMC Q1 results". */
import type { Reader } from '../../../../contracts/reader.ts';
import { quote } from '../../../../domain/text/typed.ts';
import { type TypedFilter, typedFilter } from '../../line.ts';
import { isIdle } from '../idle.ts';
import { joined, type PlainWord, plainWord } from '../words.ts';
import { type AskedPlain, tellingOf } from './asked.ts';

/** The figures that a company states of itself, as texts say them. */
const STATED =
  'revenues?|sales|turnover|profits?|net income|margins?|backlog|guidance|guides?|outlook|forecasts?|headcount|capex|capital (?:spending|expenditures?)';
const RATE =
  '(?:revenue )?run[- ]rates?|arr|annual recurring revenue|annuali[sz]ed (?:revenue|recurring revenue)';
const FIGURE = new RegExp(`(?:^| )(?:(?<rate>${RATE})|(?<stated>${STATED}))(?= |$)`);
/** A report as a whole. */
const RESULTS = /(?:^| )(?:results|earnings|figures|numbers|report)(?= |$)/;
/** The texts that tell of a pace of revenue. */
const RATES = ['run rate', 'recurring revenue', 'annualised revenue', 'revenue pace'];

/** Figures of days ahead: those are no days on which they were stated. */
const AHEAD = /^(?:guidance|guides?|outlook|forecasts?)$/;
/** "Q1 2026", "q2 fy27": of figures it is the period that they are of, and they are told after it. */
const QUARTER = /(?:^| )q([1-4])(?: (?:of )?(fy)? ?(?:20)?(\d\d)(?!\d))?(?= |$)/;

type Log = Pick<Reader, 'findCompany' | 'company'>;

/** True where a line of a search finds something. */
type Finds = (args: string) => Promise<boolean>;

/** The line that tells a figure of a company by what this company itself states, the newest first; null for a question about none. */
export async function figureLine(
  asked: AskedPlain,
  log: Log,
  finds: Finds,
): Promise<string | null> {
  const said = joined(asked.found.map(plainWord));
  const { rate, stated } = FIGURE.exec(said)?.groups ?? {};
  const period = quarterIn(said);
  const names = namesIn(asked);
  const isReport = period !== null && RESULTS.test(said);
  if (names === null || (rate === undefined && stated === undefined && !isReport)) return null;
  const of: TypedFilter = { key: 'subject', value: names };
  const subject = typedFilter(of);
  if (rate !== undefined) {
    for (const text of RATES)
      if (await finds(`${subject} "${text}"`))
        return `trends run rate ${typedFilter({ ...of, key: 'company' })}`;
    return `search ${subject} "run rate"`;
  }
  const days = stated !== undefined && AHEAD.test(stated) ? [] : asked.filters.filter(isDay);
  const spans = [...(period ? [period] : []), days.map(typedFilter).join(' ')];
  const figures = stated === undefined ? ['type:earnings'] : figuresOf(stated, asked.words);
  for (const by of [subject, await ownerOf(of, log)])
    for (const span of spans)
      for (const figure of figures) {
        const line = [by, figure, span].filter(Boolean).join(' ');
        if (by !== null && (await finds(line))) return `search ${line} sort:newest`;
      }
  const unsaid = stated === undefined ? 'type:earnings' : `"${stated}"`;
  return `search ${[subject, unsaid, spans[0]].filter(Boolean).join(' ')}`;
}

/** The companies that are asked about, with commas between; null where something else is. */
function namesIn(asked: AskedPlain): string | null {
  const telling = tellingOf(asked).filter(({ key }) => key !== 'sector');
  const [of, ...others] = telling.filter(({ value }) => value !== 'earnings');
  if (of?.key !== 'company' || others.some(({ key }) => key !== 'with')) return null;
  return telling.some(({ excludes }) => excludes)
    ? null
    : [of, ...others].map(({ value }) => value).join(',');
}

const isDay = ({ key }: TypedFilter): boolean => key === 'since' || key === 'until';

function quarterIn(said: string): string | null {
  const [, number, fiscal = '', year] = QUARTER.exec(said) ?? [];
  if (number === undefined) return null;
  return `"Q${number}${year ? ` ${fiscal.toUpperCase()}20${year}` : ''}"`;
}

/** The figure and what else narrows it, as "cloud" of "cloud revenue": in reports first, which may call it otherwise. */
function figuresOf(stated: string, words: AskedPlain['words']): string[] {
  const isOther = ({ key }: PlainWord) =>
    key !== '' && !isIdle(key) && !stated.split(' ').includes(key) && !OF_PERIODS.test(key);
  const others = words.filter((token) => isOther(plainWord(token)));
  const whole = (figure: string) =>
    [...others.map(({ value }) => quote(value)), quote(figure)].join(' ');
  const same = SALES.test(stated) ? SAME_AS_SALES.filter((word) => word !== stated) : [];
  return [...[stated, ...same].map((figure) => `type:earnings ${whole(figure)}`), whole(stated)];
}
const SALES = /^(?:revenues?|sales|turnover)$/;
const SAME_AS_SALES = ['revenue', 'sales'];
const OF_PERIODS =
  /^(?:quarter|quarterly|next|q[1-4]|fy|fiscal|annual|yearly|yoy|qoq|fy?\d\d(?:\d\d)?)$/;

/** The company that reports for another: Alphabet for Google; null for one that is its own. */
async function ownerOf({ value }: TypedFilter, log: Log): Promise<string | null> {
  const found = await log.findCompany(value);
  const parent = found.kind === 'one' ? found.company.parent : null;
  const owner = parent === null ? null : await log.company(parent);
  return owner && `subject:${quote(owner.name)}`;
}
