import { checkFact } from '../condition/check-fact.js';
import { specOf } from '../condition/read-facts.js';
import { closestWord } from '../kernel/closest-word.js';
import type { FactSpec } from '../model/fact-spec.js';
import type { CatalogueIndex } from './catalogue-index.js';
import { type CustomerReading, note, type Spot, sayField, show } from './customer-reading.js';
import type { ScalarShape } from './customer-shape.data.js';

/**
 * Looks at what a well-formed value means: whether the catalogue has what it names, whether a holding is the only one of its id, whether its
 * parent is there, whether a fact is one that is declared.
 *
 * @param shape - What is to be looked at.
 * @param spot - The value.
 * @param reading - Where issues are noted.
 */
export function checkCustomerValue(shape: ScalarShape, spot: Spot, reading: CustomerReading): void {
  if (shape.look !== undefined) looks[shape.look](spot, reading, shape.in);
}

type Look = (spot: Spot, reading: CustomerReading, kind: ScalarShape['in']) => void;

const looks: Readonly<Record<NonNullable<ScalarShape['look']>, Look>> = {
  reference: checkReference,
  holding: checkHolding,
  parent: checkParent,
  fact: checkFactValue,
};

function checkReference(spot: Spot, reading: CustomerReading, kind: ScalarShape['in']): void {
  const id = String(spot.value);
  const names = kind === undefined ? [id] : namesIn(reading.index, kind);
  if (names.includes(id)) return;
  const message = `${sayField(spot)} is ${show(id)}, which the catalogue does not have.`;
  note(reading, 'CUS010', { path: spot.path, finding: { message, help: didYouMean(id, names) } });
}

// What a customer holds may be of an earlier release.
function namesIn(index: CatalogueIndex, kind: ScalarShape['in'] & string): readonly string[] {
  if (kind === 'segments' || kind === 'markets') return index.catalogue[kind].map(({ id }) => id);
  if (kind === 'currencies') return [...index.minorUnits.keys()];
  return [index, ...index.earlier.values()].flatMap(one => [...one[kind].keys()]);
}

function checkHolding({ path, value }: Spot, reading: CustomerReading): void {
  const id = String(value);
  if (reading.seen.has(id)) note(reading, 'CUS004', { path, finding: { message: `Two holdings have the id ${show(id)}.` } });
  reading.seen.add(id);
}

function checkParent(spot: Spot, reading: CustomerReading): void {
  const { parents } = reading;
  const id = String(spot.value);
  if (!parents.has(id)) {
    const message = `${sayField(spot)} is ${show(id)}, and no holding has that id.`;
    note(reading, 'CUS005', { path: spot.path, finding: { message, help: didYouMean(id, parents.keys()) } });
  } else if (runsInCircle(id, parents)) {
    const message = `${sayField(spot)} is ${show(id)}, and from there the holdings are parts of one another in a circle.`;
    note(reading, 'CUS006', { path: spot.path, finding: { message } });
  }
}

function runsInCircle(start: string, parents: ReadonlyMap<string, unknown>): boolean {
  const line = new Set<unknown>();
  let next: unknown = start;
  while (typeof next === 'string' && !line.has(next)) {
    line.add(next);
    next = parents.get(next);
  }
  return typeof next === 'string';
}

const countsAsUnknown = 'It counts as unknown, and so does every condition that depends on it.';

function checkFactValue({ path, value }: Spot, reading: CustomerReading): void {
  const { facts, timeZone } = reading.index.catalogue;
  const name = String(path.at(-1));
  const spec = specOf(facts, name);
  const fault = spec === undefined ? undefined : checkFact(spec, value, timeZone);
  if (spec === undefined) {
    const message = `The catalogue declares no fact ${show(name)}.`;
    const why = 'No condition can ask for it, so it changes no answer.';
    note(reading, 'CUS007', { path, finding: { message, why, help: didYouMean(name, Object.keys(facts)) } });
  } else if (fault !== undefined) {
    const isWrongType = fault === 'FACT_OF_WRONG_TYPE';
    const message = `The fact ${show(name)} is ${show(value)}; it should be ${isWrongType ? wordsOf[spec.type] : boundsOf(spec)}.`;
    note(reading, isWrongType ? 'CUS008' : 'CUS009', { path, finding: { message, why: countsAsUnknown } });
  }
}

const wordsOf: Readonly<Record<FactSpec['type'], string>> = {
  text: 'a text',
  integer: 'a whole number, not in quotes',
  decimal: 'a decimal number',
  boolean: 'true or false, not in quotes',
  date: 'a day YYYY-MM-DD or an instant such as 2026-03-01T09:00:00Z',
  set: 'a list of texts',
};

function boundsOf({ values, range }: FactSpec): string {
  if (values !== undefined) return `one of ${values.map(show).join(', ')}`;
  const { min, max } = range ?? {};
  const from = min === undefined ? '' : `at least ${min}`;
  const until = max === undefined ? '' : `at most ${max}`;
  return from === '' || until === '' ? from + until : `${from} and ${until}`;
}

function didYouMean(word: string, names: Iterable<string>): string | undefined {
  const meant = closestWord(word, names);
  return meant === undefined ? undefined : `Did you mean “${meant}”?`;
}
