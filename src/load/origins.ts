/** Remembers which file each part of the merged data came from. */
import type { Path } from '../kernel/issue.js';

/** A place in one of the files that were merged. */
export interface PartPlace {
  /** The position of the file. */
  readonly file: number;
  /** The position of the document in the file. */
  readonly part: number;
  /** The path in the document. */
  readonly path: Path;
}

type PartOf = Pick<PartPlace, 'file' | 'part'>;

/** The way from merged data to the files, and back. */
export interface Origins {
  readonly addPart: (from: PartOf, isHead: boolean) => void;
  readonly addMember: (name: string, from: PartOf) => void;
  readonly addItems: (name: string, from: PartOf, count: number) => void;
  readonly addFact: (name: string, from: PartOf) => void;
  /** How many documents were merged. */
  readonly count: () => number;
  /** Finds where a path of the merged data came from; what is not there, where the catalogue begins. */
  readonly placeOf: (path: Path) => PartPlace;
  /** Finds where a place in a file went to in the merged data. */
  readonly pathOf: (place: PartPlace) => Path;
}

interface Segment extends PartOf {
  /** The position of its first item in the merged list. */
  readonly start: number;
  readonly count: number;
}

/**
 * Starts to remember.
 *
 * @returns Origins of nothing yet.
 */
export function startOrigins(): Origins {
  const parts: { readonly from: PartOf; readonly isHead: boolean }[] = [];
  const members = new Map<string, PartOf>();
  const facts = new Map<string, PartOf>();
  const segments = new Map<string, Segment[]>();
  const headPlace = (): PartPlace => {
    const { from } = parts.find(({ isHead }) => isHead) ?? parts[0] ?? { from: { file: 0, part: 0 } };
    return { ...from, path: [] };
  };
  return {
    addPart: (from, isHead) => parts.push({ from, isHead }),
    addMember: (name, from) => members.set(name, from),
    addFact: (name, from) => facts.set(name, from),
    addItems: (name, from, count) => segments.set(name, extend(segments.get(name) ?? [], from, count)),
    count: () => parts.length,
    placeOf: path => itemPlace(segments, path) ?? factPlace(facts, path) ?? memberPlace(members, path) ?? headPlace(),
    pathOf: ({ file, part, path }) => {
      const [name, index, ...rest] = path;
      const segment = segments.get(String(name))?.find(each => each.file === file && each.part === part);
      return name !== undefined && typeof index === 'number' && segment !== undefined ? [name, segment.start + index, ...rest] : path;
    },
  };
}

function extend(segments: readonly Segment[], from: PartOf, count: number): Segment[] {
  const last = segments.at(-1);
  return [...segments, { ...from, start: last === undefined ? 0 : last.start + last.count, count }];
}

function itemPlace(segments: ReadonlyMap<string, readonly Segment[]>, path: Path): PartPlace | undefined {
  const [name, index, ...rest] = path;
  if (name === undefined || typeof index !== 'number') return undefined;
  const segment = segments.get(String(name))?.find(({ start, count }) => index >= start && index < start + count);
  return segment && { file: segment.file, part: segment.part, path: [name, index - segment.start, ...rest] };
}

function factPlace(facts: ReadonlyMap<string, PartOf>, path: Path): PartPlace | undefined {
  const from = path[0] === 'facts' ? facts.get(String(path[1])) : undefined;
  return from && { ...from, path };
}

function memberPlace(members: ReadonlyMap<string, PartOf>, path: Path): PartPlace | undefined {
  const from = path.length === 0 ? undefined : members.get(String(path[0]));
  return from && { ...from, path };
}

/**
 * Makes the origins of the one document of one file.
 *
 * @returns Origins in which every path stays as it is.
 */
export function singleOrigin(): Origins {
  return { ...startOrigins(), count: () => 1, placeOf: path => ({ file: 0, part: 0, path }), pathOf: ({ path }) => path };
}
