/** A resource of TMF620 on its way to or from a catalogue. */

import type { Path } from '../../kernel/issue.js';
import type { Finding } from '../common/import-log.js';
import type { TmfMap } from './tmf-value.js';

/** The kinds of resources of a product catalogue. */
export type TmfKind = 'catalog' | 'category' | 'specification' | 'offering' | 'price';

/** A version of TMF620 that is written. */
export type TmfVersion = '4.1' | '5.0';

export interface TmfResource {
  readonly kind: TmfKind;
  /** Its id, or the one that was made for it. */
  readonly id: string;
  /** What it says, without what is ours. */
  readonly value: TmfMap;
  /** What a catalogue says beyond it: the member `onecatalogue`. */
  readonly own?: TmfMap;
  /** The offering or price that holds it, where it does not stand by itself: `offering` or `price`, and the id. */
  readonly inline?: string;
  /** True of what is only referred to. */
  readonly isMissing?: true;
}

/** Says something about a place within a resource. */
export type Finder = (resource: TmfResource, path: Path, finding: Finding) => void;

/** The member by which a resource carries what only this package knows. */
export const ownMember = 'onecatalogue';

/** The name by which origins call the format. */
export const tmfSystem = 'tmf620';

/** The type that a resource is checked and filled by. */
export const typeOfKind: Readonly<Record<TmfKind, string>> = {
  catalog: 'ProductCatalog',
  category: 'Category',
  specification: 'ProductSpecification',
  offering: 'ProductOffering',
  price: 'ProductOfferingPrice',
};

/** What a resource of this kind is called in messages. */
export const wordOfKind: Readonly<Record<TmfKind, string>> = {
  catalog: 'catalog',
  category: 'category',
  specification: 'product specification',
  offering: 'product offering',
  price: 'product offering price',
};
