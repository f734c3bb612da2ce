/** Buttons of all kinds. */
import { useState } from 'react';
import { caption, object, safeUrl, string } from '../../../protocol/fields.ts';
import { useBlockContext } from '../base/block-context.ts';
import { type BlockIconName, Icon, iconNamed } from '../base/Icon.tsx';
import { plainWords } from '../text/Text.tsx';
import type { ControlInPlace } from './control.ts';

/** Presses a button, and says whether the app is still being told. */
function usePress({
  element,
  blockId,
  actionId,
}: ControlInPlace): [boolean, (wanted?: string) => void] {
  const context = useBlockContext();
  const [busy, setBusy] = useState(false);
  const press = async (wanted = actionId) => {
    if (!(await context.confirmed(element))) return;
    setBusy(true);
    try {
      await context.onAct({ kind: 'press', block_id: blockId, action_id: actionId, wanted });
    } finally {
      setBusy(false);
    }
  };
  return [busy, (wanted) => void press(wanted)];
}

const styleOf = (value: unknown) =>
  value === 'primary' || value === 'danger' ? ` bk-${value}` : '';

/** A button, or a link that looks like one and tells the app that it was followed. */
export function Button(props: ControlInPlace) {
  const { element } = props;
  const [busy, press] = usePress(props);
  const url = safeUrl(element.url);
  const label = string(element.accessibility_label) || undefined;
  const className = `bk-button${styleOf(element.style)}`;
  const words = plainWords(element.text);
  // A link can't wait for an answer; with a question before it, it is opened once that is answered.
  if (url && !element.confirm) {
    return (
      <a
        className={className}
        href={url}
        target="_blank"
        rel="noopener noreferrer"
        aria-label={label}
        onClick={() => press()}
      >
        {words}
      </a>
    );
  }
  return (
    <button
      type="button"
      className={className}
      aria-label={label}
      aria-busy={busy || undefined}
      onClick={() => press()}
    >
      {words}
    </button>
  );
}

/** A small button with an icon; its words are its name. */
export function IconButton(props: ControlInPlace) {
  const { element } = props;
  const [busy, press] = usePress(props);
  const words = string(element.accessibility_label) || plainWords(element.text);
  return (
    <button
      type="button"
      className="bk-icon-button"
      aria-label={words}
      title={words}
      aria-busy={busy || undefined}
      onClick={() => press()}
    >
      <Icon name={iconNamed(string(element.icon))} />
    </button>
  );
}

/** A thumb up and a thumb down. Which one was pressed stays to be seen. */
export function FeedbackButtons(props: ControlInPlace) {
  const [, press] = usePress(props);
  const [pressed, setPressed] = useState<BlockIconName>();
  const sides = [
    { side: object(props.element.positive_button), icon: 'up' as const },
    { side: object(props.element.negative_button), icon: 'down' as const },
  ];
  return sides.map(({ side, icon }) => {
    const words = caption(side?.text);
    return (
      <button
        key={icon}
        type="button"
        className="bk-icon-button"
        aria-pressed={pressed === icon}
        aria-label={string(side?.accessibility_label) || words}
        title={words}
        onClick={() => {
          setPressed(icon);
          press(words);
        }}
      >
        <Icon name={icon} />
      </button>
    );
  });
}
