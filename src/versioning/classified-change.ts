/** What a change means for those who use the catalogue. */
import type { Change } from './change.js';

/**
 * How far a change reaches. breaking: someone who was right before can fail or be wrong without having done anything.
 * customerAffecting: nobody fails, but who holds or buys it gets another outcome. minor: new, and nothing changes for those who do
 * nothing. patch: no price, eligibility or advice differs. none: nobody but the author can tell.
 */
export type ChangeClass = 'breaking' | 'customerAffecting' | 'minor' | 'patch' | 'none';

/** For whom a change is good: better or worse for the person who holds or buys the thing, better in one case and worse in another, or not told by the data alone. */
export type Direction = 'better' | 'worse' | 'mixed' | 'unknown';

/** Which part of a semantic version a change raises. */
export type Bump = 'major' | 'minor' | 'patch' | 'none';

/** Why a change matters, a sentence for each of those who ask. */
export interface ChangeReasons {
  /** For those whose programs read the catalogue. */
  readonly integrators?: string;
  /** For those who hold or buy the thing. */
  readonly subscribers?: string;
  /** For finance. */
  readonly finance?: string;
}

/** A change with what it means. */
export interface ClassifiedChange extends Change {
  readonly class: ChangeClass;
  /** Absent where the change is neither good nor bad for anybody. */
  readonly direction?: Direction;
  /** The rule that decided: the role of the place and what happened to it, such as `price.raised`. */
  readonly rule: string;
  /** What the change alone asks of the next version. */
  readonly bump: Bump;
  readonly reasons: ChangeReasons;
}

/** The classes, the worst first. */
export const changeClasses = ['breaking', 'customerAffecting', 'minor', 'patch', 'none'] as const;

/** What each class asks of the next version. */
export const bumpOfClass: Readonly<Record<ChangeClass, Bump>> = {
  breaking: 'major',
  customerAffecting: 'minor',
  minor: 'minor',
  patch: 'patch',
  none: 'none',
};
