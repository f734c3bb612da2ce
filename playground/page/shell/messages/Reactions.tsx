import type { Reaction } from '../../../protocol/types.ts';
import { perform } from '../../socket.ts';
import { useStore } from '../../store.ts';

/** The emoji on offer. */
export const EMOJI = [
  { name: 'thumbsup', glyph: '👍' },
  { name: 'white_check_mark', glyph: '✅' },
  { name: 'eyes', glyph: '👀' },
  { name: 'tada', glyph: '🎉' },
  { name: 'heart', glyph: '❤️' },
] as const;

const glyphOf = (name: string) =>
  EMOJI.find((each) => each.name === name || (name === '+1' && each.name === 'thumbsup'))?.glyph ??
  `:${name}:`;

/** The emoji under a message, each with how many have put it there. */
export function Reactions({
  target,
  reactions,
}: {
  target: { channel: string; ts: string };
  reactions: readonly Reaction[];
}) {
  const me = useStore((state) => state.shell?.me ?? '');
  if (reactions.length === 0) return null;
  return (
    <div className="reactions">
      {reactions.map(({ name, users, count }) => {
        const mine = users.includes(me);
        return (
          <button
            key={name}
            type="button"
            aria-pressed={mine}
            aria-label={`${name.replaceAll('_', ' ')}, ${count}`}
            onClick={() => {
              if (!mine) void perform({ do: 'react', message: target, emoji: name });
            }}
          >
            {glyphOf(name)} {count}
          </button>
        );
      })}
    </div>
  );
}
