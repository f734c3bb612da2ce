/** The forms of English words. */
import type { VerbForms } from '../lexicon/build.ts';

/** Verbs whose past is their own: infinitive, past and, where it differs, participle. */
const IRREGULAR = new Map(
  `buy:bought sell:sold pay:paid spend:spent lead:led win:won take:took:taken get:got:gotten make:made say:said
  tell:told hold:held leave:left cut:cut hit:hit bid:bid set:set put:put shed:shed let:let rise:rose:risen
  fall:fell:fallen grow:grew:grown find:found become:became come:came:come go:went:gone give:gave:given
  see:saw:seen break:broke:broken steal:stole:stolen build:built bring:brought begin:began:begun think:thought
  withdraw:withdrew:withdrawn strike:struck seek:sought meet:met lose:lost send:sent draw:drew:drawn
  write:wrote:written step:stepped know:knew:known show:showed:shown keep:kept run:ran:run spin:spun lay:laid
  mean:meant overtake:overtook:overtaken undertake:undertook:undertaken shut:shut split:split quit:quit
  speak:spoke:spoken drive:drove:driven forbid:forbade:forbidden uphold:upheld throw:threw:thrown
  shrink:shrank:shrunk sink:sank:sunk slide:slid fight:fought catch:caught land:landed net:netted
  understand:understood stand:stood wear:wore:worn bear:bore:born fly:flew:flown flee:fled feed:fed
  teach:taught learn:learned burn:burned hurt:hurt co-lead:co-led colead:coled do:did:done swing:swung
  slump:slumped read:read resubmit:resubmitted input:input freeze:froze:frozen shake:shook:shaken wind:wound
  bet:bet:bet choose:chose:chosen deal:dealt mislead:misled outbid:outbid blow:blew:blown`
    .split(/\s+/)
    .map((entry) => entry.split(':'))
    .map(([base = '', ...past]) => [base, past] as const),
);

/** Short verbs that double their last letter. */
const DOUBLED = new Set(
  'commit refer occur control compel transfer plan ban trim slip drop stop step scrap axe bag snap sub tap top cap nab grab net dip slam hit cut set get put let shut split quit bid spin win run begin shed commit refer occur submit admit transfer unban permit rid pop ship flip strip drag drum dub flag fit equip embed deter defer propel wrap spur vet plug scan swap rob scrub plot tug snag bar slap bat mop outbid'.split(
    ' ',
  ),
);

/** Verbs that double it in Britain, and not in America. */
const BRITISH = new Set('cancel label travel signal model fuel channel level total'.split(' '));

const VOWEL = /[aeiou]/;

/** All forms of a verb. */
export function verbForms(base: string): VerbForms {
  if (base === 'be')
    return { base, present: ['is', 'are', 'am'], past: ['was', 'were', 'been'], ing: ['being'] };
  if (base === 'have') return { base, present: ['has'], past: ['had'], ing: ['having'] };
  if (BRITISH.has(base))
    return {
      base,
      present: [plural(base)],
      past: [`${base}ed`, `${base}led`],
      ing: [`${base}ing`, `${base}ling`],
    };
  const past = IRREGULAR.get(base) ?? [regularPast(base)];
  return { base, present: [plural(base)], past: [...past], ing: [participle(base)] };
}

function regularPast(base: string): string {
  if (base.endsWith('e')) return `${base}d`;
  if (base.endsWith('y') && !VOWEL.test(base.charAt(base.length - 2)))
    return `${base.slice(0, -1)}ied`;
  return DOUBLED.has(base) ? `${base}${base.slice(-1)}ed` : `${base}ed`;
}

function participle(base: string): string {
  if (base.endsWith('ie')) return `${base.slice(0, -2)}ying`;
  if (base.endsWith('e') && !/[eoy]e$/.test(base) && base.length > 2)
    return `${base.slice(0, -1)}ing`;
  return DOUBLED.has(base) ? `${base}${base.slice(-1)}ing` : `${base}ing`;
}

/** A noun’s plural, and a verb’s present. */
export function plural(word: string): string {
  if (/(?:s|x|z|ch|sh|[^aeiouy]o)$/.test(word)) return `${word}es`;
  if (word.endsWith('y') && !VOWEL.test(word.charAt(word.length - 2)))
    return `${word.slice(0, -1)}ies`;
  return `${word}s`;
}
