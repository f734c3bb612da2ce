/** The file that the log is written to: it may be full, closed or slow, and the program goes on. */
import { write, writeSync } from 'node:fs';
import { codeOf } from '../errors.ts';

/** The writing to a file by its descriptor, as `node:fs` does it. */
interface Files {
  write(
    fd: number,
    bytes: Buffer,
    written: (error: NodeJS.ErrnoException | null, count: number) => void,
  ): void;
  writeSync(fd: number, bytes: Buffer): number;
}

/** The most that is kept while nothing can be written, letters. Later lines are left out and counted. */
const KEPT = 1_000_000;

/** The wait before a reader that is behind is tried again, milliseconds. */
const BEHIND = 100;

/**
 * Lines on their way to a file. A write that fails is tried again with the next line; whatever could not be kept until
 * then is told in a line of its own as soon as there is room. Pino's own writer tries the last lines for ever where the
 * disk is full, so that the program never ends.
 */
export class LogOutput {
  readonly #fd: number;
  readonly #files: Files;
  #waiting: string[] = [];
  #length = 0;
  #leftOut = 0;
  #rest: Buffer = Buffer.alloc(0);
  #isWriting = false;

  constructor(fd: number, files: Files = { write, writeSync }) {
    this.#fd = fd;
    this.#files = files;
  }

  /** Takes a line, with its end. */
  write(line: string): void {
    if (this.#length + line.length > KEPT) this.#leftOut += 1;
    else {
      this.#waiting.push(line);
      this.#length += line.length;
    }
    this.#next();
  }

  /** Tries once, at the end of the program, to write what waits. */
  end(): void {
    const rest = this.#isWriting ? Buffer.alloc(0) : this.#rest;
    const bytes = Buffer.concat([rest, this.#lines()]);
    try {
      if (bytes.length > 0) this.#files.writeSync(this.#fd, bytes);
    } catch {
      // This file was the only place where the failure could be told.
    }
  }

  #next(): void {
    if (this.#isWriting) return;
    const bytes = this.#rest.length > 0 ? this.#rest : this.#lines();
    if (bytes.length === 0) return;
    this.#isWriting = true;
    this.#rest = bytes;
    this.#files.write(this.#fd, bytes, (error, count) => {
      this.#isWriting = false;
      if (error) return this.#failed(codeOf(error));
      this.#rest = bytes.subarray(count);
      this.#next();
    });
  }

  #failed(code: unknown): void {
    if (code === 'EAGAIN' || code === 'EBUSY') setTimeout(() => this.#next(), BEHIND).unref();
  }

  /** The lines that wait, which do so no longer. */
  #lines(): Buffer {
    const lines = [...this.#waiting, ...this.#toldAsLeftOut()];
    [this.#waiting, this.#length, this.#leftOut] = [[], 0, 0];
    return Buffer.from(lines.join(''));
  }

  #toldAsLeftOut(): string[] {
    if (this.#leftOut === 0) return [];
    const facts = { level: 40, time: new Date().toISOString(), lines: this.#leftOut };
    return [`${JSON.stringify({ ...facts, msg: 'could not be written and are left out' })}\n`];
  }
}
