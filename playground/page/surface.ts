/** Joins drawn controls to the workspace: what is typed shows at once and travels a little later. */

import { useEffect, useMemo, useRef, useState } from 'react';
import type { FormState } from '../protocol/types.ts';
import type { Act, Doing, Typed } from './blocks/base/types.ts';
import { attempt, perform } from './socket.ts';

/** A message or a view. */
export type ControlTarget = { channel: string; ts: string } | { id: string };

/** Milliseconds after the last key until the workspace hears of it. */
const PAUSE = 150;

const keyOf = (each: { block_id: string; action_id: string }) =>
  `${each.block_id}\n${each.action_id}`;

/** The values of the controls: those typed here lie over the workspace's, until it has them too. */
function laid(values: FormState, typed: ReadonlyMap<string, Typed>): FormState {
  if (typed.size === 0) return values;
  const all: FormState = { ...values };
  for (const { block_id, action_id, value } of typed.values()) {
    const before = values[block_id]?.[action_id];
    if (!before) continue;
    const field = Object.keys(before).find((each) => each !== 'type') ?? 'value';
    all[block_id] = { ...all[block_id], [action_id]: { ...before, [field]: value } };
  }
  return all;
}

/** The callbacks and values with which the blocks of one message or view can be used. */
export function useSurface(target: ControlTarget, values: FormState) {
  const [typed, setTyped] = useState<ReadonlyMap<string, Typed>>(new Map());
  const waiting = useRef(new Map<string, Typed>());
  const timer = useRef(0);
  const targetKey = JSON.stringify(target);
  // biome-ignore lint/correctness/useExhaustiveDependencies: one place is one target, whichever object says so
  const at = useMemo(() => target, [targetKey]);

  const { doing, flush } = useMemo(() => {
    // Everything goes over one line in order: what was typed is there before what is pressed.
    function flushNow(): void {
      clearTimeout(timer.current);
      for (const { block_id, action_id, value, dispatch } of waiting.current.values()) {
        void perform({ do: 'type', target: at, block_id, action_id, value, dispatch });
      }
      waiting.current.clear();
    }
    function onType(what: Typed): void {
      setTyped((before) => new Map(before).set(keyOf(what), what));
      waiting.current.set(keyOf(what), what);
      clearTimeout(timer.current);
      if (what.dispatch) flushNow();
      else timer.current = window.setTimeout(flushNow, PAUSE);
    }
    function onAct(act: Act): Promise<unknown> {
      flushNow();
      const { block_id, action_id } = act;
      const place = { target: at, block_id, action_id };
      return act.kind === 'press'
        ? perform({ do: 'press', ...place, wanted: act.wanted })
        : perform({ do: 'choose', ...place, choice: act.choice });
    }
    async function lookUp(action_id: string, block_id: string, words: string) {
      flushNow();
      const answer = await attempt({ do: 'lookUp', target: at, block_id, action_id, words });
      return answer.options ?? [];
    }
    const made: Doing = { onAct, onType, lookUp };
    return { doing: made, flush: flushNow };
  }, [at]);

  useEffect(() => () => flush(), [flush]);
  const all = useMemo(() => laid(values, typed), [values, typed]);
  return { doing, values: all, flush };
}
