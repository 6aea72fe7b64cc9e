/** A price as the lines of a sheet. */
import type { Path } from '../../kernel/issue.js';
import { type Price, type PriceModel, priceModels } from '../../model/price.js';
import type { Tier } from '../../model/tier.js';
import { type Told, tellColumn } from './export-row.js';
import { keyOf, lineKeys } from './row-keys.js';

/** The model of a price, and its lines; undefined where a sheet cannot say them exactly. */
export interface PriceLines {
  readonly model: PriceModel;
  readonly lines: readonly Told[];
}

/** Lists the lines of a price. */
export function listPriceLines(price: Price, path: Path): PriceLines | undefined {
  const model = priceModels.find(each => each in price);
  if (model === undefined) return undefined;
  const parts = listParts(price, model, [...path, model]);
  const lines = parts?.map(part => tellPart(part));
  if (lines === undefined || lines.some(line => line === undefined)) return undefined;
  const told = lines.flatMap(line => line ?? []);
  const keys = new Set(told.map(({ texts }) => keyOf(texts, lineKeys)));
  return keys.size === told.length ? { model, lines: told } : undefined;
}

/** The values of a line by column, with where each comes from. */
type Part = readonly (readonly [key: string, value: unknown, path: Path])[];

// Each value of a line must be a cell, or the line would say another price.
function tellPart(part: Part): Told | undefined {
  const said = part.filter(([, value]) => value !== undefined && value !== null);
  const cells = said.map(([key, value]) => [key, tellColumn(key, value)] as const);
  if (cells.some(([, text]) => text === undefined)) return undefined;
  return {
    texts: new Map(cells.flatMap(([key, text]) => (text === undefined ? [] : [[key, text] as const]))),
    paths: part.map(([, , path]) => path),
  };
}

function listParts(price: Price, model: PriceModel, path: Path): readonly Part[] | undefined {
  switch (model) {
    case 'flat':
    case 'perUnit':
      return [[['price', price[model], path]]];
    case 'graduated':
    case 'volume':
      return tierParts(price[model] ?? [], path);
    case 'percentage':
      return [[['rate', price.percentage?.rate, [...path, 'rate']], ...optional('price', price.percentage?.fixed, [...path, 'fixed'])]];
    case 'matrix':
      return matrixParts(price, path);
    case 'chosen':
      return chosenParts(price, path);
    case 'onRequest':
      return [[['onRequest', undefined, path]]];
    case 'external':
      return [[['external', price.external, path]]];
  }
}

function optional(key: string, value: unknown, path: Path): Part {
  return value === undefined ? [] : [[key, value, path]];
}

function tierParts(tiers: readonly Tier[], path: Path): readonly Part[] | undefined {
  if (tiers.some(({ upTo }) => typeof upTo === 'object' && upTo !== null && Object.keys(upTo).length === 0)) return undefined;
  return tiers.map((tier, index): Part => {
    const at = [...path, index];
    return [
      ['upTo', tier.upTo, [...at, 'upTo']],
      ...optional('price', tier.unitAmount, [...at, 'unitAmount']),
      ...optional('flatAmount', tier.flatAmount, [...at, 'flatAmount']),
      ...optional('rate', tier.rate, [...at, 'rate']),
      ...optional('blockSize', tier.blockSize, [...at, 'blockSize']),
    ];
  });
}

// A cell must name every dimension in one order, and a matrix without cells has none to be read back.
function matrixParts({ matrix }: Price, path: Path): readonly Part[] | undefined {
  const { dimensions = [], cells = [], default: rest } = matrix ?? {};
  const isWhole = cells.every(
    ({ at }) => Object.keys(at).length === dimensions.length && dimensions.every(each => Object.hasOwn(at, each)),
  );
  if (!isWhole || (cells.length === 0) !== (dimensions.length === 0) || new Set(dimensions).size !== dimensions.length) return undefined;
  const ordered = (at: Readonly<Record<string, string>>): unknown => Object.fromEntries(dimensions.map(each => [each, at[each] ?? '']));
  const parts = cells.map(({ at, amount }, index): Part => {
    const cell = [...path, 'cells', index];
    return [
      ['at', ordered(at), [...cell, 'at']],
      ['price', amount, [...cell, 'amount']],
      ['dimensions', undefined, [...path, 'dimensions']],
    ];
  });
  const others: readonly Part[] =
    rest === undefined
      ? []
      : [
          [
            ['price', rest, [...path, 'default']],
            ['matrix', undefined, path],
          ],
        ];
  return parts.length + others.length === 0 ? [[['matrix', undefined, path]]] : [...parts, ...others];
}

function chosenParts({ chosen = {} }: Price, path: Path): readonly Part[] {
  const part: Part = [
    ...optional('price', chosen.preset, [...path, 'preset']),
    ...optional('chosenFrom', chosen.min, [...path, 'min']),
    ...optional('chosenTo', chosen.max, [...path, 'max']),
  ];
  return [part.length === 0 ? [['chosen', undefined, path]] : part];
}
