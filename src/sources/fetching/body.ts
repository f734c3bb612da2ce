/** Bodies of answers: decompressed as they come in, and never more than is allowed. */
import type { IncomingMessage } from 'node:http';
import { pipeline, type Readable, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { FetchRefusal } from './refusal.ts';

const DECODERS: ReadonlyMap<string, () => Transform> = new Map<string, () => Transform>([
  ['gzip', createGunzip],
  ['x-gzip', createGunzip],
  ['deflate', createInflate],
  ['br', createBrotliDecompress],
]);

/** More layers of compression have no use. */
const MOST_LAYERS = 2;

/** The whole body, decompressed. Throws FetchRefusal where it is over the limit (bytes), breaks off or is not what it says. */
export async function bodyOf(message: IncomingMessage, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of decompressed(message)) {
      length += chunk.length;
      if (length > limit) throw new FetchRefusal({ kind: 'too_large', limit });
      chunks.push(chunk);
    }
  } catch (error) {
    throw error instanceof FetchRefusal ? error : new FetchRefusal({ kind: 'broken' });
  } finally {
    message.destroy();
  }
  return Buffer.concat(chunks);
}

function decompressed(message: IncomingMessage): AsyncIterable<Uint8Array> {
  const said = message.headers['content-encoding']?.toLowerCase() ?? '';
  const layers = said.split(',').map((layer) => layer.trim());
  const named = layers.filter((layer) => layer !== '' && layer !== 'identity').reverse();
  if (named.length > MOST_LAYERS) throw new FetchRefusal({ kind: 'broken' });
  let stream: Readable = message;
  for (const name of named) {
    const decoder = DECODERS.get(name)?.();
    if (!decoder) throw new FetchRefusal({ kind: 'broken' });
    // Errors of either stream reach whoever reads the last one.
    stream = pipeline(stream, decoder, () => undefined);
  }
  return stream;
}
