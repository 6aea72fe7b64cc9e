/** What is shown of the things, column by column. */
import { packNumbers, unpackNumbers } from './pack-numbers.js';
import type { SearchThing } from './search-document.js';
import type { SearchKind } from './search-hit.js';

/** The things by number. */
export interface ThingTable {
  readonly size: number;
  readonly kindOf: (number: number) => SearchKind | undefined;
  readonly thingAt: (number: number) => SearchThing | undefined;
  readonly save: () => SavedThings;
}

/** The things as plain data. */
export interface SavedThings {
  /** For each its kind, its status and the language of its name: positions in lists. */
  readonly kinds: string;
  readonly statuses: string;
  readonly locales: string;
  /** The languages of names. */
  readonly localeNames: readonly string[];
  readonly ids: readonly string[];
  /** Null where it is the id. */
  readonly names: readonly (string | null)[];
  /** Of each help text, its position among those of its product. */
  readonly positions: string;
}

/** The kinds of things, what is sold first. */
export const searchKinds: readonly SearchKind[] = ['offer', 'product', 'pricePlan', 'help', 'upsellRule'];

const statuses: readonly SearchThing['status'][] = ['draft', 'active', 'retired'];

/** Makes the table. */
export function makeThingTable(things: readonly SearchThing[]): ThingTable {
  return { size: things.length, kindOf: number => things[number]?.kind, thingAt: number => things[number], save: () => saveThings(things) };
}

function saveThings(things: readonly SearchThing[]): SavedThings {
  const localeNames = [...new Set(things.map(({ name }) => name.locale))];
  return {
    kinds: packNumbers(things.map(({ kind }) => searchKinds.indexOf(kind))),
    statuses: packNumbers(things.map(({ status }) => statuses.indexOf(status))),
    locales: localeNames.length < 2 ? '' : packNumbers(things.map(({ name }) => localeNames.indexOf(name.locale))),
    localeNames,
    ids: things.map(({ id }) => id),
    names: things.map(({ id, name }) => (name.text === id ? null : name.text)),
    positions: packNumbers(things.flatMap(({ position }) => position ?? [])),
  };
}

/**
 * Makes the table of things that were saved. What is shown of a thing is put together only where it is found.
 *
 * @param saved - The things as plain data.
 * @returns The table; undefined for what does not fit together.
 */
export function openThings(saved: SavedThings): ThingTable | undefined {
  const { ids, names, localeNames } = saved;
  const kinds = unpackNumbers(saved.kinds);
  const states = unpackNumbers(saved.statuses);
  const locales = unpackNumbers(saved.locales);
  if ([names, kinds, states].some(({ length }) => length !== ids.length)) return undefined;
  const kindOf = (number: number): SearchKind | undefined => searchKinds[kinds[number] ?? -1];
  const positions = placePositions(kinds, unpackNumbers(saved.positions));
  const thingAt = (number: number): SearchThing | undefined => {
    const [kind, id, status, position] = [kindOf(number), ids[number], statuses[states[number] ?? -1], positions.get(number)];
    const locale = localeNames[locales[number] ?? 0];
    if (kind === undefined || id === undefined || status === undefined || locale === undefined) return undefined;
    const name = Object.freeze({ text: names[number] ?? id, locale });
    return Object.freeze(position === undefined ? { kind, id, name, status } : { kind, id, position, name, status });
  };
  return { size: ids.length, kindOf, thingAt, save: () => saved };
}

function placePositions(kinds: readonly number[], positions: readonly number[]): ReadonlyMap<number, number> {
  const placed = new Map<number, number>();
  const help = searchKinds.indexOf('help');
  for (const [number, kind] of kinds.entries()) {
    const position = kind === help ? positions[placed.size] : undefined;
    if (position !== undefined) placed.set(number, position);
  }
  return placed;
}
