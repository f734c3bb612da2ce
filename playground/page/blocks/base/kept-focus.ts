/** The focus, kept where an app has replaced what was pressed: on the control of the same words, or else on the whole. */
import { type FocusEvent, type RefObject, useLayoutEffect, useRef } from 'react';

const CONTROLS = 'button, a[href], input, select, textarea';

/** Properties of the element around blocks, which is drawn anew when they change. */
interface KeptFocus {
  ref: RefObject<HTMLDivElement | null>;
  onFocus(event: FocusEvent): void;
  onBlur(): void;
}

/**
 * Keeps it. A control that is taken away loses the focus without an event, so it is known then which one had it;
 * whoever has gone on elsewhere stays there.
 */
export function useKeptFocus(blocks: unknown): KeptFocus {
  const ref = useRef<HTMLDivElement>(null);
  const had = useRef<Element | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: after every change of what is drawn
  useLayoutEffect(() => {
    const lost = had.current;
    if (!lost || lost.isConnected) return;
    had.current = null;
    if (document.activeElement !== document.body) return;
    const all = [...(ref.current?.querySelectorAll<HTMLElement>(CONTROLS) ?? [])];
    const next = all.find((each) => each.textContent === lost.textContent);
    (next ?? ref.current?.closest<HTMLElement>('[tabindex]'))?.focus({ preventScroll: true });
  }, [blocks]);
  return {
    ref,
    onFocus: ({ target }) => {
      had.current = target;
    },
    onBlur: () => {
      had.current = null;
    },
  };
}
