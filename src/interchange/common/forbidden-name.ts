import type { ImportLog } from './import-log.js';
import type { SourceNode } from './source-node.js';

/** Tells whether a member may not have its name, and says so; programs take this one for something else. */
export function refuseForbiddenName(log: ImportLog, node: SourceNode, name: string): boolean {
  if (name !== '__proto__') return false;
  log.find(node, {
    code: 'SYS013',
    part: 'name',
    message: 'A member may not have the name “__proto__”, which programs take for something else.',
  });
  return true;
}
