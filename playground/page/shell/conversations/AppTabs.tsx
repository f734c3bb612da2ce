import { navigate } from '../../route.ts';
import { perform } from '../../socket.ts';
import { useStore } from '../../store.ts';
import { openDirect } from './Sidebar.tsx';

/** The two sides of the app: its home tab, and its messages with the person. */
export function AppTabs({ at }: { at: 'home' | 'messages' }) {
  const app = useStore((state) => state.shell?.app);
  if (!app) return null;
  return (
    <nav className="tabs" aria-label={app.name}>
      <button
        type="button"
        aria-current={at === 'home' ? 'page' : undefined}
        onClick={() => navigate({ room: 'home' })}
      >
        Home
      </button>
      <button
        type="button"
        aria-current={at === 'messages' ? 'page' : undefined}
        onClick={() => {
          void perform({ do: 'openHome', tab: 'messages' });
          void openDirect(app.user);
        }}
      >
        Messages
      </button>
    </nav>
  );
}
