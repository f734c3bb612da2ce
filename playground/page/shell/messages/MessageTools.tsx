import { memo } from 'react';
import { navigate } from '../../route.ts';
import { perform } from '../../socket.ts';
import { useStore } from '../../store.ts';
import { IconButton } from '../parts/IconButton.tsx';
import { Icon } from '../parts/icons.tsx';
import { Menu } from '../parts/Menu.tsx';
import { EMOJI } from './Reactions.tsx';

/** The tools of a message: shown while it is pointed at or has the focus. */
export const MessageTools = memo(function MessageTools({
  target,
  thread,
  ephemeral,
  about,
  onReact,
}: {
  target: { channel: string; ts: string };
  /** The thread to reply in; none for messages that can't be replied to. */
  thread: string | null;
  ephemeral: boolean;
  about: string;
  onReact: (emoji: string) => void;
}) {
  const shortcuts = useStore((state) => state.shell?.shortcuts ?? []);
  const app = useStore((state) => state.shell?.app.name);
  if (ephemeral) return null;
  const items = shortcuts
    .filter((each) => each.type === 'message')
    .map(({ callback_id, name }) => ({
      key: callback_id,
      label: name,
      hint: app,
      choose: () => void perform({ do: 'messageShortcut', callback_id, message: target }),
    }));
  return (
    <div className="tools" role="toolbar" aria-label={`Message of ${about}`}>
      <Menu
        label="Add a reaction"
        className="icon-button"
        side="below-right"
        items={EMOJI.map(({ name, glyph }) => ({
          key: name,
          label: `${glyph} ${name.replaceAll('_', ' ')}`,
          choose: () => onReact(name),
        }))}
      >
        <Icon name="smile" />
      </Menu>
      {thread && (
        <IconButton
          icon="reply"
          label="Reply in thread"
          onClick={() => navigate({ room: target.channel, thread })}
        />
      )}
      {items.length > 0 && (
        <Menu label="More actions" className="icon-button" side="below-right" items={items}>
          <Icon name="more" />
        </Menu>
      )}
    </div>
  );
});
