/** How the values of each noun are compared: what tells the elements of a list apart, and what changes only as a whole. */

/** How the elements of a list are told apart. */
export interface ListRule {
  /** The members that name an element; where two elements have the same names, the next line of members is tried. */
  readonly keys: readonly (readonly string[])[];
  /** Elements that no key pairs are paired in their order, as a change, instead of as one removed and one added. */
  readonly rest?: 'inOrder';
  /** What another order of the same elements is: a change of what the list means, a change of what people see, or no change. */
  readonly order: 'meaning' | 'display' | 'none';
}

/** The whole element, as a key. */
export const wholeElement = '*';

const byId = [['id']] as const;

/** The lists of records by the noun of their elements; a list that is not named here changes as a whole. */
export const listRules: Readonly<Record<string, ListRule>> = {
  Amount: { keys: [['currency']], order: 'none' },
  Characteristic: { keys: byId, order: 'display' },
  Charge: { keys: byId, order: 'display' },
  ContextWeight: { keys: [['intent']], order: 'none' },
  DiscountScope: { keys: [[wholeElement]], order: 'none' },
  EligibilityRequirement: { keys: [[wholeElement], ['when']], rest: 'inOrder', order: 'none' },
  HelpText: { keys: [[wholeElement], ['question']], rest: 'inOrder', order: 'display' },
  Link: { keys: [[wholeElement], ['rel', 'locale']], order: 'none' },
  Objection: { keys: [['reason']], order: 'display' },
  OfferGroup: { keys: byId, order: 'display' },
  OfferItem: { keys: [['offer', 'pricePlan'], ['offer']], order: 'display' },
  // The phases follow one another.
  Phase: { keys: byId, order: 'meaning' },
  Price: {
    keys: [
      ['currency', 'scope', 'validFor'],
      ['currency', 'scope'],
    ],
    order: 'none',
  },
  ProvisioningStep: { keys: byId, order: 'display' },
  Relationship: { keys: [['kind', 'target', 'anyOf', 'of']], order: 'none' },
  Suppression: { keys: [['code']], order: 'none' },
  Target: { keys: [['offer', 'pricePlan', 'term', 'action'], ['offer', 'action'], ['offer']], order: 'none' },
  // Of several terms the first is the one taken when none is named.
  Term: { keys: byId, order: 'meaning' },
  UpsellExample: { keys: [[wholeElement], ['name']], rest: 'inOrder', order: 'none' },
  UsageLimit: { keys: [['unit']], order: 'none' },
  // A customer's variant is drawn by adding up the weights in this order.
  Variant: { keys: byId, order: 'meaning' },
};

/** Nouns that change as a whole: half of such a value from one side and half from the other would mean nothing. */
export const atomicNouns: ReadonlySet<string> = new Set([
  'Amount',
  'Condition',
  'Context',
  'Customer',
  'FeatureValue',
  'MatrixPrice',
  'PriceScope',
  'Range',
  'Validity',
]);

/** Lists of records that change as a whole: the steps of a tariff, and cases of which the first match decides. */
export const atomicLists: ReadonlySet<string> = new Set(['Tier', 'MatrixCell', 'PolicyCase']);

/** Lists of words in which the first is the one taken when none is named; all others are sets. */
export const orderedSets: ReadonlySet<string> = new Set(['offers.*.pricePlans']);
