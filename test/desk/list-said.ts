// The texts of an answer: whatever has a text and the locale it is in.
import type { SaidText } from '../../src/lookup/pick-text.js';

/** A text with its place in the answer. */
export interface SaidPlace {
  readonly path: string;
  readonly said: SaidText;
}

/** Lists the texts of an answer. */
export function listSaid(answer: unknown, path = ''): readonly SaidPlace[] {
  if (typeof answer !== 'object' || answer === null) return [];
  if (isSaid(answer)) return [{ path, said: answer }];
  return Object.entries(answer).flatMap(([name, value]) => listSaid(value, `${path}.${name}`));
}

function isSaid(value: object): value is SaidText {
  return 'text' in value && 'locale' in value && Object.keys(value).length === 2;
}
