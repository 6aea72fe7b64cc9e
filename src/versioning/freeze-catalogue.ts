/** Frozen catalogues, without walking those that are frozen already. */
import { deepFreeze } from '../kernel/deep-freeze.js';
import type { Catalogue } from '../model/catalogue.js';

/**
 * Freezes a catalogue to its last leaf, in place.
 *
 * @param catalogue - A catalogue; one that is frozen at its root is frozen throughout, as every function of this package leaves it.
 * @returns The same catalogue.
 */
export function freezeCatalogue(catalogue: Catalogue): Catalogue {
  return Object.isFrozen(catalogue) ? catalogue : deepFreeze(catalogue);
}
