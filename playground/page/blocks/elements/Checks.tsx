/** Checkboxes and radio buttons. */

import { caption, objects } from '../../../protocol/fields.ts';
import type { Fields } from '../../../protocol/types.ts';
import { TextObject } from '../text/Text.tsx';
import { type ControlInPlace, useControl } from './control.ts';
import { keyOf } from './items.ts';

function held(value: unknown): string[] {
  return Array.isArray(value) ? value.map(keyOf) : [keyOf(value)];
}

/** A group of boxes, of which any number or exactly one can be chosen. */
export function Checks(props: ControlInPlace) {
  const { element, inputId, name, describedBy, invalid } = props;
  const control = useControl(props);
  const many = element.type === 'checkboxes';
  const options = objects(element.options);
  const chosen = held(control.value);

  const pick = (option: Fields, on: boolean) => {
    if (!many) return control.choose(option);
    const keys = on ? [...chosen, keyOf(option)] : chosen.filter((each) => each !== keyOf(option));
    return control.choose(options.filter((each) => keys.includes(keyOf(each))));
  };
  return (
    <fieldset
      className="bk-checks"
      aria-label={name}
      aria-describedby={describedBy}
      aria-invalid={invalid || undefined}
    >
      {options.map((option, i) => {
        const id = i === 0 ? inputId : `${inputId}-${i}`;
        return (
          <div key={keyOf(option) || i} className="bk-check">
            <input
              id={id}
              type={many ? 'checkbox' : 'radio'}
              name={inputId}
              checked={chosen.includes(keyOf(option))}
              onChange={(event) => void pick(option, event.target.checked)}
            />
            <label htmlFor={id}>
              <TextObject value={option.text} />
              {caption(option.description) && (
                <div className="bk-description">
                  <TextObject value={option.description} />
                </div>
              )}
            </label>
          </div>
        );
      })}
    </fieldset>
  );
}
