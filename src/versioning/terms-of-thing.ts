/** What a customer agrees to: the part of a thing whose role is price, allowance, obligation, eligibility or legal. */

import { canonicalJson } from '../kernel/canonical-json.js';
import { compareText } from '../kernel/compare-text.js';
import { isRecord } from '../kernel/is-record.js';
import type { Role } from '../model/schema-kit.js';
import { atomicLists, atomicNouns, listRules, orderedSets } from './comparison.data.js';
import { type Field, type Shape, shapeOfElement, shapeOfThings } from './model-shape.js';

const termRoles: ReadonlySet<Role | undefined> = new Set<Role | undefined>(['price', 'allowance', 'obligation', 'eligibility', 'legal']);

/** Takes the terms out of a value; undefined where there are none. */
type Projection = (value: unknown) => unknown;

/** A place of the model, as far as terms go. */
interface TermPlace {
  readonly role: Role | undefined;
  readonly shape: Shape;
  readonly field: string;
  /** Whether it belongs to a whole, which means what the place that holds it means. */
  readonly isWithinWhole: boolean;
}

const projections = new Map<string, Projection>();

/**
 * Takes the terms out of a thing, in an order that does not depend on how the thing was written.
 *
 * @param collection - The collection of the thing, or `facts`.
 * @param thing - The thing.
 * @returns Plain data without words, ids and notes; undefined where nothing in it is a term.
 */
export function termsOfThing(collection: string, thing: unknown): unknown {
  let project = projections.get(collection);
  if (project === undefined) {
    const shape = shapeOfThings(collection);
    project = shape === undefined ? nothing : prepare({ role: 'bookkeeping', shape, field: `${collection}.*`, isWithinWhole: false });
    projections.set(collection, project);
  }
  return project(thing);
}

const nothing: Projection = () => undefined;
const everything: Projection = value => value;

// A noun that contains itself is prepared when data first goes so deep.
function prepareLater(place: TermPlace): Projection {
  let prepared: Projection | undefined;
  return value => {
    if (value === undefined) return undefined;
    prepared ??= prepare(place);
    return prepared(value);
  };
}

function prepare(place: TermPlace): Projection {
  const scalar = termRoles.has(place.role) ? everything : nothing;
  const list = prepareList(place);
  const record = prepareRecord(place);
  return value => {
    if (Array.isArray(value)) return list(value);
    return isRecord(value) ? record(value) : scalar(value);
  };
}

function prepareRecord({ role, shape, field, isWithinWhole }: TermPlace): (record: Readonly<Record<string, unknown>>) => unknown {
  const isWhole = isWithinWhole || atomicNouns.has(shape.noun ?? '');
  const members = new Map<string, Projection>();
  for (const [name, known] of shape.fields) {
    const part = roleWithin(known, role, isWhole);
    if (mayHoldTerms(known, part)) {
      members.set(name, prepareLater({ role: part, shape: known.shape, field: `${field}.${name}`, isWithinWhole: isWhole }));
    }
  }
  const others = prepareOthers({ role, shape, field, isWithinWhole: isWhole });
  return record => {
    // Without a prototype, a member called `__proto__` is a member like any other.
    const terms: Record<string, unknown> = Object.create(null);
    let isEmpty = true;
    for (const name of Object.keys(record)) {
      const project = members.get(name) ?? (shape.fields.has(name) ? nothing : others);
      const value = project(record[name]);
      if (value === undefined) continue;
      terms[name] = value;
      isEmpty = false;
    }
    return isEmpty ? undefined : terms;
  };
}

// What the model does not know may be anything, so it counts as a term.
function prepareOthers({ shape, ...place }: TermPlace): Projection {
  if (shape.values !== undefined) return prepareLater({ ...place, shape: shape.values, field: `${place.field}.*` });
  const isFree = shape.fields.size === 0 && !termRoles.has(place.role);
  return isFree ? nothing : everything;
}

function roleWithin(known: Field, outer: Role | undefined, isWhole: boolean): Role | undefined {
  return !isWhole || known.role === 'presentation' || known.role === 'bookkeeping' ? known.role : outer;
}

// Most fields are words and notes, and need not be entered at all.
function mayHoldTerms({ shape }: Field, role: Role | undefined): boolean {
  return termRoles.has(role) || shape.fields.size > 0 || (shape.items?.fields.size ?? 0) > 0;
}

function prepareList(place: TermPlace): (list: readonly unknown[]) => unknown {
  const { shape, role, field } = place;
  const noun = shape.items?.noun ?? '';
  const isThings = Object.hasOwn(listRules, noun) && !atomicLists.has(noun);
  const isWithinWhole = place.isWithinWhole || !isThings;
  const isOrdered = hasOrder(place, isThings ? noun : undefined);
  const project =
    shape.items === undefined
      ? prepareOthers({ ...place, isWithinWhole: true })
      : prepareElement(shape.items, { role, field: `${field}.*`, isWithinWhole });
  return list => {
    const terms = list.map(project).filter(value => value !== undefined);
    if (terms.length === 0) return undefined;
    return isOrdered || terms.length === 1 ? terms : sortByText(terms);
  };
}

// Elements may differ in shape: not every link leads to words of the contract.
function prepareElement(items: Shape, place: Omit<TermPlace, 'shape'>): Projection {
  const prepared = new Map<Shape, Projection>();
  return element => {
    const shape = shapeOfElement(items, element);
    const project = prepared.get(shape) ?? prepareLater({ ...place, shape });
    prepared.set(shape, project);
    return project(element);
  };
}

// As in a diff: the order of phases counts, that of words and charges does not.
function hasOrder({ shape, field }: TermPlace, noun: string | undefined): boolean {
  if (noun !== undefined) return listRules[noun]?.order === 'meaning';
  const { items } = shape;
  const isSetOfWords = items?.isScalar === true && items.values === undefined && items.fields.size === 0;
  return orderedSets.has(field) || !isSetOfWords;
}

function sortByText(list: readonly unknown[]): readonly unknown[] {
  return list
    .map(value => ({ value, text: typeof value === 'string' ? value : canonicalJson(value) }))
    .sort((a, b) => compareText(a.text, b.text))
    .map(({ value }) => value);
}
