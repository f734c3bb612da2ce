import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { ShownView } from '../../../protocol/page-protocol.ts';
import { Blocks } from '../../blocks/index.ts';
import { perform } from '../../socket.ts';
import { useStore } from '../../store.ts';
import { useSurface } from '../../surface.ts';
import { useNames } from '../messages/Drawn.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { IconButton } from '../parts/IconButton.tsx';

/** A modal of the app, with what was typed into it. */
function Form({ view }: { view: ShownView }) {
  const [busy, setBusy] = useState(false);
  const { doing, values, flush } = useSurface({ id: view.id }, view.values);
  const names = useNames();
  const body = useRef<HTMLDivElement>(null);
  // Another title is another question, which stands above what was filled in.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the title is what this waits for
  useEffect(() => {
    if (body.current) body.current.scrollTop = 0;
  }, [view.title]);
  const close = (all: boolean) => void perform({ do: 'close', view: view.id, all });

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const form = event.currentTarget;
    if (busy) return;
    flush();
    setBusy(true);
    await perform({ do: 'submit', view: view.id });
    setBusy(false);
    // To the first field with something wrong, as Slack does.
    form.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }

  return (
    <Dialog
      title={view.title}
      className="modal"
      onClose={() => close(false)}
      back={view.below > 0 && <IconButton icon="back" label="Back" onClick={() => close(false)} />}
    >
      <form noValidate aria-busy={busy} onSubmit={(event) => void submit(event)}>
        <div className="modal-body" ref={body}>
          {view.notice && (
            <p className="warning" role="alert">
              {view.notice}
            </p>
          )}
          <Blocks
            blocks={view.blocks}
            surface="modal"
            values={values}
            errors={view.errors}
            {...doing}
            {...names}
          />
        </div>
        <footer className="dialog-foot">
          {view.below > 0 && (
            <button type="button" className="link" onClick={() => close(true)}>
              Close all
            </button>
          )}
          <span className="grow" />
          <button type="button" className="button" onClick={() => close(false)}>
            {view.close}
          </button>
          {view.submit !== undefined && (
            <button type="submit" className="button primary" disabled={busy}>
              {busy ? 'Sending…' : view.submit}
            </button>
          )}
        </footer>
      </form>
    </Dialog>
  );
}

/** The modal that is on top, if one is open. */
export function ModalView() {
  const view = useStore((state) => state.modal);
  return view && <Form key={view.id} view={view} />;
}
