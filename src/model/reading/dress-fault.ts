import type { Issue, RelatedPlace } from '../../kernel/issue.js';
import { type Fault, readingSlugs } from './fault.js';
import type { Namer } from './name-things.js';

/**
 * Makes an issue of a fault: adds the readable name of its code, the stable pointer and the thing that it is about.
 *
 * @param fault - What is wrong.
 * @param namer - Names the things of the whole data.
 * @returns The issue.
 */
export function dressFault(fault: Fault & { readonly related?: readonly RelatedPlace[] }, namer: Namer): Issue {
  const { code, severity, path, message, why, help, fixes, data, related } = fault;
  const entity = namer.entityOf(path);
  return {
    code,
    slug: readingSlugs[code],
    severity,
    path,
    pointer: namer.pointerOf(path),
    message,
    ...(why !== undefined && { why }),
    ...(help !== undefined && { help }),
    ...(entity !== undefined && { entity }),
    ...(related !== undefined && { related }),
    ...(fixes !== undefined && { fixes }),
    ...(data !== undefined && { data }),
  };
}
