// One graduated price of four tiers, with quantities to rate.
import { makeRandom } from './make-random.mjs';

/** The price as a catalogue holds it. */
export const tieredPrice = deepFreeze({
  currency: 'EUR',
  graduated: [
    { upTo: '250', unitAmount: '1.25', flatAmount: '4.90' },
    { upTo: '750', unitAmount: '0.9875' },
    { upTo: '1500', unitAmount: '0.805', flatAmount: '2.5' },
    { upTo: null, unitAmount: '0.0625' },
  ],
});

/** Quantities with up to three decimals, as evenly over the four tiers as over the numbers. */
export const quantities = makeQuantities(10_000);

function makeQuantities(count) {
  const random = makeRandom(7);
  return Array.from({ length: count }, () => String(random(2_500_000) / 1000));
}

function deepFreeze(value) {
  if (typeof value !== 'object' || value === null) return value;
  Object.values(value).forEach(deepFreeze);
  return Object.freeze(value);
}
