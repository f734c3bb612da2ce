/** The program: reads its surroundings, and runs the bot until it is told to stop. */
import { runBot } from './bot.ts';
import { readConfig } from './runtime/config.ts';
import { createLogger } from './runtime/logger.ts';
import { ender, fail, leave, whenStopped } from './runtime/process.ts';

await Promise.try(() => {
  const config = readConfig();
  const level = config.connection.mode === 'local' ? 'warn' : config.logLevel;
  const logger = createLogger(level);
  const [stopped, lost] = [whenStopped(logger), ender(logger)];
  return runBot(config, { args: process.argv.slice(2), stopped, lost, say: console.log });
})
  .then(leave)
  .catch(fail);
