/** How a text looks to people who do not look closely. */

// Cyrillic and Greek letters that look like Latin ones, each with its look.
const looks: Readonly<Record<string, string>> = {
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  у: 'y',
  х: 'x',
  і: 'i',
  ѕ: 's',
  ј: 'j',
  к: 'k',
  м: 'm',
  т: 't',
  в: 'b',
  н: 'h',
  α: 'a',
  ε: 'e',
  ι: 'i',
  κ: 'k',
  ν: 'v',
  ο: 'o',
  ρ: 'p',
  τ: 't',
  υ: 'u',
  χ: 'x',
};

/**
 * Writes a text by its looks: without capitals, with one separator for all, and with letters of other scripts as the Latin ones that look the same.
 *
 * @param id - A text.
 * @returns The same for two texts that look alike.
 */
export function lookOf(id: string): string {
  if (plain.test(id)) return id.toLowerCase().replace(/[\s_-]+/g, '-');
  return Array.from(id.normalize('NFKC').toLowerCase(), letter => (Object.hasOwn(looks, letter) ? looks[letter] : letter))
    .join('')
    .replace(/[\s_-]+/g, '-');
}

// Nearly every id.
const plain = /^[ -~]*$/;
