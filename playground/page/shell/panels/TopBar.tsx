import type { Role } from '../../../protocol/page-protocol.ts';
import { navigate } from '../../route.ts';
import { useStore } from '../../store.ts';
import { switchTheme, useTheme } from '../../theme.ts';
import { city } from '../../time.ts';
import { ClockBar } from '../clock/ClockBar.tsx';
import { Avatar } from '../parts/Avatar.tsx';
import { IconButton } from '../parts/IconButton.tsx';
import { Menu } from '../parts/Menu.tsx';

const ROLES: Record<Role, string> = {
  member: 'member',
  admin: 'admin',
  guest: 'guest',
  stranger: 'of another organisation',
  app: 'app',
};

/** The menu of people to act as: everybody sees, and may do, something else. */
function PersonSwitcher() {
  const shell = useStore((state) => state.shell);
  const me = shell?.people.find((each) => each.id === shell.me);
  if (!shell || !me) return null;
  const items = shell.people
    .filter((each) => each.role !== 'app')
    .map((each) => ({
      key: each.id,
      label: each.real_name,
      hint: `${ROLES[each.role]}, ${city(each.tz)}`,
      checked: each.id === me.id,
      choose: () => navigate({ person: each.name }),
    }));
  return (
    <Menu
      label={`You act as ${me.real_name}, ${ROLES[me.role]}. Act as somebody else`}
      title="Act as"
      className="switcher"
      side="below-right"
      items={items}
    >
      <Avatar name={me.real_name} size={24} />
      <span className="switcher-name">{me.real_name}</span>
    </Menu>
  );
}

/** The bar above all: the workspace, its clock, and who acts. */
export function TopBar({ wire, onWire }: { wire: boolean; onWire: () => void }) {
  const team = useStore((state) => state.shell?.team);
  const theme = useTheme();
  const other = theme === 'dark' ? 'light' : 'dark';
  return (
    <header className="top-bar">
      <h1>{team}</h1>
      <ClockBar />
      <div className="top-tools">
        <IconButton
          icon="wire"
          label={wire ? 'Hide the wire' : 'Show the wire'}
          aria-pressed={wire}
          onClick={onWire}
        />
        <IconButton
          icon={theme === 'dark' ? 'sun' : 'moon'}
          label={`Switch to ${other}`}
          onClick={switchTheme}
        />
        <PersonSwitcher />
      </div>
    </header>
  );
}
