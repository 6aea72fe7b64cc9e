import { decimal } from '../../kernel/decimal.js';
import { multiplyDecimals, sumDecimals } from '../../kernel/decimal-arithmetic.js';
import type { MatrixPrice } from '../../model/price-model.js';
import { type RateModel, rated, readDecimal, unrated } from './price-rating.js';

/** The amount of the cell that the dimensions name, for each unit; each group of a quantity by its own cell. */
export function readMatrix(matrix: MatrixPrice): RateModel {
  const { dimensions: names } = matrix;
  const cells = matrix.cells.map(({ at, amount }) => ({ at, amount: decimal(amount) }));
  const otherwise = readDecimal(matrix.default);
  return ({ quantity, dimensions, groups = dimensions === undefined ? [] : [{ quantity, dimensions }] }) => {
    const isPlaced = groups.every(group => names.every(name => Object.hasOwn(group.dimensions, name)));
    if (groups.length === 0 || !isPlaced) return unrated('DIMENSION_UNKNOWN');
    const amounts = groups.flatMap(group => {
      const cell = cells.find(({ at }) => names.every(name => at[name] === group.dimensions[name]));
      const amount = cell?.amount ?? otherwise;
      return amount === undefined ? [] : [multiplyDecimals(amount, group.quantity)];
    });
    return amounts.length < groups.length ? unrated('NO_PRICE_FOR_DIMENSIONS') : rated(sumDecimals(amounts));
  };
}
