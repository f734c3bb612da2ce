import type { NewDelivery, RenderedMessage } from '../../contracts/delivery.ts';

/** The messages of a page as deliveries: the first under the key, each of its parts under the key and its place. */
export function messagesOf(
  drawings: readonly RenderedMessage[],
  shared: Omit<NewDelivery, 'drawing'>,
): NewDelivery[] {
  const { key } = shared;
  return drawings.map((drawing, index) => ({
    ...shared,
    key: index === 0 ? key : `${key} ${index}`,
    drawing,
  }));
}
