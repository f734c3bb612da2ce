/** The telling words of a headline: those by which two headlines tell one story. */
import { stemmer } from 'stemmer';
import { forgetOldest } from '../../collections.ts';
import { searchWords } from '../../text/search-words.ts';

/** Stems that were found lately: the words of headlines come again and again. */
const stems = new Map<string, string>();
const MOST_STEMS = 10_000;

/** Words that headlines of all stories have: they say nothing of which story it is. */
const COMMON = new Set(
  `a an the of in on at to for with by from and or but nor as its it is are was were be been has have had this that
  these those their his her our your they he she we you who whom which what when where why how will would could can
  may might shall should must than then so such not no into onto about after before over under up down out off per
  via amid among between during against within without across around near more most less least some any all each
  both other another new newly now today yesterday week month year years months weeks day days monday tuesday
  wednesday thursday friday saturday sunday january february march april may june july august september october
  november december quarter first second third last next early late latest also still just only again one two three
  say says said saying tell tells told report reports reported reportedly according sources source people familiar
  news story article press release statement announce announces announced announcing announcement company companies
  firm firms startup start maker group inc ltd corp plc llc gmbh ab co ai artificial intelligence
  million billion trillion thousand hundred mln bn usd dollar dollars eur euro euros gbp pound pounds
  raise raises raised raising round rounds funding fund series seed secure secures secured land lands landed get gets
  got close closes closed closing bag bags bagged pull pulls pulled fresh deal deals agree agrees agreed agreement
  buy buys bought buying purchase purchases acquire acquires acquired acquiring acquisition takeover take takes took
  sell sells sold sale complete completes completed completion talk talks plan plans planned planning set seek seeks
  sign signs signed make makes made making give gives gave led lead leads leading valuation value values valued worth
  investor investors investment invest invests invested backed backing price cost costs share shares stock cash
  launch launches launched release releases released unveil unveils unveiled use uses used using based part percent
  cut cuts job jobs layoff layoffs lay lays laid staff employee employees worker workers`
    .split(/\s+/)
    .map((word) => stemOf(word)),
);

/** More words than a headline and a sentence below it have: a longer text tells its story at its beginning. */
const MOST_WORDS = 60;

/** A telling word: its stem, and as it was first written. */
interface TellingWord {
  stem: string;
  written: string;
}

/** The telling words of a text in their order, each once. Figures and words of one letter are none. */
export function tellingWords(text: string): TellingWord[] {
  const found = new Map<string, string>();
  for (const written of searchWords(text)) {
    if (found.size >= MOST_WORDS) break;
    if (written.length < 2 || /^\d/.test(written)) continue;
    const stem = stemOf(written);
    if (!COMMON.has(stem) && !found.has(stem)) found.set(stem, written);
  }
  return [...found].map(([stem, written]) => ({ stem, written }));
}

/** The stem of an English word, and any other word as it is. */
function stemOf(word: string): string {
  if (!/^[a-z]{3,64}$/.test(word)) return word;
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stem = stemmer(word);
  stems.set(word, stem);
  forgetOldest(stems, MOST_STEMS);
  return stem;
}
