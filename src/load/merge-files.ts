/** Merges the data of several files into one catalogue's: lists one after the other, facts by name, everything else once. */
import { isRecord } from '../kernel/is-record.js';
import type { Path } from '../kernel/issue.js';
import { sayValue } from '../model/reading/say-value.js';
import type { TakenData } from '../model/reading/take-data.js';
import { thingLists } from '../model/reading/things.data.js';
import type { DataFile } from './data-file.js';
import { type Origins, type PartPlace, startOrigins } from './origins.js';

/** Something that does not go together, or cannot be merged at all. */
export interface MergeFault {
  readonly code: 'SYS002' | 'SYS013' | 'DUP001';
  readonly message: string;
  readonly help?: string;
  /** The path in the merged data. */
  readonly path: Path;
  readonly here: PartPlace;
  readonly there?: { readonly message: string; readonly place: PartPlace };
  readonly data?: Readonly<Record<string, unknown>>;
}

/** The data of all files as one. */
export interface MergedFiles {
  readonly taken: TakenData;
  readonly origins: Origins;
  readonly faults: readonly MergeFault[];
}

/**
 * Merges files.
 *
 * @param files - The files, in order.
 * @returns One record, with the way back to the files.
 */
export function mergeFiles(files: readonly DataFile[]): MergedFiles {
  const merge: Merge = { data: {}, origins: startOrigins(), faults: [] };
  let marks = 0;
  let doubts = 0;
  for (const [file, { parts }] of files.entries()) {
    for (const [part, taken] of parts.entries()) {
      marks += taken.marks;
      doubts += taken.doubts;
      mergePart(taken.data, { file, part }, merge);
    }
  }
  for (const member of Object.values(merge.data)) Object.freeze(member);
  return { taken: { data: Object.freeze(merge.data), marks, doubts }, origins: merge.origins, faults: merge.faults };
}

interface Merge {
  readonly data: Record<string, unknown>;
  readonly origins: Origins;
  readonly faults: MergeFault[];
}

type PartOf = Pick<PartPlace, 'file' | 'part'>;

function mergePart(data: unknown, from: PartOf, merge: Merge): void {
  // An empty file, or one with nothing but comments, says nothing.
  if (data === undefined || data === null) return;
  merge.origins.addPart(from, isRecord(data) && Object.hasOwn(data, 'catalogue'));
  if (!isRecord(data)) {
    const message = `A catalogue file must be a map of the fields of the catalogue, not ${sayValue(data)}.`;
    merge.faults.push({ code: 'SYS013', message, path: [], here: { ...from, path: [] } });
    return;
  }
  for (const [name, value] of Object.entries(data)) mergeMember(name, value, { from, merge });
}

interface Member {
  readonly from: PartOf;
  readonly merge: Merge;
}

const lists: ReadonlySet<string> = /* @__PURE__ */ new Set(thingLists);

function mergeMember(name: string, value: unknown, member: Member): void {
  const { from, merge } = member;
  const before = Object.hasOwn(merge.data, name) ? merge.data[name] : undefined;
  if (before === undefined) startMember(name, value, member);
  else if (lists.has(name) && Array.isArray(before)) addToList(name, before, { ...member, value });
  else if (name === 'facts' && isRecord(before)) addToFacts(before, value, member);
  else if (name !== '$schema' && JSON.stringify(before) !== JSON.stringify(value)) {
    merge.faults.push({
      code: 'SYS002',
      message: `“${name}” is written in two files, with different values.`,
      help: 'Keep the one that is meant.',
      path: [name],
      here: { ...from, path: [name] },
      there: { message: `The other “${name}” is here.`, place: merge.origins.placeOf([name]) },
      data: { field: name },
    });
  }
}

function startMember(name: string, value: unknown, { from, merge }: Member): void {
  const copy = Array.isArray(value) && lists.has(name) ? [...value] : value;
  setMember(merge.data, name, name === 'facts' && isRecord(value) ? { ...value } : copy);
  merge.origins.addMember(name, from);
  if (Array.isArray(value) && lists.has(name)) merge.origins.addItems(name, from, value.length);
  if (name === 'facts' && isRecord(value)) for (const fact of Object.keys(value)) merge.origins.addFact(fact, from);
}

function addToList(name: string, before: unknown[], { value, from, merge }: Member & { readonly value: unknown }): void {
  if (!Array.isArray(value)) {
    const message = `“${name}” must be a list, not ${sayValue(value)}.`;
    merge.faults.push({
      code: 'SYS013',
      message,
      help: 'Write a list; [] is an empty one.',
      path: [name],
      here: { ...from, path: [name] },
    });
    return;
  }
  merge.origins.addItems(name, from, value.length);
  for (const item of value) before.push(item);
}

function addToFacts(before: Readonly<Record<string, unknown>>, value: unknown, { from, merge }: Member): void {
  const facts: Record<string, unknown> = { ...before };
  if (!isRecord(value)) {
    const message = `“facts” must be a map, not ${sayValue(value)}.`;
    merge.faults.push({ code: 'SYS013', message, path: ['facts'], here: { ...from, path: ['facts'] } });
    return;
  }
  for (const [name, spec] of Object.entries(value)) {
    if (Object.hasOwn(facts, name)) merge.faults.push(sayTwoFacts(name, from, merge));
    else {
      setMember(facts, name, spec);
      merge.origins.addFact(name, from);
    }
  }
  merge.data['facts'] = facts;
}

function sayTwoFacts(name: string, from: PartOf, { origins }: Merge): MergeFault {
  const path = ['facts', name];
  return {
    code: 'DUP001',
    message: `Two facts have the name “${name}”.`,
    help: 'Give one of them another name, or delete it.',
    path,
    here: { ...from, path },
    there: { message: `The first “${name}” is here.`, place: origins.placeOf(path) },
    data: { id: name, collection: 'facts' },
  };
}

function setMember(record: Record<string, unknown>, name: string, value: unknown): void {
  Object.defineProperty(record, name, { value, writable: true, enumerable: true, configurable: true });
}
