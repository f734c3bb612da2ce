/** Inputs for words: one line or several, addresses, figures, rich text. */
import { useEffect, useRef } from 'react';
import { caption, number, object, string } from '../../../protocol/fields.ts';
import { richFromWords, wordsOfRich } from '../text/rich-text.ts';
import { type ControlInPlace, useControl } from './control.ts';

const TYPES: Record<string, { type: string; inputMode?: 'decimal' | 'numeric' | 'email' | 'url' }> =
  {
    // The browser's own checks would say other things than Slack does, so no `type` but text.
    email_text_input: { type: 'text', inputMode: 'email' },
    url_text_input: { type: 'text', inputMode: 'url' },
    number_input: { type: 'text', inputMode: 'decimal' },
  };

/** The share of a limit from which on it is worth knowing how much is left. */
const NEAR = 0.75;

/** The count of characters, where it says something: too few, or nearly too many. */
function countWords(words: string, element: ControlInPlace['element']): string {
  const size = [...words].length;
  const least = number(element.min_length, 0);
  const most = number(element.max_length, 0);
  if (most > 0 && size > most) return `${size} of ${most}: ${size - most} too many`;
  const needed = least > 0 && size < least ? `at least ${least} characters` : '';
  return [size >= most * NEAR && most > 0 ? `${size} of ${most}` : '', needed]
    .filter(Boolean)
    .join(', ');
}

function whenToDispatch(element: ControlInPlace['element']): unknown[] {
  const on = object(element.dispatch_action_config)?.trigger_actions_on;
  return Array.isArray(on) ? on : ['on_enter_pressed'];
}

/** A line or a box to type into. */
export function TextInput(props: ControlInPlace) {
  const { element, inputId, name, describedBy, invalid, dispatches } = props;
  const control = useControl(props);
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const rich = element.type === 'rich_text_input';
  const words = rich ? wordsOfRich(control.value) : string(control.value);
  const several = rich || element.multiline === true;
  const on = whenToDispatch(element);
  const count = countWords(words, element);
  const { type, inputMode } = TYPES[string(element.type)] ?? { type: 'text' };

  useEffect(() => {
    if (element.focus_on_load === true) field.current?.focus();
  }, [element.focus_on_load]);

  const tell = (next: string, dispatch: boolean) =>
    control.type(rich ? richFromWords(next) : next, dispatches && dispatch);
  const common = {
    ref: field,
    id: inputId,
    className: 'bk-input',
    value: words,
    placeholder: caption(element.placeholder) || undefined,
    'aria-label': name,
    'aria-describedby':
      [describedBy, count && `${inputId}-count`].filter(Boolean).join(' ') || undefined,
    'aria-invalid': invalid || undefined,
    autoComplete: 'off',
    onChange: (event: React.ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      tell(event.target.value, on.includes('on_character_entered')),
  };
  const enter = (event: React.KeyboardEvent) => {
    if (event.key !== 'Enter' || !dispatches || !on.includes('on_enter_pressed')) return;
    if (several && !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    tell(words, true);
  };
  return (
    <span className="bk-field">
      {several ? (
        <textarea {...common} rows={rich ? number(element.min_lines, 4) : 4} onKeyDown={enter} />
      ) : (
        <input {...common} type={type} inputMode={inputMode} onKeyDown={enter} />
      )}
      {count && (
        <small id={`${inputId}-count`} className="bk-counter">
          {count}
        </small>
      )}
    </span>
  );
}
