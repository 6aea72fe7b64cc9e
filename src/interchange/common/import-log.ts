/** Gathers what an import finds and does, and puts it in document order at the end. */
import { type Fix, formatPointer, type Issue, type Path, type Place, type RelatedPlace, type Severity } from '../../kernel/issue.js';
import type { FieldNote, ImportReport } from './import-result.js';
import { type InterchangeImportCode, importCodes } from './interchange-codes.data.js';
import { pathOf, rangeOf, type SourceNode } from './source-node.js';

/** What holds for every finding of one code. */
interface CodeWords {
  readonly slug: string;
  readonly why: string;
  readonly help?: string;
}

export type ImportCode =
  | 'SYS001'
  | 'SYS002'
  | 'SYS003'
  | 'SYS004'
  | 'SYS011'
  | 'SYS013'
  | 'SYS014'
  | 'REF001'
  | 'BND001'
  | 'CHG001'
  | 'CHG002'
  | 'DUP001'
  | 'MON006'
  | 'PHS001'
  | 'PHS002'
  | 'PHS011'
  | 'REF012'
  | InterchangeImportCode;

/** The codes of the rule book that importers find: the same faults by the same names, said of a file that is not ours. */
const codesInFiles: Readonly<Record<Exclude<ImportCode, InterchangeImportCode>, CodeWords>> = {
  SYS001: { slug: 'parse-error', why: 'Nothing in a file that cannot be read is imported.' },
  SYS002: {
    slug: 'duplicate-key',
    why: 'Programs keep only one of the two, and which one is chance.',
    help: 'Delete one, or give it another name.',
  },
  SYS003: { slug: 'unsupported-schema-version', why: 'A field may mean something else in another version, so nothing is guessed.' },
  SYS011: { slug: 'input-limits', why: 'A file like that stops every tool that reads it.' },
  SYS013: { slug: 'bad-value', why: 'A value that cannot be understood cannot be sold or billed.' },
  SYS014: { slug: 'missing-required', why: 'What is not said cannot be guessed.' },
  REF001: {
    slug: 'unknown-reference',
    why: 'Nobody can be sold or told what is not there.',
    help: 'Correct the name, or add what it names.',
  },
  SYS004: { slug: 'unknown-property', why: 'Nobody reads a field that the format does not have.' },
  BND001: { slug: 'cycle', why: 'What contains itself can be neither sold nor priced.' },
  CHG001: { slug: 'case-never-reached', why: 'Whoever wrote the case expects it to decide, and another one does.' },
  CHG002: { slug: 'no-last-case', why: 'For a change that no case matches, nobody can say when it takes effect.' },
  DUP001: { slug: 'duplicate-id', why: 'Who asks for the name gets one of the two, and which one is chance.' },
  MON006: { slug: 'unexpected-negative', why: 'The customer is paid instead of charged, and most billing systems refuse such a line.' },
  PHS001: { slug: 'no-final-phase', why: 'Nobody can tell the customer whether the service stops or the bills begin.' },
  PHS002: { slug: 'endless-not-last', why: 'The phases after it never begin: customers keep the first price for ever.' },
  PHS011: { slug: 'period-price-pair', why: 'What has no period or no price cannot be billed.' },
  REF012: { slug: 'circular-definition', why: 'Nobody can have the one before the other.' },
};

/** A finding about one node. */
export interface Finding {
  readonly code: ImportCode;
  readonly message: string;
  /** Absent: error. */
  readonly severity?: Severity;
  /** Whether it is about the value or the name of the member; absent: value. */
  readonly part?: 'name' | 'value';
  readonly why?: string;
  readonly help?: string;
  readonly fixes?: readonly Fix[];
  readonly related?: readonly RelatedPlace[];
}

export interface ImportLog {
  readonly find: (node: SourceNode, finding: Finding) => void;
  readonly mapped: (node: SourceNode, note?: string) => void;
  readonly opaque: (node: SourceNode, note?: string) => void;
  readonly lost: (node: SourceNode, note: string) => void;
  readonly placeOf: (node: SourceNode, part?: 'name' | 'value') => Place | undefined;
  readonly hasError: () => boolean;
  readonly report: () => ImportReport;
}

/** Turns a range of the text into a place. */
export type Placer = (range: readonly [number, number]) => Place;

/** Where the value of an order stands in its text, for readers that keep all places apart from the nodes. */
export type PlaceTable = (order: number, part: 'name' | 'value') => readonly [number, number] | undefined;

/** Opens a log; without a placer its issues have paths only. */
export function openImportLog(placer?: Placer, places?: PlaceTable): ImportLog {
  const issues: { readonly order: number; readonly issue: Issue }[] = [];
  const notes: Record<'mapped' | 'opaque' | 'lost', FieldNote[]> = { mapped: [], opaque: [], lost: [] };
  const noteOf = (node: SourceNode, note?: string): FieldNote =>
    note === undefined ? { path: pathOf(node) } : { path: pathOf(node), note };
  const placeOf = (node: SourceNode, part?: 'name' | 'value'): Place | undefined => {
    const range = rangeOf(node, part) ?? places?.(node.order, part ?? 'value');
    return range === undefined ? undefined : placer?.(range);
  };
  return {
    find: (node, finding) => issues.push({ order: node.order, issue: issueOf(pathOf(node), finding, placeOf(node, finding.part)) }),
    mapped: (node, note) => notes.mapped.push(noteOf(node, note)),
    opaque: (node, note) => notes.opaque.push(noteOf(node, note)),
    lost: (node, note) => notes.lost.push(noteOf(node, note)),
    placeOf,
    hasError: () => issues.some(({ issue }) => issue.severity === 'error'),
    report: () => ({ ...notes, issues: issues.toSorted((a, b) => a.order - b.order).map(({ issue }) => issue) }),
  };
}

function issueOf(path: Path, { code, severity = 'error', part: _part, ...rest }: Finding, place: Place | undefined): Issue {
  const issue = { code, severity, path, pointer: formatPointer(path), ...wordsOf(code), ...rest };
  return place === undefined ? issue : { ...issue, place };
}

// What to do in general is for “catalogue explain”: a finding says what to do about itself.
function wordsOf(code: ImportCode): CodeWords {
  if (!isOwnCode(code)) return codesInFiles[code];
  const { slug, why } = importCodes[code];
  return { slug, why };
}

function isOwnCode(code: ImportCode): code is InterchangeImportCode {
  return Object.hasOwn(importCodes, code);
}
