/** Months as publishers write them, in the languages whose feeds are met. */

/** January to December; a name may be cut after the letters that stand before a dot here. */
const NAMES = `
  jan.uary feb.ruary mar.ch apr.il may jun.e jul.y aug.ust sep.tember oct.ober nov.ember dec.ember
  jan.uar feb.ruar mär.z apr.il mai jun.i jul.i aug.ust sep.tember okt.ober nov.ember dez.ember
  jän.ner feb.ruari maerz apr.il maj jun.i jul.i aug.usti sept.ember okt.ober nov.ember dec.ember
  janv.ier févr.ier mars avr.il mai juin juil.let août sept.embre oct.obre nov.embre déc.embre
  ene.ro febr.ero marzo abr.il may.o junio julio ago.sto set.iembre octubre noviembre dic.iembre
  gen.naio febbraio marzo aprile mag.gio giu.gno lug.lio ago.sto set.tembre ott.obre novembre dic.embre
  janeiro fev.ereiro março abril maio junho julho agosto setembro out.ubro novembro dez.embro
  januari februari maa.rt april mei juni juli augustus september oktober november december
  tam.mikuu hel.mikuu maa.liskuu huh.tikuu tou.kokuu kes.äkuu hei.näkuu elo.kuu syy.skuu lok.akuu mar.raskuu jou.lukuu
  stycznia lut.ego marca kwi.etnia maja czerwca lipca sie.rpnia wrz.eśnia paź.dziernika lis.topada gru.dnia
  янв.аря фев.раля мар.та апр.еля мая июн.я июл.я авг.уста сен.тября окт.ября ноя.бря дек.абря
  ιαν.ουαρίου φεβ.ρουαρίου μαρ.τίου απρ.ιλίου μαΐ.ου ιούν.ιου ιούλ.ιου αύγ.ούστου σεπ.τεμβρίου οκτ.ωβρίου νοε.μβρίου δεκ.εμβρίου
  jan.uár feb.ruár már.cius ápr.ilis máj.us jún.ius júl.ius aug.usztus szept.ember okt.óber nov.ember dec.ember
  januar febr.uar marts april maí júní júlí ágúst.a september október nóvember des.ember
  tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta
  ledna února března dubna května června července srpna září října listopadu prosince
  ian.uarie febr.uarie mart.ie apr.ilie mai iun.ie iul.ie aug.ust sept.embrie oct.ombrie noi.embrie dec.embrie
  oca.k şub.at mar.t nis.an may.ıs haz.iran tem.muz ağu.stos eyl.ül eki.m kas.ım ara.lık
  січ.ня лют.ого бер.езня кві.тня тра.вня чер.вня лип.ня сер.пня вер.есня жов.тня лис.топада гру.дня
  ιανουάριος φεβρουάριος μάρτιος απρίλιος μάι.ος ιούνιος ιούλιος αύγουστος σεπτέμβριος οκτώβριος νοέμβριος δεκέμβριος`;

const MONTHS = namesOf(NAMES);

function namesOf(lists: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const line of lists.trim().split('\n'))
    for (const [at, name] of line.trim().split(/\s+/).entries()) {
      const [short = '', rest = ''] = name.split('.');
      for (let end = 0; end <= rest.length; end += 1) {
        const form = short + rest.slice(0, end);
        if (!found.has(bare(form))) found.set(bare(form), at + 1);
      }
    }
  return found;
}

/** A word without its accents, which many leave out. */
function bare(word: string): string {
  return word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}

/** The number of a month, 1 to 12, by its name or the beginning of it; null for any other word. */
export const monthOf = (word: string): number | null => MONTHS.get(bare(word)) ?? null;
