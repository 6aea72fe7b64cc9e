/** By what a row is known: the things that it names, given or implied. The same for rows that are read and rows that are written. */
import { cleanId } from '../common/unique-ids.js';
import type { ColumnLevel } from './columns.data.js';
import { columnOf } from './find-column.js';

/** The texts of a row by column. */
export type RowTexts = ReadonlyMap<string, string>;

/** What a row names. */
export interface RowNames {
  readonly offer?: string;
  readonly product?: string;
  readonly term?: string;
  readonly plan?: string;
  readonly phase?: string;
  readonly charge?: string;
}

const planLevels: readonly ColumnLevel[] = ['plan', 'phase', 'charge', 'price', 'line'];

/** Whether a row says anything of a level or of one within it. */
export function reaches(texts: RowTexts, level: ColumnLevel): boolean {
  const levels = planLevels.includes(level) ? planLevels.slice(planLevels.indexOf(level)) : [level];
  return [...texts.keys()].some(key => levels.includes(columnOf(key)?.level ?? 'offer'));
}

/** Works out what a row names. */
export function namesOf(texts: RowTexts): RowNames {
  const name = texts.get('offerName');
  const offer = texts.get('offer') ?? (name === undefined ? undefined : cleanId(name));
  const product = texts.get('product') ?? offer;
  const term = reaches(texts, 'term') ? (texts.get('term') ?? texts.get('commitment')) : undefined;
  const plan = reaches(texts, 'plan') ? (texts.get('plan') ?? offer) : undefined;
  const phase = reaches(texts, 'phase') ? (texts.get('phase') ?? 'main') : undefined;
  const charge = reaches(texts, 'charge') ? (texts.get('charge') ?? impliedCell('chargeKind', texts)) : undefined;
  return { ...some({ offer, product, term, plan, phase, charge }) };
}

function some(names: Readonly<Record<string, string | undefined>>): RowNames {
  return Object.fromEntries(Object.entries(names).filter(([, name]) => name !== undefined && name !== ''));
}

/** What a blank cell means, by the other cells of its thing; undefined where it means nothing. */
export function impliedCell(key: string, texts: RowTexts): string | undefined {
  const implied = implications[key];
  return texts.get(key) ?? implied?.(texts);
}

const implications: Readonly<Record<string, (texts: RowTexts) => string | undefined>> = {
  offer: texts => namesOf(texts).offer,
  product: texts => namesOf(texts).offer,
  term: texts => texts.get('commitment'),
  plan: texts => namesOf(texts).offer,
  phase: () => 'main',
  charge: texts => impliedCell('chargeKind', texts),
  status: () => 'active',
  productStatus: () => 'active',
  planStatus: () => 'active',
  productKind: () => 'base',
  proration: () => 'none',
  phaseKind: texts => (texts.has('phaseLength') ? 'fixedTerm' : 'evergreen'),
  chargeKind: texts => (texts.has('period') ? 'recurring' : 'oneTime'),
  timing: texts => (impliedCell('chargeKind', texts) === 'usage' ? 'inArrears' : 'inAdvance'),
  quantity: texts => impliedQuantity(texts),
  model: texts => (impliedCell('quantity', texts) === 'fixed' ? 'flat' : 'perUnit'),
  packageRounding: texts => (texts.has('packageSize') ? 'up' : undefined),
};

function impliedQuantity(texts: RowTexts): string {
  if (impliedCell('chargeKind', texts) === 'usage') return 'metered';
  return texts.has('unit') ? 'licensed' : 'fixed';
}

/** The columns that tell the prices of a charge from one another. */
export const priceKeys: readonly string[] = ['currency', 'channel', 'segment', 'market', 'validFrom', 'validUntil'];

/** The columns that tell the lines of a price from one another. */
export const lineKeys: readonly string[] = ['upTo', 'at'];

/** Writes some cells as one text by which they are compared. */
export function keyOf(texts: RowTexts, keys: readonly string[]): string {
  return JSON.stringify(keys.map(key => texts.get(key) ?? ''));
}

/**
 * What identifies a row within its offer, for a person to read and for the cells of unknown columns to come back to. The one phase that a plan
 * has of its own accord is not named, nor the term in a row of a charge, which may say it or not.
 */
export function rowKey(texts: RowTexts): Readonly<Record<string, string>> {
  const { plan, term, phase, charge } = namesOf(texts);
  const rest = [...priceKeys, ...lineKeys].flatMap(key => (texts.has(key) ? [[key, texts.get(key) ?? ''] as const] : []));
  const isPlain = phase === 'main' && charge === undefined;
  return {
    ...(plan && { plan }),
    ...(term && charge === undefined && { term }),
    ...(phase && !isPlain && { phase }),
    ...(charge && { charge }),
    ...Object.fromEntries(rest),
  };
}
