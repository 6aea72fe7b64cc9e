/** Reads plain, frozen data as a catalogue: one fast check, and only where it says no the search for what is wrong. */
import { isRecord } from '../../kernel/is-record.js';
import { type Catalogue, catalogueSchema } from '../catalogue.js';
import type { CatalogueReading } from '../catalogue-reading.js';
import { compileGuard } from './compile-guard.js';
import { sortByPlace } from './document-order.js';
import { dressFault } from './dress-fault.js';
import type { Fault } from './fault.js';
import { type DuplicateFault, findDuplicateIds, type ThingList } from './find-duplicate-ids.js';
import { findFaults } from './find-faults.js';
import { makeNamer, type Namer } from './name-things.js';
import { readShape } from './read-shape.js';
import { salvageCatalogue } from './salvage-catalogue.js';
import { quote, sayValue } from './say-value.js';
import { type DataLimits, readMark, type TakenData } from './take-data.js';
import { thingLists } from './things.data.js';

/**
 * Reads taken data as a catalogue.
 *
 * @param taken - Plain, frozen data.
 * @param limits - The limits within which it was taken.
 * @returns The catalogue, what is readable of it, and all issues in document order.
 */
export function readTaken(taken: TakenData, limits: DataLimits): CatalogueReading {
  const { data, passed, failure } = taken;
  const namer = makeNamer(data);
  if (failure !== undefined) return onlyIssue(sayFailure(failure), namer);
  if (passed !== undefined) return onlyIssue(sayLimit(passed, limits), namer);
  if (!isRecord(data) || readMark(data) !== undefined) return onlyIssue(sayNoMap(data), namer);
  const version = findOtherVersion(data);
  if (version !== undefined) return onlyIssue(version, namer);
  const hasMarks = taken.marks > 0 || taken.doubts > 0;
  const isRight = !hasMarks && compileGuard(catalogueShape())(data);
  const faults = isRight ? [] : findFaults({ shape: catalogueShape(), value: data, path: [], namer, hasMarks });
  const duplicates = thingLists.flatMap(collection => findDuplicatesIn(data, collection, namer));
  return concludeReading(data, [...faults, ...duplicates], namer);
}

function catalogueShape(): ReturnType<typeof readShape> {
  return readShape(catalogueSchema());
}

function concludeReading(
  data: Readonly<Record<string, unknown>>,
  faults: readonly (Fault | DuplicateFault)[],
  namer: Namer,
): CatalogueReading {
  const issues = sortByPlace(faults, data).map(fault => dressFault(fault, namer));
  if (issues.every(({ severity }) => severity !== 'error')) {
    const catalogue = data as unknown as Catalogue; // nothing but fields that are not known was found, and those are kept
    return { catalogue, readable: { catalogue, skipped: [], sourcePath: path => path }, issues };
  }
  // An alias that two things have leaves both of them readable.
  const spoiling = faults.filter(fault => fault.severity === 'error' && !('isDefinition' in fault && !fault.isDefinition));
  return {
    readable: salvageCatalogue(
      data,
      spoiling.map(({ path }) => path),
    ),
    issues,
  };
}

function onlyIssue(fault: Fault, namer: Namer): CatalogueReading {
  return { issues: [dressFault(fault, namer)] };
}

function findDuplicatesIn(
  data: Readonly<Record<string, unknown>>,
  collection: ThingList['collection'],
  namer: Namer,
): readonly DuplicateFault[] {
  const things: unknown = Object.hasOwn(data, collection) ? data[collection] : undefined;
  return Array.isArray(things) ? findDuplicateIds({ collection, things }, namer) : [];
}

function sayLimit(passed: keyof DataLimits, limits: DataLimits): Fault {
  return {
    code: 'SYS011',
    severity: 'error',
    path: [],
    message:
      passed === 'depth'
        ? `The data lies more than ${limits.depth} levels deep, or contains itself. It was not read.`
        : `The data has more than ${limits.values} values, or lists that are repeated so often. It was not read.`,
    data: { limit: passed, allowed: limits[passed] },
  };
}

function sayFailure(failure: string): Fault {
  const message = `The data could not be read, since a getter or proxy in it failed: ${quote(failure)}.`;
  return { code: 'SYS013', severity: 'error', path: [], message, help: 'Give plain data.' };
}

function sayNoMap(data: unknown): Fault {
  return {
    code: 'SYS013',
    severity: 'error',
    path: [],
    message: `A catalogue must be a map with “catalogue: 1”, “id”, “name” and so on, not ${readMark(data) ?? sayValue(data)}.`,
  };
}

// Of another version nothing else can be said: its fields may be called and mean something else.
function findOtherVersion(data: Readonly<Record<string, unknown>>): Fault | undefined {
  const version = Object.hasOwn(data, 'catalogue') ? data['catalogue'] : undefined;
  if (!Number.isInteger(Number(version)) || Number(version) < 2) return undefined;
  return {
    code: 'SYS003',
    severity: 'error',
    path: ['catalogue'],
    message: `This catalogue uses format ${String(version)}; this version of onecatalogue understands format 1.`,
    help: 'Update onecatalogue, or ask for the catalogue in format 1.',
    data: { version },
  };
}
