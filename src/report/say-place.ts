import { formatPointer, type Issue, type RelatedPlace } from '../kernel/issue.js';
import { cleanLine } from './text/clean-text.js';

/** Says where a finding is: file, line and column where they are known, or else the way to the value. */
export function sayPlace({
  place,
  path,
  ...rest
}: Pick<Issue, 'place' | 'path'> & { readonly pointer?: string } & Partial<Pick<RelatedPlace, 'entity'>>): string {
  if (place === undefined) return cleanLine(rest.pointer ?? formatPointer(path)) || 'catalogue';
  const { file, start } = place;
  return cleanLine(start === undefined ? file : `${file}:${start.line}:${start.column}`);
}
