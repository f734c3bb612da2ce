/** Actions as they come back in the value of what was pressed. */
import { z } from 'zod';

const moment = z.number().finite();
const question = { ask: z.string(), offset: z.number().int().nonnegative().exactOptional() };
/** Every action but a link, without its label. */
export const pressSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ask'), ...question, asOf: moment.exactOptional() }),
  z.strictObject({ kind: z.literal('share'), ...question, asOf: moment }),
  z.strictObject({
    kind: z.literal('form'),
    event: z.string().exactOptional(),
    prefill: z
      .strictObject({
        company: z.string().exactOptional(),
        title: z.string().exactOptional(),
        url: z.string().exactOptional(),
        text: z.string().exactOptional(),
      })
      .exactOptional(),
  }),
  z.strictObject({ kind: z.literal('open'), view: z.string(), about: z.string().exactOptional() }),
  z.strictObject({
    kind: z.literal('judge'),
    verdict: z.enum(['track', 'dismiss']),
    about: z.string(),
  }),
  z.strictObject({
    kind: z.literal('post_digest'),
    from: moment,
    to: moment,
    asOf: moment,
    schedule: z.string().exactOptional(),
  }),
]);
