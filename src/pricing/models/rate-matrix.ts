import { decimal } from '../../kernel/decimal.js';
import { multiplyDecimals } from '../../kernel/decimal-arithmetic.js';
import type { Price } from '../../model/price.js';
import type { MatrixCell, MatrixPrice } from '../../model/price-model.js';
import { type Rating, type RatingInput, rated, unrated } from './price-rating.js';

/** The amount of the cell that the dimensions name, for each unit. */
export function rateMatrix(price: Price, input: RatingInput): Rating {
  const { matrix } = price;
  if (matrix === undefined) return unrated('NO_PRICE_MODEL');
  const { dimensions } = input;
  if (dimensions === undefined || !matrix.dimensions.every(name => Object.hasOwn(dimensions, name))) return unrated('DIMENSION_UNKNOWN');
  const amount = amountAt(matrix, dimensions);
  return amount === undefined ? unrated('NO_PRICE_FOR_DIMENSIONS') : rated(multiplyDecimals(decimal(amount), input.quantity));
}

function amountAt(matrix: MatrixPrice, dimensions: Readonly<Record<string, string>>): string | undefined {
  const fits = (cell: MatrixCell): boolean => matrix.dimensions.every(name => cell.at[name] === dimensions[name]);
  return matrix.cells.find(fits)?.amount ?? matrix.default;
}
