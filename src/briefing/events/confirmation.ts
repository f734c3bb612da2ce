/** Asks before a new event is saved: may it be one of the log, and are the companies that it names really new. */
import { fingerprints } from '../command/changed-fields.ts';
import type { Choice, FormField, Typed } from '../command/form.ts';
import type { Duplicate } from './matching/duplicate.ts';
import type { Named } from './matching/names.ts';

/** The choice to save all as it was typed. */
const AS_NEW = 'new';
/** The choice of the name that the log knows. */
const KNOWN = 'known';
/** The question whether an event is in the log already. */
const DUPLICATE = 'duplicate';
/** The questions what somebody meant by a name, one after the other. */
const NAME = 'name';
/** Slack's forms have no room for more. */
const MOST_NAMES = 5;

/** Something to be confirmed by saving once more. */
export interface Confirmation {
  /** At most 24 characters. */
  title: string;
  /** A sentence above the questions. */
  notice: string | undefined;
  /** Each is answered as it stands: by saving what was typed. */
  questions: readonly FormField[];
  words: Typed;
  /** A sentence below the form, beside the button. */
  foot: string;
  /** Everything that is asked about, by marks that travel with the form: it is asked about once. */
  marks: readonly string[];
}

/** An answer to what was asked before. */
export interface Confirmed {
  /** The marks of what was asked about. */
  marks: readonly string[];
  /** The words of the form, with those of the questions. */
  typed: Typed;
}

const markOf = (typed: string) => fingerprints({ typed }).typed ?? typed;

/** Asks about likely duplicates and new names; null where all of them were asked about before. */
export function confirmation(
  duplicates: readonly Duplicate[],
  names: readonly Named[],
  { marks }: Confirmed,
): Confirmation | null {
  const fresh = names.filter(({ company, isNear }) => company === null || isNear);
  const all = [
    ...duplicates.map(({ number }) => number),
    ...fresh.map(({ typed }) => markOf(typed)),
  ];
  if (all.every((mark) => marks.includes(mark))) return null;
  const near = fresh.filter((name) => name.isNear).slice(0, MOST_NAMES);
  const unknown = fresh.filter((name) => !near.includes(name)).map(({ typed }) => `“${typed}”`);
  const [first] = duplicates;
  const questions = [
    ...(first ? [duplicateQuestion(duplicates)] : []),
    ...near.map((name, at) => nameQuestion(name, at)),
  ];
  return {
    title: first ? `Looks like ${first.number}` : 'New company names',
    notice: unknown.length > 0 ? newSentence(unknown) : undefined,
    questions,
    words: Object.fromEntries(questions.map(({ name }) => [name, AS_NEW])),
    foot: first
      ? `Not saved yet: this looks like ${first.number}. To save it as a new event, press Save again; to add it to ${first.number}, choose so above.`
      : 'Not saved yet: see the names above. To save them as they are, press Save again.',
    marks: [...marks, ...all],
  };
}

const newSentence = (names: readonly string[]) =>
  `New in the log: ${names.join(', ')}. If a name is right, press Save again; if not, correct it below.`;

/** Asks about likely duplicates: "Looks like E214, Nscale Series C, 9 Mar". The answer is one of their numbers, or AS_NEW. */
function duplicateQuestion(duplicates: readonly Duplicate[]): FormField {
  const looks = duplicates.map(({ number, name }) => `${number}, ${name}`).join('; or ');
  return choiceOf(
    DUPLICATE,
    duplicates.map(({ number }) => number).join(','),
    `Looks like ${looks}.`,
    [
      ...duplicates.map(({ number, why }) => ({
        value: number,
        label: `Add as a source of ${number}`,
        description: why,
      })),
      { value: AS_NEW, label: 'Save as new' },
    ],
  );
}

function nameQuestion({ typed, company }: Named, at: number): FormField {
  const known = company?.name ?? '';
  const label = `“${typed}” is not in the log, which knows ${known}.`;
  return choiceOf(`${NAME}${at}`, markOf(typed), label, [
    { value: AS_NEW, label: `Save “${typed}” as a new company` },
    { value: KNOWN, label: `Use ${known}` },
  ]);
}

/** Another question, another variant: an answer to an earlier one is none to this. */
const choiceOf = (name: string, variant: string, label: string, choices: Choice[]): FormField => ({
  name,
  variant,
  label,
  required: true,
  input: { kind: 'radio', choices },
});

/** The number of the event that somebody says it is; null for none of those that were asked about. */
export function chosenDuplicate({ marks, typed }: Confirmed): string | null {
  const answer = typed[DUPLICATE];
  return answer && answer !== AS_NEW && marks.includes(answer) ? answer : null;
}

/** The names that somebody chose in place of those that they had typed. */
export function chosenNames(
  { marks, typed }: Confirmed,
  names: readonly Named[],
): ReadonlyMap<string, string> {
  const near = names.filter((name) => name.isNear).slice(0, MOST_NAMES);
  return new Map(
    near.flatMap((name, at): [string, string][] => {
      const isAsked = marks.includes(markOf(name.typed));
      const isKnown = isAsked && typed[`${NAME}${at}`] === KNOWN;
      return isKnown && name.company ? [[name.typed, name.company.name]] : [];
    }),
  );
}
