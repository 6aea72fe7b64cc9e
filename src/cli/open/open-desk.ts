import type { DeskContext } from '../../desk/desk-context.js';
import type { CatalogueIndex } from '../../lookup/catalogue-index.js';
import { namedNumbers } from '../argument-values.js';
import type { CommandCall } from '../command.js';
import { readLocale } from '../words/read-locale.js';
import { openCatalogue } from './open-catalogue.js';
import { openCustomer } from './open-customer.js';
import { openStore, readReleases } from './open-store.js';
import { atOf } from './today.js';

/** A catalogue with the circumstances in which it is asked. */
export interface OpenedDesk {
  readonly index: CatalogueIndex;
  readonly context: DeskContext;
}

/**
 * Opens a catalogue and reads the circumstances from the options.
 *
 * @param path - The path of the catalogue.
 * @param call - The command.
 * @returns Both.
 * @throws A `CliError` for options that make no sense.
 */
export async function openDesk(path: string, call: CommandCall): Promise<OpenedDesk> {
  const { values, host } = call;
  const locale = readLocale(values);
  const store = values.text('store');
  const earlier = store === undefined ? [] : await readReleases(await openStore(store, host));
  const { index } = await openCatalogue(path, call, earlier);
  const file = values.text('customer');
  const customer = file === undefined ? undefined : await openCustomer(file, index, call);
  const quantities = namedNumbers(values, 'quantity');
  const named = ['channel', 'market', 'segment', 'replaces'].flatMap(name => {
    const value = values.text(name);
    return value === undefined ? [] : [[name, value] as const];
  });
  const currency = values.text('currency')?.toUpperCase();
  const context = {
    at: atOf(values.text('at'), host, index),
    ...Object.fromEntries(named),
    ...(currency === undefined ? {} : { currency }),
    ...(locale === undefined ? {} : { locale }),
    ...(customer === undefined ? {} : { customer }),
    ...(quantities === undefined ? {} : { quantities }),
  };
  return { index, context };
}
