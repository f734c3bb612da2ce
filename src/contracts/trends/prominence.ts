/** A company with the number of events of the last 365 days that are about it. */
export interface Prominence {
  /** The company's id. */
  company: string;
  events: number;
}
