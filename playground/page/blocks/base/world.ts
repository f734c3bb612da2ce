/** What every block and control needs to know, handed down once. */
import { createContext, useContext } from 'react';
import type { BlocksProps, Fields, Reader } from './types.ts';

/** The properties of `<Blocks>`, their defaults filled in. */
export interface World extends Omit<BlocksProps, 'blocks'> {
  reader: Reader;
  now: number;
  /** Asks the control's own question, if it has one; true when the person goes on. */
  confirmed(element: Fields): Promise<boolean>;
}

const WorldContext = createContext<World | undefined>(undefined);

/** Hands a world down. */
export const WorldProvider = WorldContext.Provider;

/** The world that a component stands in. */
export function useWorld(): World {
  const world = useContext(WorldContext);
  if (!world) throw new Error('blocks are drawn by <Blocks>');
  return world;
}

/** The browser's own zone and language. */
export function browserReader(): Reader {
  const { timeZone, locale } = Intl.DateTimeFormat().resolvedOptions();
  return { tz: timeZone, locale };
}
