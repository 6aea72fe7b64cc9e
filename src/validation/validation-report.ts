/** What a validation gives, and what it can be told. */
import type { Issue, Severity } from '../kernel/issue.js';

/** A set of severities: what makes a catalogue unusable; what a team should keep; what a finished catalogue keeps. */
export type Profile = 'core' | 'recommended' | 'strict';

/** How bad the findings of a rule are, or that it is not run. */
export type RuleLevel = Severity | 'off';

/** What a configuration says of one rule. */
export interface RuleSetting {
  /** How bad its findings are; absent: what the profile says. */
  readonly severity?: RuleLevel;
  /** Its numbers, by name; absent ones keep their defaults. */
  readonly options?: Readonly<Record<string, number>>;
}

/** What differs from the profile. */
export interface ValidationConfig {
  /** By code: a severity, `off`, or a setting. */
  readonly rules?: Readonly<Record<string, RuleLevel | RuleSetting>>;
}

/** How to validate. */
export interface ValidationOptions {
  /** The instant that is asked about, as a date or in RFC 3339; absent: rules that need one are skipped. */
  readonly at?: string;
  /** `recommended` by default. */
  readonly profile?: Profile;
  readonly config?: ValidationConfig;
}

/** Why a rule was not run: it needs `at`, a catalogue of which nothing was left out, or anything that could be read at all. */
export type SkipReason = 'needs-at' | 'needs-whole' | 'unreadable';

/** A rule that the profile asks for and that could not be run. */
export interface SkippedRule {
  /** Such as `LIF004`. */
  readonly code: string;
  readonly reason: SkipReason;
}

/** Everything that was found. */
export interface ValidationReport {
  /** True without an error. */
  readonly ok: boolean;
  readonly profile: Profile;
  /** In document order. */
  readonly issues: readonly Issue[];
  /** Findings that an exception in the catalogue answers, in document order; they count nowhere else. */
  readonly suppressed: readonly Issue[];
  /** The number of issues of each severity. */
  readonly counts: Readonly<Record<Severity, number>>;
  /** The codes of the rules that were run. */
  readonly rulesRun: readonly string[];
  readonly skippedRules: readonly SkippedRule[];
}
