/** Makes pictures of a page smaller: a PNG of at most 256 colours, which is what a page of text has to the eye. */
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MOST = 256;
const PALETTE = 3;

interface Pixels {
  width: number;
  height: number;
  /** Three bytes a pixel. */
  rgb: Buffer;
}

/** The same picture with a palette. Reads what Chromium writes: eight bits a channel, not interlaced. */
export function withPalette(png: Buffer): Buffer {
  const { width, height, rgb } = decode(png);
  const colours = choose(rgb);
  const places = nearest(colours);
  // A filter byte before each row; with a palette, none compresses best.
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++)
      rows[y * (width + 1) + x + 1] = places(colourAt(rgb, y * width + x));
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, PALETTE], 8);
  const palette = Buffer.from(colours.flatMap((colour) => channels(colour)));
  const data = deflateSync(rows, { level: 9 });
  const parts = [chunk('IHDR', header), chunk('PLTE', palette), chunk('IDAT', data)];
  return Buffer.concat([SIGNATURE, ...parts, chunk('IEND', Buffer.alloc(0))]);
}

const colourAt = (rgb: Buffer, pixel: number) => rgb.readUIntBE(pixel * 3, 3);
const channels = (colour: number) => [colour >> 16, (colour >> 8) & 255, colour & 255] as const;

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}

function decode(png: Buffer): Pixels {
  const found: Record<string, Buffer[]> = {};
  for (let at = SIGNATURE.length; at < png.length; ) {
    const size = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    found[type] = [...(found[type] ?? []), png.subarray(at + 8, at + 8 + size)];
    at += size + 12;
  }
  const header = found.IHDR?.[0];
  const kind = header?.[9];
  if (header?.[8] !== 8 || header[12] !== 0 || (kind !== 2 && kind !== 6))
    throw new Error('not a picture as Chromium takes it');
  const size = { width: header.readUInt32BE(0), height: header.readUInt32BE(4) };
  const bytes = kind === 6 ? 4 : 3;
  const lines = unfilter(inflateSync(Buffer.concat(found.IDAT ?? [])), size.width * bytes, bytes);
  const rgb = Buffer.alloc(size.width * size.height * 3);
  for (let pixel = 0; pixel < size.width * size.height; pixel++)
    lines.copy(rgb, pixel * 3, pixel * bytes, pixel * bytes + 3);
  return { ...size, rgb };
}

/** Undoes what PNG does to rows: each byte is told as its difference from those beside and above it. */
function unfilter(rows: Buffer, stride: number, bytes: number): Buffer {
  const count = rows.length / (stride + 1);
  const out = Buffer.alloc(stride * count);
  for (let y = 0; y < count; y++) {
    const filter = rows[y * (stride + 1)];
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x;
      const left = x >= bytes ? out[at - bytes]! : 0;
      const up = y > 0 ? out[at - stride]! : 0;
      const corner = x >= bytes && y > 0 ? out[at - stride - bytes]! : 0;
      out[at] = rows[y * (stride + 1) + x + 1]! + guess(filter, left, up, corner);
    }
  }
  return out;
}

function guess(filter: number | undefined, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const [a, b, c] = [left, up, corner].map((each) => Math.abs(left + up - corner - each));
  if (a! <= b! && a! <= c!) return left;
  return b! <= c! ? up : corner;
}

/** The colours that are seen most; of those that look alike, one. */
function choose(rgb: Buffer): number[] {
  const counts = new Map<number, number>();
  for (let pixel = 0; pixel < rgb.length / 3; pixel++) {
    const colour = colourAt(rgb, pixel);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const byCount = [...counts].sort((a, b) => b[1] - a[1]).map(([colour]) => colour);
  for (let apart = 0; ; apart += 6) {
    const chosen: number[] = [];
    for (const colour of byCount) {
      if (chosen.every((other) => distance(colour, other) > apart * apart)) chosen.push(colour);
      if (chosen.length > MOST) break;
    }
    if (chosen.length <= MOST) return chosen;
  }
}

function distance(one: number, other: number): number {
  const [r, g, b] = channels(one);
  const [s, h, c] = channels(other);
  return (r - s) ** 2 + (g - h) ** 2 + (b - c) ** 2;
}

/** The place of the colour that is nearest, remembered. */
function nearest(colours: readonly number[]): (colour: number) => number {
  const known = new Map(colours.map((colour, place) => [colour, place]));
  return (colour) => {
    let place = known.get(colour);
    if (place === undefined) {
      const far = colours.map((other) => distance(colour, other));
      place = far.indexOf(Math.min(...far));
      known.set(colour, place);
    }
    return place;
  };
}
