/** What the fields of questions about prices take. One word means one thing, so one table does for all of them. */
import type { Fields } from '../kernel/require-fields.js';

/** Instants are not here: what is none is refused as `not-an-instant` where it is read. */
export const questionFields: Fields = {
  id: 'text',
  offer: 'text',
  pricePlan: 'text',
  term: 'text',
  priceList: 'text',
  phasesFrom: 'text',
  billingAnchor: 'text',
  channel: 'text',
  market: 'text',
  segment: 'text',
  currency: 'text',
  locale: 'text',
  parent: 'text',
  penalty: 'text',
  commitmentStart: 'text',
  effective: 'text',
  unit: 'text',
  charge: 'text',
  family: 'text',
  category: 'text',
  quantities: 'named',
  chosenAmounts: 'named',
  dimensions: 'named',
  members: 'record',
  discountCodes: 'texts',
  needs: 'record',
  usage: 'records',
  decide: 'ask',
};
