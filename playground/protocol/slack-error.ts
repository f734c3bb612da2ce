import type { Fields } from './types.ts';

/** A refusal as Slack words it: becomes `{ ok: false, error, response_metadata }`. */
export class SlackRefusal extends Error {
  readonly code: string;
  readonly messages: string[];
  readonly extra: Fields;

  constructor(code: string, messages: string[] = [], extra: Fields = {}) {
    super(messages.length > 0 ? `${code}: ${messages.join('; ')}` : code);
    this.name = 'SlackRefusal';
    this.code = code;
    this.messages = messages;
    this.extra = extra;
  }

  /** The body of the answer. */
  toBody(): Fields {
    const detail = this.messages.length > 0 && {
      errors: this.messages,
      response_metadata: { messages: this.messages.map((each) => `[ERROR] ${each}`) },
    };
    return { ok: false, error: this.code, ...this.extra, ...detail };
  }
}
