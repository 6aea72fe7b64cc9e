// The corpus of real material is no part of the project: CATALOGUE_CORPUS names the folder where it lies, if it is there.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the corpus, or undefined where there is none. */
export const corpusFolder: string | undefined = process.env['CATALOGUE_CORPUS'];

/** Whether the corpus is there. Says in the test's output that its tests are skipped, if not. */
export function hasCorpus(what: string): boolean {
  const found = corpusFolder !== undefined && existsSync(corpusFolder);
  if (!found) console.log(`skipped: ${what} (CATALOGUE_CORPUS names no folder)`);
  return found;
}

/** Reads a file of expected cases. */
export function readExpected<Case>(name: string): { readonly about: string; readonly cases: readonly Case[] } {
  return JSON.parse(readFileSync(join(corpusFolder ?? '', 'expected', name), 'utf8')) as { about: string; cases: Case[] }; // the shape is checked by its use
}

/** Cases that are not taken, by the reason why. */
export type Exclusions<Case> = readonly { readonly reason: string; readonly applies: (one: Case) => boolean }[];

/** Parts cases into those that are in scope and those that are not, and prints each that is not by name and reason. */
export function partition<Case extends { readonly id: string }>(
  what: string,
  cases: readonly Case[],
  exclusions: Exclusions<Case>,
): readonly Case[] {
  const excluded = cases.flatMap(one => {
    const found = exclusions.find(({ applies }) => applies(one));
    return found === undefined ? [] : [{ one, reason: found.reason }];
  });
  for (const { reason } of exclusions) {
    const names = excluded.filter(each => each.reason === reason).map(({ one }) => one.id);
    if (names.length > 0) console.log(`${what}: ${names.length} excluded (${reason}): ${names.join(', ')}`);
  }
  const taken = cases.filter(one => !excluded.some(each => each.one === one));
  console.log(`${what}: ${taken.length} of ${cases.length} cases in scope`);
  return taken;
}
