/** Abbreviations of news about companies, money and law: full stops that may end no sentence. */

/** Behind these a sentence goes on, whatever follows. */
const GO_ON = setOf(`
  Mr Mrs Ms Dr Prof Sen Rep Gov Gen Lt Col Sgt Capt Rev Hon Mt Ft Messrs Mme
  vs v e.g i.e cf approx ca c est incl excl ex resp esp viz
  Rs Mio Mrd Bio mio mrd milj mdr Tsd
  z.B d.h u.a bzw Nr bl.a t.ex dvs f.d
`);

/** Behind these it goes on where a figure follows: "No. 1", "Art. 50", "Jan. 5". */
const BEFORE_FIGURES = setOf(`
  No no Nos nos Nr nr Art art Arts arts Sec sec Reg reg Dir Fig fig Vol vol p pp para Para Abs abs
  Ch ch Cl cl ann Ann Rec rec Bill Ex Cal Stat Pub kl
  Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun
  St Ave
`);

/** Behind these it goes on unless what follows looks like a beginning: "Acme Inc. CEO Jane Doe". */
const MAY_END = setOf(`
  Inc Corp Co Cos Ltd Pte Pty Pvt Bhd Sdn Tbk Bros Assn Intl Int'l Ltda Cía Jr Sr St Ste Dept Univ Natl
  etc al am pm Ph.D bn mn tn Yahoo Yum Kahoot
  Calif Mass Pa Del Tex Wash Ill Fla Conn Mich Ariz Colo Minn Tenn Va Ga Ore
`);

/** A letter behind one of these is a name, no initial: "Series B. Birch led." */
const NUMBERED_BY_LETTERS = setOf(
  'Series Class Phase Plan Tier Type Model Round Grade Category Group Schedule Annex Appendix Exhibit Part Section Serie',
);

/** "am 12. März": an ordinal with its full stop. */
const BEHIND_ORDINALS = setOf(`
  Januar Februar März April Mai Juni Juli August September Oktober November Dezember Quartal Halbjahr
`);

/** Behind a stop it goes on with the form of the company: "Acme Tech. Pvt. Ltd.". */
const LEGAL_FORM = /^(?:Pvt|Pte|Pty|Ltd|Inc|Corp|LLC|Bhd|Sdn)\b/;

/** The word before a full stop: `open` ends no sentence, `perhaps` may end one, `closed` does. */
type AbbreviationKind = 'open' | 'perhaps' | 'closed';

/**
 * The kind of abbreviation that a word is, given without its full stop, with the word before it and the text after
 * it. A word that is no abbreviation is `closed`.
 */
export function abbreviationKind(word: string, before: string, after: string): AbbreviationKind {
  if (GO_ON.has(word) || LEGAL_FORM.test(after)) return 'open';
  if (BEFORE_FIGURES.has(word) && /^[\d§#]/.test(after)) return 'open';
  if (/^\d{1,2}$/.test(word) && BEHIND_ORDINALS.has(/^\p{L}+/u.exec(after)?.[0] ?? ''))
    return 'open';
  if (MAY_END.has(word) || /^(?:\p{L}\.)+\p{L}{1,2}$/u.test(word)) return 'perhaps';
  // X is a company, and its letter is nobody's initial.
  const isInitial = /^\p{L}$/u.test(word) && word !== 'X';
  return isInitial && !NUMBERED_BY_LETTERS.has(before) ? 'perhaps' : 'closed';
}

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}
