/** The reason why a request gives nothing, thrown from where it is found to the door. */
import type { FetchTrouble } from '../../contracts/sources/outcome.ts';

export class DoorRefusal extends Error {
  readonly trouble: FetchTrouble;
  constructor(trouble: FetchTrouble) {
    super(trouble.kind);
    this.trouble = trouble;
  }
}
