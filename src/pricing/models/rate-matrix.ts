import { type Decimal, decimal } from '../../kernel/decimal.js';
import { multiplyDecimals, sumDecimals } from '../../kernel/decimal-arithmetic.js';
import type { Price } from '../../model/price.js';
import type { MatrixCell, MatrixPrice } from '../../model/price-model.js';
import { type Rating, type RatingGroup, type RatingInput, rated, unrated } from './price-rating.js';

/** The amount of the cell that the dimensions name, for each unit; each group of a quantity by its own cell. */
export function rateMatrix(price: Price, input: RatingInput): Rating {
  const { matrix } = price;
  if (matrix === undefined) return unrated('NO_PRICE_MODEL');
  const groups = input.groups ?? (input.dimensions === undefined ? [] : [{ quantity: input.quantity, dimensions: input.dimensions }]);
  if (groups.length === 0 || !groups.every(group => isPlaced(matrix, group))) return unrated('DIMENSION_UNKNOWN');
  const amounts = groups.map(group => amountOf(matrix, group));
  return amounts.includes(undefined) ? unrated('NO_PRICE_FOR_DIMENSIONS') : rated(sumDecimals(amounts.flatMap(amount => amount ?? [])));
}

function isPlaced(matrix: MatrixPrice, { dimensions }: RatingGroup): boolean {
  return matrix.dimensions.every(name => Object.hasOwn(dimensions, name));
}

function amountOf(matrix: MatrixPrice, { quantity, dimensions }: RatingGroup): Decimal | undefined {
  const fits = (cell: MatrixCell): boolean => matrix.dimensions.every(name => cell.at[name] === dimensions[name]);
  const amount = matrix.cells.find(fits)?.amount ?? matrix.default;
  return amount === undefined ? undefined : multiplyDecimals(decimal(amount), quantity);
}
