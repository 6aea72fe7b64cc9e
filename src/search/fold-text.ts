/** Texts as they are compared: without case, accents and the signs between words. */

/**
 * Folds a text: lower case, no accents, compatibility forms as their plain ones.
 *
 * @param text - Any text.
 * @returns The folded text, such as `strasse` for `Straße`.
 */
export function foldText(text: string): string {
  if (ascii.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replaceAll(marks, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .replaceAll('æ', 'ae');
}

const ascii = /^[\0-\x7f]*$/;
const marks = /\p{M}+/gu;

/**
 * Splits a text into its folded words: runs of letters and digits.
 *
 * @param text - Any text.
 * @returns The words, in order.
 */
export function splitWords(text: string): string[] {
  return wordsOf(foldText(text));
}

function wordsOf(folded: string): string[] {
  return folded.match(ascii.test(folded) ? plainWords : words) ?? [];
}

// The same for texts without other letters, and several times as fast.
const plainWords = /[a-z0-9]+/g;

const words = /[\p{L}\p{N}]+/gu;

/**
 * Splits a text into its words for an index: what a hyphen joins is also one word, so that `wifi` finds `Wi-Fi`.
 *
 * @param text - Any text.
 * @returns The words.
 */
export function splitForIndex(text: string): string[] {
  const folded = foldText(text);
  const found = wordsOf(folded);
  const joined = hyphen.test(folded) ? (folded.match(compounds) ?? []) : [];
  return joined.length === 0 ? found : [...found, ...joined.map(compound => compound.replaceAll(hyphens, ''))];
}

const compounds = /[\p{L}\p{N}]+(?:[-\u2010\u2011][\p{L}\p{N}]+)+/gu;
const hyphen = /[-\u2010\u2011]/;
const hyphens = /[-\u2010\u2011]/g;

/**
 * Takes everything but letters and digits out of a text, so that `FIBRE 100`, `fibre-100` and `fibre100` are one code.
 *
 * @param text - A code or a name.
 * @returns Its letters and digits, folded.
 */
export function squashText(text: string): string {
  return splitWords(text).join('');
}

/**
 * Cuts the commonest endings off a word, so that one form finds the other: `routers` and `router`, `Verträge` and `Vertrag` (folded).
 *
 * @param word - A folded word.
 * @param locale - Whose endings are cut; of a language that is not known none are.
 * @returns The stem, or the word itself.
 */
export function stemWord(word: string, locale: string): string {
  if (word.length < shortestStemmed || /\d/.test(word)) return word;
  const endings = endingsOf.get(locale.slice(0, 2)) ?? [];
  const [ending, instead] = endings.find(([one]) => word.endsWith(one) && word.length - one.length >= shortestStem) ?? ['', ''];
  return `${word.slice(0, word.length - ending.length)}${instead}`;
}

/**
 * Lists the ways in which a word may be meant that was typed without umlauts: `fuer` for `für`, `Vertraege` for `Verträge` (folded).
 *
 * @param word - A folded word.
 * @param locale - The language of the texts.
 * @returns The word, and what it may stand for.
 */
export function spellingsOf(word: string, locale: string): readonly string[] {
  if (!locale.startsWith('de')) return [word];
  const umlauts = word.replaceAll(/(?<![aeq])([aou])e/g, '$1');
  return umlauts === word ? [word] : [word, umlauts];
}

const shortestStemmed = 5;
const shortestStem = 4;

// The longest first. What is cut too much still finds its like, for both sides are cut.
const endingsOf: ReadonlyMap<string, readonly (readonly [ending: string, instead: string])[]> = /* @__PURE__ */ new Map([
  [
    'en',
    [
      ['ings', ''],
      ['ies', 'y'],
      ['ing', ''],
      ['ss', 'ss'],
      ['s', ''],
    ],
  ],
  [
    'de',
    [
      ['ungen', ''],
      ['ung', ''],
      ['en', ''],
      ['er', ''],
      ['es', ''],
      ['e', ''],
      ['n', ''],
      ['s', ''],
    ],
  ],
  [
    'fr',
    [
      ['es', ''],
      ['s', ''],
      ['x', ''],
      ['e', ''],
    ],
  ],
  [
    'es',
    [
      ['es', ''],
      ['s', ''],
    ],
  ],
  [
    'it',
    [
      ['i', ''],
      ['e', ''],
      ['o', ''],
      ['a', ''],
    ],
  ],
  [
    'nl',
    [
      ['en', ''],
      ['s', ''],
    ],
  ],
]);
