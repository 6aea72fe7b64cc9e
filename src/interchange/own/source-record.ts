/** A record of somebody's own format as a mapping reads it: each field once, exact, and accounted for. */
import { formatDecimal, writeDigits } from '../../kernel/decimal.js';
import {
  decimalField,
  type Fields,
  keepField,
  keepRest,
  mapField,
  openFields,
  refuseKind,
  refuseValue,
  requiredTextField,
  takeField,
  textField,
  textListField,
} from '../common/fields.js';
import type { ImportLog } from '../common/import-log.js';
import { plainOf } from '../common/plain-of.js';
import type { SourceNode } from '../common/source-node.js';

/** A finding of a mapping. */
export interface MappingFinding {
  /** IMP001: a meaning was assumed; IMP002: it is not carried; IMP003: an id was changed; REF001: a name leads nowhere; SYS013: a bad value. */
  readonly code: 'IMP001' | 'IMP002' | 'IMP003' | 'REF001' | 'SYS013';
  /** What is wrong or was decided, as a whole sentence. */
  readonly message: string;
  /** With an error there is no catalogue; absent: an error for SYS013 and REF001, else a warning. */
  readonly severity?: 'error' | 'warning' | 'info';
  readonly help?: string;
}

/** What a field may hold. */
export type SourceKind = 'text' | 'number' | 'boolean' | 'list' | 'record';

/** A record of the file. What is asked for counts as mapped; what nobody asks for, keeps or loses is lost. */
export interface SourceRecord {
  /** The names of its fields, in their order, for a record that maps ids to things. */
  readonly names: readonly string[];
  readonly has: (name: string) => boolean;
  /** What a field holds, where it may hold one thing or another; undefined where there is nothing. Asks for nothing yet. */
  readonly kindOf: (name: string) => SourceKind | undefined;
  /** A text without spaces at its ends; undefined where there is none. */
  readonly text: (name: string) => string | undefined;
  /** A text that must be there; its absence is an error, and the empty text stands for it. */
  readonly requiredText: (name: string, help: string) => string;
  readonly texts: (name: string) => readonly string[];
  /** A number as an exact decimal, with the digits in which it is written: 12.50 stays `12.50`. */
  readonly decimal: (name: string) => string | undefined;
  /** A number that must be there, as for `decimal`; zero stands for it where it is not, beside the error. */
  readonly requiredDecimal: (name: string, help: string) => string;
  /** A whole number from 0. */
  readonly count: (name: string) => number | undefined;
  readonly yesNo: (name: string) => boolean | undefined;
  /** A record within it. */
  readonly record: (name: string) => SourceRecord | undefined;
  /** A list of records; `subject` is what messages call each, such as `tariff`. */
  readonly records: (name: string, subject: string) => readonly SourceRecord[];
  /** Keeps a field as it is written, for an `origin`. */
  readonly keep: (name: string) => unknown;
  /** Keeps all fields that nothing has asked for; undefined where there are none. */
  readonly rest: () => Readonly<Record<string, unknown>> | undefined;
  /** Lets a field go, and says why. */
  readonly lose: (name: string, note: string) => void;
  /** Says something of a field, or of the record as a whole. */
  readonly find: (finding: MappingFinding, name?: string) => void;
}

/** Opens a record. */
export function openRecord(fields: Fields): SourceRecord {
  const { node, log } = fields;
  return {
    names: [...node.members.keys()],
    has: name => (node.members.get(name)?.kind ?? 'null') !== 'null',
    kindOf: name => kindOf(node.members.get(name)),
    text: name => textField(fields, name),
    requiredText: (name, help) => requiredTextField(fields, name, help) ?? '',
    texts: name => textListField(fields, name)?.map(({ text }) => text) ?? [],
    decimal: name => readDecimal(fields, name),
    requiredDecimal: (name, help) => readDecimal(fields, name) ?? missDecimal(fields, name, help),
    count: name => readCount(fields, name),
    yesNo: name => readYesNo(fields, name),
    record: name => {
      const inner = mapField(fields, name);
      return inner === undefined ? undefined : openRecord(openFields(inner, log, `“${name}” of the ${fields.subject}`));
    },
    records: (name, subject) => readRecords(fields, name, subject),
    keep: name => keepField(fields, name),
    rest: () => keepRest(fields),
    lose: (name, note) => lose(fields, name, note),
    find: (finding, name) => findAt(log, (name === undefined ? undefined : node.members.get(name)) ?? node, finding),
  };
}

function kindOf(node: SourceNode | undefined): SourceKind | undefined {
  if (node === undefined || node.kind === 'null' || node.kind === 'other') return undefined;
  return node.kind === 'map' ? 'record' : node.kind;
}

function readDecimal(fields: Fields, name: string): string | undefined {
  const value = decimalField(fields, name);
  return value === undefined ? undefined : writeDigits(value);
}

function missDecimal(fields: Fields, name: string, help: string): string {
  const kind = fields.node.members.get(name)?.kind ?? 'null';
  // Of one that is no number it has been said already.
  if (kind === 'null') fields.log.find(fields.node, { code: 'SYS014', message: `The ${fields.subject} has no “${name}”.`, help });
  return '0';
}

function readCount(fields: Fields, name: string): number | undefined {
  const value = decimalField(fields, name);
  if (value === undefined) return undefined;
  const text = formatDecimal(value);
  if (/^\d{1,9}$/.test(text)) return Number(text);
  return refuseKind(fields, fields.node.members.get(name) ?? fields.node, { name, wanted: 'a whole number from 0' });
}

function readYesNo(fields: Fields, name: string): boolean | undefined {
  const node = takeField(fields, name);
  if (node === undefined) return undefined;
  if (node.kind !== 'boolean') return refuseKind(fields, node, { name, wanted: 'true or false' });
  fields.log.mapped(node);
  return node.value;
}

function readRecords(fields: Fields, name: string, subject: string): readonly SourceRecord[] {
  const node = takeField(fields, name);
  if (node === undefined) return [];
  if (node.kind !== 'list') return refuseKind(fields, node, { name, wanted: 'a list' }) ?? [];
  if (node.items.length === 0) fields.log.mapped(node);
  return node.items.flatMap((item, index) => {
    if (item.kind === 'map') return [openRecord(openFields(item, fields.log, `${subject} ${index + 1}`))];
    return refuseValue(fields.log, item, `The ${subject} ${index + 1} must be a record; it is ${JSON.stringify(plainOf(item))}.`) ?? [];
  });
}

function lose(fields: Fields, name: string, note: string): void {
  const node = fields.node.members.get(name);
  if (node === undefined) return;
  fields.taken.push(name);
  fields.log.lost(node, note);
}

function findAt(log: ImportLog, node: SourceNode, { severity, ...finding }: MappingFinding): void {
  const usual = finding.code === 'SYS013' || finding.code === 'REF001' ? 'error' : 'warning';
  log.find(node, { ...finding, severity: severity ?? usual });
}
