/** Frames from the page, checked: nothing else is read. */
import { z } from 'zod';

const word = z.string().min(1).max(255);
const text = z.string().max(40_000);
const message = z.strictObject({ channel: word, ts: word });
const target = z.union([message, z.strictObject({ id: word })]);
const place = { target, block_id: z.string().max(255), action_id: z.string().max(255) };
const option = z.record(z.string(), z.unknown());
const choice = z.union([z.string().max(3000), z.number(), option]);
const moment = z.number().int().min(0).max(4_102_444_800_000);

/** Something that a person does, or somebody with the clock. */
const pageAction = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('slash'), channel: word, command: word, text }),
  z.strictObject({ do: z.literal('say'), channel: word, text, thread: word.optional() }),
  z.strictObject({ do: z.literal('press'), ...place, wanted: z.string().max(2000) }),
  z.strictObject({
    do: z.literal('choose'),
    ...place,
    choice: z.union([choice, z.array(choice).max(1000), z.null()]),
  }),
  z.strictObject({ do: z.literal('type'), ...place, value: z.unknown(), dispatch: z.boolean() }),
  z.strictObject({ do: z.literal('lookUp'), ...place, words: z.string().max(200) }),
  z.strictObject({ do: z.literal('submit'), view: word }),
  z.strictObject({ do: z.literal('close'), view: word, all: z.boolean() }),
  z.strictObject({ do: z.literal('openHome'), tab: z.enum(['home', 'messages']) }),
  z.strictObject({ do: z.literal('shortcut'), callback_id: word }),
  z.strictObject({ do: z.literal('messageShortcut'), callback_id: word, message }),
  z.strictObject({ do: z.literal('react'), message, emoji: word }),
  z.strictObject({ do: z.literal('invite'), channel: word }),
  z.strictObject({ do: z.literal('openDirect'), person: word }),
  z.strictObject({ do: z.literal('moveClock'), to: moment }),
  z.strictObject({ do: z.literal('play'), on: z.boolean() }),
  z.strictObject({ do: z.literal('reset'), at: moment.optional() }),
  z.strictObject({ do: z.literal('wireDetail'), n: z.number().int() }),
]);

/** A frame from the page. */
export const fromPage = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('look'),
    /** A handle or id; empty for the first there is. */
    person: z.string().max(255),
    /** The open channel, or none. */
    channel: word.nullable(),
    home: z.boolean(),
    wire: z.boolean(),
  }),
  z.strictObject({ type: z.literal('action'), id: z.number().int(), action: pageAction }),
]);

export type PageAction = z.infer<typeof pageAction>;
export type FromPage = z.infer<typeof fromPage>;
/** The person who looks, and the parts of the workspace that they have open. */
export type Look = Extract<FromPage, { type: 'look' }>;
