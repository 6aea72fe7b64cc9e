/** Leaves out of a catalogue what could not be read, so that the rest can be checked all the same. */
import { isRecord } from '../../kernel/is-record.js';
import type { Path } from '../../kernel/issue.js';
import type { Catalogue, Collection } from '../catalogue.js';
import type { ReadableCatalogue, SkippedThing } from '../catalogue-reading.js';
import { idOf } from './name-things.js';
import { thingLists } from './things.data.js';

/**
 * Makes a readable catalogue of one with errors.
 *
 * @param data - The data; a record.
 * @param errors - The paths of everything that cannot stay: a faulty value, or the second definition of an id.
 * @returns The catalogue without the things that hold one of them; what its head lacks is stood in for.
 */
export function salvageCatalogue(data: Readonly<Record<string, unknown>>, errors: readonly Path[]): ReadableCatalogue {
  const faulty = indexErrors(errors);
  const head = keepHead(data, faulty);
  const lists = listNames.map(name => [name, keepList(name, data[name], faulty)] as const);
  const facts = keepFacts(data['facts'], faulty);
  const present = lists.filter(([name, list]) => list !== undefined || !optionalLists.has(name));
  const members = Object.fromEntries(present.map(([name, list]) => [name, Object.freeze(list?.kept ?? [])]));
  const kept = Object.freeze({ ...head, ...members, facts: Object.freeze(facts.kept) });
  return {
    catalogue: kept as unknown as Catalogue, // what has an error was left out, and what is needed was put in its place
    skipped: [...lists.flatMap(([name, list]) => list?.skipped ?? skipWhole(name, faulty)), ...facts.skipped],
    sourcePath: sourcePathOf(new Map(lists.map(([name, list]) => [name, list?.from ?? []]))),
  };
}

const listNames: readonly (Collection | 'currencies' | 'locales')[] = ['locales', ...thingLists];
const optionalLists: ReadonlySet<string> = new Set(['priceLists', 'discounts', 'upsellRules']);

/** The members of the catalogue that have errors, each with its faulty members; none: it is faulty as a whole. */
type Faulty = ReadonlyMap<string, ReadonlySet<string | number> | 'whole'>;

function indexErrors(errors: readonly Path[]): Faulty {
  const faulty = new Map<string, Set<string | number> | 'whole'>();
  for (const [member, part] of errors) {
    const name = String(member);
    const before = faulty.get(name);
    if (before === 'whole') continue;
    if (part === undefined) faulty.set(name, 'whole');
    else faulty.set(name, (before ?? new Set()).add(part));
  }
  return faulty;
}

const standIns: Readonly<Record<string, unknown>> = {
  catalogue: 1,
  id: 'catalogue',
  name: 'catalogue',
  timeZone: 'UTC',
  defaultLocale: 'en',
};

function keepHead(data: Readonly<Record<string, unknown>>, faulty: Faulty): Readonly<Record<string, unknown>> {
  const right = Object.entries(data).filter(([name]) => !faulty.has(name));
  return { ...standIns, ...Object.fromEntries(right) };
}

interface KeptList {
  readonly kept: readonly unknown[];
  /** Where each that was kept stood. */
  readonly from: readonly number[];
  readonly skipped: readonly SkippedThing[];
}

function keepList(name: Collection | 'currencies' | 'locales', list: unknown, faulty: Faulty): KeptList | undefined {
  const wrong = faulty.get(name);
  if (!Array.isArray(list) || wrong === 'whole') return undefined;
  const from = [...list.keys()].filter(index => !wrong?.has(index));
  const kept = from.map((index): unknown => list[index]);
  const out = [...list.keys()].filter(index => wrong?.has(index));
  return { kept, from, skipped: name === 'locales' ? [] : out.map(index => skip(name, index, idOf(list[index]))) };
}

function keepFacts(facts: unknown, faulty: Faulty): { readonly kept: object; readonly skipped: readonly SkippedThing[] } {
  const wrong = faulty.get('facts');
  if (!isRecord(facts) || wrong === 'whole') return { kept: {}, skipped: skipWhole('facts', faulty) };
  const entries = Object.entries(facts);
  const out = entries.filter(([name]) => wrong?.has(name));
  return {
    kept: Object.fromEntries(entries.filter(([name]) => !wrong?.has(name))),
    skipped: out.map(([name]) => skip('facts', name, name)),
  };
}

function skipWhole(name: SkippedThing['collection'] | 'locales', faulty: Faulty): readonly SkippedThing[] {
  return name === 'locales' || !faulty.has(name) ? [] : [{ collection: name, path: [name] }];
}

function skip(collection: SkippedThing['collection'], step: string | number, id: string | undefined): SkippedThing {
  const path = [collection, step];
  return id === undefined ? { collection, path } : { collection, id, path };
}

function sourcePathOf(from: ReadonlyMap<string, readonly number[]>): (path: Path) => Path {
  return path => {
    const [name, index, ...rest] = path;
    const original = typeof index === 'number' ? from.get(String(name))?.[index] : undefined;
    return name === undefined || original === undefined ? path : [name, original, ...rest];
  };
}
