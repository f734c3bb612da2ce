/** The reason why a request gives nothing, thrown to the fetcher from where it is found. */
import type { FetchTrouble } from '../../contracts/sources/outcome.ts';

export class FetchRefusal extends Error {
  readonly trouble: FetchTrouble;
  constructor(trouble: FetchTrouble) {
    super(trouble.kind);
    this.trouble = trouble;
  }
}
