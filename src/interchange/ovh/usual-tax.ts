import type { Decimal } from '../../kernel/decimal.js';
import type { SourceNode } from '../common/source-node.js';

/** Tells whether a tax is the one that the catalogue's rate makes of an amount, so that it need not be kept. */
export type TaxTest = (amount: SourceNode | undefined, tax: SourceNode) => boolean;

/** The test for a rate in per cent. Both are whole numbers of hundred-millionths; how they are rounded is not known, so one more or less is the same. */
export function testTax({ coefficient, scale }: Decimal): TaxTest {
  const divisor = 100n * 10n ** BigInt(scale);
  return (amount, tax) => {
    if (isZero(amount) && isZero(tax)) return true;
    const [whole, part] = [wholeOf(amount), wholeOf(tax)];
    if (whole === undefined || part === undefined) return false;
    const distance = whole * coefficient - part * divisor;
    return distance <= divisor && -distance <= divisor;
  };
}

function isZero(node: SourceNode | undefined): boolean {
  return node?.kind === 'number' && node.text === '0';
}

function wholeOf(node: SourceNode | undefined): bigint | undefined {
  return node?.kind === 'number' && /^\d{1,40}$/.test(node.text) ? BigInt(node.text) : undefined;
}
