/** Lists that open beside what they belong to, above everything else on the page. */
import { type RefObject, useLayoutEffect } from 'react';

type Box = RefObject<HTMLElement | null>;

const GAP = 4;
const EDGE = 8;

function put(popup: HTMLElement, anchor: HTMLElement, align: 'start' | 'end'): void {
  const at = anchor.getBoundingClientRect();
  const least = align === 'start' ? at.width : 0;
  popup.style.minWidth = `${Math.min(least, window.innerWidth - 2 * EDGE)}px`;
  popup.style.maxHeight = '';
  const below = window.innerHeight - at.bottom - GAP - EDGE;
  const above = at.top - GAP - EDGE;
  const up = popup.offsetHeight > below && above > below;
  popup.style.maxHeight = `${Math.max(120, Math.min(320, up ? above : below))}px`;
  const { offsetHeight: height, offsetWidth: width } = popup;
  const left = align === 'start' ? at.left : at.right - width;
  popup.style.left = `${Math.max(EDGE, Math.min(left, window.innerWidth - width - EDGE))}px`;
  popup.style.top = `${up ? at.top - GAP - height : at.bottom + GAP}px`;
}

/**
 * Keeps an open popup beside its anchor. The top layer lets it out of boxes that scroll and out of
 * dialogs. `content` is anything that changes its size.
 */
export function usePopup(
  open: boolean,
  anchor: Box,
  popup: Box,
  align: 'start' | 'end',
  content: unknown = undefined,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: new content has a new size
  useLayoutEffect(() => {
    const [element, beside] = [popup.current, anchor.current];
    if (!open || !element || !beside) return;
    if (!element.matches(':popover-open')) element.showPopover();
    const place = () => put(element, beside, align);
    const scrolled = (event: Event) => event.target !== element && place();
    place();
    window.addEventListener('scroll', scrolled, { capture: true, passive: true });
    window.addEventListener('resize', place);
    return () => {
      window.removeEventListener('scroll', scrolled, { capture: true });
      window.removeEventListener('resize', place);
    };
  }, [open, anchor, popup, align, content]);
}
