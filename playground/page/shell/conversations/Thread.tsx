import { useLayoutEffect, useMemo, useRef } from 'react';
import { navigate } from '../../route.ts';
import { useStore } from '../../store.ts';
import { Composer } from '../composer/Composer.tsx';
import { Message } from '../messages/Message.tsx';
import { IconButton } from '../parts/IconButton.tsx';
import { titleOf } from '../title.ts';
import { useZone } from '../use-zone.ts';

/** A box that opens at its end, and goes there as often as its messages are more; pictures and charts grow after they are drawn. */
function useEnd(count: number) {
  const box = useRef<HTMLElement>(null);
  const atEnd = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: as often as there are more
  useLayoutEffect(() => {
    const { current } = box;
    if (!current) return;
    current.scrollTop = current.scrollHeight;
    const follow = () => {
      if (atEnd.current) current.scrollTop = current.scrollHeight;
    };
    const moved = () => {
      atEnd.current = current.scrollHeight - current.scrollTop - current.clientHeight < NEAR;
    };
    const grown = new ResizeObserver(follow);
    for (const child of current.children) grown.observe(child);
    current.addEventListener('scroll', moved);
    return () => {
      grown.disconnect();
      current.removeEventListener('scroll', moved);
    };
  }, [count]);
  return box;
}

/** So near to the end counts as being there. */
const NEAR = 80;

/** A thread beside its channel. */
export function Thread({ channel: id, ts }: { channel: string; ts: string }) {
  const zone = useZone();
  const channel = useStore((state) => state.shell?.channels.find((each) => each.id === id));
  const all = useStore((state) => state.messages);
  const messages = useMemo(
    () => all.filter((each) => each.ts === ts || each.thread === ts),
    [all, ts],
  );
  const box = useEnd(messages.length);
  if (!channel) return null;
  const replies = messages.length - 1;
  return (
    <aside className="side" aria-label="Thread">
      <header className="room-head">
        <h2>Thread</h2>
        <small>{titleOf(channel)}</small>
        <span className="grow" />
        <IconButton
          icon="close"
          label="Close the thread"
          onClick={() => navigate({ thread: null })}
        />
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="messages" ref={box} tabIndex={0} aria-label="Messages of the thread">
        <ol>
          {messages.map((message, index) => (
            <li key={message.ts}>
              <Message channel={id} message={message} zone={zone} follows={false} inThread />
              {index === 0 && replies > 0 && (
                <div className="replies">{replies === 1 ? '1 reply' : `${replies} replies`}</div>
              )}
            </li>
          ))}
        </ol>
      </section>
      {channel.joined && !channel.archived && <Composer key={ts} channel={channel} thread={ts} />}
    </aside>
  );
}
