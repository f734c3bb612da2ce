import { useEffect } from 'react';
import { navigate } from '../../route.ts';
import { perform } from '../../socket.ts';
import { useStore } from '../../store.ts';
import { Drawn } from '../messages/Drawn.tsx';
import { Avatar } from '../parts/Avatar.tsx';
import { IconButton } from '../parts/IconButton.tsx';
import { AppTabs } from './AppTabs.tsx';

/** The app's home tab, and the way to its messages. */
export function AppHome() {
  const app = useStore((state) => state.shell?.app);
  const me = useStore((state) => state.shell?.me);
  const home = useStore((state) => state.home);
  const known = useStore((state) => state.homeKnown);
  useEffect(() => {
    // Whoever comes here by address or as somebody else opens it too.
    if (me) void perform({ do: 'openHome', tab: 'home' });
  }, [me]);
  if (!app) return null;
  return (
    <>
      <header className="room-head">
        <IconButton
          icon="back"
          label="Back to the list"
          className="back"
          onClick={() => navigate({ room: null })}
        />
        <Avatar name={app.name} size={24} />
        <h2>{app.name}</h2>
        <span className="tag">App</span>
      </header>
      <AppTabs at="home" />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="home" tabIndex={0} aria-label="Home">
        {home ? (
          <Drawn
            key={home.id}
            target={{ id: home.id }}
            blocks={home.blocks}
            values={home.values}
            surface="home"
          />
        ) : (
          known && <p className="empty">The app has shown nothing here.</p>
        )}
      </section>
    </>
  );
}
