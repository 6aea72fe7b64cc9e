/** Texts of which each stands for some that the comparisons of a condition cannot tell from it. */

/** What tells texts apart. */
export interface TextConstants {
  /** Texts that are compared with. */
  readonly texts: readonly unknown[];
  /** Patterns. */
  readonly globs: readonly string[];
}

/**
 * Samples texts: each that is compared with, some that the patterns match, alone and two by two, and one that is none of them.
 *
 * @param constants - What tells texts apart.
 * @returns The samples, the one that is none of the others last. All texts but those that patterns tell apart are like one of them.
 */
export function sampleTexts({ texts, globs }: TextConstants): readonly string[] {
  const constants = texts.filter(one => typeof one === 'string');
  const matching = globs.slice(0, mostGlobs).flatMap(glob => [fill(glob, ''), fill(glob, 'x')]);
  const joined = matching.flatMap(one => matching.map(other => one + other));
  const samples = [...new Set([...constants, ...matching, ...joined])];
  return [...samples, otherThan(samples)];
}

// Pairs grow with the square; more patterns on one fact are rare, and then undecided is said.
const mostGlobs = 8;

function fill(glob: string, run: string): string {
  return glob.replaceAll('*', run).replaceAll('?', 'x');
}

function otherThan(samples: readonly string[]): string {
  let text = 'other';
  while (samples.includes(text)) text += '-other';
  return text;
}
