/** What of a catalogue is searched. */
import type { CatalogueIndex } from '../lookup/catalogue-index.js';
import { pickText } from '../lookup/pick-text.js';
import type { Entity } from '../model/entity.js';
import type { Offer } from '../model/offer.js';
import type { PricePlan } from '../model/price-plan.js';
import type { Product } from '../model/product.js';
import type { Text } from '../model/text.js';
import type { UpsellRule } from '../model/upsell-rule.js';
import type { SearchCode, SearchDocument } from './search-document.js';
import type { SearchKind } from './search-hit.js';

/**
 * Lists everything that can be found, as it is called in one locale. Drafts are not found.
 *
 * @param index - The catalogue.
 * @param locale - The locale of the texts.
 * @returns The documents: offers, products, price plans, help texts, upsell rules, each in the order of the catalogue.
 */
export function listDocuments(index: CatalogueIndex, locale: string): readonly SearchDocument[] {
  const { catalogue } = index;
  const scene: Scene = { index, say: text => (text === undefined ? '' : pickText(text, locale, catalogue.defaultLocale).text), locale };
  const products = catalogue.products.filter(isNoDraft);
  return [
    ...catalogue.offers.filter(isNoDraft).map(offer => documentOf(scene, 'offer', { entity: offer, ...aboutOffer(scene, offer) })),
    ...products.map(product => documentOf(scene, 'product', { entity: product, ...aboutProduct(scene, product) })),
    ...catalogue.pricePlans.filter(isNoDraft).map(plan => documentOf(scene, 'pricePlan', { entity: plan, ...aboutPlan(scene, plan) })),
    ...products.flatMap(product => helpOf(scene, product)),
    ...(catalogue.upsellRules ?? [])
      .filter(isNoDraft)
      .map(rule => documentOf(scene, 'upsellRule', { entity: rule, ...aboutRule(scene, rule) })),
  ];
}

interface Scene {
  readonly index: CatalogueIndex;
  readonly locale: string;
  readonly say: (text: Text | undefined) => string;
}

/** What is said of a thing beside its name, and codes of its own. */
interface About {
  readonly about: readonly string[];
  readonly description?: readonly string[];
  readonly codes?: readonly SearchCode[];
}

interface AboutEntity extends About {
  readonly entity: Entity;
}

function isNoDraft({ status }: Entity): boolean {
  return status !== 'draft';
}

function documentOf({ index, locale, say }: Scene, kind: SearchKind, { entity, ...more }: AboutEntity): SearchDocument {
  const { id, name = id, description, aliases = [], tags = [], status, origin } = entity;
  const said = pickText(name, locale, index.catalogue.defaultLocale);
  return {
    thing: { kind, id, name: said, status },
    codes: [
      { field: 'id', text: id },
      ...aliases.map(text => ({ field: 'alias', text }) as const),
      ...(origin === undefined ? [] : [{ field: 'code', text: origin.id } as const]),
      ...(more.codes ?? []),
      // What has no name is called by its id, which is there already.
      ...(entity.name === undefined ? [] : [{ field: 'name', text: said.text } as const]),
    ],
    words: {
      name: entity.name === undefined ? '' : said.text,
      id,
      tag: [...tags, ...aliases].join(' '),
      about: more.about.join(' '),
      description: [say(description), ...(more.description ?? [])].join(' '),
    },
  };
}

function namesOfShelves({ index, say }: Scene, categories: readonly string[]): readonly string[] {
  return categories.flatMap(category => index.categoryPaths.get(category) ?? []).map(({ name }) => say(name));
}

function aboutProduct(scene: Scene, { categories = [], features = {} }: Product): About {
  const { index, say } = scene;
  return {
    about: [
      ...namesOfShelves(scene, categories),
      ...Object.entries(features).flatMap(([feature, value]) => (value === false ? [] : [say(index.features.get(feature)?.name)])),
    ],
  };
}

function aboutOffer(scene: Scene, { product, categories = [], family = '' }: Offer): About {
  const sold = product === undefined ? undefined : scene.index.products.get(product);
  const own = [family, ...namesOfShelves(scene, categories)];
  if (sold === undefined) return { about: own };
  const { about } = aboutProduct(scene, sold);
  return { about: [...own, scene.say(sold.name), ...(sold.tags ?? []), ...about], description: [scene.say(sold.description)] };
}

function aboutPlan({ say, index }: Scene, { id, phases }: PricePlan): About {
  const charges = phases.flatMap(phase => phase.charges);
  const bills = charges.flatMap(({ billCode }) => (billCode === undefined ? [] : [billCode]));
  return {
    about: [...charges.map(({ name }) => say(name)), ...(index.offersOfPricePlan.get(id) ?? []).map(({ name }) => say(name))],
    description: charges.map(({ billText }) => say(billText)),
    codes: [...new Set(bills)].map(text => ({ field: 'code', text })),
  };
}

function aboutRule({ index, say }: Scene, { say: words, targets }: UpsellRule): About {
  return {
    about: targets.map(({ offer }) => say(index.offers.get(offer)?.name)),
    description: [say(words.headline), ...words.benefits.map(say), ...(words.objections ?? []).map(({ reply }) => say(reply))],
  };
}

function helpOf({ index, locale, say }: Scene, { id, name, status, support }: Product): readonly SearchDocument[] {
  return (support?.help ?? []).map(({ question, answer }, position) => {
    const said = pickText(question, locale, index.catalogue.defaultLocale);
    return {
      thing: { kind: 'help', id, position, name: said, status },
      codes: [],
      words: { name: said.text, id: '', tag: '', about: say(name), description: say(answer) },
    };
  });
}
