/** Words of a question that narrow nothing: its grammar, and the nouns of what is asked about. */
import type { Token } from '../../../domain/text/tokens.ts';
import { plainWord } from './words.ts';

const GRAMMAR = new Set(
  `a about again against all also am among an and any anything are as at be been being bring brings by can could did do does during every
  everything find for from gave get give given gets got had has have how i if in into is it its let like list look made make
  many me more much my need of off on only or our out over per please pls show shows so some still tell thanks that the their
  them there these they this those to together under up us want wants was we were what whats when where which while who whom whose why
  will with within would you your but hey hi hello just go goes gone done happens say says saying think thinks know knows wonder wondering curious interested looking question really actually currently current yet already pls plz ok yes`.split(
    /\s+/,
  ),
);

const NOUNS = new Set(
  `ai company companies startup startups start-up start-ups firm firms business businesses event events happened happen
  happening news money capital dollars dollar deal deals round rounds investor investors investments invested investing led co-led participation participating co-investor co-investors other others mandatory binding enforceable
  backed backing took take takes taking went came comes come coming began begin rules rule regulations regulatory legal item items ones
  one else ever so far cos worth by size amount announced signed reported disclosed value everything much new total totals sum overall force effect apply applies applied start starts raise raises raised raising fundraise fundraising financing funding financings invest invests lead leads leading back backs participate participated decide decides candidates candidate pipeline named called known involving concerning regarding related part contracted contract going project projects history status tech terms now v vs versus because than true turned date dates upcoming deadline deadlines between median average mean typical size sizes update updates summary summarise summarize overview miss missed changed story stories headlines round-up roundup filed brought defend defends defended defending defendant defendants plaintiff plaintiffs both agency agencies organisation organisations organization organizations grateful appreciate kindly number numbers count counts pay pays people persons person anyone anybody someone somebody everyone everybody lately recently nowadays ever often frequently alongside along beside attract attracts attracted secured secures landed lands bagged received receives receive collected collects become becomes became change develop develops developed evolve evolved use uses used using put agree agrees agreed end ends ended ending sign signs plans planning planned funded financed finances countries country nations obligations obligation duties requirements slowing slowed cooling accelerating reach reached reaches hit hits backers shareholders stats statistics avg`.split(
    /\s+/,
  ),
);

/** Words of grammar alone, which texts are not searched for beside other words. */
const STOP = new Set(
  `a about an and are as at be been being by can could did do does for from had has have how i if in into is it its of on
  or our that the their them there these they this those to was were what whats when where which while who whom whose why
  will with within would you your than`.split(/\s+/),
);

/** True for a word that is passed over, by its key. */
export const isIdle = (key: string): boolean => key === '' || GRAMMAR.has(key) || NOUNS.has(key);

/** Words of other searches, which a question refuses. */
const OPERATOR = /^(?:AND|OR|NOT)$/;

/** The words that texts are searched for; all, where none would be left. */
export function withoutStops(words: readonly Token[]): readonly Token[] {
  const left = words.filter(
    (token) => token.quoted || OPERATOR.test(token.value) || !STOP.has(plainWord(token).key),
  );
  return left.length > 0 ? left : words;
}
