/** From findings to issues: severity, pointer, entity, place, documentation and fingerprint. */

import { compareText } from '../kernel/compare-text.js';
import type { Fix, Issue, Path, RelatedPlace, Severity, Suppression } from '../kernel/issue.js';
import { sha256 } from '../kernel/sha256.js';
import { entityAt } from './entity-at.js';
import type { Subject } from './read-subject.js';
import type { Finding, Rule } from './rule.js';
import { makePointerWriter } from './stable-pointer.js';
import { toKey } from './to-key.js';

/** A finding with the rule that made it. */
export interface RuleFinding {
  readonly rule: Rule;
  readonly finding: Finding;
  readonly severity: Severity;
  readonly suppressed?: Suppression;
}

/** What turns findings into issues. */
export interface IssueFinisher {
  readonly finish: (found: RuleFinding) => Issue;
  /** Gives an issue of reading what all issues have. */
  readonly complete: (issue: Issue, found: Pick<RuleFinding, 'severity' | 'suppressed'>) => Issue;
}

/**
 * Makes the finisher of one validation.
 *
 * @param subject - The catalogue with its sources.
 * @returns The finisher.
 */
export function makeIssueFinisher(subject: Subject): IssueFinisher {
  const writePointer = makePointerWriter(subject.catalogue);
  const { sourcePath, sources } = subject;
  const placeOf = (path: Path, part?: 'key'): Pick<Issue, 'place'> => {
    const place = sources?.locate(path, part ?? 'value');
    return place === undefined ? {} : { place };
  };
  const relate = (related: RelatedPlace): RelatedPlace => {
    const path = sourcePath(related.path);
    const entity = related.entity ?? entityAt(subject.catalogue, related.path);
    return { ...related, path, ...placeOf(path), ...(entity === undefined ? {} : { entity }) };
  };
  return {
    finish: ({ rule, finding, severity, suppressed }) => {
      const path = sourcePath(finding.path);
      const pointer = writePointer(finding.path);
      const entity = entityAt(subject.catalogue, finding.path);
      return {
        code: rule.code,
        slug: rule.slug,
        severity,
        path,
        pointer,
        message: finding.message,
        why: finding.why ?? rule.why,
        help: finding.help ?? rule.help,
        docs: docsOf(rule.code),
        ...placeOf(path, finding.part),
        ...(entity === undefined ? {} : { entity }),
        ...(finding.related === undefined ? {} : { related: finding.related.map(relate) }),
        ...(finding.evidence === undefined ? {} : { evidence: finding.evidence }),
        ...(finding.fixes === undefined ? {} : { fixes: finding.fixes.map(fix => moveFix(fix, sourcePath)) }),
        ...(finding.data === undefined ? {} : { data: finding.data }),
        fingerprint: fingerprintOf(rule.code, finding.identity ?? pointer, finding.discriminator ?? ''),
        ...(suppressed === undefined ? {} : { suppressed }),
      };
    },
    complete: (issue, found) => ({
      ...issue,
      ...found,
      docs: issue.docs ?? docsOf(issue.code),
      fingerprint: issue.fingerprint ?? fingerprintOf(issue.code, issue.pointer, ''),
    }),
  };
}

/**
 * Tells issues of one fingerprint apart by a number, which their content decides and not their order.
 *
 * @param issues - The issues.
 * @returns The same issues in the same order, no two with one fingerprint.
 */
export function separateFingerprints(issues: readonly Issue[]): readonly Issue[] {
  const groups = new Map<string, { readonly content: string; readonly position: number }[]>();
  for (const [position, issue] of issues.entries()) {
    const group = groups.get(issue.fingerprint ?? '') ?? [];
    group.push({ content: '', position });
    groups.set(issue.fingerprint ?? '', group);
  }
  const separated = [...issues];
  for (const [fingerprint, group] of groups) {
    if (group.length < 2) continue;
    const sorted = group
      .map(({ position }) => ({ position, content: contentOf(issues[position]) }))
      .sort((a, b) => compareText(a.content, b.content) || a.position - b.position);
    for (const [ordinal, { position }] of sorted.entries()) {
      const issue = issues[position];
      if (issue !== undefined && ordinal > 0) separated[position] = { ...issue, fingerprint: shorten(`${fingerprint}#${ordinal}`) };
    }
  }
  return separated;
}

/** The page of a rule. */
export function docsOf(code: string): string {
  return `docs/rules/${code}.md`;
}

function contentOf(issue: Issue | undefined): string {
  return issue === undefined ? '' : `${issue.message}\n${toKey(issue.data ?? {})}`;
}

function fingerprintOf(code: string, identity: string, discriminator: string): string {
  return shorten([code, identity, discriminator].join('\n'));
}

// Half of the hash is enough to tell a catalogue's findings apart, and short enough to read.
function shorten(text: string): string {
  return sha256(text).slice(0, 32);
}

function moveFix(fix: Fix, sourcePath: (path: Path) => Path): Fix {
  return { ...fix, edits: fix.edits.map(edit => ({ ...edit, path: sourcePath(edit.path) })) };
}
