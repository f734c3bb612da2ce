import { memo, useMemo } from 'react';
import type { ShownFile, ShownMessage } from '../../../protocol/page-protocol.ts';
import { navigate } from '../../route.ts';
import { perform } from '../../socket.ts';
import { useStore } from '../../store.ts';
import { momentOf, shortDay, timeOfDay } from '../../time.ts';
import { Avatar } from '../parts/Avatar.tsx';
import { Icon } from '../parts/icons.tsx';
import { Drawn } from './Drawn.tsx';
import { MessageTools } from './MessageTools.tsx';
import { Reactions } from './Reactions.tsx';

/** A message without blocks is its text. */
function blocksOf(message: ShownMessage) {
  if (message.blocks.length > 0 || message.text === '') return message.blocks;
  return [{ type: 'section', block_id: 'text', text: { type: 'mrkdwn', text: message.text } }];
}

function sizeOf(bytes: number): string {
  return bytes < 1024 ? `${bytes} B` : `${Math.ceil(bytes / 1024)} kB`;
}

function File({ file }: { file: ShownFile }) {
  return (
    <a className="file" href={file.url} download={file.name}>
      <Icon name="file" />
      <span>
        <strong>{file.title || file.name}</strong>
        <small>
          {file.name} · {sizeOf(file.size)}
        </small>
      </span>
    </a>
  );
}

function ThreadLink({ channel, ts, zone }: { channel: string; ts: string; zone: string }) {
  const messages = useStore((state) => state.messages);
  const replies = useMemo(
    () => messages.filter((each) => each.thread === ts && each.ts !== ts),
    [messages, ts],
  );
  const last = replies.at(-1);
  if (!last) return null;
  const names = [...new Set(replies.map((each) => each.from))].slice(0, 4);
  const at = momentOf(last.ts);
  return (
    <button
      type="button"
      className="thread-link"
      onClick={() => navigate({ room: channel, thread: ts })}
    >
      {names.map((name) => (
        <Avatar key={name} name={name} size={20} />
      ))}
      <strong>{replies.length === 1 ? '1 reply' : `${replies.length} replies`}</strong>
      <small>
        Last reply {shortDay(at, zone)}, {timeOfDay(at, zone)}
      </small>
    </button>
  );
}

/** A message. One that follows another of the same author has no name of its own. */
export const Message = memo(function Message({
  channel,
  message,
  zone,
  follows,
  inThread = false,
}: {
  channel: string;
  message: ShownMessage;
  zone: string;
  follows: boolean;
  inThread?: boolean;
}) {
  const target = useMemo(() => ({ channel, ts: message.ts }), [channel, message.ts]);
  const blocks = useMemo(() => blocksOf(message), [message]);
  const at = momentOf(message.ts);
  const time = timeOfDay(at, zone);
  const stamp = (
    <time
      className="stamp"
      dateTime={new Date(at).toISOString()}
      title={`${shortDay(at, zone)}, ${time} (replay)`}
    >
      {time}
    </time>
  );
  return (
    <article
      className="message"
      data-follows={follows}
      data-ephemeral={message.ephemeral}
      tabIndex={-1}
      aria-label={`${message.from}, ${time}${message.ephemeral ? ', only visible to you' : ''}`}
    >
      <div className="gutter">{follows ? stamp : <Avatar name={message.from} />}</div>
      <div className="content">
        {message.ephemeral && (
          <p className="only-you">
            <Icon name="eye" /> Only visible to you
          </p>
        )}
        {!follows && (
          <p className="author">
            <strong>{message.from}</strong>
            {message.isApp && <span className="tag">App</span>}
            {stamp}
            {message.broadcast && <small>replied to a thread</small>}
          </p>
        )}
        <Drawn target={target} blocks={blocks} values={message.values} surface="message" />
        {message.edited && <small className="edited">(edited)</small>}
        {message.files.map((file) => (
          <File key={file.id} file={file} />
        ))}
        <Reactions target={target} reactions={message.reactions} />
        {!inThread && <ThreadLink channel={channel} ts={message.ts} zone={zone} />}
      </div>
      <MessageTools
        target={target}
        thread={inThread || message.ephemeral ? null : (message.thread ?? message.ts)}
        ephemeral={message.ephemeral}
        about={`${message.from}, ${time}`}
        onReact={(emoji) => void perform({ do: 'react', message: target, emoji })}
      />
    </article>
  );
});
