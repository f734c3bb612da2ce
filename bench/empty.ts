/** The empty app: Bolt with one command that answers with a fixed page. What ours is measured against. */
import { readFileSync } from 'node:fs';
import { App, HTTPReceiver, type RespondArguments } from '@slack/bolt';

const [pagesFile = '', apiUrl = '', signingSecret = ''] = process.argv.slice(2);
/** The messages of an answer, by the line that asks for it. */
const pages = JSON.parse(readFileSync(pagesFile, 'utf8')) as Record<string, RespondArguments[]>;

const receiver = new HTTPReceiver({ signingSecret, endpoints: '/slack/events' });
const app = new App({ token: 'xoxb-bench', receiver, clientOptions: { slackApiUrl: apiUrl } });
app.command(/^\//, async ({ ack, respond, command }) => {
  await ack();
  for (const message of pages[`${command.command} ${command.text}`.trim()] ?? [])
    await respond(message);
});
await app.start(0);
const address = (
  receiver as unknown as { server: { address(): { port: number } } }
).server.address();
process.stderr.write(`${JSON.stringify({ port: address.port })}\n`);
process.on('SIGTERM', () => process.exit(0));
