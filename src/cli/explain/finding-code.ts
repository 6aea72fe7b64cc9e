import type { Severity } from '../../kernel/issue.js';

/** What a code means. */
export interface NamedCodeWords {
  /** The readable name of the code. */
  readonly slug: string;
  /** What it finds, in one sentence. */
  readonly purpose: string;
  /** Why a finding matters to a customer or a rep. */
  readonly why: string;
  /** What to do about a finding. */
  readonly help: string;
  /** How bad it is; absent: each finding says it. */
  readonly severity?: Severity;
}

/** A code of findings that are not of the rule book: nothing that a catalogue says is wrong. */
export interface FindingCode extends NamedCodeWords {
  readonly code: string;
  /** Who finds it. */
  readonly foundBy: 'import' | 'export' | 'customer';
}
