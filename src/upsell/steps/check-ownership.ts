import type { Situation } from '../candidate.js';
import type { Possession } from '../list-possessions.js';
import type { UpsellCause } from '../upsell-answer.js';
import type { UpsellCode } from '../upsell-code.js';
import type { UpsellScene } from '../upsell-scene.js';
import { passed, suppress, type Verdict } from '../verdict.js';

/** The customer does not have as many as one may have; an offer that does not say is suggested to those who have none. */
export function checkOwnership(situation: Situation, { customer }: UpsellScene): Verdict {
  const { offer, rest } = situation;
  const most = offer.maxPerCustomer ?? 1;
  let count = 0;
  if (rest.length > 0)
    for (const { code, isOne } of sources) {
      const found = rest.filter(one => isOne(one, situation));
      count += found.length;
      if (found.length > 0 && count >= most) return suppress(code, { by: causeOf(found[0], situation), details: { count, most } });
    }
  return customer.holdings === undefined ? { kind: 'unknown', holdings: true } : passed;
}

interface Source {
  readonly code: UpsellCode;
  readonly isOne: (possession: Possession, situation: Situation) => boolean;
}

// What there is comes before what is to come, and the first that makes it too many gives the code.
const sources: readonly Source[] = [
  { code: 'ALREADY_OWNED', isOne: ({ source, offer }, situation) => source === 'owned' && offer === situation.offer },
  { code: 'ALREADY_INCLUDED', isOne: (possession, situation) => possession.source === 'owned' && includes(possession, situation) },
  { code: 'PENDING_ORDER', isOne: (possession, situation) => possession.source === 'pending' && brings(possession, situation) },
  { code: 'IN_BASKET', isOne: (possession, situation) => possession.source === 'basket' && brings(possession, situation) },
];

function brings(possession: Possession, situation: Situation): boolean {
  return possession.offer === situation.offer || includes(possession, situation);
}

// Included is the offer itself within another, or its product by way of another offer.
function includes({ offer, brings: brought }: Possession, situation: Situation): boolean {
  if (offer === situation.offer) return false;
  const { product } = situation.offer;
  return brought.things.has(situation.offer) || brought.products.some(({ id }) => id === product && id !== offer.product);
}

function causeOf(possession: Possession | undefined, { offer }: Situation): UpsellCause {
  const { holding } = possession ?? {};
  return holding === undefined ? { kind: 'offer', id: (possession?.offer ?? offer).id } : { kind: 'holding', id: holding.id };
}
