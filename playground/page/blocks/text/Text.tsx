/** Formatted text, whichever notation it was written in. */

import { memo, useMemo } from 'react';
import { caption, object } from '../../../protocol/fields.ts';
import { type BlockContext, useBlockContext } from '../base/block-context.ts';
import { inPlace } from '../base/in-place.ts';
import { alignOf, leastWidth } from '../base/sorting.ts';
import { formatDate } from './dates.ts';
import { emoji } from './emoji.ts';
import { type Mark, type Passage, unescapeSlack, wordsOfMarks } from './marks.ts';
import { parseMrkdwn } from './mrkdwn.ts';
import { richPassages } from './rich-text.ts';

/** A link that leaves the page. */
export function Link({ url, children }: { url: string; children: React.ReactNode }) {
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}

function personName(context: BlockContext, mark: { id: string; label: string }): string {
  const person = context.people.find((each) => each.id === mark.id);
  return `@${person?.real_name || person?.name || mark.label.replace(/^@/, '') || mark.id}`;
}

function channelName(context: BlockContext, mark: { id: string; label: string }): string {
  const name = context.channels.find((each) => each.id === mark.id)?.name || mark.label;
  // What a reader may not see has no name for them.
  return name ? `#${name.replace(/^#/, '')}` : '#private-channel';
}

function DateMark({ mark }: { mark: Extract<Mark, { kind: 'date' }> }) {
  const { reader, now } = useBlockContext();
  const shown = formatDate(mark.at, mark.format, mark.fallback, reader, now);
  const exact = formatDate(mark.at, '{date_long} at {time}', mark.fallback, reader, now);
  const time = <time title={`${exact} (${reader.tz})`}>{shown}</time>;
  return mark.url ? <Link url={mark.url}>{time}</Link> : time;
}

const TAGS = {
  bold: 'strong',
  italic: 'em',
  strike: 'del',
  underline: 'u',
  highlight: 'mark',
  code: 'code',
} as const;

function One({ mark }: { mark: Mark }) {
  const context = useBlockContext();
  switch (mark.kind) {
    case 'text':
      return mark.text;
    case 'user':
      return <span className="bk-mention">{personName(context, mark)}</span>;
    case 'channel':
      return <span className="bk-mention">{channelName(context, mark)}</span>;
    case 'usergroup':
      return <span className="bk-mention">{mark.label || '@group'}</span>;
    case 'broadcast':
      return <span className="bk-mention bk-broadcast">@{mark.range}</span>;
    case 'date':
      return <DateMark mark={mark} />;
    case 'emoji':
      return <span className="bk-emoji">{emoji(mark.name)}</span>;
    case 'link':
      return (
        <Link url={mark.url}>
          <Marks marks={mark.inner} />
        </Link>
      );
    default: {
      const Tag = TAGS[mark.kind];
      return (
        <Tag>
          <Marks marks={mark.inner} />
        </Tag>
      );
    }
  }
}

/** Marks in a row. Their order never changes without their text, so their place is their key. */
function Marks({ marks }: { marks: readonly Mark[] }) {
  return inPlace(marks, (mark) => <One mark={mark} />);
}

function Heading({ level, marks }: { level: number; marks: Mark[] }) {
  const Tag = (['h3', 'h4', 'h5', 'h6'] as const)[Math.min(level, 4) - 1] ?? 'h6';
  return (
    <Tag className={`bk-h bk-h${Math.min(level, 4)}`}>
      <Marks marks={marks} />
    </Tag>
  );
}

function Grid({ head, rows }: Extract<Passage, { kind: 'grid' }>) {
  const classes = head.map((_cell, i) => alignOf(rows.map((row) => wordsOfMarks(row[i] ?? []))));
  return (
    <div className="bk-scroll">
      <table className="bk-table" style={leastWidth(head.length)}>
        <thead>
          <tr>
            {inPlace(head, (cell, i) => (
              <th scope="col" className={classes[i]}>
                <Marks marks={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {inPlace(rows, (row) => (
            <tr>
              {inPlace(row, (cell, i) => (
                <td className={classes[i]} data-label={wordsOfMarks(head[i] ?? [])}>
                  <Marks marks={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function List({ ordered, start, items }: Extract<Passage, { kind: 'list' }>) {
  const Tag = ordered ? 'ol' : 'ul';
  return (
    <Tag className="bk-list" {...(ordered && { start })}>
      {inPlace(items, (item) => (
        <li>
          <Passages passages={item} />
        </li>
      ))}
    </Tag>
  );
}

function OnePassage({ passage }: { passage: Passage }) {
  switch (passage.kind) {
    case 'lines':
      return (
        <div className="bk-lines">
          <Marks marks={passage.marks} />
        </div>
      );
    case 'quote':
      return (
        <blockquote className="bk-quote">
          <Passages passages={passage.inner} />
        </blockquote>
      );
    case 'pre':
      return <pre className="bk-pre">{passage.text}</pre>;
    case 'heading':
      return <Heading {...passage} />;
    case 'list':
      return <List {...passage} />;
    case 'rule':
      return <hr className="bk-divider" />;
    case 'grid':
      return <Grid {...passage} />;
  }
}

/** Paragraphs and the like, one below the other. */
export function Passages({ passages }: { passages: readonly Passage[] }) {
  return inPlace(passages, (passage) => <OnePassage passage={passage} />);
}

/** mrkdwn. */
const Mrkdwn = memo(function Mrkdwn(props: { text: string; verbatim?: boolean | undefined }) {
  const { text, verbatim } = props;
  const passages = useMemo(() => parseMrkdwn(text, { verbatim }), [text, verbatim]);
  return <Passages passages={passages} />;
});

const EMOJI_NAME = /:[a-z0-9_+'-]+:/g;

/** Plain text, its emoji names drawn unless the app wants them left. */
export function plainWords(value: unknown): string {
  const words = unescapeSlack(caption(value));
  const literal = object(value)?.emoji === false;
  return literal ? words : words.replace(EMOJI_NAME, (name) => emoji(name.slice(1, -1)));
}

/** A text object of either kind. */
export function TextObject({ value }: { value: unknown }) {
  const text = object(value);
  if (text?.type === 'mrkdwn') {
    return <Mrkdwn text={caption(text)} verbatim={text.verbatim === true} />;
  }
  return <div className="bk-lines">{plainWords(value)}</div>;
}

/** rich_text. */
export const RichText = memo(function RichText({ elements }: { elements: unknown }) {
  const passages = useMemo(() => richPassages(elements), [elements]);
  return <Passages passages={passages} />;
});
