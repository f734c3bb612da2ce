/** rich_text: sections, lists, quotes and preformatted text of styled runs. */
import {
  type Check,
  counted,
  list,
  number,
  oneOf,
  shape,
  text,
  typed,
  whole,
  yesNo,
} from './check.ts';
import { address } from './composition.ts';

const style = shape(
  {},
  {
    bold: yesNo,
    italic: yesNo,
    strike: yesNo,
    code: yesNo,
    underline: yesNo,
    highlight: yesNo,
    client_highlight: yesNo,
    unlink: yesNo,
  },
);

const LONG = 1_000_000;
const styled = { style };

const runs: Record<string, Check> = {
  text: shape({ text: counted(text(LONG)) }, styled),
  link: shape({ url: address }, { text: counted(text(LONG)), unsafe: yesNo, ...styled }),
  emoji: shape(
    { name: text(255) },
    { unicode: text(255), url: text(3000), skin_tone: number, ...styled },
  ),
  user: shape({ user_id: text(255) }, styled),
  usergroup: shape({ usergroup_id: text(255) }, styled),
  channel: shape({ channel_id: text(255) }, styled),
  team: shape({ team_id: text(255) }, styled),
  broadcast: shape({ range: oneOf('here', 'channel', 'everyone') }, styled),
  color: shape({ value: text(255) }, styled),
  date: shape(
    { timestamp: number, format: text(255) },
    { url: text(3000), link: text(3000), fallback: text(LONG), ...styled },
  ),
};

const run = typed(runs);
const border = { border: whole(0, LONG) };
const section = shape({ elements: list(run, 0, LONG) });

const parts = typed({
  rich_text_section: section,
  rich_text_list: shape(
    {
      style: oneOf('bullet', 'ordered'),
      elements: list(typed({ rich_text_section: section }), 1, LONG),
    },
    { indent: whole(0, 8), offset: whole(0, LONG), ...border },
  ),
  rich_text_quote: shape({ elements: list(run, 0, LONG) }, border),
  rich_text_preformatted: shape(
    { elements: list(typed({ text: runs.text as Check, link: runs.link as Check }), 0, LONG) },
    { language: text(255), ...border },
  ),
});

/** The content of a rich_text block, wherever it stands. */
export const richTextFields = { elements: list(parts, 1, LONG) };

/** A rich_text block inside something else. */
export const richText = typed({ rich_text: shape(richTextFields, { block_id: text(255) }) });
