/** Picking files. */
import { useState } from 'react';
import { number, objects, string } from '../../../protocol/fields.ts';
import type { PickedFile } from '../base/types.ts';
import { type ControlInPlace, useControl } from './control.ts';

async function read(file: File): Promise<PickedFile> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return { name: file.name, mimetype: file.type, size: file.size, content: btoa(binary) };
}

/** The page talks to its server in messages of limited size. */
const LARGEST = 1_000_000;

/** A button that opens the browser's own dialog, and the files that were picked. */
export function FileInput(props: ControlInPlace) {
  const { element, inputId, name, describedBy, invalid } = props;
  const control = useControl(props);
  const [problem, setProblem] = useState('');
  const most = number(element.max_files, 10);
  const types = Array.isArray(element.filetypes) ? element.filetypes.map((each) => `.${each}`) : [];
  const files = objects(control.value);

  const pick = async (list: FileList | null) => {
    const picked = [...(list ?? [])];
    const large = picked.find((each) => each.size > LARGEST);
    if (picked.length > most)
      setProblem(`Choose at most ${most} ${most === 1 ? 'file' : 'files'}.`);
    else if (large) setProblem(`${large.name} is larger than 1 MB, the most that this page takes.`);
    else {
      setProblem('');
      control.type(await Promise.all(picked.map(read)), false);
    }
  };
  return (
    <span className="bk-field">
      <input
        id={inputId}
        type="file"
        className="bk-input bk-file-input"
        multiple={most > 1}
        accept={types.join(',') || undefined}
        aria-label={name}
        aria-describedby={describedBy}
        aria-invalid={invalid || undefined}
        onChange={(event) => void pick(event.target.files)}
      />
      {files.length > 0 && (
        <small>{files.map((each) => string(each.name) || string(each.id)).join(', ')}</small>
      )}
      <small role="status" className="bk-error">
        {problem}
      </small>
    </span>
  );
}
