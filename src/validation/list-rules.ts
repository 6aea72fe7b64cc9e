import { deepFreeze } from '../kernel/deep-freeze.js';
import { docsOf } from './finish-issues.js';
import { readingCodes } from './reading-codes.data.js';
import { levelInProfile, profiles } from './resolve-levels.js';
import type { Rule, RuleNeed, RuleOption } from './rule.js';
import { rules } from './rules.data.js';
import type { Profile, RuleLevel } from './validation-report.js';

/** What a rule of the rule book is, for lists and explanations. */
export interface RuleDescription {
  /** Permanent, such as `TIR007`. */
  readonly code: string;
  /** The readable name of the code. */
  readonly slug: string;
  /** What it finds, in one sentence. */
  readonly purpose: string;
  /** Why a finding matters to a customer or a rep. */
  readonly why: string;
  /** What to do about a finding. */
  readonly help: string;
  /** Where to read on. */
  readonly docs: string;
  /** How bad its findings are in each profile. */
  readonly levels: Readonly<Record<Profile, RuleLevel>>;
  /** Whether it may be neither suppressed nor switched off. */
  readonly isMandatory: boolean;
  /** What it cannot do without: an instant, or a catalogue of which nothing was left out. */
  readonly needs: readonly RuleNeed[];
  /** The numbers that a configuration may change, by name. */
  readonly options: Readonly<Record<string, RuleOption>>;
}

/**
 * Lists the rule book: every code that a report can have, those of reading included.
 *
 * @returns The rules in the order of their codes.
 * @example
 * listRules().find(rule => rule.code === 'TIR007')?.slug // => 'volume-cliff'
 */
export function listRules(): readonly RuleDescription[] {
  const known: readonly (Omit<Rule, 'check'> & Partial<Pick<Rule, 'check'>>)[] = [...readingCodes, ...rules];
  return deepFreeze(
    known
      .map(({ code, slug, purpose, why, help, mandatory, needs, options }) => ({
        code,
        slug,
        purpose,
        why,
        help,
        docs: docsOf(code),
        levels: levelsOf(code),
        isMandatory: mandatory === true,
        needs: needs ?? [],
        options: options ?? {},
      }))
      .sort((a, b) => (a.code < b.code ? -1 : 1)),
  );
}

function levelsOf(code: string): Readonly<Record<Profile, RuleLevel>> {
  const [core, recommended, strict] = profiles.map(profile => levelInProfile(code, profile) ?? 'off');
  return { core: core ?? 'off', recommended: recommended ?? 'off', strict: strict ?? 'off' };
}
