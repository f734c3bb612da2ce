/** The context of blocks and controls: people, channels, reader, time and callbacks, handed down once. */

import { createContext, useContext } from 'react';
import type { Fields } from '../../../protocol/types.ts';
import type { BlocksProps, Reader } from './types.ts';

/** The properties of `<Blocks>`, their defaults filled in. */
export interface BlockContext extends Omit<BlocksProps, 'blocks'> {
  reader: Reader;
  now: number;
  /** Asks the control's own question, if it has one; true when the person goes on. */
  confirmed(element: Fields): Promise<boolean>;
}

const Context = createContext<BlockContext | undefined>(undefined);

/** Hands a context down. */
export const BlockContextProvider = Context.Provider;

/** The context that a component stands in. */
export function useBlockContext(): BlockContext {
  const context = useContext(Context);
  if (!context) throw new Error('blocks are drawn by <Blocks>');
  return context;
}

/** The browser's own zone and language. */
export function browserReader(): Reader {
  const { timeZone, locale } = Intl.DateTimeFormat().resolvedOptions();
  return { tz: timeZone, locale };
}
