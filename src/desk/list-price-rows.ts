/** The rows of a comparison that are about money. */
import { canonicalJson } from '../kernel/canonical-json.js';
import { decimal } from '../kernel/decimal.js';
import { compareDecimals } from '../kernel/decimal-arithmetic.js';
import type { SaidText } from '../lookup/pick-text.js';
import type { CostProjection } from '../pricing/cost-projection.js';
import type { UsageTariff } from '../pricing/quote.js';
import type { ComparedSide } from './compared-side.js';
import type { RowDraft } from './comparison-row.js';
import type { DeskScene } from './desk-scene.js';
import type { DeskPhrase } from './desk-words.data.js';
import type { ComparisonCell } from './offer-comparison.js';
import { sayCourse, sayRecurring, sayTariff } from './say-quote.js';
import { sayReasons } from './say-reason.js';

interface RowSpec extends Pick<RowDraft, 'prefer'> {
  readonly cell: (side: ComparedSide) => ComparisonCell;
}

/**
 * Lists the rows of prices and costs.
 *
 * @param scene - The scene.
 * @param sides - The offers.
 * @returns The rows, not yet judged.
 */
export function listPriceRows(scene: DeskScene, sides: readonly ComparedSide[]): readonly RowDraft[] {
  const { speaker } = scene;
  const row = (name: string, label: DeskPhrase, { cell, prefer }: RowSpec): RowDraft => ({
    row: name,
    label: speaker.say(label),
    cells: sides.map(cell),
    ...(prefer === undefined ? {} : { prefer }),
  });
  const hasCourse = sides.some(({ quote }) => quote.kind === 'priced' && (quote.phases.length > 1 || quote.phases[0]?.until !== undefined));
  return [
    row('price.recurring', 'row_recurring', { cell: side => recurringCell(scene, side), prefer: preferLessOfOne }),
    row('price.due', 'row_due', { cell: side => dueCell(scene, side), prefer: preferLess }),
    ...(hasCourse ? [row('price.course', 'row_course', { cell: side => courseCell(scene, side) })] : []),
    ...listUsageRows(scene, sides),
    row('cost.12months', 'row_cost12', { cell: ({ cost }) => costCell(scene, cost), prefer: preferLess }),
    ...(sides.some(({ termCost }) => termCost !== undefined)
      ? [row('cost.term', 'row_costTerm', { cell: side => termCell(scene, side), prefer: preferLessOfTerm })]
      : []),
    row('price.tax', 'row_tax', { cell: side => taxCell(scene, side) }),
  ];
}

function unknownCell(scene: DeskScene, { quote }: ComparedSide): ComparisonCell {
  // The reasons say themselves that it is not known.
  const reasons = quote.kind === 'unknown' ? sayReasons(scene, quote.reasons) : [];
  return { value: null, words: reasons.length === 0 ? [scene.speaker.say('notKnown')] : reasons };
}

function recurringCell(scene: DeskScene, side: ComparedSide): ComparisonCell {
  const { quote } = side;
  if (quote.kind === 'unknown') return unknownCell(scene, side);
  const value = quote.recurring.map(({ period, total }) => ({ period, total }));
  return { value, words: [scene.speaker.sentence(sayRecurring(scene, quote.recurring, quote.currency))] };
}

function dueCell(scene: DeskScene, side: ComparedSide): ComparisonCell {
  const { quote } = side;
  if (quote.kind === 'unknown') return { value: null, words: [scene.speaker.say('notKnown')] };
  return moneyCell(scene, quote.dueToday.total, quote.currency);
}

function moneyCell({ speaker }: DeskScene, amount: string, currency: string): ComparisonCell {
  return { value: amount, words: [speaker.say('value', { text: speaker.money(amount, currency) })] };
}

function courseCell(scene: DeskScene, { quote }: ComparedSide): ComparisonCell {
  if (quote.kind === 'unknown') return { value: null, words: [scene.speaker.say('notKnown')] };
  const value = quote.phases.map(stretch => ({
    from: stretch.from,
    until: stretch.until ?? null,
    recurring: stretch.kind === 'priced' ? stretch.recurring.map(({ period, total }) => ({ period, total })) : null,
  }));
  return { value, words: sayCourse(scene, quote) };
}

