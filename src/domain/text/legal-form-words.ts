/** The legal forms of companies, the world over: what may stand behind a name or before it and is no part of it. */
import { folded } from './folding.ts';

/** Behind a name, as one word without its full stops: "S.p.A." is spa, "Sp. z o.o." is spzoo. */
export const BEHIND = setOf(`
  inc incorporated corp corporation co company ltd limited llc plc lp llp lllp pllc pbc dac
  gmbh mbh ggmbh ag se kg kgaa ug ohg gbr partg ab publ oy oyj asa as aps
  sa sas sasu sarl eurl sca snc scs sprl srl spa sapa srls scrl bvba nv bv
  sl slu sll sau ltda eireli sadecv sabdecv sapidecv sderldecv srldecv spzoo spj sro
  doo dooel jsc cjsc ojsc pjsc kft zrt nyrt ood eood ead uab oü
  haftungsbeschrankt pte pty pvt bhd sdn tbk kk gk kabushiki kaisha gaisha
  ооо оао зао пао ао нао тов
`);

/** Behind a name only where another form stands behind them. */
export const BEFORE_FORM = setOf('private public and und de');

/** In front of a name, as a word. */
export const BEFORE = setOf('ооо оао зао пао ао нао тов uab pt');

/** Without a blank, before a name or behind it; the longest first. */
export const GLUED = [
  ...[
    '股份有限公司',
    '有限责任公司',
    '有限責任公司',
    '有限公司',
    '株式会社',
    '合同会社',
    '有限会社',
  ],
  ...['주식회사', '유한회사'],
].map(folded);

/** In brackets they are a form, else a word: (株), (주), (有). */
export const IN_BRACKETS = /[(（](?:株|有|同|주|유|合)[)）]/g;

/** Names that their form keeps apart from a larger company that is called so without it. */
export const KEPT = setOf('softbankcorp lgcorp skinc');

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/).map(folded));
}
