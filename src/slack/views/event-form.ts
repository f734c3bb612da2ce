import type { Action } from '../../contracts/page.ts';
import type { Gesture } from '../gesture.ts';
export interface Forms {
  open(gesture: Gesture, form: Extract<Action, { kind: 'form' }>): Promise<void>;
}
