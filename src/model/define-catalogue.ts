import { CatalogueError } from '../kernel/catalogue-error.js';
import type { Catalogue } from './catalogue.js';
import type { DefinitionBody, DefinitionThings } from './catalogue-definition.js';
import { parseCatalogue } from './parse-catalogue.js';
import type { FactDeclarations, Vocabulary } from './vocabulary.js';

/** A catalogue that carries the declarations of its facts as types. */
export type DefinedCatalogue<Facts extends FactDeclarations> = Catalogue & { readonly facts: Facts };

/**
 * Writes a catalogue in TypeScript. A condition that names an unknown fact, compares it with a value of another type, or in a way that its
 * type does not have, does not compile; nor does a reference to an offer, price plan, product, feature, unit, category, channel, market,
 * segment or currency that the catalogue does not declare.
 *
 * @param definition - The catalogue.
 * @returns The same as `parseCatalogue` gives for it, with the types of its facts.
 * @throws `invalid-catalogue` with all issues in `details.issues`, for what the compiler could not see.
 * @example
 * throws(() => defineCatalogue(JSON.parse('{}'))) // => 'invalid-catalogue'
 */
export function defineCatalogue<
  const Facts extends FactDeclarations,
  Offer extends string = never,
  PricePlan extends string = never,
  Product extends string = never,
  Feature extends string = never,
  Unit extends string = never,
  Category extends string = never,
  Channel extends string = never,
  Market extends string = never,
  Segment extends string = never,
  Currency extends string = never,
>(
  definition: Definition<
    {
      readonly facts: NoInfer<Facts>;
      readonly offer: NoInfer<Offer>;
      readonly pricePlan: NoInfer<PricePlan>;
      readonly product: NoInfer<Product>;
      readonly feature: NoInfer<Feature>;
      readonly unit: NoInfer<Unit>;
      readonly category: NoInfer<Category>;
      readonly channel: NoInfer<Channel>;
      readonly market: NoInfer<Market>;
      readonly segment: NoInfer<Segment>;
      readonly currency: NoInfer<Currency>;
    },
    Facts,
    Offer,
    PricePlan,
    Product,
    Feature,
    Unit,
    Category,
    Channel,
    Market,
    Segment,
    Currency
  >,
): DefinedCatalogue<Facts> {
  const result = parseCatalogue(definition);
  if (result.ok) return result.value as DefinedCatalogue<Facts>; // the value is a copy of the definition, whose facts are of this type
  const errors = result.issues.filter(({ severity }) => severity === 'error');
  const message = `the catalogue has ${errors.length === 1 ? 'an error' : `${errors.length} errors`}, the first at \`${errors[0]?.pointer}\``;
  throw new CatalogueError('invalid-catalogue', message, { issues: result.issues });
}

/** A catalogue as it is written in TypeScript: the lists declare the names, and everything else refers to them. */
type Definition<
  V extends Vocabulary,
  Facts,
  Offer extends string,
  PricePlan extends string,
  Product extends string,
  Feature extends string,
  Unit extends string,
  Category extends string,
  Channel extends string,
  Market extends string,
  Segment extends string,
  Currency extends string,
> = DefinitionBody<V> & {
  readonly facts: Facts;
  readonly offers: readonly DefinitionThings<V, Offer>['offer'][];
  readonly pricePlans: readonly DefinitionThings<V, PricePlan>['pricePlan'][];
  readonly products: readonly DefinitionThings<V, Product>['product'][];
  readonly features: readonly DefinitionThings<V, Feature>['feature'][];
  readonly units: readonly DefinitionThings<V, Unit>['unit'][];
  readonly categories: readonly DefinitionThings<V, Category>['category'][];
  readonly channels: readonly DefinitionThings<V, Channel>['channel'][];
  readonly markets: readonly DefinitionThings<V, Market>['market'][];
  readonly segments: readonly DefinitionThings<V, Segment>['segment'][];
  readonly currencies: readonly DefinitionThings<V, Currency>['currency'][];
};
