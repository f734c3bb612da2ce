/** Questions about the app itself: "how do I schedule a digest". */

const HOW_TO =
  /^(?:how (?:do|can|should|would|could) (?:i|we|you|one)|how to|where (?:do|can) (?:i|we)|can i|can we) (?<doing>.+)$/i;

/** The command whose help tells it, by the words for what is done; the first that is said counts. */
const HELP: readonly (readonly [words: RegExp, command: string])[] = [
  [/\b(?:digests?|schedules?|subscribe|unsubscribe)\b/i, 'digest'],
  [/\b(?:alerts?|watch(?:es)?|follow|notif\S*|reminders?)\b/i, 'watch'],
  [/\b(?:feeds?|sources?|rss|newsletters?)\b/i, 'feed'],
  [/\b(?:review|triage)\b/i, 'review'],
  [/\b(?:settings?|language|currency|time ?zone)\b/i, 'settings'],
  [/\b(?:events?|import|merge|undo|withdraw)\b/i, 'event'],
];

/** Words for being told of what is to come: the answer tells what there is, and has the button that watches it. */
const TELL =
  /^(?:(?:notify|alert|ping|message|email) (?:me|us)|let (?:me|us) know|keep (?:me|us) (?:posted|updated|informed)|send (?:me|us) (?:an )?alerts?)(?: (?:about|of|on|for|when|whenever|if))? (?=\S)/i;

/** "notify me about seed rounds": the question in it. */
export const withoutTelling = (typed: string): string => typed.replace(TELL, '');

/** The line that helps with what somebody wants to do with the app; null for other questions. */
export function helpLine(typed: string): string | null {
  const doing = HOW_TO.exec(typed)?.groups?.doing ?? '';
  const command = HELP.find(([words]) => words.test(doing))?.[1];
  return command === undefined ? null : `${command} help`;
}
