/**
 * Sends every kind of message and view that the app makes to Slack's own `blocks.validate`: `npm run blocks:validate`.
 * It needs the network and no token. Ends with 1 where Slack refuses something, with 2 where it can't be asked.
 */
import { recordPayloads } from './blocks/record.ts';
import { refusalTable, SlackIsAway, validate } from './blocks/validate.ts';

const MORNINGS = 10;
const api = process.argv[2] ?? 'https://slack.com/api/';

const say = (words: string) => void process.stdout.write(words);

try {
  const payloads = await recordPayloads({ mornings: MORNINGS });
  say(`${payloads.length} different messages and views; asking ${new URL(api).host}.\n`);
  const refusals = await validate(payloads, { api });
  say(refusals.length > 0 ? refusalTable(refusals) : 'Slack accepts all of them.\n');
  if (refusals.length > 0) process.exitCode = 1;
} catch (error) {
  if (!(error instanceof SlackIsAway)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
