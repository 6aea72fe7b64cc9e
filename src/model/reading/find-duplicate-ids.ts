/** Finds ids that two things of a collection have, and aliases that another thing goes by. */
import { isRecord } from '../../kernel/is-record.js';
import type { Path, RelatedPlace } from '../../kernel/issue.js';
import type { Collection } from '../catalogue.js';
import type { Fault } from './fault.js';
import { idOf, type Namer } from './name-things.js';
import { quote } from './say-value.js';
import { thingWords } from './things.data.js';

/** A fault that needs a second place to be understood. */
export interface DuplicateFault extends Fault {
  readonly related: readonly RelatedPlace[];
  /** The second definition of an id, which cannot stay beside the first. */
  readonly isDefinition: boolean;
}

/** One list of things with ids. */
export interface ThingList {
  readonly collection: Collection | 'currencies';
  readonly things: readonly unknown[];
}

/**
 * Finds the duplicates in a list of things with ids.
 *
 * @param list - The list, in document order.
 * @param namer - Names the things of the whole data.
 * @returns A fault for every definition but the first, and for every alias that is not free.
 */
export function findDuplicateIds(list: ThingList, namer: Namer): readonly DuplicateFault[] {
  const ids = new Map<string, number>();
  const seconds: number[] = [];
  for (const [index, thing] of list.things.entries()) {
    const id = idOf(thing);
    if (id === undefined) continue;
    if (ids.has(id)) seconds.push(index);
    else ids.set(id, index);
  }
  const faults = seconds.map(index => sayDuplicate(list, index, { ids, namer }));
  return [...faults, ...findTakenAliases(list, { ids, namer })];
}

interface Known {
  readonly ids: ReadonlyMap<string, number>;
  readonly namer: Namer;
}

function sayDuplicate({ collection, things }: ThingList, index: number, { ids, namer }: Known): DuplicateFault {
  const id = idOf(things[index]) ?? '';
  const first: Path = [collection, ids.get(id) ?? 0];
  return {
    code: 'DUP001',
    severity: 'error',
    path: [collection, index, collection === 'currencies' ? 'code' : 'id'],
    message: `Two ${thingWords[collection].plural} have the id ${quote(id)}.`,
    why: 'Whatever refers to this id could mean either of them.',
    help: 'Give one of them another id, or delete it.',
    data: { id, collection },
    related: [relate(`The first ${quote(id)} is here.`, first, namer)],
    isDefinition: true,
  };
}

function findTakenAliases({ collection, things }: ThingList, { ids, namer }: Known): readonly DuplicateFault[] {
  const faults: DuplicateFault[] = [];
  const aliases = new Map<string, Path>();
  for (const [index, thing] of things.entries()) {
    for (const [at, alias] of aliasesOf(thing).entries()) {
      const path: Path = [collection, index, 'aliases', at];
      const owner = ids.get(alias);
      const other = owner === undefined ? aliases.get(alias) : [collection, owner];
      if (other === undefined) aliases.set(alias, path);
      else if (other[1] !== index) faults.push(sayTaken({ alias, collection, path, other, isId: owner !== undefined }, namer));
    }
  }
  return faults;
}

function aliasesOf(thing: unknown): readonly string[] {
  const aliases = isRecord(thing) && Object.hasOwn(thing, 'aliases') ? thing['aliases'] : undefined;
  return Array.isArray(aliases) ? aliases.map(alias => (typeof alias === 'string' ? alias : '')) : [];
}

interface TakenAlias {
  readonly alias: string;
  readonly collection: Collection | 'currencies';
  readonly path: Path;
  readonly other: Path;
  readonly isId: boolean;
}

function sayTaken({ alias, collection, path, other, isId }: TakenAlias, namer: Namer): DuplicateFault {
  const { singular, plural } = thingWords[collection];
  const thing = namer.sayThing(path.slice(0, 2), '');
  return {
    code: 'DUP001',
    severity: 'error',
    path,
    message: isId
      ? `${quote(alias)} is an alias of ${thing} and the id of another ${singular}.`
      : `Two ${plural} have the alias ${quote(alias)}.`,
    why: 'Whoever looks for it could find either of them.',
    help: 'Remove the alias from the one that it does not mean.',
    data: { id: alias, collection },
    related: [relate(isId ? `${quote(alias)} is defined here.` : `The other ${quote(alias)} is here.`, other, namer)],
    isDefinition: false,
  };
}

function relate(message: string, path: Path, namer: Namer): RelatedPlace {
  const entity = namer.entityOf(path);
  return entity === undefined ? { message, path } : { message, path, entity };
}
