/** The value of a control: as the workspace has it, or as the person at it has just changed it. */

import { useEffect, useRef, useState } from 'react';
import type { Choice } from '../../../protocol/controls.ts';
import { initialState, valueIn } from '../../../protocol/controls.ts';
import type { Fields } from '../../../protocol/types.ts';
import { useBlockContext } from '../base/block-context.ts';

/** A control in its place, and what names it. */
export interface ControlInPlace {
  element: Fields;
  blockId: string;
  actionId: string;
  /** The id that a label elsewhere points to. */
  inputId: string;
  /** Its accessible name where no label stands beside it. */
  name?: string | undefined;
  /** Ids of the hint and the error below it. */
  describedBy?: string | undefined;
  invalid?: boolean;
  /** True where it may be left empty, and so be emptied. */
  clearable?: boolean;
  /** True where using it tells the app at once. */
  dispatches: boolean;
}

/** A control's value with the ways to change it. */
interface Control {
  value: unknown;
  /** Asks for confirmation where the app wants it, then chooses. */
  choose(choice: Choice | Choice[] | null): Promise<void>;
  /** Keeps what is typed; `dispatch` tells the app. */
  type(value: unknown, dispatch: boolean): void;
}

/**
 * The value of a control. The workspace answers each change with what it now holds; while a person
 * types on, such an answer is older than what they see, so an echo of their own changes is passed over.
 */
export function useControl({ element, blockId, actionId }: ControlInPlace): Control {
  const context = useBlockContext();
  const given = valueIn(context.values?.[blockId]?.[actionId] ?? initialState(element));
  const key = JSON.stringify(given ?? null);
  const [value, setValue] = useState(given);
  const own = useRef<string[]>([]);
  const latest = useRef(given);
  latest.current = given;

  useEffect(() => {
    const at = own.current.indexOf(key);
    if (at >= 0) own.current = own.current.slice(at + 1);
    else setValue(latest.current);
  }, [key]);

  const change = (next: unknown) => {
    own.current.push(JSON.stringify(next ?? null));
    setValue(next);
  };
  const ref = { block_id: blockId, action_id: actionId };
  return {
    value,
    async choose(choice) {
      if (!(await context.confirmed(element))) return;
      change(choice);
      await context.onAct({ kind: 'choose', ...ref, choice });
    },
    type(next, dispatch) {
      change(next);
      context.onType({ ...ref, value: next, dispatch });
    },
  };
}
