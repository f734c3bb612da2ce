/**
 * Imports of the project's own files, which name the file that they mean, and of parts of Node are found without the
 * runner: it tells its main process of each one, for a graph that is read while files are watched alone. And a test file
 * keeps its address, which the runner makes new each time: so every run left behind compiled code that no other could
 * use.
 */
import { isBuiltin, registerHooks } from 'node:module';

/** An import that names its file, of a file that is no library's. */
const isOwn = (specifier: string, from: string): boolean =>
  /^(\.\.?\/|file:).*\.ts$/.test(specifier) &&
  from.startsWith('file:') &&
  !from.includes('/node_modules/');

/** A part of Node may be named without saying that it is one. */
const withScheme = (name: string): string => (name.startsWith('node:') ? name : `node:${name}`);

/** The ends of the name of a file that the runner imports, and of the address that it gives it. */
const [MARK, ANEW] = [/%3Fvitest=\d+$/, /\?vitest=\d+$/];

if (process.env.VITEST_MODE !== 'WATCH')
  registerHooks({
    resolve(specifier, context, next) {
      const { parentURL = '' } = context;
      if (isOwn(specifier, parentURL))
        return { url: new URL(specifier, parentURL).href, shortCircuit: true };
      if (isBuiltin(specifier))
        return { url: withScheme(specifier), format: 'builtin', shortCircuit: true };
      const found = next(specifier, context);
      return MARK.test(specifier) ? { ...found, url: found.url.replace(ANEW, '') } : found;
    },
  });
