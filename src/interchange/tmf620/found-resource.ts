import type { ImportLog } from '../common/import-log.js';
import type { SourceMap } from '../common/source-node.js';
import type { TmfResource } from './tmf-resource.js';

/** A resource with where it was read. */
export interface FoundResource extends TmfResource {
  readonly node: SourceMap;
  readonly log: ImportLog;
}
