/** What the inspections of the different kinds of shape share. */
import type { Fix, Path } from '../../kernel/issue.js';
import type { Fault } from './fault.js';
import type { Namer } from './name-things.js';
import { quote } from './say-value.js';
import type { Shape } from './shape.js';

/** A value with its place. */
export interface Spot {
  readonly value: unknown;
  readonly path: Path;
  /** The record with known fields that holds it: how much of the path leads there, and what it is called. */
  readonly owner: { readonly depth: number; readonly noun: string };
}

/** What an inspection carries along. */
export interface Inspection {
  readonly namer: Namer;
  /** Something in the data is no plain value, or a doubtful number, so that the fast check is not to be trusted. */
  readonly hasMarks: boolean;
  readonly report: (fault: Fault) => void;
  /** Inspects a part. */
  readonly inspect: (shape: Shape, spot: Spot) => void;
}

/** What a fault about one value says beside its place. */
export interface ValueFault {
  /** The rest of the sentence that begins with what the value is called, and perhaps more sentences. */
  readonly says: string;
  /** A warning, of another code than errors, so that a profile can tell the two apart. */
  readonly warning?: 'SYS015';
  readonly help?: string;
  readonly why?: string;
  readonly fix?: Omit<Fix, 'edits'> & { readonly value: unknown };
  readonly data?: Readonly<Record<string, unknown>>;
}

/**
 * Reports that a value is not what it must be.
 *
 * @param spot - The value.
 * @param inspection - Takes the fault.
 * @param fault - What to say about it.
 */
export function reportValue(spot: Spot, inspection: Inspection, fault: ValueFault): void {
  const { says, warning, fix, data, ...more } = fault;
  const fixes = fix && [
    { title: fix.title, applicability: fix.applicability, edits: [{ op: 'replace', path: spot.path, value: fix.value } as const] },
  ];
  inspection.report({
    code: warning ?? 'SYS013',
    severity: warning === undefined ? 'error' : 'warning',
    path: spot.path,
    message: `${capitalize(sayPlace(spot, inspection.namer))} ${says}`,
    ...more,
    ...(fixes && { fixes }),
    data: { value: spot.value, ...data },
  });
}

/**
 * Says which value is meant.
 *
 * @param spot - The value.
 * @param namer - Names the thing that holds it.
 * @returns Such as `entry 2 of “channels” of offer “Fibre 100”`.
 */
export function sayPlace({ path, owner }: Spot, namer: Namer): string {
  const steps = path.slice(owner.depth).toReversed();
  const thing = namer.sayThing(path.slice(0, owner.depth), owner.noun);
  return [...steps.map(step => (typeof step === 'number' ? `entry ${step + 1}` : quote(step))), thing].join(' of ');
}

/**
 * Begins a sentence.
 *
 * @param text - Words.
 * @returns The words with a capital letter in front.
 */
export function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * Goes on to a member of a value, within the same owner.
 *
 * @param spot - The value.
 * @param step - The name or position of the member.
 * @param value - The member.
 * @returns The member with its place.
 */
export function memberSpot(spot: Spot, step: string | number, value: unknown): Spot {
  return { value, path: [...spot.path, step], owner: spot.owner };
}
