import { compareDecimals } from '../../kernel/decimal-arithmetic.js';
import { readNumberText } from './number-text.js';
import type { SourceNode } from './source-node.js';

/** Turns a source node into plain JSON data; a number that JavaScript cannot hold exactly stays a text. */
export function plainOf(node: SourceNode): unknown {
  switch (node.kind) {
    case 'text':
      return node.text;
    case 'number':
      return numberOf(node.text);
    case 'boolean':
      return node.value;
    case 'list':
      return node.items.map(plainOf);
    case 'map':
      return Object.fromEntries([...node.members].map(([name, member]) => [name, plainOf(member)]));
    default:
      return null;
  }
}

// 1.0 and 1 are one number, and 0.1 is written as JavaScript writes it.
function numberOf(text: string): number | string {
  const written = readNumberText(text);
  const held = Number(text.replaceAll('_', ''));
  const back = readNumberText(String(held));
  const isExact = written.kind === 'decimal' && back.kind === 'decimal' && compareDecimals(written.value, back.value) === 0;
  return isExact ? held : text;
}
