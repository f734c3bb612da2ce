import type { ShownChannel, ShownPerson } from '../../../protocol/page-protocol.ts';
import { navigate, useRoute } from '../../route.ts';
import { perform } from '../../socket.ts';
import { current, useStore } from '../../store.ts';
import { Avatar } from '../parts/Avatar.tsx';
import { Icon, type IconName } from '../parts/icons.tsx';

function iconOf(channel: ShownChannel): IconName {
  if (channel.kind === 'private') return 'lock';
  return channel.shared ? 'share' : 'hash';
}

function spoken(channel: ShownChannel): string {
  const kinds = { public: 'channel', private: 'private channel', im: 'direct message' };
  const shared = channel.shared ? ', shared with another organisation' : '';
  const unread = channel.unread > 0 ? `, ${channel.unread} unread` : '';
  return `${channel.name}, ${kinds[channel.kind]}${shared}${unread}`;
}

function Row({ channel }: { channel: ShownChannel }) {
  const { room } = useRoute();
  const open = room === channel.id;
  return (
    <li>
      <button
        type="button"
        className="room-row"
        aria-current={open ? 'page' : undefined}
        aria-label={spoken(channel)}
        data-unread={channel.unread > 0 && !open}
        data-quiet={!channel.joined}
        onClick={() => navigate({ room: channel.id })}
      >
        {channel.kind === 'im' ? (
          <Avatar name={channel.name} size={20} />
        ) : (
          <Icon name={iconOf(channel)} />
        )}
        <span className="room-name">{channel.name}</span>
        {channel.mentions > 0 && !open && <span className="badge">{channel.mentions}</span>}
      </button>
    </li>
  );
}

/** Opens the direct message with somebody; it is made when there is none yet. */
export async function openDirect(person: string): Promise<void> {
  const known = () => current().shell?.channels.find((each) => each.other === person);
  if (!known()) await perform({ do: 'openDirect', person });
  const channel = known();
  if (channel) navigate({ room: channel.id });
}

/** Somebody with whom there is no direct message yet. */
function Person({ person }: { person: ShownPerson }) {
  return (
    <li>
      <button type="button" className="room-row" onClick={() => void openDirect(person.id)}>
        <Avatar name={person.real_name} size={20} />
        <span className="room-name">{person.real_name}</span>
      </button>
    </li>
  );
}

function AppRow() {
  const { room } = useRoute();
  const app = useStore((state) => state.shell?.app);
  if (!app) return null;
  const here = room === 'home' || (room !== null && room === app.direct);
  return (
    <li>
      <button
        type="button"
        className="room-row"
        aria-current={here ? 'page' : undefined}
        onClick={() => navigate({ room: 'home' })}
      >
        <Avatar name={app.name} size={20} />
        <span className="room-name">{app.name}</span>
        <span className="tag">App</span>
      </button>
    </li>
  );
}

/** Channels, direct messages and the app. */
export function Sidebar() {
  const shell = useStore((state) => state.shell);
  if (!shell) return null;
  const channels = shell.channels.filter((each) => each.kind !== 'im');
  const direct = shell.channels.filter((each) => each.kind === 'im' && each.joined);
  const written = direct.filter((each) => each.other !== shell.app.user);
  const withApp = direct.filter((each) => each.other === shell.app.user && each.unread > 0);
  const others = shell.people.filter(
    (each) =>
      each.role !== 'app' && each.id !== shell.me && !direct.some((one) => one.other === each.id),
  );
  return (
    <nav className="sidebar" aria-label="Channels and people">
      <h2>Channels</h2>
      <ul>
        {channels.map((each) => (
          <Row key={each.id} channel={each} />
        ))}
      </ul>
      <h2>Direct messages</h2>
      <ul>
        {[...withApp, ...written].map((each) => (
          <Row key={each.id} channel={each} />
        ))}
        {others.map((each) => (
          <Person key={each.id} person={each} />
        ))}
      </ul>
      <h2>Apps</h2>
      <ul>
        <AppRow />
      </ul>
    </nav>
  );
}
