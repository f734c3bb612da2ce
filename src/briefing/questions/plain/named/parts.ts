/** The part that a company plays in what a question asks about, by the words around its name: "who sued OpenAI", "led by a16z". */
import type { EventType } from '../../../../domain/event/vocabulary.ts';
import type { FilterKey } from '../../filter-keys.ts';

/** The filters by a part. */
export const PART_KEYS = [
  ...(['investor', 'lead', 'subject', 'acquirer', 'target'] as const),
  ...(['plaintiff', 'defendant', 'supplier', 'customer'] as const),
] satisfies readonly FilterKey[];
export type PartKey = (typeof PART_KEYS)[number];

/** The words around a name, by their keys, and the types that are answered about: none where they are all. */
interface Around {
  ahead: string;
  /** True of "Nvidia’s". */
  owns: boolean;
  behind: string;
  types: readonly EventType[];
}

const BE = '(?:is|are|was|were|be|been|being|gets?|got)';
const MEANWHILE =
  '(?:(?:has|have|had|did|does|do|will|would|can|could|is|are|was|were|been|be|ever|already|just|recently|also|not|to|wants?|wanted|plans?|planned|planning|agrees?|agreed|hopes?|tries|tried|trying|said) )*';

/** A verb of which one side does what is done to the other, in its forms. */
interface Verb {
  type: EventType;
  /** Any form of the verb, and its participle alone. */
  forms: string;
  done: string;
  /** Nouns of the deed: "lawsuits". */
  nouns: string;
  /** Between a noun and the one to whom it is done: "against". */
  to: string;
  /** The part of who does it, and of the one to whom it is done. */
  does: PartKey;
  suffers: PartKey;
}

const VERBS: readonly Verb[] = [
  {
    type: 'acquisition',
    forms:
      'buy|buys|buying|bought|acquires?|acquiring|acquired|purchased|purchasing|(?:take|takes|taking|took|taken) over|snap up|snapped up',
    done: 'bought|acquired|purchased|taken over|snapped up',
    nouns: 'acquisitions?|takeovers?|purchases?|buyouts?|take-overs?',
    to: 'of',
    does: 'acquirer',
    suffers: 'target',
  },
  {
    type: 'legal',
    forms: 'sue|sues|suing|sued|(?:take|takes|taking|took|taken) to court',
    done: 'sued|taken to court',
    nouns:
      'lawsuits?|law suits?|suits?|cases?|complaints?|claims?|actions?|litigation|proceedings|rulings?|verdicts?|judge?ments?|charges?|appeals?',
    to: 'against',
    does: 'plaintiff',
    suffers: 'defendant',
  },
  {
    type: 'infrastructure',
    forms: 'supply(?! chain)|supplies|supplying|supplied|powers?|powering',
    done: 'supplied|powered',
    nouns: 'suppliers?',
    to: 'of|to|for',
    does: 'supplier',
    suffers: 'customer',
  },
];

type Rule = readonly [on: 'ahead' | 'behind' | 'owned', words: RegExp, part: PartKey];

/** The first that fits counts: what is done to a company before what it does. */
const rulesOf = ({ forms, done, nouns, to, does, suffers }: Verb): Rule[] => [
  ['ahead', new RegExp(`(?:^| )(?:${done}) by$`), does],
  ['ahead', new RegExp(`(?:^| )(?:${nouns})(?: \\S+){0,2} (?:by|brought by|filed by)$`), does],
  ['ahead', new RegExp(`(?:^| )(?:${nouns})(?: \\S+)? (?:${to})$`), suffers],
  ['ahead', new RegExp(`(?:^| )(?:${forms})(?: the| all of| part of| most of)?$`), suffers],
  ['behind', new RegExp(`^(?:\\S+ )?${BE} (?:\\S+ )?(?:${done})(?: |$)`), suffers],
  ['behind', new RegExp(`^(?:being|been|get|ever|already) (?:${done})(?: |$)`), suffers],
  ['behind', new RegExp(`^${MEANWHILE}(?:${forms})(?: |$)`), does],
];

/** "Was Wiz bought", "is OpenAI sued": the helping verb stands before the name. */
const passive = ({ done, suffers }: Verb) => ({
  ahead: new RegExp(`(?:^| )${BE}$`),
  behind: new RegExp(`^(?:${done})(?: |$)`),
  part: suffers,
});

