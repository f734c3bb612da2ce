/** Blocks, drawn as Slack draws them, with controls that work. */

import { type ComponentType, memo, useCallback, useId, useMemo, useState } from 'react';
import { object, objects, string } from '../../protocol/fields.ts';
import type { Fields } from '../../protocol/types.ts';
import { type BlockContext, BlockContextProvider, browserReader } from './base/block-context.ts';
import { useKeptFocus } from './base/kept-focus.ts';
import type { BlocksProps } from './base/types.ts';
import { Unknown } from './base/Unknown.tsx';
import { Chart } from './charts/Chart.tsx';
import { ConfirmDialog } from './elements/ConfirmDialog.tsx';
import {
  Actions,
  Alert,
  type BlockProps,
  Context,
  FileBlock,
  Header,
  ImageBlock,
  Input,
  MarkdownBlock,
  RichTextBlock,
  Section,
  Video,
} from './layout/basic.tsx';
import { Card, Carousel, Container, Plan, TaskCard } from './layout/Cards.tsx';
import { DataTable } from './tables/DataTable.tsx';
import { Table } from './tables/Table.tsx';

const KINDS: Record<string, ComponentType<BlockProps>> = {
  header: Header,
  section: Section,
  context: Context,
  actions: Actions,
  context_actions: Actions,
  divider: () => <hr className="bk-divider" />,
  image: ImageBlock,
  rich_text: RichTextBlock,
  markdown: MarkdownBlock,
  table: Table,
  data_table: DataTable,
  data_visualization: Chart,
  card: Card,
  carousel: Carousel,
  alert: Alert,
  plan: Plan,
  task_card: TaskCard,
  video: Video,
  file: FileBlock,
};

function Block({ block, blockId, id }: BlockProps & { id: string }) {
  const type = string(block.type);
  if (type === 'input') return <Input block={block} blockId={blockId} id={id} />;
  if (type === 'container') {
    return (
      <Container block={block} blockId={blockId}>
        <List blocks={objects(block.child_blocks)} outerId={blockId} id={id} />
      </Container>
    );
  }
  const Drawn = KINDS[type];
  return Drawn ? <Drawn block={block} blockId={blockId} /> : <Unknown block={block} />;
}

function List(props: { blocks: readonly Fields[]; outerId?: string; id: string }) {
  return props.blocks.map((block, i) => {
    const own = string(block.block_id);
    return (
      <div key={own || `${i}`} className="bk-block">
        <Block block={block} blockId={own || (props.outerId ?? '')} id={`${props.id}-${i}`} />
      </div>
    );
  });
}

interface Question {
  confirm: Fields;
  answer: (yes: boolean) => void;
}

/** The question before an action, as a promise. */
function useQuestion() {
  const [question, setQuestion] = useState<Question>();
  const confirmed = useCallback((element: Fields) => {
    const confirm = object(element.confirm);
    if (!confirm) return Promise.resolve(true);
    return new Promise<boolean>((answer) => setQuestion({ confirm, answer }));
  }, []);
  const dialog = question && (
    <ConfirmDialog
      confirm={question.confirm}
      onAnswer={(yes) => {
        setQuestion(undefined);
        question.answer(yes);
      }}
    />
  );
  return { confirmed, dialog };
}

/**
 * Draws blocks. It draws anew when a property changes, so give it the same objects and functions
 * for as long as they mean the same.
 */
export const Blocks = memo(function Blocks(props: BlocksProps) {
  const { blocks, surface, values, errors, onAct, onType, lookUp, people, channels } = props;
  const { fileUrl, now, reader } = props;
  const { confirmed, dialog } = useQuestion();
  const focus = useKeptFocus(blocks);
  const id = useId();
  const context = useMemo<BlockContext>(
    () => ({
      surface,
      values,
      errors,
      onAct,
      onType,
      lookUp,
      people,
      channels,
      fileUrl,
      confirmed,
      reader: reader ?? browserReader(),
      now: now ?? Date.now(),
    }),
    [
      surface,
      values,
      errors,
      onAct,
      onType,
      lookUp,
      people,
      channels,
      fileUrl,
      confirmed,
      reader,
      now,
    ],
  );
  return (
    <BlockContextProvider value={context}>
      <div className={`bk bk-${surface}`} {...focus}>
        <List blocks={blocks} id={id} />
      </div>
      {dialog}
    </BlockContextProvider>
  );
});
