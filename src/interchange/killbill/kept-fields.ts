/** Brings back what an import kept of a usage. */
import type { PricePlan } from '../../model/price-plan.js';
import type { XmlElement } from '../common/write-xml.js';
import { isRecord, rawOf } from './export-scene.js';
import type { Raw } from './killbill.js';
import type { PlanPen } from './plan-pen.js';

/** Where in a usage something was kept. */
export interface KeptPlace {
  readonly tier?: number;
  readonly unit?: string;
}

/** Takes what was kept at a place; what nobody takes is lost. */
export type TakeKept = (place: KeptPlace) => Raw;

/** Opens what was kept of one usage. */
export function openKept(pen: PlanPen, plan: PricePlan, usage: string): TakeKept {
  const all = rawOf(plan)['usages'];
  const records = Array.isArray(all) ? all.map((record: unknown, at) => ({ record, at })) : [];
  const path = ['pricePlans', pen.scene.positions.get(plan) ?? 0, 'origin', 'raw', 'usages'];
  return ({ tier, unit }) => {
    const found = records.filter(
      ({ record }) => isRecord(record) && record['usage'] === usage && record['tier'] === tier && record['unit'] === unit,
    );
    for (const { at } of found) pen.restored([...path, at]);
    return Object.fromEntries(
      found.flatMap(({ record }) => (isRecord(record) && isRecord(record['fields']) ? Object.entries(record['fields']) : [])),
    );
  };
}

/** Makes elements of what was kept as plain data, in the order asked for. */
export function keptElements(kept: Raw, names: readonly string[]): readonly XmlElement[] {
  return names.flatMap(name => elementsOf(name, kept[name]));
}

function elementsOf(name: string, value: unknown): readonly XmlElement[] {
  if (Array.isArray(value)) return value.flatMap(item => elementsOf(name, item));
  if (typeof value === 'string') return [{ name, text: value }];
  if (!isRecord(value)) return [];
  const entries = Object.entries(value);
  const attributes = entries.flatMap(([key, text]) => (key.startsWith('@') ? [[key.slice(1), String(text)] as const] : []));
  const children = entries.flatMap(([key, inner]) => (/^[@#]/.test(key) ? [] : elementsOf(key, inner)));
  const text = value['#text'];
  return [{ name, attributes: Object.fromEntries(attributes), children, ...(typeof text === 'string' ? { text } : {}) }];
}
