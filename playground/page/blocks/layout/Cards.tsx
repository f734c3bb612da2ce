/** Cards, rows of them, boxes that fold, and lists of tasks. */

import { useId, useState } from 'react';
import { caption, object, objects, string } from '../../../protocol/fields.ts';
import type { Fields } from '../../../protocol/types.ts';
import { Elements } from '../elements/Element.tsx';
import { plainWords, RichText, TextObject } from '../text/Text.tsx';
import type { BlockProps } from './basic.tsx';
import { Picture } from './Picture.tsx';

/** A card. */
export function Card({ block, blockId }: BlockProps) {
  const hero = object(block.hero_image);
  const icon = object(block.icon);
  const actions = objects(block.actions);
  return (
    <div className="bk-card">
      {hero && <Picture image={hero} size="full" />}
      <div className="bk-card-head">
        {icon && <Picture image={icon} size="line" />}
        <div>
          {block.title !== undefined && (
            <div className="bk-card-title">
              <TextObject value={block.title} />
            </div>
          )}
          {block.subtitle !== undefined && (
            <div className="bk-description">
              <TextObject value={block.subtitle} />
            </div>
          )}
        </div>
      </div>
      {block.body !== undefined && <TextObject value={block.body} />}
      {block.subtext !== undefined && (
        <div className="bk-description">
          <TextObject value={block.subtext} />
        </div>
      )}
      {actions.length > 0 && (
        <div className="bk-actions">
          <Elements elements={actions} blockId={blockId} name={caption(block.title)} />
        </div>
      )}
    </div>
  );
}

/** Cards in a row that scrolls sideways in its own box. */
export function Carousel({ block, blockId }: BlockProps) {
  const cards = objects(block.elements);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section className="bk-carousel" aria-label={`${cards.length} cards`} tabIndex={0}>
      {cards.map((card, i) => (
        <Card
          key={string(card.block_id) || i}
          block={card}
          blockId={string(card.block_id) || blockId}
        />
      ))}
    </section>
  );
}

/** A box with a title, that may fold. Its blocks are drawn by whoever draws blocks. */
export function Container(props: BlockProps & { children: React.ReactNode }) {
  const { block, children } = props;
  const id = useId();
  const folds = block.is_collapsible === true;
  const [open, setOpen] = useState(block.default_collapsed !== true || !folds);
  const rich = object(block.rich_text_title);
  const title = rich ? <RichText elements={rich.elements} /> : plainWords(block.title);
  return (
    <div className={`bk-container bk-width-${string(block.width) || 'standard'}`}>
      <div className="bk-container-head">
        {folds ? (
          <button
            type="button"
            className="bk-fold"
            aria-expanded={open}
            aria-controls={id}
            onClick={() => setOpen(!open)}
          >
            <span className="bk-caret" aria-hidden="true">
              ▸
            </span>
            <span>{title || 'Details'}</span>
          </button>
        ) : (
          <div className="bk-card-title">{title}</div>
        )}
        {block.subtitle !== undefined && (
          <div className="bk-description">
            <TextObject value={block.subtitle} />
          </div>
        )}
      </div>
      <div id={id} className="bk-container-body" hidden={!open}>
        {children}
      </div>
    </div>
  );
}

const STATES: Record<string, [sign: string, words: string]> = {
  pending: ['○', 'Not started'],
  in_progress: ['◐', 'In progress'],
  complete: ['✓', 'Complete'],
  error: ['!', 'Failed'],
};

/** A task with its state, in words too. */
export function TaskCard({ block }: { block: Fields }) {
  const [sign, words] = STATES[string(block.status)] ?? ['○', string(block.status)];
  return (
    <div className="bk-task">
      <span className="bk-sign" role="img" aria-label={words} title={words}>
        {sign}
      </span>
      <div>
        <div>{caption(block.title)}</div>
        {['details', 'output'].map((name) => (
          <div key={name} className="bk-description">
            <RichText elements={object(block[name])?.elements} />
          </div>
        ))}
      </div>
    </div>
  );
}

/** A plan: tasks below a title. */
export function Plan({ block }: BlockProps) {
  return (
    <div className="bk-card">
      <div className="bk-card-title">{caption(block.title)}</div>
      {objects(block.tasks).map((task, i) => (
        <TaskCard key={string(task.task_id) || i} block={task} />
      ))}
    </div>
  );
}
