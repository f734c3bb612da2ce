/** Long work behind a form that was sent: a view on top of it says how far it has come. */
import { sentencePage } from '../../briefing/command/mistake.ts';
import type { Services } from '../handling/services.ts';
import { pageView } from './page-view.ts';
import { replaceView } from './showing.ts';

/** Tells how far work has come, in a sentence; as often as one likes. */
export type Tell = (sentence: string) => void;

export interface FormProgress {
  tell: Tell;
  /** The view stands that shows it. */
  begin(external_id: string): void;
  /** Resolves when nothing will be shown any more. */
  end(): Promise<void>;
}

/** Slack takes so many changes of a view in a minute, of everybody: milliseconds between two, of real time. */
const BETWEEN = 2_000;

/** FormProgress of one form. What can’t be shown is left out. */
export function createProgress(services: Services): FormProgress {
  let view: string | null = null;
  let last = 0;
  let showing: Promise<unknown> = Promise.resolve();
  return {
    tell(sentence) {
      const now = performance.now();
      if (view === null || now - last < BETWEEN) return;
      last = now;
      const page = pageView('One moment', sentencePage(sentence), services.clock.now().getTime());
      const of = { external_id: view };
      showing = replaceView(services, of, { ...page, ...of }).catch(() => undefined);
    },
    begin(external_id) {
      view = external_id;
      last = performance.now();
    },
    async end() {
      view = null;
      await showing;
    },
  };
}
