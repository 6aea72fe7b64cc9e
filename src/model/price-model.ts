import * as z from 'zod';
import { decimalText, quantityText } from './primitives.js';
import { list, optional, recordOf, required, type Schema, schemaOf } from './schema-kit.js';

/** A share of a value, with a fixed part for each event. */
export interface PercentagePrice {
  /** The share, as a decimal string (0.029 is 2.9 %). */
  readonly rate: string;
  /** A fixed amount for each event. */
  readonly fixed?: string;
}

/** One cell of a matrix of prices. */
export interface MatrixCell {
  /** The value of each dimension. */
  readonly at: Readonly<Record<string, string>>;
  /** What a unit costs there. */
  readonly amount: string;
}

/** A price for a unit that depends on dimensions such as region and size. */
export interface MatrixPrice {
  /** The names of the dimensions. */
  readonly dimensions: readonly string[];
  /** The cells. */
  readonly cells: readonly MatrixCell[];
  /** What a unit costs where no cell fits. */
  readonly default?: string;
}

/** A price that the customer chooses. */
export interface ChosenPrice {
  /** The least amount. */
  readonly min?: string;
  /** The greatest amount. */
  readonly max?: string;
  /** The amount that is proposed. */
  readonly preset?: string;
}

/** Quantities are charged in whole packages of a size. */
export interface DivideBy {
  /** How many units one package holds. */
  readonly size: string;
  /** Whether a started package counts (`up`) or not (`down`). */
  readonly round: 'up' | 'down';
}

/** The schema of a `PercentagePrice`. */
export const percentagePriceSchema: Schema<PercentagePrice> = schemaOf<PercentagePrice>()(() =>
  z
    .strictObject({
      rate: required('price:increase', decimalText(), 'The share; "0.029" is 2.9 %.'),
      fixed: optional('price:increase', decimalText(), 'A fixed amount for each event.'),
    })
    .meta({ id: 'PercentagePrice' }),
);

const matrixCellSchema: Schema<MatrixCell> = schemaOf<MatrixCell>()(() =>
  z
    .strictObject({
      at: required('price:any', recordOf(z.string()), 'The value of each dimension.'),
      amount: required('price:increase', decimalText(), 'What a unit costs there.'),
    })
    .meta({ id: 'MatrixCell' }),
);

/** The schema of a `MatrixPrice`. */
export const matrixPriceSchema: Schema<MatrixPrice> = schemaOf<MatrixPrice>()(() =>
  z
    .strictObject({
      dimensions: required('price:any', list(z.string().min(1)), 'The names of the dimensions.'),
      cells: required('price:any', list(matrixCellSchema()), 'The cells.'),
      default: optional('price:increase', decimalText(), 'What a unit costs where no cell fits.'),
    })
    .meta({ id: 'MatrixPrice' }),
);

/** The schema of a `ChosenPrice`. */
export const chosenPriceSchema: Schema<ChosenPrice> = schemaOf<ChosenPrice>()(() =>
  z
    .strictObject({
      min: optional('price:increase', decimalText(), 'The least amount.'),
      max: optional('price:decrease', decimalText(), 'The greatest amount.'),
      preset: optional('price:any', decimalText(), 'The amount that is proposed.'),
    })
    .meta({ id: 'ChosenPrice' }),
);

/** The schema of a `DivideBy`. */
export const divideBySchema: Schema<DivideBy> = schemaOf<DivideBy>()(() =>
  z
    .strictObject({
      size: required('price:any', quantityText(), 'How many units one package holds.'),
      round: required('price:any', z.enum(['up', 'down']), 'Whether a started package counts (up) or not (down).'),
    })
    .meta({ id: 'DivideBy' }),
);
