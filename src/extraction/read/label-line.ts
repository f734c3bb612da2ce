/** Lines of labels: “X | $12M Series A | Lead: Y”, “X (Series A, $12M)”, “X – $12M – Seed”. */
import { isOf, isSign } from '../grammar/kinds.ts';
import type { MoneyMention, NameMention, Sentence } from '../grammar/sentence.ts';
import { KIND } from '../lexicon/word.ts';
import { SHAPE, type TextToken } from '../text/token.ts';

/** The company of a line, and those who gave the money. */
interface LabelLine {
  company: NameMention;
  leads: readonly NameMention[];
  investors: readonly NameMention[];
}

/** Longer lines, in tokens, are sentences. */
const LONGEST = 60;
/** Signs that part the labels of a line. */
const PARTS = new Set([':', '–', '—', '-', '|', ',', '(', '/', '·', '•']);
/** Kinds that describe a company before its name. */
const BEFORE_NAME = KIND.company | KIND.adjective | KIND.nationality | KIND.determiner | KIND.noun;

/** Reads a line of labels around its sum; null where it is a sentence, or says of no round. */
export function labelLine(sentence: Sentence, money: MoneyMention): LabelLine | null {
  const { tokens, at, mentions } = sentence;
  if (tokens.length > LONGEST || tokens.some((token, index) => isVerb(token, tokens[index + 1])))
    return null;
  const company = mentions.find(
    (each): each is NameMention => each.kind === 'name' && !each.isPlace,
  );
  if (!company || company.isThing || company.from > money.from) return null;
  // “Deal sheet: X – $12M Series A”
  const heading = tokens.findLastIndex(
    (token, index) => index < company.from && isSign(token, ':'),
  );
  const isLed = (token: TextToken, index: number) =>
    index <= heading || at[index] !== undefined || mayLead(token);
  if (!tokens.slice(0, company.from).every(isLed)) return null;
  const round = mentions.find(({ kind }) => kind === 'round');
  const between = tokens.slice(company.to, Math.min(money.from, round?.from ?? money.from));
  const isParted = between.some((token) => token.shape === SHAPE.sign && PARTS.has(token.low));
  if (!round || round.from < company.from || (!isParted && between.length > 0)) return null;
  return { company, ...givers(sentence, Math.max(money.to, round.to)) };
}

/** A verb that is told: none in “led by X”, and no noun. */
const isVerb = (token: TextToken, next: TextToken | undefined): boolean =>
  isOf(token, KIND.verb | KIND.auxiliary | KIND.modal) &&
  !isOf(token, KIND.noun | KIND.adjective | KIND.preposition) &&
  next?.low !== 'by' &&
  !isSign(next, ':');

const mayLead = (token: TextToken): boolean =>
  token.shape === SHAPE.sign || token.shape === SHAPE.figure || isOf(token, BEFORE_NAME);

/** Labels before those who lead, by their first letters. */
const LEADS = /^(?:lead|led|leads)$/;

/** The names behind the sum and the round of a line, by the labels before them. */
function givers({ tokens, at }: Sentence, from: number): Omit<LabelLine, 'company'> {
  const leads: NameMention[] = [];
  const investors: NameMention[] = [];
  let isLead = false;
  for (let index = from; index < tokens.length; index++) {
    const [token, name] = [tokens[index], at[index]];
    if (!token) break;
    if (name?.kind === 'name') {
      if (!name.isPlace) (isLead ? leads : investors).push(name);
      index = name.to - 1;
    } else if (LEADS.test(token.low)) isLead = true;
    else if (token.low === '|' || isOf(token, KIND.preposition)) isLead &&= token.low === 'by';
    else if (token.shape !== SHAPE.sign && !isOf(token, GIVING)) break;
  }
  return { leads, investors };
}

/** Words among those who gave the money. */
const GIVING = KIND.noun | KIND.company | KIND.conjunction | KIND.adjective | KIND.determiner;
