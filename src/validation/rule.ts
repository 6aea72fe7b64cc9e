/** What a rule of the rule book is: a code, a purpose and a check that reports findings; how bad they are is for a profile to say. */
import type { Evidence, Fix, Path, RelatedPlace } from '../kernel/issue.js';
import type { RuleContext } from './rule-context.js';

/** One thing that a rule found; the engine adds severity, place, entity, docs and fingerprint. */
export interface Finding {
  readonly path: Path;
  /** The finding is about the member's name, not its value. */
  readonly part?: 'key';
  /** What is wrong, as whole sentences with real values. */
  readonly message: string;
  /** Instead of the rule's own reason. */
  readonly why?: string;
  /** Instead of the rule's own advice. */
  readonly help?: string;
  readonly related?: readonly RelatedPlace[];
  readonly evidence?: readonly Evidence[];
  readonly fixes?: readonly Fix[];
  /** The values of the message, for translation and tests. */
  readonly data?: Readonly<Record<string, unknown>>;
  /** What it is about, for the fingerprint, where the path hangs on the order of things; instead of the path. */
  readonly identity?: string;
  /** Which of several findings at one path this is, for the fingerprint. */
  readonly discriminator?: string;
}

/** What a rule looks at: the catalogue, or the suppressions after all other rules have run. */
export type RuleScope = 'catalogue' | 'suppressions';

/** What a rule cannot do without: the instant that is asked about, or a catalogue of which nothing had to be left out. */
export type RuleNeed = 'at' | 'whole';

/** A number that a configuration may change. */
export interface RuleOption {
  /** What it is when the configuration does not say. */
  readonly default: number;
  /** What it means, in one sentence. */
  readonly purpose: string;
}

/** The values of a rule's options. */
export type OptionValues = Readonly<Record<string, number>>;

/** One rule of the rule book. */
export interface Rule {
  /** Permanent, such as `TIR007`. */
  readonly code: string;
  /** Its readable name, such as `volume-cliff`. */
  readonly slug: string;
  /** What it finds, in one sentence. */
  readonly purpose: string;
  /** Absent: the catalogue. */
  readonly scope?: RuleScope;
  readonly needs?: readonly RuleNeed[];
  /** May be neither suppressed, nor switched off, nor made less than an error. */
  readonly mandatory?: true;
  readonly options?: Readonly<Record<string, RuleOption>>;
  /** Why a finding matters to a customer or a rep. */
  readonly why: string;
  /** What to do about a finding. */
  readonly help: string;
  readonly check: (context: RuleContext, options: OptionValues) => Iterable<Finding>;
}
