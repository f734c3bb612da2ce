/** "Are you sure?", as an app words it. */

import { useEffect, useId, useRef } from 'react';
import { string } from '../../../protocol/fields.ts';
import type { Fields } from '../../../protocol/types.ts';
import { plainWords, TextObject } from '../text/Text.tsx';

/** A dialog that asks before something is done. `onAnswer` hears once: true to go on. */
export function ConfirmDialog(props: { confirm: Fields; onAnswer: (yes: boolean) => void }) {
  const { confirm, onAnswer } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const text = useId();
  useEffect(() => {
    // Shown as a modal, the browser keeps the focus inside and gives it back afterwards.
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);
  const answer = (yes: boolean) => {
    dialog.current?.close();
    onAnswer(yes);
  };
  const style = string(confirm.style) === 'danger' ? 'danger-filled' : 'primary';
  return (
    <dialog
      ref={dialog}
      className="bk bk-confirm"
      aria-labelledby={title}
      aria-describedby={text}
      onCancel={(event) => {
        event.preventDefault();
        answer(false);
      }}
    >
      <h2 id={title}>{plainWords(confirm.title) || 'Are you sure?'}</h2>
      <div id={text} className="bk-confirm-text">
        <TextObject value={confirm.text} />
      </div>
      <div className="bk-confirm-buttons">
        <button type="button" className="bk-button" onClick={() => answer(false)}>
          {plainWords(confirm.deny) || 'Cancel'}
        </button>
        <button type="button" className={`bk-button bk-${style}`} onClick={() => answer(true)}>
          {plainWords(confirm.confirm) || 'Yes'}
        </button>
      </div>
    </dialog>
  );
}