function listUsageRows(scene: DeskScene, sides: readonly ComparedSide[]): readonly RowDraft[] {
  const usageOf = ({ quote }: ComparedSide): readonly UsageTariff[] => (quote.kind === 'priced' ? quote.usage : []);
  const keyOf = ({ unit, charge }: UsageTariff): string => unit ?? charge;
  const keys = [...new Set(sides.flatMap(usageOf).map(keyOf))];
  return keys.map(key => {
    const name = scene.index.units.get(key)?.name;
    return {
      row: `price.usage.${key}`,
      label: scene.speaker.say('row_usage', { name: name === undefined ? key : scene.speaker.name(name) }),
      cells: sides.map(side => {
        const own = usageOf(side).filter(tariff => keyOf(tariff) === key);
        // Phases that charge usage alike say it once.
        const tariffs = own.filter(
          ({ tariff }, at) => own.findIndex(other => canonicalJson(other.tariff) === canonicalJson(tariff)) === at,
        );
        const words = tariffs.flatMap(tariff => sayTariff(scene, tariff));
        return {
          value: tariffs.map(({ tariff }) => tariff),
          words: words.length === 0 ? [scene.speaker.say('value', { text: scene.speaker.word('nothing') })] : words,
        };
      }),
    };
  });
}

function costCell(scene: DeskScene, cost: CostProjection): ComparisonCell {
  return cost.kind === 'priced' ? moneyCell(scene, cost.total, cost.currency) : { value: null, words: sayUnknownCost(scene, cost) };
}

/** Says why a cost is not known. */
export function sayUnknownCost(scene: DeskScene, cost: CostProjection): readonly SaidText[] {
  return cost.kind === 'priced' ? [] : [scene.speaker.say('notKnown'), ...sayReasons(scene, cost.reasons)];
}

function termCell(scene: DeskScene, { termCost }: ComparedSide): ComparisonCell {
  const { speaker } = scene;
  if (termCost === undefined) return { value: null, words: [speaker.say('noCommitment')] };
  if (termCost.kind === 'unknown') return { value: null, words: sayUnknownCost(scene, termCost) };
  const { total, months, currency } = termCost;
  return {
    value: { months, total },
    words: [speaker.sentence(speaker.word('overMonths', { amount: speaker.money(total, currency), count: speaker.number(months) }))],
  };
}

function taxCell({ speaker }: DeskScene, { quote }: ComparedSide): ComparisonCell {
  const included = quote.kind === 'priced' ? quote.taxIncluded : undefined;
  if (included === undefined) return { value: null, words: [speaker.say('value', { text: speaker.word('notStated') })] };
  const phrase = included === 'mixed' ? 'taxMixed' : included ? 'taxIncluded' : 'taxExcluded';
  return { value: included, words: [speaker.say(phrase)] };
}

function preferLess(a: unknown, b: unknown): number | undefined {
  return typeof a === 'string' && typeof b === 'string' ? compareDecimals(decimal(b), decimal(a)) : undefined;
}

interface PeriodTotal {
  readonly period: string;
  readonly total: string;
}

// Amounts of different periods, or several, are not held against each other here: twelve months are.
function preferLessOfOne(a: unknown, b: unknown): number | undefined {
  const [left, right] = [onlyOne(a), onlyOne(b)];
  return left === undefined || right === undefined || left.period !== right.period ? undefined : preferLess(left.total, right.total);
}

function onlyOne(value: unknown): PeriodTotal | undefined {
  const [only, another]: readonly unknown[] = Array.isArray(value) ? value : [];
  return another === undefined && isPeriodTotal(only) ? only : undefined;
}

function isPeriodTotal(value: unknown): value is PeriodTotal {
  return typeof value === 'object' && value !== null && 'period' in value && 'total' in value;
}

function preferLessOfTerm(a: unknown, b: unknown): number | undefined {
  return isTermTotal(a) && isTermTotal(b) && a.months === b.months ? preferLess(a.total, b.total) : undefined;
}

function isTermTotal(value: unknown): value is { readonly months: number; readonly total: string } {
  return typeof value === 'object' && value !== null && 'months' in value && 'total' in value;
}
