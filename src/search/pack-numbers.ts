/** Whole numbers as one text: small ones take one letter, and a text is read many times as fast as a list. */

// Sixty-four letters that JSON writes as they are: from # to [, then from ] to c.
const firstLetter = 0x23;
const lettersBeforeGap = 57;
const afterGap = 0x5d;

function letterOf(digit: number): number {
  return digit < lettersBeforeGap ? firstLetter + digit : afterGap + digit - lettersBeforeGap;
}

function digitOf(letter: number): number {
  return letter < afterGap ? letter - firstLetter : letter - afterGap + lettersBeforeGap;
}

const half = 32;

/**
 * Writes numbers, five bits a letter, the lowest first.
 *
 * @param numbers - Whole numbers from 0.
 * @returns The text.
 */
export function packNumbers(numbers: Iterable<number>): string {
  const parts: string[] = [];
  let letters: number[] = [];
  for (const number of numbers) {
    let rest = number;
    for (; rest >= half; rest = Math.floor(rest / half)) letters.push(letterOf(half + (rest % half)));
    letters.push(letterOf(rest));
    if (letters.length > mostAtOnce) {
      parts.push(String.fromCharCode(...letters));
      letters = [];
    }
  }
  return parts.join('') + String.fromCharCode(...letters);
}

// A call takes no more arguments than the stack has room for.
const mostAtOnce = 4096;

/**
 * Reads numbers that `packNumbers` wrote.
 *
 * @param text - The text.
 * @returns The numbers; of a text that it did not write, any.
 */
export function unpackNumbers(text: string): readonly number[] {
  const numbers: number[] = [];
  let number = 0;
  let weight = 1;
  for (let at = 0; at < text.length; at += 1) {
    const digit = digitOf(text.charCodeAt(at));
    number += (digit % half) * weight;
    if (digit >= half) weight *= half;
    else {
      numbers.push(number);
      number = 0;
      weight = 1;
    }
  }
  return numbers;
}
