import { CatalogueError } from '../kernel/catalogue-error.js';
import { deepFreeze } from '../kernel/deep-freeze.js';
import type { CatalogueIndex } from '../lookup/catalogue-index.js';
import { listBrought } from '../lookup/list-brought.js';
import { isSameLanguage, type SaidText } from '../lookup/pick-text.js';
import type { Link } from '../model/link.js';
import type { Offer } from '../model/offer.js';
import type { Product } from '../model/product.js';
import { describeCategories, sayCategories } from './describe-categories.js';
import { describeCharacteristics } from './describe-characteristics.js';
import { describeCondition } from './describe-condition.js';
import { describeDiscounts } from './describe-discounts.js';
import { describeFeatures } from './describe-features.js';
import { describeForCustomer } from './describe-for-customer.js';
import { describeMembers } from './describe-members.js';
import { describePricePlans } from './describe-price-plans.js';
import { describeProduct } from './describe-products.js';
import { describeProvisioning } from './describe-provisioning.js';
import { describeQuotes, listPlans } from './describe-quotes.js';
import { describeRelations } from './describe-relations.js';
import { describeSale, describeSuccessor } from './describe-sale.js';
import { describeSupport } from './describe-support.js';
import { describeTerm } from './describe-term.js';
import type { DeskContext } from './desk-context.js';
import { type DeskScene, makeDeskScene } from './desk-scene.js';
import type { DescribedEligibility, OfferDescription } from './offer-description.js';
import { sayThing } from './say-thing.js';

/**
 * Describes an offer for a rep: what it is and does, what it costs and binds to, what it needs, how soon it works, who helps, and for a
 * customer what they pay and what would change. Each part comes as data with the sentences for it in the locale of the question; a text that
 * is not there in that locale carries the locale it is in. What the catalogue does not say, and what is not known, is listed in `missing`.
 *
 * @param index - The index of a catalogue or release, with earlier releases for customers who were sold from them.
 * @param id - The offer's id or a former one.
 * @param context - The instant, and where, for whom and in which locale.
 * @returns The description, frozen; an amount that is not known is never zero.
 * @throws `bad-argument`, `words-missing`, `unknown-offer`, `offer-is-draft`, `unknown-holding` for a holding to be replaced that the customer does not have, and what `quoteOffer`
 *   throws for circumstances that the catalogue does not know.
 * @example
 * const described = describeOffer(index, 'fibre-100', { at: '2026-12-01', currency: 'GBP', locale: 'de' })
 * described.name // => { text: 'Glasfaser 100', locale: 'de' }
 */
export function describeOffer(index: CatalogueIndex, id: string, context: DeskContext): OfferDescription {
  const scene = makeDeskScene(index, context);
  const offer = requireOffer(index, id);
  const { products } = listBrought(index, offer);
  noteMissing(scene, offer);
  const parts = {
    ...describeWhat(scene, offer, products),
    ...describeDeal(scene, offer, products),
    ...describeHow(scene, offer, products),
  };
  const { currency, speaker } = scene;
  return deepFreeze({
    offer: offer.id,
    at: context.at,
    locale: speaker.locale,
    ...(currency === undefined ? {} : { currency }),
    ...(index.release === undefined ? {} : { release: index.release }),
    ...parts,
    missing: scene.missing(),
  });
}

/**
 * Finds an offer that may be spoken of.
 *
 * @param index - The index.
 * @param id - Its id or a former one.
 * @returns The offer.
 * @throws `unknown-offer`, `offer-is-draft`.
 */
export function requireOffer(index: CatalogueIndex, id: string): Offer {
  const offer = index.offers.get(id);
  if (offer === undefined) throw new CatalogueError('unknown-offer', `unknown offer \`${id}\``, { offer: id });
  if (offer.status === 'draft') throw new CatalogueError('offer-is-draft', `offer \`${id}\` is a draft`, { offer: id });
  return offer;
}

