/** Messages heard one after the other, each by its place: an edit only when the message itself is answered, for somebody may be quick to mend a typing error. */

/** The place of a message in Slack. */
interface Placed {
  channel: string;
  ts: string;
}

/** The same work, but never twice at once for one message. */
export function inTurn<T extends Placed>(
  hear: (said: T) => Promise<void>,
): (said: T) => Promise<void> {
  const underWay = new Map<string, Promise<void>>();
  return async (said) => {
    const place = `${said.channel} ${said.ts}`;
    const before = underWay.get(place) ?? Promise.resolve();
    const mine = before.catch(() => undefined).then(() => hear(said));
    underWay.set(place, mine);
    await mine.finally(() => {
      if (underWay.get(place) === mine) underWay.delete(place);
    });
  };
}
