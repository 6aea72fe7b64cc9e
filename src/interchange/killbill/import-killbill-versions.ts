/** Imports the versions of a Kill Bill catalogue. */
import { deepFreeze } from '../../kernel/deep-freeze.js';
import { requireInstant } from '../../kernel/instant.js';
import type { Catalogue } from '../../model/catalogue.js';
import { refuseValue, shorten } from '../common/fields.js';
import type { ImportReport } from '../common/import-result.js';
import type { SourceNode } from '../common/source-node.js';
import type { KillBillCatalogue } from './killbill.js';
import { finishImport, type OpenKillBill, openKillBill, requireId } from './open-killbill.js';
import { planNodes } from './plan-nodes.js';

/** A file of one version. */
export interface KillBillFile {
  /** Its name, for the places of issues. */
  readonly file: string;
  readonly text: string;
}

/** One version: the catalogue, and when it holds. */
export interface KillBillVersion {
  readonly file: string;
  readonly catalogue: Catalogue;
  /** The moment from which it holds: that of the release to make of it. */
  readonly effectiveFrom: string;
}

/** What became of the fields of one file. */
export interface KillBillFileReport {
  readonly file: string;
  readonly report: ImportReport;
}

/** What an import of several versions gives. */
export interface KillBillVersionsImport {
  /** In the order in which they take effect; none where an issue of any file is an error. */
  readonly versions: readonly KillBillVersion[];
  /** In the order of the files. */
  readonly files: readonly KillBillFileReport[];
}

/**
 * Imports all versions of one Kill Bill catalogue, each of which becomes a release.
 *
 * @param files - The files, in any order.
 * @param options - The id of the catalogue; absent: made from its name.
 * @returns The versions by date, and for each file what became of its fields. Issues: those of `importKillBill`; SYS013 for a version with
 *   another name, LIF008 for two of one date, LIF014 for a plan whose phases are not those of the version before.
 * @throws `bad-id` where the id that is asked for cannot be one.
 * @example
 * importKillBillVersions([{ file: 'v1.xml', text: '<catalog/>' }]).versions // => []
 */
export function importKillBillVersions(files: readonly KillBillFile[], options: { readonly id?: string } = {}): KillBillVersionsImport {
  requireId(options.id);
  const opened = files.map(({ file, text }) => ({ file, ...openKillBill(text, file) }));
  checkVersions(opened);
  const imports = opened.map(one => ({ file: one.file, ...finishImport(one, options.id) }));
  const versions = imports.flatMap(({ file, catalogue, effectiveFrom }) =>
    catalogue === undefined || effectiveFrom === undefined ? [] : [{ file, catalogue, effectiveFrom }],
  );
  const isWhole = versions.length === files.length;
  const byDate = versions.toSorted((a, b) => instantOf(a.effectiveFrom) - instantOf(b.effectiveFrom));
  return deepFreeze({ versions: isWhole ? byDate : [], files: imports.map(({ file, report }) => ({ file, report })) });
}

function instantOf(date: string): number {
  return requireInstant(date, 'UTC');
}

interface Version extends Required<OpenKillBill> {
  readonly file: string;
}

// Each version is compared with those before it.
function checkVersions(opened: readonly (OpenKillBill & { readonly file: string })[]): void {
  const versions = opened.flatMap(({ root, source, ...one }) =>
    root === undefined || source === undefined ? [] : [{ ...one, root, source }],
  );
  const byDate = versions.toSorted((a, b) => instantOf(a.source.effectiveDate) - instantOf(b.source.effectiveDate));
  const shapes = new Map<string, PlanShape>();
  for (const [at, version] of byDate.entries()) {
    const before = byDate[at - 1];
    if (before !== undefined) compareHeads(before, version);
    comparePlans(version, shapes);
  }
}

function compareHeads(before: Version, { source, root, log }: Version): void {
  if (before.source.name !== source.name) {
    const message = `This is a version of “${shorten(source.name)}”, and ${before.file} is one of “${shorten(before.source.name)}”.`;
    refuseValue(log, memberOf(root, 'catalogName'), message);
  }
  if (instantOf(before.source.effectiveDate) === instantOf(source.effectiveDate)) {
    const message = `This version holds from ${source.effectiveDate}, as does that of ${before.file}.`;
    log.find(memberOf(root, 'effectiveDate'), { code: 'LIF008', message, help: 'Give each version a moment of its own.' });
  }
}

interface PlanShape {
  readonly phases: string;
  readonly file: string;
}

// Who is in the second phase of a plan is in the second phase of its next version.
function comparePlans({ source, root, log, file }: Version, shapes: Map<string, PlanShape>): void {
  const nodes = planNodes(root);
  for (const { plan } of source.plans) {
    const phases = phasesOf(plan);
    const before = shapes.get(plan.id);
    if (before !== undefined && before.phases !== phases) {
      const message = `The plan “${shorten(plan.id)}” has the phases ${phases} here and ${before.phases} in ${before.file}.`;
      log.find(nodes.get(plan.id) ?? root, { code: 'LIF014', message, help: 'Give the plan with other phases another name.' });
    }
    shapes.set(plan.id, { phases, file });
  }
}

function phasesOf({ phases }: KillBillCatalogue['plans'][number]['plan']): string {
  return phases.map(({ kind }) => kind).join(', ');
}

function memberOf(root: SourceNode, name: string): SourceNode {
  return (root.kind === 'map' ? root.members.get(name) : undefined) ?? root;
}
