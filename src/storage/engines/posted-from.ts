/** The program that posts from a log, asked before anything else of this room is loaded. */
import { fileOf, isServer } from './address.ts';
import { isPosting, mustBeFree } from './sqlite/posting-lock.ts';

/** True while a program posts from the log at an address; always false of a server, which several may post from. */
export function isPostedFrom(url: string): boolean {
  return !isServer(url) && isPosting(fileOf(url));
}

/** Throws StorageError where another program posts from the log at an address, and only one may. */
export function mayBePostedFrom(url: string): void {
  if (!isServer(url)) mustBeFree(fileOf(url));
}
