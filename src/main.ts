/** The program: reads its surroundings, and runs the bot until it is told to stop. */
import { runBot } from './bot.ts';
import { readConfig } from './runtime/config.ts';
import { createLogger } from './runtime/logger.ts';
import { fail, leave, whenStopped } from './runtime/process.ts';

await Promise.try(() => {
  const config = readConfig();
  const stopped = whenStopped(createLogger(config.logLevel));
  return runBot(config, { args: process.argv.slice(2), stopped, say: console.log });
})
  .then(leave)
  .catch(fail);
