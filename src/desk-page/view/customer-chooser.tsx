/** Chooses a customer: one that is written into the page, or one from a file of the rep's own. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { type Customer, readCustomer } from '../../query.js';
import { useScene } from '../desk-scene.js';
import type { Desk } from '../page-data.js';

interface CustomerChooserProps {
  readonly desk: Desk;
  readonly choose: (customer: Customer | undefined) => void;
}

/** The list and the file. A file is read here and goes nowhere. */
export function CustomerChooser({ desk, choose }: CustomerChooserProps): JSX.Element {
  const { customer, word } = useScene();
  const [faults, tell] = useState<readonly string[]>([]);
  const [opened, keep] = useState<readonly Customer[]>([]);
  const known = [...desk.customers, ...opened];
  const readFile = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const { read, said } = readText(desk, await file.text());
    tell(said);
    if (read === undefined) return;
    keep([...opened.filter(({ id }) => id !== read.id), read]);
    choose(read);
  };
  return (
    <section class="chooser">
      <label>
        {word('customer')}
        <select value={customer?.id ?? ''} onChange={event => choose(known.find(({ id }) => id === event.currentTarget.value))}>
          <option value="">{word('noCustomer')}</option>
          {known.map(({ id }) => (
            <option key={id} value={id}>
              {id}
            </option>
          ))}
        </select>
      </label>
      <label>
        {word('openFile')}
        <input type="file" accept="application/json,.json" onChange={event => void readFile(event.currentTarget.files?.[0])} />
      </label>
      {faults.length === 0 ? null : (
        <div role="alert" class="faults">
          <p>{word('cannotRead')}</p>
          <ul>
            {faults.map(fault => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

function readText({ index }: Desk, text: string): { readonly read?: Customer; readonly said: readonly string[] } {
  let record: unknown;
  try {
    record = JSON.parse(text);
  } catch (error) {
    return { said: [error instanceof Error ? error.message : String(error)] };
  }
  const result = readCustomer(index, record);
  return result.ok ? { read: result.value, said: [] } : { said: result.issues.map(({ message }) => message) };
}