function noteMissing(scene: DeskScene, { id, product, description, terms, items, groups }: Offer): void {
  if (description === undefined) scene.note('NOT_STATED', { kind: 'offer', id, field: 'description' }, { phrase: 'noDescription' });
  if (terms === undefined || terms.length === 0) scene.note('NOT_STATED', { kind: 'offer', id, field: 'terms' }, { phrase: 'noTerms' });
  const isEmpty = items === undefined && groups === undefined;
  if (product === undefined ? isEmpty : !scene.index.products.has(product))
    scene.note(
      'NOT_IN_CATALOGUE',
      { kind: 'offer', id, field: 'product' },
      { phrase: 'notInCatalogue', values: { field: 'product', named: product ?? '', owner: id } },
    );
}

type Parts<Name extends keyof OfferDescription> = Pick<OfferDescription, Name>;

function describeWhat(
  scene: DeskScene,
  offer: Offer,
  products: readonly Product[],
): Parts<
  | 'name'
  | 'description'
  | 'family'
  | 'aliases'
  | 'categories'
  | 'tags'
  | 'links'
  | 'words'
  | 'products'
  | 'members'
  | 'groups'
  | 'features'
  | 'characteristics'
> {
  const { id, name, description, family, aliases = [], tags = [] } = offer;
  const categories = describeCategories(scene, offer, 'offer');
  return {
    name: scene.tell(name ?? id, { kind: 'offer', id, field: 'name' }),
    ...(description === undefined ? {} : { description: scene.tell(description, { kind: 'offer', id, field: 'description' }) }),
    ...(family === undefined ? {} : { family }),
    categories,
    aliases,
    tags,
    links: listLinks(scene, offer, products),
    words: sayOffer(scene, offer, categories),
    products: products.map(product => describeProduct(scene, product)),
    ...describeMembers(scene, offer),
    features: describeFeatures(scene, products),
    characteristics: describeCharacteristics(scene, offer, products),
  };
}

function sayOffer(scene: DeskScene, offer: Offer, categories: OfferDescription['categories']): readonly SaidText[] {
  const { family } = offer;
  return [
    ...(family === undefined ? [] : [scene.speaker.say('family', { family })]),
    ...sayCategories(scene, categories),
    ...sayThing(scene, offer),
  ];
}

// A document in the rep's language makes those in others needless; one without a language is for all.
function listLinks({ speaker }: DeskScene, offer: Offer, products: readonly Product[]): readonly Link[] {
  return [offer, ...products].flatMap(({ links = [] }) => {
    const isOwn = ({ locale }: Link): boolean => locale === undefined || isSameLanguage(locale, speaker.locale);
    return links.filter(link => isOwn(link) || !links.some(other => other.rel === link.rel && isOwn(other)));
  });
}

function describeDeal(
  scene: DeskScene,
  offer: Offer,
  products: readonly Product[],
): Parts<'sale' | 'eligibility' | 'prices' | 'pricePlans' | 'discounts' | 'terms' | 'successor' | 'customer'> {
  const successor = describeSuccessor(scene, offer);
  const plans = listPlans(scene, offer);
  const customer = describeForCustomer(scene, offer, products);
  return {
    sale: describeSale(scene, offer),
    eligibility: describeEligibility(scene, offer),
    prices: describeQuotes(scene, offer),
    pricePlans: describePricePlans(scene, offer),
    discounts: describeDiscounts(scene, offer),
    terms: (offer.terms ?? []).map(term => describeTerm(scene, offer, { term, plans })),
    ...(successor === undefined ? {} : { successor }),
    ...(customer === undefined ? {} : { customer }),
  };
}

function describeEligibility(scene: DeskScene, { id, eligibility = [] }: Offer): readonly DescribedEligibility[] {
  const place = { kind: 'offer', id, field: 'eligibility' } as const;
  return eligibility.map(({ reason, when }) => ({ reason: scene.tell(reason, place), when: describeCondition(scene, when, place) }));
}

function describeHow(scene: DeskScene, offer: Offer, products: readonly Product[]): Parts<'relations' | 'provisioning' | 'support'> {
  return {
    relations: describeRelations(scene, offer, products),
    provisioning: describeProvisioning(scene, products),
    support: describeSupport(scene, products),
  };
}
