// Powers of ten as bigints, each computed once: every change of scale needs one.
const powers: bigint[] = [1n];

/**
 * Gives ten to a power.
 *
 * @param exponent - A whole number from 0.
 * @returns 10^exponent.
 * @example
 * powerOfTen(3) // => 1000n
 */
export function powerOfTen(exponent: number): bigint {
  return powers[exponent] ?? computePower(exponent);
}

// Larger powers are not kept: one odd input must not grow the table for ever.
const kept = 128;

function computePower(exponent: number): bigint {
  const power = 10n ** BigInt(exponent);
  if (exponent < kept) {
    for (let next = powers.length; next <= exponent; next += 1) powers.push(10n ** BigInt(next));
  }
  return power;
}
