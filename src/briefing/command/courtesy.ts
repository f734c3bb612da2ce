/** Lines as people type them to somebody: what they ask, without what they say only to be kind or lively. */
import { withoutTail } from '../../domain/text/cutting.ts';

const SIGNS = '!?.,;:… ';
const KIND = '(?:please|pls|plz|thanks|thank you|many thanks|thx|ty|cheers)';
/** A kind word, or a picture as letters or as Slack writes it, behind something else. */
const BEHIND = new RegExp(
  `(?<=\\S)\\s+(?:${KIND}|:[a-z0-9_+-]+:|[\\p{Extended_Pictographic}\\u200d\\ufe0f]+)$`,
  'iu',
);
const BEFORE = new RegExp(`^(?:(?:can|could|would) you )?${KIND}[,!]?\\s+(?=\\S)`, 'iu');

/** The line without signs that end it, "please" around it, and pictures behind it; as it is where nothing else would be left. */
export function withoutCourtesy(typed: string): string {
  let line = typed.trim().replace(BEFORE, '');
  for (let before = ''; before !== line; ) {
    before = line;
    line = (withoutTail(line, SIGNS) || line).replace(BEHIND, '');
  }
  return line;
}

/** True of a line that asks for help and nothing else. */
export const asksHelp = (typed: string): boolean =>
  /^(?:-{0,2}help|-h|\?+|(?:please )?help me|how does (?:this|it) work)$/i.test(typed);
