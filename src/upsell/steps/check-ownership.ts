import type { Candidate } from '../candidate.js';
import type { Possession } from '../list-possessions.js';
import type { UpsellCause } from '../upsell-answer.js';
import type { UpsellCode } from '../upsell-code.js';
import type { UpsellScene } from '../upsell-scene.js';
import { passed, suppress, type Verdict } from '../verdict.js';

/** The customer does not have as many as one may have; an offer that does not say is suggested to those who have none. */
export function checkOwnership(candidate: Candidate, { customer }: UpsellScene): Verdict {
  const { offer, rest } = candidate;
  const most = offer.maxPerCustomer ?? 1;
  let count = 0;
  for (const { code, isOne } of sources) {
    const found = rest.filter(one => isOne(one, candidate));
    count += found.length;
    if (found.length > 0 && count >= most) return suppress(code, { by: causeOf(found[0], candidate), details: { count, most } });
  }
  return customer.holdings === undefined ? { kind: 'unknown', holdings: true } : passed;
}

interface Source {
  readonly code: UpsellCode;
  readonly isOne: (possession: Possession, candidate: Candidate) => boolean;
}

// What there is comes before what is to come, and the first that makes it too many gives the code.
const sources: readonly Source[] = [
  { code: 'ALREADY_OWNED', isOne: ({ source, offer }, candidate) => source === 'owned' && offer === candidate.offer },
  { code: 'ALREADY_INCLUDED', isOne: (possession, candidate) => possession.source === 'owned' && includes(possession, candidate) },
  { code: 'PENDING_ORDER', isOne: (possession, candidate) => possession.source === 'pending' && brings(possession, candidate) },
  { code: 'IN_BASKET', isOne: (possession, candidate) => possession.source === 'basket' && brings(possession, candidate) },
];

function brings(possession: Possession, candidate: Candidate): boolean {
  return possession.offer === candidate.offer || includes(possession, candidate);
}

// Included is the offer itself within another, or its product by way of another offer.
function includes({ offer, brings: brought }: Possession, candidate: Candidate): boolean {
  if (offer === candidate.offer) return false;
  const { product } = candidate.offer;
  return brought.things.has(candidate.offer) || brought.products.some(({ id }) => id === product && id !== offer.product);
}

function causeOf(possession: Possession | undefined, { offer }: Candidate): UpsellCause {
  const { holding } = possession ?? {};
  return holding === undefined ? { kind: 'offer', id: (possession?.offer ?? offer).id } : { kind: 'holding', id: holding.id };
}
