import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The folder of what was built. */
export const distFolder: string = resolve(import.meta.dirname, '../../dist');

/** The script that asks. */
export const askText: string = readFileSync(join(import.meta.dirname, 'ask.js'), 'utf8');

/** A release of the small catalogue and a customer, made with the built package, and the answer that is expected everywhere. */
export async function makeQuestion(): Promise<{ readonly data: string; readonly answer: unknown }> {
  const read = (name: string): unknown => JSON.parse(readFileSync(resolve(import.meta.dirname, '../package', name), 'utf8'));
  const root = await import(join(distFolder, 'index.js'));
  const parsed = root.parseCatalogue(read('tiny-catalogue.json'));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  const release = root.createRelease(parsed.value, { version: '1.0.0', effectiveFrom: '2026-01-01', author: 'ada', reason: 'first' });
  const data = JSON.stringify({ release, customer: read('tiny-customer.json') });
  const query = await import(join(distFolder, 'query.js'));
  const ask = new Function('query', 'data', `${askText}; return ask(query, data)`);
  return { data, answer: JSON.parse(JSON.stringify(ask(query, JSON.parse(data)))) };
}
