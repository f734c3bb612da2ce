/** A page as the ledger keeps it. */
import { z } from 'zod';
import type { Page } from '../page/page.ts';

const list = z.array(z.unknown());
const text = z.union([z.string(), list]);
const part = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), text: z.string() }),
  z.object({ kind: z.literal('text'), text }),
  z.object({ kind: z.literal('facts'), facts: list }),
  z.object({
    kind: z.literal('lines'),
    lines: z.array(z.object({ headline: z.string(), tail: list })),
  }),
  z.object({ kind: z.literal('table'), columns: list, rows: z.array(list) }),
  z.object({ kind: z.literal('chart'), labels: list, series: list }),
  z.object({ kind: z.literal('notice'), text }),
  z.object({ kind: z.literal('context'), text }),
]);
const frame = z.object({
  headline: z.string(),
  parts: z.array(part),
  thread: z.array(z.array(part)).optional(),
  actions: z.array(z.object({ kind: z.string(), label: z.string() })),
  events: z.array(z.object({ id: z.string() })),
});

/**
 * A page as it is stored: its frame, the kind of each part and the lists in it. The runs of a text and the fields of
 * an event are not looked through: a digest has thousands of them, and a page is written by this program alone.
 */
export const pageSchema = z.custom<Page>((value) => frame.safeParse(value).success, 'Not a page');
