// Sets of whole numbers as bits in words of 32.

/** Tells whether a number is in a set. */
export function hasBit(bits: Int32Array, number: number): boolean {
  return (((bits[number >>> 5] ?? 0) >>> (number & 31)) & 1) === 1;
}

/** Adds a number to a set. */
export function addBit(bits: Int32Array, number: number): void {
  bits[number >>> 5] = (bits[number >>> 5] ?? 0) | (1 << (number & 31));
}

/** The place of the lowest bit of a word that has one. */
export function lowestBit(word: number): number {
  return 31 - Math.clz32(word & -word);
}

/** Lists the numbers in a set, ascending. */
export function listBits(bits: Int32Array): readonly number[] {
  const numbers: number[] = [];
  for (let at = 0; at < bits.length; at += 1) {
    for (let word = bits[at] ?? 0; word !== 0; word &= word - 1) numbers.push(at * 32 + lowestBit(word));
  }
  return numbers;
}
