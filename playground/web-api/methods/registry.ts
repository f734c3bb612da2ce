import { app } from './app.ts';
import { chat } from './chat.ts';
import { conversations } from './conversations.ts';
import { files } from './files.ts';
import { history } from './history.ts';
import type { Methods } from './method.ts';
import { users } from './users.ts';
import { views } from './views.ts';

/** Every method there is; any other is an `unknown_method`. */
export const methods: Methods = {
  ...app,
  ...chat,
  ...conversations,
  ...files,
  ...history,
  ...users,
  ...views,
};
