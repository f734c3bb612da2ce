import { useEffect, useRef, useState } from 'react';
import { navigate, useRoute } from '../route.ts';
import { lookAt } from '../socket.ts';
import { useStore } from '../store.ts';
import { AppHome } from './conversations/AppHome.tsx';
import { Channel } from './conversations/Channel.tsx';
import { Sidebar } from './conversations/Sidebar.tsx';
import { Thread } from './conversations/Thread.tsx';
import { ModalView } from './panels/ModalView.tsx';
import { TopBar } from './panels/TopBar.tsx';
import { WirePanel } from './panels/WirePanel.tsx';
import { Toasts } from './parts/Toasts.tsx';

/** On a wide screen there is always a channel open; on a narrow one, too, until somebody goes back to the list. */
const isWide = () => matchMedia('(min-width: 48rem)').matches;

/** Whoever the address names, by handle or id. */
function useMe() {
  const { person } = useRoute();
  const people = useStore((state) => state.people);
  return people.find((each) => each.name === person || each.id === person);
}

/** Fills in what the address leaves open: the first person, and the channel where there is most to see. */
function useFirstPlace(): void {
  const { person, room } = useRoute();
  const channels = useStore((state) => state.shell?.channels);
  const shown = useStore((state) => state.shell?.me);
  const people = useStore((state) => state.people);
  const me = useMe()?.id;
  const begun = useRef(false);
  useEffect(() => {
    if (!channels || !shown) return;
    const name = people.find((each) => each.id === shown)?.name;
    if (!person && name) navigate({ person: name, room }, 'replace');
    // Until the server has turned to the person that the address names, its channels are another's.
    if (me !== shown) return;
    if (!room && (isWide() || !begun.current)) {
      const open = channels.filter((each) => each.joined && each.kind !== 'im');
      const first = open.find((each) => each.hasApp) ?? open[0] ?? channels[0];
      if (first) navigate({ room: first.id }, 'replace');
      begun.current = true;
    } else if (room && room !== 'home' && !channels.some((each) => each.id === room)) {
      navigate({ room: null }, 'replace');
    }
  }, [person, room, channels, shown, people, me]);
}

/** Tells the server who looks at what. */
function useLook(wire: boolean): void {
  const { person, room } = useRoute();
  useEffect(() => {
    const channel = room && room !== 'home' ? room : null;
    lookAt({ person, channel, home: room === 'home', wire });
  }, [person, room, wire]);
}

/** One sentence on what all this is, for whoever comes for the first time. */
function About() {
  const app = useStore((state) => state.shell?.app.name);
  return (
    <p className="about">
      A small Slack on this machine, to try {app} in: type <code>/</code> for its commands, act as
      somebody else, and let the next morning come.
    </p>
  );
}

/** The whole page. */
export function App() {
  const [wire, setWire] = useState(false);
  const { room, thread } = useRoute();
  const known = useStore((state) => state.shell !== null);
  const connected = useStore((state) => state.connected);
  useFirstPlace();
  useLook(wire);
  if (!known) {
    return (
      <p className="starting" role="status">
        {connected ? 'Opening the workspace…' : 'Looking for the workspace…'}
      </p>
    );
  }
  const side = wire ? 'wire' : thread ? 'thread' : 'none';
  return (
    <div className="app" data-room={room ? 'open' : 'list'} data-side={side}>
      <TopBar wire={wire} onWire={() => setWire(!wire)} />
      <About />
      <Sidebar />
      <main className="room" aria-label={room === 'home' ? 'App home' : 'Channel'}>
        {room === 'home' ? <AppHome /> : room && <Channel id={room} />}
      </main>
      {side === 'wire' && <WirePanel onClose={() => setWire(false)} />}
      {side === 'thread' && room && thread && <Thread channel={room} ts={thread} />}
      <ModalView />
      <Toasts />
      {!connected && (
        <p className="lost" role="alert">
          The workspace has stopped. This page comes back when it does.
        </p>
      )}
    </div>
  );
}
