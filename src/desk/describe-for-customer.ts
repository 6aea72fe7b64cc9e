/** What an offer is to one customer: what they pay for it, and what taking or leaving it would come to. */
import { compareFeatures } from '../lookup/compare-features.js';
import { listBrought } from '../lookup/list-brought.js';
import { listCurrentHoldings } from '../lookup/list-current-holdings.js';
import type { Customer } from '../model/customer.js';
import type { Holding } from '../model/holding.js';
import type { Offer } from '../model/offer.js';
import type { Product } from '../model/product.js';
import { changeHolding } from '../pricing/change-holding.js';
import type { HoldingChange } from '../pricing/holding-change.js';
import { quoteHolding } from '../pricing/quote-holding.js';
import type { DeskScene } from './desk-scene.js';
import { findReplaced } from './find-replaced.js';
import type { DescribedChange, DescribedForCustomer, DescribedHolding } from './offer-description.js';
import { sayChange } from './say-change.js';
import { sayComparison } from './say-features.js';
import { sayHolding } from './say-holding.js';

/**
 * Describes what an offer is to the customer of the question.
 *
 * @param scene - The scene.
 * @param offer - The offer.
 * @param products - What it brings.
 * @returns Their holdings of it with their own price, and the changes; undefined without a customer.
 * @throws `unknown-holding` for a holding to be replaced that the customer does not have now.
 */
export function describeForCustomer(scene: DeskScene, offer: Offer, products: readonly Product[]): DescribedForCustomer | undefined {
  const { customer } = scene.context;
  if (customer === undefined) return undefined;
  if (customer.holdings === undefined) {
    scene.note('NOT_KNOWN', { kind: 'customer', id: customer.id, field: 'holdings' }, { phrase: 'holdingsNotKnown' });
    return { customer: customer.id, changes: [], words: [scene.speaker.say('holdingsNotKnown')] };
  }
  const current = listCurrentHoldings(customer.holdings, { at: scene.atMs, timeZone: scene.timeZone });
  const isOf = (holding: Holding): boolean => scene.index.offers.get(holding.offer) === offer;
  const own = current.filter(isOf);
  // What is ordered is not there yet, but a rep must know of it.
  const ordered = customer.holdings.filter(holding => holding.status === 'pending' && isOf(holding));
  const holdings = [...own, ...ordered].map(holding => describeHolding(scene, customer, holding));
  const changes = listChanges(scene, offer, { own, current });
  return {
    customer: customer.id,
    holdings,
    changes: changes.map(change => describeChange(scene, { customer, change, products })),
    words: [scene.speaker.say(holdings.length === 0 ? 'hasNot' : 'has', { count: scene.speaker.number(holdings.length) })],
  };
}

function describeHolding(scene: DeskScene, customer: Customer, holding: Holding): DescribedHolding {
  const quote = quoteHolding(scene.index, { customer, holding, at: scene.context.at });
  return { holding: holding.id, quote, words: sayHolding(scene, holding, quote) };
}

// Who has the offer asks what leaving costs; who has not, what taking it would.
function listChanges(
  scene: DeskScene,
  offer: Offer,
  { own, current }: { readonly own: readonly Holding[]; readonly current: readonly Holding[] },
): readonly HoldingChange[] {
  const { at, channel, quantities } = scene.context;
  const common = { at, ...(channel === undefined ? {} : { channel }) };
  const taken = { ...common, offer: offer.id, ...(quantities === undefined ? {} : { quantities }) };
  const ended = own.map(holding => ({ ...common, kind: holding.parent === undefined ? 'cancel' : 'remove', holding: holding.id }) as const);
  const replaced = findReplaced(scene, offer, current);
  if (replaced !== undefined) return [...ended, { ...taken, kind: 'replace', holding: replaced.id }];
  return own.length > 0 ? ended : [{ ...taken, kind: 'add' }];
}

interface AskedChange {
  readonly customer: Customer;
  readonly change: HoldingChange;
  readonly products: readonly Product[];
}

function describeChange(scene: DeskScene, { customer, change, products }: AskedChange): DescribedChange {
  const { index, speaker } = scene;
  const quote = changeHolding(index, customer, change);
  const left = change.kind === 'add' ? undefined : customer.holdings?.find(({ id }) => id === change.holding);
  const features = compareFeatures(index, {
    ...(left === undefined ? {} : { before: productsOf(scene, left) }),
    after: change.kind === 'cancel' || change.kind === 'remove' ? [] : products,
    locale: speaker.locale,
  });
  return { change: quote, features, words: [...sayChange(scene, quote, left), ...sayComparison(scene, features)] };
}

function productsOf({ index }: DeskScene, holding: Holding): readonly Product[] {
  const sold = (holding.release === undefined ? undefined : index.earlier.get(holding.release)) ?? index;
  const offer = sold.offers.get(holding.offer);
  return offer === undefined ? [] : listBrought(sold, offer).products;
}
