import { useMemo } from 'react';
import type { ShownChannel } from '../../../protocol/page-protocol.ts';
import { navigate } from '../../route.ts';
import { perform } from '../../socket.ts';
import { useStore } from '../../store.ts';
import { Composer } from '../composer/Composer.tsx';
import { MessageList } from '../messages/MessageList.tsx';
import { IconButton } from '../parts/IconButton.tsx';
import { Icon } from '../parts/icons.tsx';
import { titleOf } from '../title.ts';
import { AppTabs } from './AppTabs.tsx';

function Head({ channel }: { channel: ShownChannel }) {
  const app = useStore((state) => state.shell?.app.name);
  const icon = channel.kind === 'private' ? 'lock' : channel.shared ? 'share' : 'hash';
  const invites = channel.joined && !channel.hasApp && channel.kind !== 'im';
  return (
    <header className="room-head">
      <IconButton
        icon="back"
        label="Back to the list"
        className="back"
        onClick={() => navigate({ room: null })}
      />
      <h2>
        {channel.kind !== 'im' && <Icon name={icon} />}
        <span>{channel.name}</span>
      </h2>
      {channel.kind !== 'im' && <small>{channel.members} members</small>}
      {invites && (
        <button
          type="button"
          className="button small"
          onClick={() => void perform({ do: 'invite', channel: channel.id })}
        >
          Add {app}
        </button>
      )}
    </header>
  );
}

/** Messages outside threads, and replies that were sent to the channel too. */
function useTopLevel() {
  const messages = useStore((state) => state.messages);
  return useMemo(() => {
    const there = new Set(messages.map((each) => each.ts));
    return messages.filter(
      (each) =>
        each.thread === undefined ||
        each.thread === each.ts ||
        each.broadcast ||
        !there.has(each.thread),
    );
  }, [messages]);
}

/** An open channel: its head, its messages and where to write. */
export function Channel({ id }: { id: string }) {
  const channel = useStore((state) => state.shell?.channels.find((each) => each.id === id));
  const loaded = useStore((state) => state.channel === id);
  const app = useStore((state) => state.shell?.app.user);
  const messages = useTopLevel();
  if (!channel) return null;
  const why = channel.archived
    ? 'This channel is archived.'
    : `You can read ${titleOf(channel)}, but are not a member of it.`;
  return (
    <>
      <Head channel={channel} />
      {channel.other !== undefined && channel.other === app && <AppTabs at="messages" />}
      {loaded ? (
        <MessageList
          key={`list ${id}`}
          channel={channel}
          messages={messages}
          label={`Messages in ${titleOf(channel)}`}
        />
      ) : (
        <div className="messages" />
      )}
      {channel.joined && !channel.archived ? (
        <Composer key={`composer ${id}`} channel={channel} />
      ) : (
        <p className="composer-none">{why}</p>
      )}
    </>
  );
}
