import { refuseForbiddenName } from './forbidden-name.js';
import type { ImportLog } from './import-log.js';
import { pathOf, type SourceNode } from './source-node.js';

/** Adds a member to a map; one with a forbidden name, or a name that is there already, is reported and left out. */
export function addMember(log: ImportLog, members: Map<string, SourceNode>, { name, node }: { name: string; node: SourceNode }): void {
  if (refuseForbiddenName(log, node, name)) return;
  const first = members.get(name);
  if (first === undefined) {
    members.set(name, node);
    return;
  }
  const place = log.placeOf(first, 'name');
  log.find(node, {
    code: 'SYS002',
    part: 'name',
    message: `“${name}” is written twice.`,
    related: [{ message: 'It is written here first.', path: pathOf(node), ...(place === undefined ? {} : { place }) }],
  });
}
