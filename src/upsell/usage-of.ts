import { measureUsage } from '../pricing/measure-usage.js';
import type { ProjectedUsage } from '../pricing/projected-usage.js';
import { once } from './once.js';
import type { UpsellScene } from './upsell-scene.js';

/**
 * Measures what the customer used in the twelve months before the day of the question, once for an answer.
 *
 * @param scene - The scene.
 * @returns The figures; none for a unit without a record.
 */
export const usageOf: (scene: UpsellScene) => readonly ProjectedUsage[] = /* @__PURE__ */ once(({ index, payer, today }: UpsellScene) =>
  measureUsage(index, payer, { until: today, months: 12 }),
);
