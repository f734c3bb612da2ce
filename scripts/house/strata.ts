/** The order of the house: strata of rooms, sub-rooms within a room, and the doors that stay shut. */

/** Lowest first. A room opens itself and lower strata; two rooms of one stratum never open each other. */
export const STRATA: readonly (readonly string[])[] = [
  ['errors.ts'],
  ['domain'],
  ['page', 'extraction'],
  ['contracts'],
  ['briefing', 'storage', 'sources'],
  ['commands', 'digests', 'exports', 'slack', 'scheduling', 'mcp', 'web'],
  ['runtime'],
  ['bot.ts', 'cli.ts', 'bench', 'scripts'],
  ['main.ts'],
];

/** Within a room, lowest first: folders and files by name; what is not named is at the top. Parts of one step never open each other. */
export const STEPS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  domain: [
    ['collections.ts', 'durations.ts'],
    ['text'],
    ['reference', 'money', 'time'],
    ['event', 'schedule'],
  ],
  briefing: [
    ['command', 'wording', 'questions'],
    ['answers', 'corrections', 'event-form', 'sources'],
    ['news'],
    ['watches', 'digest', 'events'],
    ['schedules', 'router.ts'],
    ['deliveries'],
  ],
  extraction: [
    ['frames'],
    ['lexicon'],
    ['text'],
    ['names', 'grammar'],
    ['find'],
    ['language.ts', 'language-of.ts', 'candidate.ts'],
    ['en', 'de', 'sv', 'read'],
    ['index.ts'],
  ],
  storage: [
    ['schema'],
    ['engines'],
    ['reading'],
    ['querying', 'deriving'],
    ['writing'],
    ['ledger', 'copy'],
    ['sources'],
    ['inspection.ts'],
    ['index.ts'],
  ],
  sources: [
    ['libraries.ts', 'older-letters.ts'],
    ['lines.ts', 'bundled-record.ts'],
    ['table.ts', 'headings.ts', 'json-array.ts'],
    ['entries.ts', 'bundle.ts', 'source-list.ts'],
    ['replay.ts'],
    ['reading'],
    ['formats'],
    ['kinds', 'fetching', 'polling'],
    ['finding'],
  ],
  scheduling: [['planner.ts'], ['planners', 'sending'], ['runner.ts', 'ticker.ts'], ['index.ts']],
  slack: [
    ['api', 'render'],
    ['transport', 'people'],
    ['posting'],
    ['handling'],
    ['forms'],
    ['listeners'],
    ['app.ts'],
  ],
};

/** Rooms that are driven through their ports: the compositions alone open them. */
const DRIVEN = ['storage', 'sources'];
const COMPOSED_FROM = 6;

/** Folders of which no file opens one of the others. */
const APART: readonly (readonly string[])[] = [
  ['src/storage/engines/sqlite', 'src/storage/engines/postgres'],
];

/** The composition, and what measures and shows it. */
const PLAYGROUND_OPENERS = ['bot.ts', 'bench', 'scripts'];
const LEAVES = ['commands', 'digests', 'exports'];

/** A file's room and its part of the room: `src/slack/forms/x.ts` is `forms` of `slack`. */
export function placeOf(path: string): { room: string; part: string } {
  const [first = '', ...rest] = path.split('/');
  const [room = '', part = ''] = first === 'src' ? rest : [first, ...rest];
  return { room, part };
}

/** The place of a room among the strata, from 0; -1 for a room that has none. */
export const stratumOf = (room: string): number =>
  STRATA.findIndex((rooms) => rooms.includes(room));

/** The objection to a file that opens another; null where the order allows it. Rooms without a place are not judged. */
export function objection(from: string, to: string): string | null {
  return acrossProducts(from, to) ?? acrossStrata(from, to) ?? shut(from, to);
}

/** The simulation of Slack is a product of its own. */
function acrossProducts(from: string, to: string): string | null {
  const [importer, opened] = [placeOf(from).room, placeOf(to).room];
  if (importer === opened) return null;
  if (importer === 'playground') return 'playground opens itself alone';
  const shown = opened !== 'playground' || PLAYGROUND_OPENERS.includes(importer);
  return shown ? null : 'only bot.ts opens playground';
}

function acrossStrata(from: string, to: string): string | null {
  const [importer, opened] = [placeOf(from).room, placeOf(to).room];
  const [here, there] = [stratumOf(importer), stratumOf(opened)];
  if (here < 0 || there < 0 || importer === opened) return null;
  if (there > here) return 'to a higher stratum';
  if (there === here) return 'to a room of its own stratum';
  return DRIVEN.includes(opened) && here < COMPOSED_FROM ? 'past the port' : null;
}

function shut(from: string, to: string): string | null {
  if (LEAVES.includes(placeOf(to).room)) return 'to a leaf';
  const folders = APART.find((all) => isUnder(from, all) && isUnder(to, all));
  const [here, there] = [from, to].map((path) => folders?.find((one) => isUnder(path, [one])));
  return here === there ? null : 'from one engine to the other';
}

const isUnder = (path: string, folders: readonly string[]): boolean =>
  folders.some((folder) => path.startsWith(`${folder}/`));

/** The objection to a file that opens another of its room; null where the room's steps allow it. */
export function objectionInside(from: string, to: string): string | null {
  const [importer, opened] = [placeOf(from), placeOf(to)];
  const steps = STEPS[importer.room];
  if (!steps || importer.room !== opened.room || importer.part === opened.part) return null;
  const stepOf = (part: string) => {
    const at = steps.findIndex((parts) => parts.includes(part));
    return at < 0 ? steps.length : at;
  };
  const [here, there] = [stepOf(importer.part), stepOf(opened.part)];
  if (there > here) return 'to a higher step of its room';
  return there === here ? 'to a part of its own step' : null;
}
