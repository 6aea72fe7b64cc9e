import type { DeskContext } from '../../desk/desk-context.js';
import type { CatalogueIndex } from '../../lookup/catalogue-index.js';
import { type ArgumentValues, namedNumbers } from '../argument-values.js';
import type { CommandCall } from '../command.js';
import { readLocale } from '../words/read-locale.js';
import { type OpenedCatalogue, openCatalogue } from './open-catalogue.js';
import { openCustomer } from './open-customer.js';
import { openStore, readReleases } from './open-store.js';
import { requireKnown } from './require-known.js';
import { atOf } from './today.js';

/** A catalogue with the circumstances in which it is asked. */
export interface OpenedQuestion extends OpenedCatalogue {
  readonly context: DeskContext;
}

/**
 * Opens a catalogue and reads the circumstances from the options that all asking commands share.
 *
 * @param path - The path of the catalogue.
 * @param call - The command.
 * @returns Both.
 * @throws A `CliError` for options that make no sense, or that name what the catalogue does not have.
 */
export async function openQuestion(path: string, call: CommandCall): Promise<OpenedQuestion> {
  const { values, host } = call;
  const locale = readLocale(values);
  const store = values.text('store');
  const earlier = store === undefined ? [] : await readReleases(await openStore(store, host));
  const opened = await openCatalogue(path, call, earlier);
  const { index } = opened;
  const named = readNamed(values, index);
  const file = values.text('customer');
  const customer = file === undefined ? undefined : await openCustomer(file, index, call);
  const quantities = namedNumbers(values, 'quantity');
  const replaces = values.text('replaces');
  const context = {
    at: atOf(values.text('at'), host, index),
    ...named,
    ...(replaces === undefined ? {} : { replaces }),
    ...(locale === undefined ? {} : { locale }),
    ...(customer === undefined ? {} : { customer }),
    ...(quantities === undefined ? {} : { quantities }),
  };
  return { ...opened, context };
}

function readNamed(values: ArgumentValues, index: CatalogueIndex): Pick<DeskContext, 'channel' | 'market' | 'segment' | 'currency'> {
  const { channels, markets, segments } = index.catalogue;
  const known = { channel: idsOf(channels), market: idsOf(markets), segment: idsOf(segments), currency: [...index.minorUnits.keys()] };
  const entries = Object.entries(known).flatMap(([option, ids]) => {
    const typed = option === 'currency' ? values.text(option)?.toUpperCase() : values.text(option);
    return typed === undefined ? [] : [[option, requireKnown(option, typed, ids)]];
  });
  return Object.fromEntries(entries);
}

function idsOf(things: readonly { readonly id: string }[]): readonly string[] {
  return things.map(({ id }) => id);
}
