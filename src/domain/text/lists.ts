/** Lists of names as people write them into one field: "Birch Capital, Cedar Ventures, and Acme Robotics, PBC". */
import { piecesOf } from './cutting.ts';
import { type IsKnownName, named, withForms } from './listed-names.ts';

/** Words between names, of which none belongs to one. */
const BETWEEN =
  /(?<![\p{L}\p{N}])(?:(?:with|including) (?:the )?(?:additional |further )?participation (?:from|by|of)|participation (?:from|by)|(?:co-)?led by|joined by|followed by|together with|along with|alongside|as well as) /giu;
/** A text without any of these signs and words is one name: most fields are. */
const PARTING =
  /[,;\n&]|(?<![\p{L}\p{N}])(?:and|plus|with|including|incl|participation|led|joined|followed|together|along|alongside|as|from|by|others|al)(?![\p{L}\p{N}])/iu;
const NOBODY = /^(?:and|(?:and |among )?others|et al\.?)$/i;

/**
 * Several names in one field, each once: one a line or set off by `;`; where there is neither, by commas, by words as
 * "with participation from", and by "and" or "&" before the last. A legal form belongs to the name before it, and a
 * name of which `isKnown` says so stays whole.
 */
export function listOf(typed: string, isKnown: IsKnownName = () => false): string[] {
  if (!PARTING.test(typed)) return unique([typed.trim().replace(/\s+/g, ' ')]);
  const lines = typed.replaceAll(';', '\n').replace(/[^\S\n]+/g, ' ');
  if (lines.includes('\n')) return unique([...piecesOf(lines, '\n')].map((line) => line.trim()));
  const names = named(withForms(piecesOf(lines.replace(BETWEEN, ', '), ',')), isKnown);
  return unique(names.filter((name) => !NOBODY.test(name)));
}

/** The parts of a field that may be one name or several: what `listOf` asks `isKnown` about. */
export function doubtfulNames(typed: string): string[] {
  const asked = new Set<string>();
  const ask = (name: string) => {
    asked.add(name);
    return false;
  };
  listOf(typed, ask);
  return [...asked];
}

/** The other way round. */
export function writtenList(names: readonly string[]): string {
  return names.join(names.some(isDoubtful) ? '; ' : ', ');
}

/** True of a name that would not be read as itself with a comma before it. */
const isDoubtful = (name: string) =>
  doubtfulNames(name).length > 0 || listOf(`x, ${name}`).join('\n') !== `x\n${name}`;

const unique = (names: readonly string[]) => [...new Set(names.filter(Boolean))];
