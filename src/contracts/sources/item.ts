/** Items of sources: what a feed, a newsroom's page or a register gives, read alike. */
import { z } from 'zod';

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
});

/** An item as its source gives it. Texts are plain, without tags and entities. */
export type SourceItem = z.infer<typeof sourceItemSchema>;
