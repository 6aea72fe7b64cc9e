/** Names the things in a catalogue's data, even in data that is not right: by stable ids for machines, in words for people. */
import { isRecord } from '../../kernel/is-record.js';
import type { EntityReference, Path } from '../../kernel/issue.js';
import { readPath } from '../../kernel/read-path.js';
import { quote } from './say-value.js';
import { type ThingWords, wordsFor } from './things.data.js';

/** Names what stands at a path. */
export interface Namer {
  /** A pointer that stays true when a list is reordered, such as `/offers/@fibre-100/terms/0`. */
  readonly pointerOf: (path: Path) => string;
  /** The thing with an id that holds the path; the catalogue itself where no other does. */
  readonly entityOf: (path: Path) => EntityReference | undefined;
  /** Words such as `charge “monthly” of price plan “Fibre monthly”`. */
  readonly sayThing: (path: Path, noun: string) => string;
}

/**
 * Makes the namer of some data.
 *
 * @param data - Plain data, meant to be a catalogue.
 * @returns The namer; it reads the data when it is asked.
 */
export function makeNamer(data: unknown): Namer {
  const firstWithId = rememberFirsts();
  return {
    pointerOf: path => `${path.map((step, at) => `/${pointerStep(step, readPath(data, path.slice(0, at)), firstWithId)}`).join('')}`,
    entityOf: path => entityOf(data, path),
    sayThing: (path, noun) => sayThing(data, path, noun),
  };
}

type FirstWithId = (list: readonly unknown[], id: string) => number | undefined;

// A second thing of an id goes by its position, so that two findings never share a pointer.
function pointerStep(step: string | number, container: unknown, firstWithId: FirstWithId): string {
  if (Array.isArray(container) && typeof step === 'number') {
    const id = idOf(container[step]);
    return id !== undefined && firstWithId(container, id) === step ? `@${escapeStep(id)}` : String(step);
  }
  return escapeStep(String(step));
}

function escapeStep(text: string): string {
  return text.replaceAll('~', '~0').replaceAll('/', '~1');
}

function rememberFirsts(): FirstWithId {
  const known = new WeakMap<readonly unknown[], ReadonlyMap<string, number>>();
  return (list, id) => {
    const firsts = known.get(list) ?? indexFirsts(list);
    known.set(list, firsts);
    return firsts.get(id);
  };
}

function indexFirsts(list: readonly unknown[]): ReadonlyMap<string, number> {
  const firsts = new Map<string, number>();
  for (const [index, item] of list.entries()) {
    const id = idOf(item);
    if (id !== undefined && !firsts.has(id)) firsts.set(id, index);
  }
  return firsts;
}

/**
 * Reads the id of a thing; a currency goes by its code.
 *
 * @param thing - Plain data.
 * @returns The id, where it has one.
 */
export function idOf(thing: unknown): string | undefined {
  if (!isRecord(thing)) return undefined;
  const id = ownText(thing, 'id') ?? ownText(thing, 'code');
  return id === '' ? undefined : id;
}

function ownText(thing: Readonly<Record<string, unknown>>, field: string): string | undefined {
  const value = Object.hasOwn(thing, field) ? thing[field] : undefined;
  return typeof value === 'string' ? value : undefined;
}

function entityOf(data: unknown, path: Path): EntityReference | undefined {
  const kind = wordsOf(path)?.kind ?? 'catalogue';
  const holder = kind === 'catalogue' ? data : readPath(data, path.slice(0, 2));
  const id = kind === 'fact' ? String(path[1]) : idOf(holder);
  if (id === undefined) return undefined;
  const name = nameOf(holder, data);
  return name === undefined ? { kind, id } : { kind, id, name };
}

function wordsOf([member, thing]: Path): ThingWords | undefined {
  return thing === undefined ? undefined : wordsFor(member);
}

function nameOf(thing: unknown, data: unknown): string | undefined {
  const name = readPath(thing, ['name']);
  const locale = readPath(data, ['defaultLocale']);
  const text = isRecord(name) ? ((typeof locale === 'string' ? ownText(name, locale) : undefined) ?? Object.values(name)[0]) : name;
  return typeof text === 'string' && text.trim() !== '' ? text : undefined;
}

function sayThing(data: unknown, path: Path, noun: string): string {
  const words = wordsOf(path);
  if (path.length === 0) return 'the catalogue';
  if (words === undefined) return `the ${noun} of the catalogue`;
  if (path.length === 2) return sayEntity(data, path, words.singular);
  const id = idOf(readPath(data, path));
  return `${id === undefined ? `the ${noun}` : `${noun} ${quote(id)}`} of ${sayEntity(data, path.slice(0, 2), words.singular)}`;
}

function sayEntity(data: unknown, path: Path, noun: string): string {
  const { id, name } = entityOf(data, path) ?? {};
  const called = name ?? id;
  return called === undefined ? `${noun} number ${Number(path[1]) + 1}` : `${noun} ${quote(called)}`;
}
