import type { Decimal } from '../../kernel/decimal.js';

/** The same number without zeros at the end of its fraction. */
export function shortestDecimal({ coefficient, scale }: Decimal): Decimal {
  let shorter = { coefficient, scale };
  while (shorter.scale > 0 && shorter.coefficient % 10n === 0n)
    shorter = { coefficient: shorter.coefficient / 10n, scale: shorter.scale - 1 };
  return shorter;
}
