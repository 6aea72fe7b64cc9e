/** What an answer lacks, named instead of left out. */
import type { SaidText } from '../lookup/pick-text.js';

/** What kind of thing lacks something. */
export type MissingKind =
  | 'offer'
  | 'product'
  | 'pricePlan'
  | 'term'
  | 'feature'
  | 'discount'
  | 'customer'
  | 'category'
  | 'channel'
  | 'market'
  | 'segment'
  | 'unit'
  | 'priceList'
  | 'fact'
  | 'word';

/**
 * NOT_STATED: the catalogue says nothing; NOT_IN_LOCALE: a text is there, but in another language; NOT_IN_CATALOGUE: it names something that does
 * not exist; NOT_KNOWN: it depends on what is not known here.
 */
export type MissingInformationCode = 'NOT_STATED' | 'NOT_IN_LOCALE' | 'NOT_IN_CATALOGUE' | 'NOT_KNOWN';

/** One thing that is missing. */
export interface MissingInformation {
  readonly code: MissingInformationCode;
  readonly thing: { readonly kind: MissingKind; readonly id: string };
  /** The field, such as `support.hours`. */
  readonly field: string;
  /** What is missing, and what that means for the rep. */
  readonly words: SaidText;
}
