import type { UniqueIds } from '../common/unique-ids.js';

/** The ids of things by their ids at Stripe. */
export interface StripeIds {
  readonly products: UniqueIds;
  readonly prices: UniqueIds;
  readonly features: UniqueIds;
  readonly units: UniqueIds;
}
