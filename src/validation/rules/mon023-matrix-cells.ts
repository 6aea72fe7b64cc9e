import type { MatrixPrice } from '../../model/price-model.js';
import type { PricePlace } from '../list-prices.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { sayChargeFirst } from '../say-price.js';
import { quoted, sayList } from '../say-thing.js';
import { toKey } from '../to-key.js';

export const mon023MatrixCells: Rule = {
  code: 'MON023',
  slug: 'matrix-cells',
  purpose: 'A cell of a price matrix names other dimensions than the matrix has, or the same values as another cell.',
  why: 'The cell is never found, or two amounts are right for one customer.',
  help: 'Give each cell one value for each dimension, and each combination one cell.',
  check: findBadCells,
};

function* findBadCells(context: RuleContext): Iterable<Finding> {
  for (const place of context.prices()) {
    if (place.price.matrix !== undefined) yield* checkMatrix(context, place, place.price.matrix);
  }
}

function* checkMatrix(context: RuleContext, place: PricePlace, { dimensions, cells }: MatrixPrice): Iterable<Finding> {
  const seen = new Map<string, number>();
  const wanted = [...new Set(dimensions)].sort();
  for (const [at, cell] of cells.entries()) {
    const path = [...place.path, 'matrix', 'cells', at];
    const named = Object.keys(cell.at).sort();
    const first = seen.get(toKey(cell.at));
    if (toKey(named) !== toKey(wanted)) {
      const message = `${sayChargeFirst(context, place)} has a cell for ${sayList(named.map(quoted), 'and') || 'nothing'}, but its matrix has ${sayDimensions(wanted)}.`;
      yield { path, message, data: { at: cell.at, dimensions } };
    } else if (first !== undefined) {
      const values = Object.entries(cell.at).map(([dimension, value]) => `${dimension} ${quoted(value)}`);
      const related = [{ path: [...place.path, 'matrix', 'cells', first], message: 'The other cell.' }];
      yield {
        path,
        message: `${sayChargeFirst(context, place)} has two cells for ${sayList(values, 'and')}.`,
        related,
        data: { at: cell.at },
      };
    }
    if (first === undefined) seen.set(toKey(cell.at), at);
  }
}

function sayDimensions(names: readonly string[]): string {
  if (names.length === 0) return 'no dimensions';
  return `the dimension${names.length === 1 ? '' : 's'} ${sayList(names.map(quoted), 'and')}`;
}
