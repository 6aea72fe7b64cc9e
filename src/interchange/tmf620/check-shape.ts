/** Says where a member of a resource is not what TMF620 has there. Numbers may be written as texts, as many systems do. */

import { describe, refuseValue, shorten } from '../common/fields.js';
import type { ImportLog } from '../common/import-log.js';
import { readNumberText } from '../common/number-text.js';
import type { SourceMap, SourceNode } from '../common/source-node.js';
import { readInstantText } from './instant-text.js';
import { type MemberType, membersOfType } from './member-types.js';

export function checkShape(log: ImportLog, node: SourceMap, type: string): void {
  const members = membersOfType(type);
  for (const [name, value] of node.members) {
    const member = members.get(name);
    if (member !== undefined && value.kind !== 'null') checkMember(log, { node: value, name, member });
  }
}

interface Checked {
  readonly node: SourceNode;
  readonly name: string;
  readonly member: MemberType;
}

function checkMember(log: ImportLog, { node, name, member }: Checked): void {
  if (!member.isList) {
    checkValue(log, { node, name, member });
    return;
  }
  if (node.kind === 'list') for (const item of node.items) checkValue(log, { node: item, name, member });
  else if (node.kind === 'map') checkAlone(log, { node, name, member });
  else refuseValue(log, node, `“${name}” must be a list; it is ${describe(node)}.`);
}

// What programs make of XML.
function checkAlone(log: ImportLog, { node, name, member }: Checked): void {
  log.find(node, {
    code: 'IMP001',
    severity: 'warning',
    message: `“${name}” should be a list; the one thing there was read as a list of one.`,
  });
  checkValue(log, { node, name, member });
}

function checkValue(log: ImportLog, { node, name, member }: Checked): void {
  const wanted = wantedOf(node, member.name);
  if (wanted !== undefined) refuseValue(log, node, `“${shorten(name)}” must be ${wanted}; it is ${describe(node)}.`);
  else if (member.name === 'dateTime' && node.kind === 'text' && readInstantText(node.text) !== node.text) sayZone(log, node, name);
  else if (node.kind === 'map') checkShape(log, node, member.name);
}

// What the value should be, undefined where it is that.
function wantedOf(node: SourceNode, type: string): string | undefined {
  if (node.kind === 'other') return 'plain data';
  switch (type) {
    case 'any':
      return undefined;
    case 'text':
      return node.kind === 'text' ? undefined : 'a text';
    case 'boolean':
      return node.kind === 'boolean' ? undefined : 'yes or no';
    case 'number':
      return isNumber(node) ? undefined : 'a number';
    case 'dateTime':
      return node.kind === 'text' && readInstantText(node.text) !== undefined ? undefined : 'a date and time such as 2026-01-31T00:00:00Z';
    default:
      return node.kind === 'map' ? undefined : 'a map';
  }
}

function sayZone(log: ImportLog, node: SourceNode, name: string): void {
  log.find(node, { code: 'IMP001', severity: 'warning', message: `“${name}” names no time zone; it was read as UTC.` });
}

function isNumber(node: SourceNode): boolean {
  return (node.kind === 'number' || node.kind === 'text') && readNumberText(node.text).kind === 'decimal';
}
