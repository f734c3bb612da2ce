import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { Shell, ShownChannel } from '../../../protocol/page-protocol.ts';
import { perform } from '../../socket.ts';
import { current, toast, update, useStore } from '../../store.ts';
import { IconButton } from '../parts/IconButton.tsx';
import { Icon } from '../parts/icons.tsx';
import { Menu } from '../parts/Menu.tsx';
import { titleOf } from '../title.ts';
import { commandIn, completionAt, type Suggestion, withMentions } from './completion.ts';

/** Drafts: texts typed and not sent, by channel and thread. */
const drafts = new Map<string, string>();

function send(shell: Shell, channel: string, thread: string | undefined, text: string): boolean {
  const [, command, rest = ''] = /^(\/\S+)\s*([\s\S]*)$/.exec(text) ?? [];
  if (command && thread) {
    toast(`${command} is not supported in threads. Sorry!`);
    return false;
  }
  if (!thread) update({ sent: current().sent + 1 });
  const told = withMentions(shell, command ? rest : text);
  void perform(
    command
      ? { do: 'slash', channel, command, text: told.trim() }
      : { do: 'say', channel, text: told, ...(thread && { thread }) },
  );
  return true;
}

function Suggestions({
  id,
  items,
  at,
  onChoose,
}: {
  id: string;
  items: readonly Suggestion[];
  at: number;
  onChoose: (item: Suggestion) => void;
}) {
  return (
    <div className="suggestions" id={id} role="listbox" aria-label="Suggestions">
      {items.map((item, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the composer's, which keeps the focus
        <div
          key={item.key}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === at}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onChoose(item)}
        >
          <strong>{item.label}</strong>
          <small>{item.hint}</small>
        </div>
      ))}
    </div>
  );
}

function Shortcuts() {
  const shell = useStore((state) => state.shell);
  const items = (shell?.shortcuts ?? [])
    .filter((each) => each.type === 'global')
    .map(({ callback_id, name, description }) => ({
      key: callback_id,
      label: name,
      hint: description,
      choose: () => void perform({ do: 'shortcut', callback_id }),
    }));
  if (items.length === 0) return null;
  return (
    <Menu
      label="Shortcuts"
      className="icon-button"
      side="above-left"
      title="Shortcuts"
      items={items}
    >
      <Icon name="bolt" />
    </Menu>
  );
}

/** Where people write: Enter sends, Shift+Enter breaks the line, `/`, `@` and `#` are completed. */
export function Composer({ channel, thread }: { channel: ShownChannel; thread?: string }) {
  const shell = useStore((state) => state.shell);
  const key = `${shell?.me}:${channel.id}:${thread ?? ''}`;
  const [text, setText] = useState(drafts.get(key) ?? '');
  const [caret, setCaret] = useState(0);
  const [at, setAt] = useState(0);
  const [dismissed, setDismissed] = useState('');
  const box = useRef<HTMLTextAreaElement>(null);
  const id = useId();

  useEffect(() => {
    // On a phone it would bring up the keyboard, over what somebody came to read.
    if (matchMedia('(pointer: fine)').matches) box.current?.focus({ preventScroll: true });
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the box is as high as its text
  useLayoutEffect(() => {
    const area = box.current;
    if (!area) return;
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight}px`;
  }, [text]);

  if (!shell) return null;
  const completion = text === dismissed ? null : completionAt(shell, text, caret);
  const items = completion?.items ?? [];
  const usage = completion ? undefined : commandIn(shell, text);
  const place = thread ? 'Reply…' : `Message ${titleOf(channel)}`;

  function put(next: string, position = next.length): void {
    setText(next);
    setCaret(position);
    setAt(0);
    setDismissed('');
    drafts.set(key, next);
  }

  function complete(item: Suggestion): void {
    const start = completion?.from ?? 0;
    const next = text.slice(0, start) + item.puts + text.slice(caret);
    const position = start + item.puts.length;
    put(next, position);
    box.current?.focus();
    requestAnimationFrame(() => box.current?.setSelectionRange(position, position));
  }

  function submit(): void {
    if (shell && text.trim() !== '' && send(shell, channel.id, thread, text.trim())) put('');
    box.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    const item = items[at];
    const whole = item && text.trim() === item.puts.trim();
    if (event.nativeEvent.isComposing) return;
    if (item && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setAt((at + step + items.length) % items.length);
    } else if (item && (event.key === 'Tab' || (event.key === 'Enter' && !whole))) complete(item);
    else if (item && event.key === 'Escape') setDismissed(text);
    else if (event.key === 'Enter' && !event.shiftKey) submit();
    else return;
    event.preventDefault();
  }

  return (
    <div className="composer">
      {items.length > 0 && <Suggestions id={id} items={items} at={at} onChoose={complete} />}
      {usage && (
        <p className="usage" id={`${id}-usage`}>
          <strong>{usage.command}</strong> {usage.usage_hint} <small>{usage.description}</small>
        </p>
      )}
      <textarea
        ref={box}
        rows={1}
        value={text}
        placeholder={place}
        aria-label={place}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={items.length > 0}
        aria-controls={items.length > 0 ? id : undefined}
        aria-activedescendant={items.length > 0 ? `${id}-${at}` : undefined}
        aria-describedby={usage ? `${id}-usage` : undefined}
        onChange={(event) => put(event.target.value, event.target.selectionStart)}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
        onKeyDown={onKeyDown}
      />
      <div className="composer-foot">
        {!thread && <Shortcuts />}
        <small>{thread ? '' : 'Type / for commands'}</small>
        <span className="grow" />
        <IconButton
          icon="send"
          label="Send"
          className="send"
          disabled={text.trim() === ''}
          onClick={submit}
        />
      </div>
    </div>
  );
}
