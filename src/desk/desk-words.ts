import { CatalogueError } from '../kernel/catalogue-error.js';
import { isRecord } from '../kernel/is-record.js';
import { requireArgument } from '../kernel/require-argument.js';
import { type DeskPhrase, deskWords } from './desk-words.data.js';

/** The fixed words of descriptions and comparisons in one locale. */
export interface DeskWords {
  /** The locale of the words; they are used where a locale of its language is asked for. */
  readonly locale: string;
  /** All of them, with the same `{placeholders}` as those of `deskWords`. */
  readonly phrases: Readonly<Record<DeskPhrase, string>>;
}

/**
 * Requires that words of one's own are all there.
 *
 * @param words - The words; none are fine.
 * @throws `bad-argument`, and `words-missing` with the names of those that are not there.
 */
export function requireWords(words: DeskWords | undefined): void {
  if (words === undefined) return;
  const { locale, phrases } = words;
  requireArgument(typeof locale === 'string' && isRecord(phrases), 'words', 'such as `{ locale, phrases }`');
  const missing = Object.keys(deskWords.en).filter(phrase => typeof Reflect.get(phrases, phrase) !== 'string');
  if (missing.length === 0) return;
  const first = missing.slice(0, 3).map(phrase => `\`${phrase}\``);
  throw new CatalogueError('words-missing', `\`words\` lacks \`${missing.length}\` phrases: ${first.join(', ')}`, { missing });
}
