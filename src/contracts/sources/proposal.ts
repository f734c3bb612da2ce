/** Events that were read from items of sources and wait for a look. */
import { z } from 'zod';

export const proposalSchema = z.object({
  id: z.string(),
  /** The source and the item that it was read from. */
  poll: z.string(),
  item: z.string(),
  /** When it was read, epoch milliseconds. */
  at: z.number(),
  /** The words of the form’s fields, and those of the text that each was read from. */
  typed: z.record(z.string(), z.string()),
  from: z.record(z.string(), z.string()),
  sentence: z.string(),
  /** From 0 to 1. */
  confidence: z.number(),
  source: z.object({
    publisher: z.string(),
    url: z.string().nullable(),
    title: z.string(),
    publishedOn: z.string().nullable(),
    /** True where the item only points to its publisher’s page: no origin of its own. */
    isPointer: z.boolean(),
  }),
  /** `same`: the first of `alike` tells it already. `maybe`: somebody must say. `different`: the log has nothing like it. */
  decision: z.enum(['same', 'maybe', 'different']),
  /** Ids of events of the log, the likest first. */
  alike: z.array(z.string()),
});

/** An event as it was read from an item, with the events of the log that may be the same. */
export type Proposal = z.infer<typeof proposalSchema>;
