/** The program: reads its surroundings, and runs the bot until it is told to stop. */
import { readConfig } from './runtime/config.ts';
import { mustBeFirst } from './runtime/first.ts';
import { createLogger } from './runtime/logger.ts';
import { ender, fail, leave, whenStopped } from './runtime/process.ts';

await Promise.try(async () => {
  const config = readConfig();
  mustBeFirst(config);
  // Loaded once it may begin: most of a start.
  const { runBot } = await import('./bot.ts');
  const level = config.connection.mode === 'local' ? 'warn' : config.logLevel;
  const logger = createLogger(level);
  const [stopped, lost] = [whenStopped(logger), ender(logger)];
  return runBot(config, { args: process.argv.slice(2), stopped, lost, say: console.log });
})
  .then(leave)
  .catch(fail);
