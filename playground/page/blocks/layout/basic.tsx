/** The blocks that most messages consist of. */

import { caption, number, object, objects, safeUrl, string } from '../../../protocol/fields.ts';
import type { Fields } from '../../../protocol/types.ts';
import { useBlockContext } from '../base/block-context.ts';
import { Icon } from '../base/Icon.tsx';
import { inPlace } from '../base/in-place.ts';
import { Element, Elements } from '../elements/Element.tsx';
import { parseMarkdown } from '../text/markdown.ts';
import { Link, Passages, plainWords, RichText, TextObject } from '../text/Text.tsx';
import { Picture } from './Picture.tsx';

/** A component that draws a block. */
export interface BlockProps {
  block: Fields;
  /** Its id, or that of the block it stands in. */
  blockId: string;
}

/** A heading; messages stand below the page's own headings, so level 1 is the third. */
export function Header({ block }: BlockProps) {
  const level = Math.min(4, Math.max(1, number(block.level, 1)));
  const Tag = (['h3', 'h4', 'h5', 'h6'] as const)[level - 1] ?? 'h3';
  return <Tag className={`bk-h bk-h${level}`}>{plainWords(block.text)}</Tag>;
}

const SMALL = new Set(['button', 'workflow_button', 'overflow', 'image']);

/** Text with something at its right: a menu is wide enough to go below on narrow screens. */
export function Section({ block, blockId }: BlockProps) {
  const accessory = object(block.accessory);
  const fields = objects(block.fields);
  const wide = accessory && !SMALL.has(string(accessory.type));
  const name = caption(block.text)
    .replace(/[*_~`<>]/g, '')
    .slice(0, 120);
  return (
    <div className={wide ? 'bk-section bk-wide' : 'bk-section'}>
      <div className="bk-section-text">
        {block.text !== undefined && <TextObject value={block.text} />}
        {fields.length > 0 && (
          <div className="bk-fields">
            {inPlace(fields, (field) => (
              <div>
                <TextObject value={field} />
              </div>
            ))}
          </div>
        )}
      </div>
      {accessory && (
        <div className="bk-accessory">
          {accessory.type === 'image' ? (
            <Picture image={accessory} size="side" />
          ) : (
            <Elements elements={[accessory]} blockId={blockId} name={name} />
          )}
        </div>
      )}
    </div>
  );
}

/** Small print. */
export function Context({ block }: BlockProps) {
  return (
    <div className="bk-context">
      {inPlace(objects(block.elements), (each) =>
        each.type === 'image' ? (
          <Picture image={each} size="line" />
        ) : (
          <div className="bk-context-text">
            <TextObject value={each} />
          </div>
        ),
      )}
    </div>
  );
}

/** Buttons and menus in a row. */
export function Actions({ block, blockId }: BlockProps) {
  return (
    <div className={block.type === 'actions' ? 'bk-actions' : 'bk-actions bk-quiet'}>
      <Elements elements={objects(block.elements)} blockId={blockId} />
    </div>
  );
}

/** An image with its title. */
export function ImageBlock({ block }: BlockProps) {
  return (
    <figure className="bk-figure">
      {caption(block.title) && <figcaption>{plainWords(block.title)}</figcaption>}
      <Picture image={block} size="full" />
    </figure>
  );
}

/** rich_text. */
export function RichTextBlock({ block }: BlockProps) {
  return <RichText elements={block.elements} />;
}

/** Markdown. */
export function MarkdownBlock({ block }: BlockProps) {
  return (
    <div className="bk-markdown">
      <Passages passages={parseMarkdown(string(block.text))} />
    </div>
  );
}

const LEVELS: Record<string, string> = {
  default: 'Note',
  info: 'Information',
  warning: 'Warning',
  error: 'Error',
  success: 'Success',
};
const SIGNS: Record<string, string> = { info: 'i', warning: '!', error: '×', success: '✓' };

/** A notice within a modal. Its level is said in words too. */
export function Alert({ block }: BlockProps) {
  const level = string(block.level) in LEVELS ? string(block.level) : 'default';
  return (
    <div className={`bk-alert bk-alert-${level}`} role="note" aria-label={LEVELS[level]}>
      <span className="bk-sign" aria-hidden="true">
        {SIGNS[level] ?? 'i'}
      </span>
      <div>
        <TextObject value={block.text} />
      </div>
    </div>
  );
}

/** A video: its words and a link, since nothing from elsewhere is played here. */
export function Video({ block }: BlockProps) {
  const url = safeUrl(block.title_url) ?? safeUrl(block.video_url);
  const by = [string(block.author_name), string(block.provider_name)].filter(Boolean).join(' · ');
  return (
    <div className="bk-card bk-video">
      <strong>
        {url ? <Link url={url}>{plainWords(block.title)}</Link> : plainWords(block.title)}
      </strong>
      {by && <small>{by}</small>}
      {caption(block.description) && <TextObject value={block.description} />}
      <span className="bk-no-img bk-img-full">
        <Icon name="play" />
        <span>{string(block.alt_text)}</span>
      </span>
    </div>
  );
}

/** A file that lives elsewhere. */
export function FileBlock({ block }: BlockProps) {
  return (
    <div className="bk-card">
      <Icon name="file" /> Remote file <code>{string(block.external_id)}</code>
    </div>
  );
}

/** A label, a control, a hint and an error. */
export function Input({ block, blockId, id }: BlockProps & { id: string }) {
  const { errors } = useBlockContext();
  const element = object(block.element) ?? {};
  const error = errors?.[blockId];
  const isGroup = element.type === 'checkboxes' || element.type === 'radio_buttons';
  const hint = caption(block.hint);
  const describedBy = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ');
  const label = (
    <>
      {plainWords(block.label)}
      {block.optional === true && <span className="bk-optional"> (optional)</span>}
    </>
  );
  return (
    <div className={error ? 'bk-field-block bk-invalid' : 'bk-field-block'}>
      {isGroup ? (
        // The group takes its name from `name`; a label can only name one of its boxes.
        <div className="bk-label">{label}</div>
      ) : (
        <label className="bk-label" htmlFor={id}>
          {label}
        </label>
      )}
      <Element
        element={element}
        blockId={blockId}
        actionId={string(element.action_id) || 'a0'}
        inputId={id}
        name={isGroup ? plainWords(block.label) : undefined}
        describedBy={describedBy || undefined}
        invalid={error !== undefined}
        clearable={block.optional === true}
        dispatches={block.dispatch_action === true}
      />
      {error && (
        <div id={`${id}-error`} className="bk-error">
          <Icon name="warning" />
          {error}
        </div>
      )}
      {hint && (
        <div id={`${id}-hint`} className="bk-hint">
          {plainWords(block.hint)}
        </div>
      )}
    </div>
  );
}
