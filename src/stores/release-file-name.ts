/** The names of the files of a folder of releases. */

const suffix = '.release.json';
const releasePattern = /^(\d{6,15})\.release\.json$/;
// The number first, so that it can be told for which release a file was meant.
const temporaryPattern = /^\.(\d{6,15})\.[0-9a-f-]{36}\.tmp$/;

/** The name of the file of a release. */
export function releaseFileName(sequence: number): string {
  return `${String(sequence).padStart(6, '0')}${suffix}`;
}

/** The name under which a release is written before it is linked to its place. */
export function temporaryFileName(sequence: number, unique: string): string {
  return `.${String(sequence).padStart(6, '0')}.${unique}.tmp`;
}

/** The sequence number in the name of a release's file; undefined for other files. */
export function sequenceOfRelease(name: string): number | undefined {
  const digits = releasePattern.exec(name)?.[1];
  const sequence = digits === undefined ? 0 : Number(digits);
  return sequence > 0 && name === releaseFileName(sequence) ? sequence : undefined;
}

/** The sequence number for which a temporary file was meant; undefined for other files. */
export function sequenceOfTemporary(name: string): number | undefined {
  const digits = temporaryPattern.exec(name)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
