/** The bodies of requests, read before Bolt sees them: one that is valid JSON and no object would end its listener. */
import type { IncomingMessage } from 'node:http';
import { parse } from 'node:querystring';
import { z } from 'zod';
import { parseJson } from '../../domain/text/json.ts';

/** A request whose body has been read; Bolt takes `rawBody` in place of the stream. */
type ReadRequest = IncomingMessage & { rawBody: Buffer };

/** Reads the body of a request; null where it has more than `most` bytes, of which the rest stays unread. */
export async function withBody(
  request: IncomingMessage,
  most: number,
): Promise<ReadRequest | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    length += chunk.length;
    if (length > most) return null;
    chunks.push(chunk);
  }
  return Object.assign(request, { rawBody: Buffer.concat(chunks) });
}

/** True of a body that says something other than fields, as `null` or `5`. One that can't be read is left to Bolt, which refuses it. */
export function saysNoFields({ rawBody, headers }: ReadRequest): boolean {
  const text = rawBody.toString();
  const isForm = headers['content-type'] === 'application/x-www-form-urlencoded';
  const json = isForm ? parse(text).payload : text;
  if (typeof json !== 'string') return false;
  try {
    return !isFields(parseJson(json, z.unknown()));
  } catch {
    return false;
  }
}

const isFields = (value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
