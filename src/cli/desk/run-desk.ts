import { resolve } from 'node:path';
import type { CatalogueIndex } from '../../lookup/catalogue-index.js';
import { pickText } from '../../lookup/pick-text.js';
import type { Customer } from '../../model/customer.js';
import type { Release } from '../../model/release.js';
import { CliError } from '../cli-error.js';
import type { CommandCall } from '../command.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { writeFiles } from '../files/write-files.js';
import { defaultPath } from '../open/default-path.js';
import { type OpenedCatalogue, openCatalogue } from '../open/open-catalogue.js';
import { openCustomer } from '../open/open-customer.js';
import { openStore, readReleases } from '../open/open-store.js';
import { requireKnown } from '../open/require-known.js';
import { atOf } from '../open/today.js';
import { cleanText } from '../output/clean-text.js';
import { wrapText } from '../output/wrap-text.js';
import { countOf } from '../words/count-of.js';
import { readLocale } from '../words/read-locale.js';
import { listCustomerFiles } from './list-customer-files.js';
import { readPageProgram } from './read-page-program.js';
import { writePage } from './write-page.js';

/** Runs `catalogue desk`. */
export async function runDesk(call: CommandCall): Promise<ExitCode> {
  const { values, host, out, json } = call;
  const target = values.text('out');
  if (target === undefined) throw new CliError('output-missing', 'Where should the page be written? Name an HTML file with --out.');
  const store = values.text('store');
  const earlier = store === undefined ? [] : await readReleases(await openStore(store, host));
  const opened = await openCatalogue(values.words[0] ?? defaultPath(host), call, earlier);
  const circumstances = readCircumstances(call, opened.index);
  const customers = await readCustomers(call, opened.index);
  const { release, index, catalogue } = opened;
  const text = writePage({
    program: await readPageProgram(),
    title: pickText(catalogue.name, circumstances.locale, catalogue.defaultLocale).text,
    locale: circumstances.locale,
    data: { catalogue: release ?? catalogue, earlier: before(opened, earlier), customers, ...circumstances },
  });
  await writeFiles([{ path: resolve(host.cwd, target), text }], { overwrite: values.has('overwrite') });
  const bytes = Buffer.byteLength(text);
  const counts = { offers: catalogue.offers.length, customers: customers.length };
  if (json) out.json({ out: target, bytes, ...counts, ...(index.release === undefined ? {} : { release: index.release }) });
  else out.lines(listDeskLines(call, { target, bytes, ...counts }));
  return exitCode.clean;
}

interface PageCircumstances {
  readonly at: string;
  readonly locale: string;
  readonly channel?: string;
  readonly currency?: string;
}

// The page cannot ask back, so what it begins with must be known to the catalogue.
function readCircumstances({ values, host }: CommandCall, index: CatalogueIndex): PageCircumstances {
  const { channels, defaultLocale, locales } = index.catalogue;
  const channel = values.text('channel');
  const currency = values.text('currency')?.toUpperCase();
  const locale = readLocale(values) ?? defaultLocale;
  const ids = channels.map(({ id }) => id);
  if (channel !== undefined) requireKnown('channel', channel, ids);
  if (currency !== undefined) requireKnown('currency', currency, [...index.minorUnits.keys()]);
  requireKnown('language', locale, locales);
  return {
    at: atOf(values.text('at'), host, index),
    locale,
    ...(channel === undefined ? {} : { channel }),
    ...(currency === undefined ? {} : { currency }),
  };
}

async function readCustomers(call: CommandCall, index: CatalogueIndex): Promise<readonly Customer[]> {
  const files = await listCustomerFiles(call);
  const customers: Customer[] = [];
  for (const file of files) customers.push(await openCustomer(file, index, call));
  return customers;
}

function before({ release }: OpenedCatalogue, earlier: readonly Release[]): readonly Release[] {
  return release === undefined ? earlier : earlier.filter(({ sequence }) => sequence < release.sequence);
}

interface Written {
  readonly target: string;
  readonly bytes: number;
  readonly offers: number;
  readonly customers: number;
}

function listDeskLines({ out }: CommandCall, { target, bytes, offers, customers }: Written): readonly string[] {
  const { paint, symbols, width } = out;
  const size = `${Math.ceil(bytes / 1000)} kB`;
  return [
    ...wrapText(`${paint.bold(cleanText(target))}: ${countOf(offers, 'offer')}, ${countOf(customers, 'customer')}, ${size}.`, {
      width,
      first: `${paint.green(symbols.yes)} `,
    }),
    ...wrapText('Open it in a browser. It needs no server and no network.', { width, first: '  ' }),
  ];
}
