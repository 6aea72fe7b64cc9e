/** What the parts of an upsell answer need to be written. */
import type { CatalogueIndex } from '../../lookup/catalogue-index.js';
import type { Layout } from '../output/layout.js';
import type { Speaker } from '../words/speaker.js';

/** How an answer is said. */
export interface UpsellWords {
  readonly index: CatalogueIndex;
  readonly speaker: Speaker;
  readonly layout: Layout;
  readonly currency: string;
  /** Whether scores, steps and every predicate are shown. */
  readonly explains: boolean;
}
