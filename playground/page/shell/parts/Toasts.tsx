import { dismiss, useStore } from '../../store.ts';
import { IconButton } from './IconButton.tsx';

/** Short notices at the foot of the page. */
export function Toasts() {
  const toasts = useStore((state) => state.toasts);
  return (
    <div className="toasts" role="status">
      {toasts.map((toast) => (
        <p key={toast.id}>
          {toast.words}
          <IconButton icon="close" label="Dismiss" onClick={() => dismiss(toast.id)} />
        </p>
      ))}
    </div>
  );
}
