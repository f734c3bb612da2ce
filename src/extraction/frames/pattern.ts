/** Patterns: how a kind of news is said, a line each. `{acquirer} buy|acquire {target}` is read once, here. */
import type { EventType, Status } from '../../domain/event/vocabulary.ts';

/** The parts that something said can have in an event. */
const SLOTS = [
  'company',
  'acquirer',
  'target',
  'seller',
  'partner',
  'investor',
  'lead',
  'authority',
  'plaintiff',
  'defendant',
  'person',
  'victim',
  'thing',
  'amount',
  'jobs',
] as const;
export type SlotName = (typeof SLOTS)[number];

/** A place in a pattern that words of the text fill. */
export interface Slot {
  name: SlotName;
  /** True where the pattern holds without it. */
  isOptional: boolean;
  /** True where it is said with a ’s or as a part of the noun’s phrase, and in no other way. */
  isOwner: boolean;
  /** True where nothing but a name fits: no part of a company, no product. */
  isNamed: boolean;
}

/** Words of which one must stand in the object. */
interface Needed {
  lemmas: ReadonlySet<string>;
}

/** A way to say a kind of news. */
export interface Pattern {
  type: EventType;
  /** The line that it was read from: the name of the rule. */
  line: string;
  isVerb: boolean;
  /** The words that start it, by their lemmas. */
  triggers: readonly string[];
  /** A word that belongs to the trigger and stands after it, or after its object: over in “take over”; null for none. */
  particle: string | null;
  /** Whoever does it, before a verb; whoever it is of, before a noun with its ’s. */
  subject: Slot | null;
  /** A name that is the first part of the noun: Fitbit of “the Fitbit acquisition”; `{target}-` in a line. */
  compound: Slot | null;
  /** Words of which one must stand in the phrase of whoever does it: `@round value {company}`. */
  doer: Needed | null;
  /** The slot straight after the trigger. */
  object: Slot | null;
  /** Words of which one must stand in what follows a verb up to the end of the clause, or before a noun in its phrase. */
  needed: Needed | null;
  /** Words of which none may. */
  unless: ReadonlySet<string> | null;
  /** Slots after prepositions. */
  after: readonly { words: readonly string[]; slot: Slot }[];
  /** Said by the words besides. */
  says: Saying;
}

/** A pattern's meaning besides its roles. */
interface Saying {
  /** The deal is closed, is over before it was, or is no more than talked of. */
  standing?: 'completed' | 'failed' | 'talked' | 'planned';
  /** The status, where the words say one that its kind of news alone has. */
  status?: Status;
  /** Lemmas of which none may stand in the clause, parted by blanks. */
  unless?: string;
  /** Lemmas of which none may be what the sum in the object is of, parted by blanks: “lands a $5 billion lease”. */
  sumless?: string;
  /** True of a line about whom it happens to, in headlines without “was”: “X hit by an outage”. The particle stands straight behind the verb. */
  isSuffered?: boolean;
  /** True where “is hiring” is no news yet. */
  isDone?: boolean;
  /** True of a line beside which a sum is of something else: “sues to block a $2 billion purchase”. */
  isSumless?: boolean;
  /** True of a line that ends a deal where it is denied: “will not go ahead with its purchase”. */
  isEndedByNot?: boolean;
  /** A court or an authority has not decided yet. */
  isContested?: boolean;
  /** True of a line that is a state in the passive, and no news: “backed by X”. */
  isActive?: boolean;
  /** True of a noun that means something else in the plural: sales. */
  isSingular?: boolean;
  /** The share that is bought: more than half of a company, or less. */
  share?: 'major' | 'minor';
  /** True of a line that says nothing without a sum of its kind. */
  needsSum?: boolean;
  /** The slot of whoever the sentences before speak of, where the line names nobody: “Revenue rose to $5M”. */
  ofTopic?: SlotName;
  /** True of a noun whose news stands behind its colon: “X results: $5M in revenue”. */
  isHeading?: boolean;
  /** True of a noun that tells why something else is done: “halts production after a cyberattack”. */
  isAfter?: boolean;
  /** Adds to an event said elsewhere, and is none by itself. */
  adds?: boolean;
  /** True of a line that adds only where the words that it needs are said: beside a sum alone it is about something else. */
  isBound?: boolean;
  /** From 0 to 1: how often it is right where nothing speaks against it. */
  trust?: number;
}

/** A line alone, or with what it says besides. */
export type PatternLine = string | readonly [line: string, says: Saying];

/** Reads a line of a frame. `@word` stands for a class of words of the frame. Throws RangeError for a line without a trigger. */
export function readPattern(
  type: EventType,
  given: PatternLine,
  isVerb: boolean,
  classes: Readonly<Record<string, string>>,
): Pattern {
  const [line, says] = typeof given === 'string' ? [given, {}] : given;
  const parts = line.split(' ');
  const at = parts.findIndex((part) => !part.startsWith('{') && !part.startsWith('@'));
  const trigger = parts[at];
  if (trigger === undefined) throw new RangeError(`no trigger in “${line}”`);
  const [words = '', particle = null] = trigger.split('+');
  const behind = parts.slice(at + 1);
  const object = behind[0]?.startsWith('{') ? behind.shift() : undefined;
  const needed = behind[0]?.startsWith('@') ? behind.shift() : undefined;
  const doer = parts.slice(0, at).find((part) => part.startsWith('@'));
  return {
    type,
    line,
    isVerb,
    says,
    particle,
    triggers: words.split('|'),
    ...before(parts.slice(0, at).filter((part) => part !== doer)),
    object: object === undefined ? null : slotOf(object),
    needed: needed === undefined ? null : neededOf(needed, classes),
    doer: doer === undefined ? null : neededOf(doer, classes),
    unless: says.unless === undefined ? null : new Set(says.unless.split(' ')),
    after: pairsOf(behind),
  };
}

function before(parts: readonly string[]): Pick<Pattern, 'subject' | 'compound'> {
  const compound = parts.find((part) => part.endsWith('-'));
  const subject = parts.find((part) => part !== compound);
  return {
    subject: subject === undefined ? null : slotOf(subject),
    compound: compound === undefined ? null : slotOf(compound),
  };
}

function slotOf(part: string): Slot {
  const written = part.replace(/[{}?!-]|'s/g, '');
  const name = SLOTS.find((slot) => slot === written);
  if (!name) throw new RangeError(`no slot “${part}”`);
  const [isOptional, isNamed] = [part.includes('?'), part.includes('!')];
  return { name, isOptional, isOwner: part.includes("'s"), isNamed };
}

function neededOf(part: string, classes: Readonly<Record<string, string>>): Needed {
  const list = classes[part.slice(1)];
  if (list === undefined) throw new RangeError(`no class “${part}”`);
  return { lemmas: new Set(list.split(' ')) };
}

function pairsOf(parts: readonly string[]): Pattern['after'] {
  return parts.flatMap((words, index) => {
    const slot = parts[index + 1];
    return index % 2 === 0 && slot ? [{ words: words.split('|'), slot: slotOf(slot) }] : [];
  });
}
