/** Gathers what an export does with each field of a catalogue; what nobody mentions is lost, so that nothing can be forgotten. */
import { formatPointer, type Issue, type Path, type Severity } from '../../kernel/issue.js';
import type { Catalogue } from '../../model/catalogue.js';
import { sortByPlace } from '../../model/reading/document-order.js';
import type { ExportReport } from './export-result.js';
import type { FieldNote } from './import-result.js';
import { type ExportCode, exportCodes } from './interchange-codes.data.js';

/** A finding about one place of the catalogue. */
export interface ExportFinding {
  readonly code: ExportCode;
  readonly message: string;
  /** Absent: warning. An error means that there are no files. */
  readonly severity?: Severity;
  readonly why?: string;
  readonly help?: string;
}

/** What is said of a path holds for all within it, but where a longer path is mentioned too. */
export interface ExportLog {
  readonly mapped: (path: Path, note?: string) => void;
  readonly restored: (path: Path, note?: string) => void;
  readonly lost: (path: Path, note: string) => void;
  readonly find: (path: Path, finding: ExportFinding) => void;
  readonly hasError: () => boolean;
  readonly report: () => ExportReport;
}

type Fate = 'mapped' | 'restored' | 'lost';

interface Mark {
  readonly fate: Fate;
  readonly note?: string;
}

interface MarkNode {
  mark?: Mark;
  readonly inner: Map<string | number, MarkNode>;
}

// Of several words about one place the best holds: what is written once is not lost because another file has no place for it.
const rank: Readonly<Record<Fate, number>> = { mapped: 2, restored: 1, lost: 0 };

/** Opens a log; `format` is what people call the format, such as `Stripe`. */
export function openExportLog(catalogue: Catalogue, format: string): ExportLog {
  const root: MarkNode = { inner: new Map() };
  const issues: Issue[] = [];
  const note = (path: Path, mark: Mark): void => {
    const node = nodeAt(root, path);
    if (node.mark === undefined || rank[mark.fate] > rank[node.mark.fate]) node.mark = mark;
  };
  return {
    mapped: (path, text) => note(path, markOf('mapped', text)),
    restored: (path, text) => note(path, markOf('restored', text)),
    lost: (path, text) => note(path, markOf('lost', text)),
    find: (path, { severity = 'warning', ...finding }) =>
      issues.push({ severity, path, pointer: formatPointer(path), ...wordsOf(finding.code), ...finding }),
    hasError: () => issues.some(({ severity }) => severity === 'error'),
    report: () => {
      const fates: Fates = { mapped: [], restored: [], lost: [] };
      gather(fates, { value: catalogue, path: [], node: root, mark: markOf('lost', `${format} has no place for it.`) });
      return { ...fates, issues: sortByPlace(issues, catalogue) };
    },
  };
}

function wordsOf(code: ExportCode): { readonly slug: string; readonly why: string } {
  const { slug, why } = exportCodes[code];
  return { slug, why };
}

function markOf(fate: Fate, note?: string): Mark {
  return note === undefined ? { fate } : { fate, note };
}

function nodeAt(root: MarkNode, path: Path): MarkNode {
  let node = root;
  for (const step of path) {
    const next: MarkNode = node.inner.get(step) ?? { inner: new Map() };
    node.inner.set(step, next);
    node = next;
  }
  return node;
}

type Fates = Readonly<Record<Fate, FieldNote[]>>;

interface Visit {
  readonly value: unknown;
  readonly path: Path;
  readonly node: MarkNode | undefined;
  /** What holds here if nothing else is said. */
  readonly mark: Mark;
}

function gather(fates: Fates, { value, path, node, mark }: Visit): void {
  const own = node?.mark ?? mark;
  const steps = membersOf(value);
  if (node === undefined || node.inner.size === 0 || steps.length === 0) {
    fates[own.fate].push(own.note === undefined ? { path } : { path, note: own.note });
    return;
  }
  for (const [step, member] of steps) {
    gather(fates, { value: member, path: [...path, step], node: node.inner.get(step), mark: own });
  }
}

function membersOf(value: unknown): readonly (readonly [string | number, unknown])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Array.isArray(value) ? [...value.entries()] : Object.entries(value);
}
