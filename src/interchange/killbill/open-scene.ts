/** Decides what of a catalogue is in the file. */
import { isIsoCurrency } from '../../kernel/currency.js';
import type { Catalogue } from '../../model/catalogue.js';
import type { Offer } from '../../model/offer.js';
import type { ExportLog } from '../common/export-log.js';
import { claimNames } from './claim-names.js';
import type { PlanPart, PlanScene } from './export-plans.js';
import { noteEntity, originRaw, sayText, wordFor } from './export-scene.js';
import { recurringOf } from './group-charges.js';
import { billingModes, otherMinorUnits, ownCurrencies } from './killbill-words.data.js';

/** Opens the scene, and lists the plans to write. */
export function openScene(
  catalogue: Catalogue,
  log: ExportLog,
  effectiveDate: string,
): { readonly scene: PlanScene; readonly parts: readonly PlanPart[] } {
  const product = new Set(catalogue.products.filter(({ status }) => status === 'active').map(({ id }) => id));
  const parts = listParts(catalogue, product);
  const pricePlan = new Set(parts.map(({ plan }) => plan.id));
  reportLeft(catalogue, log, { product, pricePlan });
  noteOffers(catalogue, log, product);
  const claimed = claimNames(catalogue, log, { product, pricePlan });
  const scene: PlanScene = { catalogue, log, ...claimed, currencies: currenciesOf(catalogue, log), mode: modeOf(catalogue), effectiveDate };
  return { scene, parts };
}

// A plan sells one product: that of the first offer with it.
function listParts({ pricePlans, offers }: Catalogue, products: ReadonlySet<string>): readonly PlanPart[] {
  const sold = offers.filter(
    ({ status, product, items = [], groups = [] }) =>
      status === 'active' && product !== undefined && products.has(product) && items.length + groups.length === 0,
  );
  const offerOf = new Map(sold.toReversed().flatMap(offer => (offer.pricePlans ?? []).map((plan): [string, Offer] => [plan, offer])));
  return pricePlans.flatMap(plan => {
    const offer = offerOf.get(plan.id);
    return plan.status !== 'active' || offer === undefined ? [] : [{ plan, offer }];
  });
}

interface InFile {
  readonly product: ReadonlySet<string>;
  readonly pricePlan: ReadonlySet<string>;
}

function reportLeft({ products, pricePlans, offers }: Catalogue, log: ExportLog, { product, pricePlan }: InFile): void {
  for (const [at, one] of products.entries()) {
    if (product.has(one.id)) continue;
    log.find(['products', at], { code: 'EXP002', severity: 'info', message: `The product “${one.id}” is ${one.status} and is left out.` });
  }
  for (const [at, plan] of pricePlans.entries()) {
    if (pricePlan.has(plan.id)) continue;
    const why = plan.status === 'active' ? 'belongs to no offer of a single product that is on sale' : `is ${plan.status}`;
    log.find(['pricePlans', at], { code: 'EXP002', severity: 'info', message: `The price plan “${plan.id}” ${why}, and is left out.` });
  }
  for (const [at, { id, status, items = [], groups = [] }] of offers.entries()) {
    if (status !== 'active' || items.length + groups.length === 0) continue;
    log.find(['offers', at], {
      code: 'EXP002',
      message: `The offer “${id}” is a bundle, for which Kill Bill has no word; it is left out.`,
    });
  }
}

// There is no offer in the file: a product and its plans are all that is said of one.
function noteOffers(catalogue: Catalogue, log: ExportLog, products: ReadonlySet<string>): void {
  const seen = new Set<string>();
  const names = new Map(catalogue.products.map(({ id, name }) => [id, name]));
  for (const [at, offer] of catalogue.offers.entries()) {
    const { product = '', items, groups } = offer;
    if (offer.status !== 'active' || !products.has(product) || items !== undefined || groups !== undefined) continue;
    const path = ['offers', at];
    noteEntity(log, offer, path);
    if (offer.id !== product || seen.has(product))
      log.find([...path, 'id'], {
        code: 'EXP003',
        severity: 'info',
        message: `The offer “${offer.id}” is the product “${product}” in the file.`,
      });
    seen.add(product);
    for (const field of ['product', 'pricePlans']) log.mapped([...path, field]);
    const own = sayText(catalogue, offer.name, [...path, 'name']);
    const said = names.get(product);
    if (own !== undefined && own.text === sayText(catalogue, said, [])?.text) log.mapped(own.path);
    if (offer.sellable !== undefined) log.mapped([...path, 'sellable']);
  }
}

function currenciesOf(catalogue: Catalogue, log: ExportLog): readonly string[] {
  const isImported = originRaw(catalogue)['effectiveDate'] !== undefined;
  return catalogue.currencies.flatMap(({ code, minorUnits }, at) => {
    const own = isIsoCurrency(code) ? undefined : (ownCurrencies.get(code) ?? otherMinorUnits);
    if (!isImported && !isIsoCurrency(code) && !ownCurrencies.has(code)) {
      log.find(['currencies', at], { code: 'EXP002', message: `Kill Bill does not know the currency ${code}; prices in it are left out.` });
      return [];
    }
    log.mapped(['currencies', at, 'code']);
    if (minorUnits === own) log.mapped(['currencies', at, 'minorUnits']);
    return [code];
  });
}

// An import says it, or that there is none; otherwise the plans do.
function modeOf(catalogue: Catalogue): string | undefined {
  const raw = originRaw(catalogue);
  const kept = raw['recurringBillingMode'];
  if (typeof kept === 'string' && billingModes.has(kept)) return kept;
  if (raw['effectiveDate'] !== undefined) return undefined;
  const [recurring] = catalogue.pricePlans.flatMap(({ phases }) => phases.flatMap(phase => recurringOf(phase) ?? []));
  return wordFor(billingModes, recurring?.timing ?? 'inAdvance');
}
