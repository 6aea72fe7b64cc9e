/** Which path of the model refers to what: a new reference is one line here. */
import { thingNouns } from '../lookup/things.data.js';
import type { LocalTarget } from './local-names.js';

/** What a reference leads to: a collection, or a list of names that the catalogue declares. */
export type GlobalTarget =
  | 'channels'
  | 'markets'
  | 'segments'
  | 'categories'
  | 'units'
  | 'features'
  | 'priceLists'
  | 'products'
  | 'pricePlans'
  | 'offers'
  | 'discounts'
  | 'upsellRules'
  | 'currencies'
  | 'locales'
  | 'facts'
  | 'families';

/** One path that refers to something. */
export interface ReferenceLine {
  readonly pattern: string;
  readonly to: GlobalTarget | LocalTarget;
  /** The member's name is the reference, not its value. */
  readonly byKey?: true;
  /** The referrer cannot be sold or billed without the target, so the target must be active and valid as long. */
  readonly needed?: true;
  /** A word that stands for no target. */
  readonly except?: string;
}

const charge = 'pricePlans.*.phases.*.charges.*';
const price = `${charge}.prices.*`;

/** All references but those inside conditions, which `list-references` reads from the predicates. */
export const referenceLines: readonly ReferenceLine[] = [
  { pattern: 'defaultLocale', to: 'locales' },
  { pattern: 'markets.*.currencies.*', to: 'currencies' },
  { pattern: 'markets.*.locales.*', to: 'locales' },
  { pattern: 'categories.*.parent', to: 'categories' },
  { pattern: 'units.*.of.unit', to: 'units' },
  { pattern: 'features.*.unit', to: 'units' },
  { pattern: 'features.*.linkedFeatures.*', to: 'features' },
  { pattern: 'facts.*.unit', to: 'units' },
  { pattern: 'facts.*.derived.monthsSince', to: 'facts' },
  { pattern: 'facts.*.derived.daysSince', to: 'facts' },
  { pattern: 'products.*.categories.*', to: 'categories' },
  { pattern: 'offers.*.categories.*', to: 'categories' },
  { pattern: 'products.*.characteristics.*.unit', to: 'units' },
  { pattern: 'products.*.features.*', to: 'features', byKey: true },
  { pattern: 'products.*.features.*.per', to: 'units' },
  { pattern: 'products.*.relationships.*.target', to: 'products' },
  { pattern: 'products.*.relationships.*.anyOf.*', to: 'products' },
  { pattern: 'products.*.relationships.*.of.*', to: 'products' },
  { pattern: 'products.*.provisioning.steps.*.after.*', to: 'steps' },
  { pattern: 'pricePlans.*.priceLists.*', to: 'priceLists' },
  { pattern: 'pricePlans.*.terms.*', to: 'termsOfPlan' },
  { pattern: 'pricePlans.*.after.pricePlan', to: 'pricePlans', needed: true },
  { pattern: `${charge}.unit`, to: 'units' },
  { pattern: `${charge}.limits.*.unit`, to: 'units' },
  { pattern: `${charge}.characteristics.*`, to: 'characteristicsOfPlan', byKey: true },
  { pattern: `${price}.currency`, to: 'currencies' },
  { pattern: `${price}.scope.channel`, to: 'channels' },
  { pattern: `${price}.scope.segment`, to: 'segments' },
  { pattern: `${price}.scope.market`, to: 'markets' },
  { pattern: `${price}.graduated.*.upTo.*`, to: 'units', byKey: true },
  { pattern: `${price}.volume.*.upTo.*`, to: 'units', byKey: true },
  { pattern: 'offers.*.product', to: 'products', needed: true },
  { pattern: 'offers.*.items.*.offer', to: 'offers', needed: true },
  { pattern: 'offers.*.items.*.pricePlan', to: 'pricePlans', needed: true },
  { pattern: 'offers.*.items.*.pricePlan.*', to: 'pricePlans', byKey: true },
  { pattern: 'offers.*.items.*.pricePlan.*', to: 'pricePlans', needed: true },
  { pattern: 'offers.*.groups+.items.*.offer', to: 'offers', needed: true },
  { pattern: 'offers.*.groups+.items.*.pricePlan', to: 'pricePlans', needed: true },
  { pattern: 'offers.*.groups+.items.*.pricePlan.*', to: 'pricePlans', byKey: true },
  { pattern: 'offers.*.groups+.items.*.pricePlan.*', to: 'pricePlans', needed: true },
  { pattern: 'offers.*.pricePlans.*', to: 'pricePlans', needed: true },
  { pattern: 'offers.*.defaultPricePlan', to: 'pricePlans', needed: true },
  { pattern: 'offers.*.terms.*.earlyTermination.amounts.*.currency', to: 'currencies' },
  { pattern: 'offers.*.characteristics.*', to: 'characteristicsOfOffer', byKey: true },
  { pattern: 'offers.*.relationships.*.target', to: 'offers' },
  { pattern: 'offers.*.relationships.*.anyOf.*', to: 'offers' },
  { pattern: 'offers.*.relationships.*.of.*', to: 'offers' },
  { pattern: 'offers.*.channels.*', to: 'channels' },
  { pattern: 'offers.*.markets.*', to: 'markets' },
  { pattern: 'offers.*.segments.*', to: 'segments' },
  { pattern: 'offers.*.successor', to: 'offers', except: 'none' },
  { pattern: 'discounts.*.amounts.*.currency', to: 'currencies' },
  { pattern: 'discounts.*.appliesTo.*.offer', to: 'offers' },
  { pattern: 'discounts.*.appliesTo.*.pricePlan', to: 'pricePlans' },
  { pattern: 'discounts.*.appliesTo.*.charge', to: 'chargesInScope' },
  { pattern: 'upsellRules.*.targets.*.offer', to: 'offers' },
  { pattern: 'upsellRules.*.targets.*.pricePlan', to: 'pricePlans', needed: true },
  { pattern: 'upsellRules.*.targets.*.term', to: 'termsOfTarget' },
  { pattern: 'upsellRules.*.targets.*.replaces', to: 'offers' },
  { pattern: 'upsellRules.*.ranking.value.amounts.*.currency', to: 'currencies' },
  { pattern: 'upsellRules.*.ranking.propensity.fact', to: 'facts' },
  { pattern: 'upsellRules.*.channels.*', to: 'channels' },
  { pattern: 'changePolicy.*.*.when.fromProduct', to: 'products' },
  { pattern: 'changePolicy.*.*.when.toProduct', to: 'products' },
  { pattern: 'changePolicy.*.*.when.fromPriceList', to: 'priceLists' },
  { pattern: 'changePolicy.*.*.when.toPriceList', to: 'priceLists' },
  { pattern: 'changePolicy.priceList.*.then', to: 'priceLists' },
  { pattern: 'rankingDefaults.value.amounts.*.currency', to: 'currencies' },
];

/** How findings call one target of each kind. */
export const targetWords: Readonly<Record<GlobalTarget | LocalTarget, string>> = {
  ...thingNouns,
  currencies: 'currency',
  locales: 'locale',
  facts: 'fact',
  families: 'offer family',
  steps: 'provisioning step of this product',
  termsOfPlan: 'term of an offer on this price plan',
  termsOfTarget: 'term of the suggested offer',
  characteristicsOfOffer: 'characteristic of the product of this offer',
  characteristicsOfPlan: 'characteristic of a product that is sold on this price plan',
  chargesInScope: 'charge of what the discount applies to',
};
