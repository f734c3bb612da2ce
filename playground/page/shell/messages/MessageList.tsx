import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { ShownChannel, ShownMessage } from '../../../protocol/page-protocol.ts';
import { useStore } from '../../store.ts';
import { longDay, momentOf } from '../../time.ts';
import { useZone } from '../use-zone.ts';
import { Message } from './Message.tsx';

/** So many are drawn at first, and so many more whenever somebody scrolls up to the first. */
const STEP = 30;
/** Messages of one author within so many milliseconds stand under one name. */
const TOGETHER = 5 * 60_000;
/** So near to the end counts as being there. */
const NEAR = 80;
/** So near to the first, earlier ones are drawn. */
const AHEAD = 600;

function continues(before: ShownMessage | undefined, message: ShownMessage): boolean {
  if (!before || before.user !== message.user) return false;
  if (before.ephemeral !== message.ephemeral || message.ephemeral) return false;
  return momentOf(message.ts) - momentOf(before.ts) < TOGETHER;
}

/**
 * Opens at the first unread message, or else at the end. Stays at the end while the list grows, unless somebody
 * has scrolled away; goes there when they write or are answered; shows earlier messages on the way up.
 */
function useScrolling(count: number, answers: number, firstNew: string | undefined) {
  const box = useRef<HTMLElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const atEnd = useRef(firstNew === undefined);
  const lastTop = useRef(0);
  const fromBottom = useRef<number | null>(null);
  const start = useRef(firstNew);
  const [shown, setShown] = useState(STEP);
  const sent = useStore((state) => state.sent);
  const exchanged = sent + answers;
  const exchangedBefore = useRef(exchanged);
  const [counted, setCounted] = useState(count);
  if (counted !== count) {
    setCounted(count);
    // What somebody reads further up stays drawn while newer messages come.
    if (count > counted && !atEnd.current) setShown(shown + count - counted);
  }

  function drawEarlier(): void {
    const { current } = box;
    if (!current || current.scrollTop >= AHEAD || shown >= count || fromBottom.current !== null)
      return;
    fromBottom.current = current.scrollHeight - current.scrollTop;
    setShown(shown + STEP);
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: after every growth, and whenever somebody writes or is answered
  useLayoutEffect(() => {
    const { current } = box;
    if (!current) return;
    if (exchanged > exchangedBefore.current) atEnd.current = true;
    exchangedBefore.current = exchanged;
    if (fromBottom.current !== null) {
      current.scrollTop = current.scrollHeight - fromBottom.current;
      fromBottom.current = null;
    } else if (start.current !== undefined) {
      document.getElementById(idOf(start.current))?.scrollIntoView({ block: 'start' });
      start.current = undefined;
    } else if (atEnd.current) current.scrollTop = current.scrollHeight;
    // A list that stands at its top can't be scrolled up: nothing else would ask for the earlier ones.
    drawEarlier();
  }, [shown, count, exchanged]);

  useEffect(() => {
    const { current } = box;
    if (!current || !list.current) return;
    const follow = () => {
      if (atEnd.current) current.scrollTop = current.scrollHeight;
    };
    const grown = new ResizeObserver(follow);
    grown.observe(list.current);
    grown.observe(current);
    return () => grown.disconnect();
  }, []);

  function onScroll(): void {
    const { current } = box;
    if (!current) return;
    const { scrollTop, scrollHeight, clientHeight } = current;
    if (scrollHeight - scrollTop - clientHeight < NEAR) atEnd.current = true;
    // A message that turns out longer than was guessed takes nobody away from the end: only scrolling up does.
    else if (scrollTop < lastTop.current) atEnd.current = false;
    lastTop.current = scrollTop;
    drawEarlier();
  }
  return { box, list, shown, onScroll };
}

/**
 * The first message that was unread when the channel was opened; none where very much is, because then the end is the
 * better place to begin.
 */
function firstUnread(messages: readonly ShownMessage[], readUpTo: string, me: string | undefined) {
  const unread = messages.filter((each) => each.ts > readUpTo && each.user !== me);
  return unread.length > STEP ? undefined : unread[0]?.ts;
}

const idOf = (ts: string) => `message-${ts}`;

/** Arrows go from message to message. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  const target = event.target as HTMLElement;
  const onMessage = target.classList.contains('message') || target === event.currentTarget;
  if (!step || !onMessage) return;
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('.message')];
  const at = all.indexOf(target);
  const next = at < 0 ? all.at(-1) : all[at + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** Says new messages aloud, to those who listen. */
function Announcer() {
  const arrived = useStore((state) => state.arrived);
  const me = useStore((state) => state.shell?.me);
  const said = arrived.filter((each) => each.user !== me).slice(-2);
  return (
    <div className="spoken" role="log" aria-live="polite">
      {said.map((each) => (
        <p key={each.ts}>
          {each.from}: {each.text.slice(0, 300)}
        </p>
      ))}
    </div>
  );
}

/** Messages, oldest first, with a line where a day begins and one where the unread begin. */
export function MessageList({
  channel,
  messages,
  label,
}: {
  channel: ShownChannel;
  messages: readonly ShownMessage[];
  label: string;
}) {
  const zone = useZone();
  const readUpTo = useStore((state) => state.readUpTo);
  const me = useStore((state) => state.shell?.me);
  const [firstNew] = useState(() => firstUnread(messages, readUpTo, me));
  // Only one person sees them because that person has asked, maybe from a line far up.
  const answers = messages.filter(({ ephemeral }) => ephemeral).length;
  const { box, list, shown, onScroll } = useScrolling(messages.length, answers, firstNew);
  const drawn = messages.slice(-shown);
  return (
    <section
      className="messages"
      ref={box}
      onScroll={onScroll}
      onKeyDown={moveFocus}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={label}
    >
      {messages.length === 0 && <p className="empty">Nothing has been written here yet.</p>}
      <ol ref={list}>
        {drawn.map((message, index) => {
          const before = drawn[index - 1];
          const day = longDay(momentOf(message.ts), zone);
          const newDay = !before || longDay(momentOf(before.ts), zone) !== day;
          const isNew = message.ts === firstNew;
          return (
            <li key={message.ts} id={idOf(message.ts)}>
              {newDay && (
                <div className="day">
                  <span>{day}</span>
                </div>
              )}
              {isNew && !newDay && <div className="new">New</div>}
              <Message
                channel={channel.id}
                message={message}
                zone={zone}
                follows={!newDay && !isNew && continues(before, message)}
              />
            </li>
          );
        })}
      </ol>
      <Announcer />
    </section>
  );
}
