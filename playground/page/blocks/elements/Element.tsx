/** Any element, by its type. */

import type { ComponentType } from 'react';
import { useId } from 'react';
import { string } from '../../../protocol/fields.ts';
import type { Fields } from '../../../protocol/types.ts';
import { Unknown } from '../base/Unknown.tsx';
import { Button, FeedbackButtons, IconButton } from './Button.tsx';
import { Checks } from './Checks.tsx';
import type { ControlInPlace } from './control.ts';
import { DateTime } from './DateTime.tsx';
import { FileInput } from './FileInput.tsx';
import { Overflow } from './Overflow.tsx';
import { Select } from './Select.tsx';
import { TextInput } from './TextInput.tsx';

const ELEMENTS: Record<string, ComponentType<ControlInPlace>> = {
  button: Button,
  workflow_button: Button,
  icon_button: IconButton,
  feedback_buttons: FeedbackButtons,
  overflow: Overflow,
  checkboxes: Checks,
  radio_buttons: Checks,
  datepicker: DateTime,
  timepicker: DateTime,
  datetimepicker: DateTime,
  plain_text_input: TextInput,
  email_text_input: TextInput,
  url_text_input: TextInput,
  number_input: TextInput,
  rich_text_input: TextInput,
  file_input: FileInput,
};
for (const each of ['static', 'external', 'users', 'conversations', 'channels']) {
  ELEMENTS[`${each}_select`] = Select;
  ELEMENTS[`multi_${each}_select`] = Select;
}

/** Draws a control. */
export function Element(props: ControlInPlace) {
  const Drawn = ELEMENTS[string(props.element.type)];
  return Drawn ? <Drawn {...props} /> : <Unknown block={props.element} />;
}

/** The controls of a block, named as the workspace names those that have no action id. */
export function Elements(props: { elements: readonly Fields[]; blockId: string; name?: string }) {
  const id = useId();
  // Images are no controls and are not counted: see `controlsIn`.
  return props.elements
    .filter((element) => element.type !== 'image')
    .map((element, i) => {
      const actionId = string(element.action_id) || `a${i}`;
      return (
        <Element
          key={`${actionId} ${string(element.type)}`}
          element={element}
          blockId={props.blockId}
          actionId={actionId}
          inputId={`${id}-${i}`}
          name={props.name ?? 'Choose'}
          dispatches
        />
      );
    });
}
