/** Lists whose members have nothing but their place to be told apart by. */
import { Children, type ReactNode } from 'react';

/**
 * Draws each item with its place as its key. Right for what an app sent and nobody rearranges: cells,
 * paragraphs, marks.
 */
export function inPlace<T>(items: readonly T[], draw: (item: T, at: number) => ReactNode) {
  return Children.toArray(items.map(draw));
}
