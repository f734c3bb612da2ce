/** One of everything that blocks can be, in an order in which it can be looked through. */
import { boxes } from './boxes.ts';
import { controls, form } from './controls.ts';
import { charts, tables } from './data.ts';
import type { Sample } from './parts.ts';
import { text } from './text.ts';

const errors = {
  Amount: '“lots” is not an amount. Use 500m, $1.5bn or €20 million.',
  Status: 'Choose one.',
  Sectors: 'Choose at least one.',
};

/** The samples. */
export const samples: Sample[] = [
  { name: 'Text', surface: 'message', blocks: text },
  { name: 'Controls', surface: 'message', blocks: controls },
  { name: 'A form', surface: 'modal', blocks: form, errors },
  { name: 'Tables', surface: 'message', blocks: tables },
  { name: 'Charts', surface: 'message', blocks: charts },
  { name: 'Boxes', surface: 'message', blocks: boxes },
];
