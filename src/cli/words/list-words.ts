/**
 * Writes a list as people say it.
 *
 * @param words - The words.
 * @param conjunction - What stands before the last.
 * @returns Such as `a, b and c`; the empty text for no words.
 */
export function listWords(words: readonly string[], conjunction: 'and' | 'or' = 'and'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${conjunction} ${words.at(-1)}`;
}
