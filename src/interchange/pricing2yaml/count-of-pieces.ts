/** Tells whether a quantity can be a number of times that something is held. */
export function isCountable(quantity: string): boolean {
  const count = Number(quantity);
  return Number.isInteger(count) && count >= 1 && count <= 1_000_000_000;
}
