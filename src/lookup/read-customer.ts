import { closestWord } from '../kernel/closest-word.js';
import { deepFreeze } from '../kernel/deep-freeze.js';
import { isRecord } from '../kernel/is-record.js';
import { failure, type Result, success } from '../kernel/result.js';
import type { Customer } from '../model/customer.js';
import type { CatalogueIndex } from './catalogue-index.js';
import { checkCustomerValue } from './check-customer-value.js';
import { type CustomerReading, capital, note, type Spot, sayField, show, startReading } from './customer-reading.js';
import { customerShape, type ListShape, type MapShape, type RecordShape, type ScalarShape, type Shape } from './customer-shape.data.js';

/**
 * Reads loose data as a customer.
 *
 * @param index - The index of the catalogue that declares the facts.
 * @param data - What `JSON.parse` gave.
 * @returns The frozen customer with warnings, or every issue at once in document order. CUS001 missing-field, CUS002 bad-value, CUS004
 *   duplicate-holding, CUS005 unknown-parent, CUS006 parents-in-a-circle and CUS011 exactly-one are errors. CUS003 unknown-field (its value is
 *   left out), CUS007 fact-not-declared, CUS008 fact-of-wrong-type and CUS009 fact-not-possible (they count as unknown) and CUS010
 *   unknown-reference are warnings.
 * @example
 * readCustomer(index, { id: 'x' }).issues.map((issue) => issue.message) // => ['The customer “x” lacks “facts”.']
 */
export function readCustomer(index: CatalogueIndex, data: unknown): Result<Customer> {
  const reading = startReading(index, data);
  const value = read(customerShape(), { value: data, path: [], thing: 'the customer' }, reading);
  const issues = deepFreeze(reading.issues);
  if (issues.some(issue => issue.severity === 'error')) return failure(issues);
  return success(deepFreeze(value as Customer), issues); // the walk without an error has shown that it has the shape
}

function read(shape: Shape, spot: Spot, reading: CustomerReading): unknown {
  switch (shape.kind) {
    case 'scalar':
      return readScalar(shape, spot, reading);
    case 'list':
      return readList(shape, spot, reading);
    case 'map':
      return readMap(shape, spot, reading);
    case 'record':
      return readRecord(shape, spot, reading);
  }
}

function readScalar(shape: ScalarShape, spot: Spot, reading: CustomerReading): unknown {
  const { value } = spot;
  if (!shape.test(value)) return refuse(spot, shape, reading);
  checkCustomerValue(shape, spot, reading);
  return Array.isArray(value) ? [...value] : value;
}

function readList({ item }: ListShape, spot: Spot, reading: CustomerReading): unknown {
  const { value, path, thing } = spot;
  if (!Array.isArray(value)) return refuse(spot, { want: 'a list' }, reading);
  return value.map((member, at) => read(item, { value: member, path: [...path, at], thing }, reading));
}

function readMap({ item }: MapShape, spot: Spot, reading: CustomerReading): unknown {
  const { value, path, thing } = spot;
  if (!isRecord(value)) return refuse(spot, { want: 'a record' }, reading);
  // Made from entries, so that a member called `__proto__` stays a member.
  return Object.fromEntries(
    listMembers(value).map(([name, member]) => [name, read(item, { value: member, path: [...path, name], thing }, reading)]),
  );
}

function readRecord(shape: RecordShape, spot: Spot, reading: CustomerReading): unknown {
  const { value, path } = spot;
  if (!isRecord(value)) return refuse(spot, { want: 'a record' }, reading);
  const inside = { ...spot, thing: nameThing(shape, spot) };
  const members = listMembers(value);
  const misspelt = checkNeeded(shape, inside, reading);
  return Object.fromEntries(
    members.flatMap(([name, member]) => {
      const field = Object.hasOwn(shape.fields, name) ? shape.fields[name] : undefined;
      if (field !== undefined) return [[name, read(field, { ...inside, value: member, path: [...path, name] }, reading)]];
      if (!misspelt.includes(name)) refuseField(name, { shape, spot: inside }, reading);
      return [];
    }),
  );
}

function listMembers(record: Readonly<Record<string, unknown>>): readonly (readonly [string, unknown])[] {
  return Object.entries(record).filter(([, member]) => member !== undefined);
}

function nameThing({ noun, fields }: RecordShape, { value, path }: Spot): string {
  const id = isRecord(value) && Object.hasOwn(fields, 'id') ? value['id'] : undefined;
  const at = path.at(-1);
  if (typeof id === 'string') return `the ${noun} ${show(id)}`;
  return typeof at === 'number' ? `the ${noun} number ${at + 1}` : `the ${noun}`;
}

// Gives the names of fields that are taken for misspelt ones, so that no slip is reported twice.
function checkNeeded(
  { needed, fields, oneOf = [] }: RecordShape,
  { value, path, thing }: Spot,
  reading: CustomerReading,
): readonly string[] {
  const names = listMembers(isRecord(value) ? value : {}).map(([name]) => name);
  const strange = names.filter(name => !Object.hasOwn(fields, name));
  const misspelt = needed
    .filter(field => !names.includes(field))
    .map(field => {
      const slip = closestWord(field, strange);
      const help = slip === undefined ? undefined : `Is “${slip}” a slip for it?`;
      note(reading, 'CUS001', { path: [...path, field], finding: { message: `${capital(thing)} lacks “${field}”.`, help } });
      return slip;
    });
  if (oneOf.length > 0 && oneOf.filter(field => names.includes(field)).length !== 1) {
    const message = `${capital(thing)} should have exactly one of ${oneOf.map(field => `“${field}”`).join(' and ')}.`;
    note(reading, 'CUS011', { path, finding: { message } });
  }
  return misspelt.filter(name => name !== undefined);
}

function refuseField(name: string, { shape, spot }: { readonly shape: RecordShape; readonly spot: Spot }, reading: CustomerReading): void {
  const meant = closestWord(name, Object.keys(shape.fields));
  note(reading, 'CUS003', {
    path: [...spot.path, name],
    finding: {
      message: `${capital(spot.thing)} has ${show(name)}, a field that nothing reads; it is left out.`,
      help: meant === undefined ? undefined : `Did you mean “${meant}”?`,
    },
  });
}

function refuse(spot: Spot, { want, values }: Pick<ScalarShape, 'want' | 'values'>, reading: CustomerReading): undefined {
  const { value, path } = spot;
  const meant = typeof value === 'string' && values !== undefined ? closestWord(value, values) : undefined;
  const message = `${sayField(spot)} is ${show(value)}; it should be ${want}.`;
  const help = value === null ? 'A field that is not known is left out.' : meant === undefined ? undefined : `Did you mean “${meant}”?`;
  note(reading, 'CUS002', { path, finding: { message, help } });
}
