import { decimal } from '../../kernel/decimal.js';
import { isZeroDecimal } from '../../kernel/decimal-arithmetic.js';
import type { Path } from '../../kernel/issue.js';
import type { PricePlace } from '../list-prices.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { sayChargeFirst } from '../say-price.js';

export const tir019BlockOfNothing: Rule = {
  code: 'TIR019',
  slug: 'block-of-nothing',
  purpose: 'A block or package holds no units.',
  mandatory: true,
  why: 'Any quantity would be an endless number of blocks, so nothing can be billed.',
  help: 'State how many units a block holds.',
  check: findEmptyBlocks,
};

function* findEmptyBlocks(context: RuleContext): Iterable<Finding> {
  for (const place of context.prices()) {
    for (const { path, size } of sizesOf(place)) {
      if (!isZeroDecimal(decimal(size))) continue;
      yield {
        path: [...place.path, ...path],
        message: `${sayChargeFirst(context, place)} is charged in blocks of 0 units.`,
        data: { currency: place.price.currency },
      };
    }
  }
}

function sizesOf({ price }: PricePlace): readonly { readonly path: Path; readonly size: string }[] {
  const blocks = (['graduated', 'volume'] as const).flatMap(model =>
    (price[model] ?? []).flatMap(({ blockSize }, at) =>
      blockSize === undefined ? [] : [{ path: [model, at, 'blockSize'], size: blockSize }],
    ),
  );
  return price.divideBy === undefined ? blocks : [{ path: ['divideBy', 'size'], size: price.divideBy.size }, ...blocks];
}