/** Rules of one kind of event alone; null for those that hold in any. */
const OTHER_RULES: readonly (readonly [EventType | null, ...Rule])[] = [
  [
    'acquisition',
    'owned',
    /^(?:acquisitions|takeovers|purchases|buyouts|shopping)(?: |$)/,
    'acquirer',
  ],
  [
    'acquisition',
    'ahead',
    /(?:^| )(?:acquisitions?|takeovers?|purchases?|buyouts?)(?: \S+)? (?:did|has|have|does)$/,
    'acquirer',
  ],
  ['acquisition', 'owned', /^(?:\S+ )?(?:acquisition|takeover|purchase) of(?: |$)/, 'acquirer'],
  [
    'acquisition',
    'ahead',
    /(?:^| )(?:acquirers?|buyers?|owners?|suitors?|bids?|offers?) (?:of|for)$/,
    'target',
  ],
  ['acquisition', 'owned', /^(?:acquirers?|buyers?|suitors?)(?: |$)/, 'target'],
  [
    'legal',
    'behind',
    /^(?:(?:is|was|as|are|were) )?(?:an? |the )?(?:defendants?|defends?|defended|defending)(?: |$)/,
    'defendant',
  ],
  ['legal', 'behind', /^(?:(?:is|was|as|are|were) )?(?:an? |the )?plaintiffs?(?: |$)/, 'plaintiff'],
  ['legal', 'behind', /^(?:filed|brought|files|brings)(?: \S+){0,2}(?: |$)/, 'plaintiff'],
  [
    'infrastructure',
    'ahead',
    /(?:^| )(?:supply|supplies|supplying|supplied|sell|sells|selling|sold)(?: \S+){1,2} to$/,
    'customer',
  ],
  [
    'infrastructure',
    'ahead',
    /(?:^| )(?:uses?|using|(?:buys?|bought|buying|rents?|rented|renting|orders?|ordered)(?: \S+){0,2} from|runs? on|relies on|rely on|depends? on)$/,
    'supplier',
  ],
  ['infrastructure', 'owned', /^(?:\S+ )?suppliers?(?: |$)/, 'customer'],
  ['infrastructure', 'owned', /^(?:\S+ )?customers?(?: |$)/, 'supplier'],
  ['infrastructure', 'ahead', /(?:^| )customers? of$/, 'supplier'],
  [null, 'ahead', /(?:^| )(?:co-?)?(?:led|lead|headed) by$/, 'lead'],
  [null, 'ahead', /(?:^| )(?:backed|funded|financed|supported) by$/, 'investor'],
  [
    null,
    'ahead',
    /(?:^| )(?:investor|investors|investments by|money from|capital from|investment from|participation (?:from|by|of))$/,
    'investor',
  ],
  [
    null,
    'ahead',
    /(?:^| )(?:co-?invest(?:s|ed|ing|ors?)?|invest(?:s|ed|ing|ors?)?|back(?:s|ed|ing)?|join(?:s|ed|ing)?|money)(?: \S+)? (?:alongside|along with|together with|beside|next to|with)$/,
    'investor',
  ],
  [null, 'behind', /^(?:led|leads|leading|lead)(?: |$)/, 'lead'],
  [null, 'behind', /^as (?:an? |the )?lead(?: investor)?(?: |$)/, 'lead'],
  [null, 'behind', /^as (?:an? )?(?:investor|backer)(?: |$)/, 'investor'],
  [null, 'behind', /^(?:investments|bets|portfolio)(?: |$)/, 'investor'],
  [
    null,
    'behind',
    /^(?:(?:in )?(?:20\d\d|this year|last year) )?(?:invested|backed|participated?|participates|put money|puts? into|invests|invest|back|backs|(?:take|takes|took|taking) part)(?: |$)/,
    'investor',
  ],
];

/** The part that is said; undefined where none is. */
export function partSaid({ ahead, owns, behind, types }: Around): PartKey | undefined {
  const has = (type: EventType) => types.length === 0 || types.includes(type);
  const known = VERBS.filter(({ type }) => has(type));
  const asked = known
    .map(passive)
    .find((each) => each.ahead.test(ahead) && each.behind.test(behind));
  if (asked) return asked.part;
  const texts = { ahead, behind, owned: owns ? behind : '' };
  const others = OTHER_RULES.flatMap(([type, ...rule]) =>
    type === null || has(type) ? [rule] : [],
  );
  return [...known.flatMap(rulesFor), ...others].find(([on, words]) => words.test(texts[on]))?.[2];
}

const RULES = new Map(VERBS.map((verb) => [verb, rulesOf(verb)]));
const rulesFor = (verb: Verb): readonly Rule[] => RULES.get(verb) ?? [];
