/** Items of sources: what a feed, a newsroom's page or a register gives, read alike. */
import { z } from 'zod';
import type { Party } from '../../domain/event/event.ts';
import type { EventType, Status } from '../../domain/event/vocabulary.ts';
import type { Day } from '../../domain/time/calendar.ts';

const isText = (value: unknown) => typeof value === 'string';
const day = z.custom<Day>(isText);

const statementSchema = z.object({
  type: z.custom<EventType>(isText),
  /** One that the type can have. */
  status: z.custom<Status>(isText),
  /** A headline, where the title of the item is none; null where it is. */
  title: z.string().nullable(),
  parties: z.array(z.custom<Party>((value) => typeof value === 'object')),
  /** An ISO country, a state of it, or EU. */
  jurisdiction: z.string().nullable(),
  /** The official title of a law or a bill. */
  instrument: z.string().nullable(),
  /** By which the register itself finds it. */
  reference: z.string().nullable(),
  /** The first day on which it applies. */
  effectiveOn: day.nullable(),
  /** The last day on which people may comment. */
  commentsCloseOn: day.nullable(),
  /** From 0 to 1: how surely it is news of the industry, and not of what a register has beside it. */
  confidence: z.number(),
});

/** An event that a register states in fields. */
export type Statement = z.infer<typeof statementSchema>;

export const sourceItemSchema = z.object({
  /** The publisher's id of it; its canonical address, or a mark made of its words, where that identifies nothing. */
  id: z.string(),
  /** Never empty: the first sentence stands in, then the address. */
  title: z.string(),
  /** The address as published, absolute, http or https; null for none. */
  link: z.string().nullable(),
  /** The address without what changes between two links to one page; null for none. */
  canonical: z.string().nullable(),
  /** A moment, `2026-03-12T07:30:00Z`, or a day, month or year, `2026-03-12`; null where it is unknown. */
  published: z.string().nullable(),
  /** As `published`: the last change that the source names. */
  updated: z.string().nullable(),
  /** The name of whoever published it; the source's own where the item names nobody; null where neither is known. */
  publisher: z.string().nullable(),
  /** The teaser; '' for none. */
  summary: z.string(),
  /** All text that the source gives of it; '' for none. */
  text: z.string(),
  /** True where it only points to another publisher's page, as items of aggregators do: no origin of its own. */
  isPointer: z.boolean(),
  /** The event that it states in fields, as registers do; missing where it has words alone. */
  states: statementSchema.exactOptional(),
});

/** An item as its source gives it. Texts are plain, without tags and entities. */
export type SourceItem = z.infer<typeof sourceItemSchema>;
