import type { FieldNote } from '../../interchange/common/import-result.js';
import { matchesGlob } from '../../kernel/glob.js';
import { formatPointer } from '../../kernel/issue.js';
import type { ArgumentValues } from '../argument-values.js';
import { CliError } from '../cli-error.js';

/** The fields that are lost, by whether that is accepted. */
export interface JudgedLosses {
  readonly accepted: readonly FieldNote[];
  readonly open: readonly FieldNote[];
}

/**
 * Tells the losses that were accepted by name from those that were not.
 *
 * @param lost - The fields that are lost.
 * @param patterns - Pointers with `*` for any step, such as `/plans/*\/code`; each holds for all that lies within, and `/` for everything.
 * @returns The two kinds, in their order.
 */
export function acceptLosses(lost: readonly FieldNote[], patterns: readonly string[]): JudgedLosses {
  const wanted = patterns.filter(pattern => pattern.startsWith('/')).map(pattern => stepsOf(pattern));
  const isAccepted = ({ path }: FieldNote): boolean => wanted.some(steps => begins(formatPointer(path), steps));
  return { accepted: lost.filter(isAccepted), open: lost.filter(note => !isAccepted(note)) };
}

function stepsOf(pointer: string): readonly string[] {
  return pointer.split('/').filter((step, index, all) => index > 0 && !(step === '' && index === all.length - 1));
}

function begins(pointer: string, wanted: readonly string[]): boolean {
  const steps = pointer.split('/').slice(1);
  return steps.length >= wanted.length && wanted.every((step, index) => matchesGlob(step, steps[index] ?? ''));
}

/**
 * Reads the losses that the command line accepts.
 *
 * @param values - The command line.
 * @returns The patterns of `--accept`.
 * @throws A `CliError` for one that is no pointer: taken for everything, or for nothing, it would not be what was meant.
 */
export function readAccepted(values: ArgumentValues): readonly string[] {
  const patterns = values.list('accept');
  const wrong = patterns.find(pattern => !pattern.startsWith('/'));
  if (wrong === undefined) return patterns;
  throw new CliError('not-a-pointer', `--accept takes a pointer such as /plans/*/code, not “${wrong}”.`, {
    help: 'Pointers begin with “/”. “/” alone accepts everything that is lost.',
  });
}
