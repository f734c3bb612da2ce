/** The properties of the drawn blocks, and the callbacks by which they tell of use. */
import type { Choice, ControlPlace } from '../../../protocol/controls.ts';
import type { BlockSurface, Fields, FormState, Person } from '../../../protocol/types.ts';

/** Somebody who can be mentioned or chosen. */
export type PersonName = Pick<Person, 'id' | 'name' | 'real_name'> & { is_bot?: boolean };

/** A channel that can be mentioned or chosen. */
export interface ChannelName {
  id: string;
  /** Without `#`. */
  name: string;
  kind?: 'public' | 'private' | 'im';
}

/** The person who reads: moments are shown in their zone. */
export interface Reader {
  /** IANA name, such as `Europe/Stockholm`. */
  tz: string;
  locale: string;
}

/** A button, to be pressed with the Actor's `press`; a person who had to confirm has done so. */
interface Press extends ControlPlace {
  kind: 'press';
  /** The name by which `press` finds the button: the action id, or for feedback buttons the words on the one pressed. */
  wanted: string;
}

/** A choice, to be made with the Actor's `choose`. */
interface Choose extends ControlPlace {
  kind: 'choose';
  /** A list for controls that hold several; `null` clears. */
  choice: Choice | Choice[] | null;
}

/** An act of a person that the app may want to know at once. */
export type Act = Press | Choose;

/** A text that a person typed, for the Actor's `type`. */
export interface Typed extends ControlPlace {
  /** Text; a `rich_text` object of a rich text input; a list of `PickedFile` of a file input. */
  value: unknown;
  /**
   * True where the app is to hear of it now. An input that tells the app on Enter says false while
   * somebody is still typing; one that never tells it always says false.
   */
  dispatch: boolean;
}

/** A file that a person has picked. */
export interface PickedFile {
  name: string;
  mimetype: string;
  size: number;
  /** In base64. */
  content: string;
}

/** The callbacks of the controls. A promise keeps a button marked as busy until it settles. */
export interface Doing {
  onAct(act: Act): unknown;
  onType(typed: Typed): unknown;
  /** The options of an external menu for some words, or groups of options. */
  lookUp(action_id: string, block_id: string, words: string): Promise<Fields[]>;
}

/** The names and the reader that text is drawn with. */
interface Names {
  people: readonly PersonName[];
  channels: readonly ChannelName[];
  /** The browser's own zone and language when absent. */
  reader?: Reader | undefined;
  /**
   * The workspace's moment in milliseconds, for "today" and "yesterday"; the machine's when absent.
   * Rounded to the day it changes seldom, and blocks are only drawn anew when a property changes.
   */
  now?: number | undefined;
}

/** The properties of `<Blocks>`. Objects and functions that stay the same spare it the work. */
export interface BlocksProps extends Doing, Names {
  blocks: readonly Fields[];
  surface: BlockSurface;
  /** The values of the controls; their initial values when absent. */
  values?: FormState | undefined;
  /** Block id → what is said below that input. */
  errors?: Record<string, string> | undefined;
  /** Where the page itself serves a file of the workspace, by its id; nothing is loaded from elsewhere. */
  fileUrl?: ((id: string) => string | undefined) | undefined;
}
