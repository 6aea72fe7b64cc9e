/** Exports a catalogue as objects of Stripe. */
import { CatalogueError } from '../../kernel/catalogue-error.js';
import { deepFreeze } from '../../kernel/deep-freeze.js';
import type { Catalogue } from '../../model/catalogue.js';
import { openExportLog } from '../common/export-log.js';
import type { ExportResult } from '../common/export-result.js';
import { isRecord, type StripeExport, type StripeForm } from './export-context.js';
import { writeCoupons } from './write-coupons.js';
import { writeFeatures } from './write-features.js';
import { writeProducts } from './write-products.js';

/** How a catalogue is exported to Stripe. */
export interface StripeExportOptions {
  /** `parameters`, the usual: what Stripe takes to create the objects. `resources`: the objects as Stripe gives them, with all that was kept. */
  readonly form?: StripeForm;
}

/**
 * Exports offers as Stripe's products and prices, features as entitlements, discounts with a code as coupons.
 *
 * An offer becomes a product; each charge of its price plans a price, with the other currencies as options. A price is written only where a pricing
 * model of Stripe charges exactly the same for every quantity; everything else is named as lost. As parameters a price has its id as lookup key,
 * since Stripe gives it one of its own.
 *
 * @param catalogue - The catalogue.
 * @param options - In which form.
 * @returns One frozen JSON file with the lists `products`, `prices`, `features`, `product_features` and `coupons`, and what became of every field.
 *   Issues: EXP001 where charges became prices of their own or a draft is not active, EXP002 for a name that is not carried.
 * @throws `bad-form` for a form that there is not.
 * @example
 * exportStripe(catalogue).files.map(({ name }) => name) // => ['acme-telecom.stripe.json']
 * const product = { object: 'product', id: 'notes', name: 'Notes' }
 * const price = { object: 'price', id: 'notes-monthly', product: 'notes', currency: 'eur', unit_amount: 1250, recurring: { interval: 'month' } }
 * const imported = importStripe([product, price])
 * imported.catalogue && JSON.parse(exportStripe(imported.catalogue).files[0]?.text ?? '').prices[0].unit_amount // => 1250
 */
export function exportStripe(catalogue: Catalogue, options: StripeExportOptions = {}): ExportResult {
  const { form = 'parameters' } = options;
  if (form !== 'parameters' && form !== 'resources') {
    throw new CatalogueError('bad-form', `\`form\` is \`parameters\` or \`resources\`, not \`${String(form)}\``, { form });
  }
  const log = openExportLog(catalogue, 'Stripe');
  const context: StripeExport = { catalogue, log, form };
  const features = writeFeatures(context);
  const { products, prices, productFeatures, ids } = writeProducts(context, features.names);
  const coupons = writeCoupons(context, ids);
  const kept = keptObjects(context);
  markRest(context);
  const lists = {
    products,
    prices,
    features: features.objects,
    product_features: productFeatures,
    coupons: [...coupons, ...kept.coupons],
    kept: kept.kept,
  };
  const filled = Object.fromEntries(
    Object.entries(lists).filter(([name, list]) => list.length > 0 || name === 'products' || name === 'prices'),
  );
  const name = `${catalogue.id.replaceAll(/[^\p{L}\p{N}._-]+/gu, '-')}.stripe.json`;
  return deepFreeze({ files: [{ name, text: `${JSON.stringify(filled, undefined, 2)}\n` }], report: log.report() });
}

// What the catalogue had no place for as a whole.
function keptObjects({ catalogue, log, form }: StripeExport): { readonly coupons: readonly unknown[]; readonly kept: readonly unknown[] } {
  const origin = catalogue.metadata?.['origin'];
  if (!isRecord(origin) || origin['system'] !== 'stripe') return { coupons: [], kept: [] };
  if (form === 'parameters') {
    log.lost(['metadata', 'origin'], 'What was kept as it is, Stripe has already.');
    return { coupons: [], kept: [] };
  }
  log.restored(['metadata', 'origin']);
  const raw = isRecord(origin['raw']) ? origin['raw'] : {};
  return { coupons: listOf(raw['coupons']), kept: listOf(raw['kept']) };
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function markRest({ catalogue, log }: StripeExport): void {
  log.mapped(['catalogue']);
  log.mapped(['id'], 'It is the name of the file.');
  if (catalogue.name === catalogue.id) log.mapped(['name']);
  if (catalogue.timeZone === 'UTC') log.mapped(['timeZone']);
  if (catalogue.defaultLocale === 'en') log.mapped(['defaultLocale']);
  if (catalogue.locales.length === 1 && catalogue.locales[0] === 'en') log.mapped(['locales']);
  for (const [name, value] of Object.entries(catalogue)) {
    if (typeof value === 'object' && value !== null && Object.keys(value).length === 0) log.mapped([name], 'There are none.');
  }
  for (const [index] of catalogue.currencies.entries()) log.mapped(['currencies', index, 'code']);
}
