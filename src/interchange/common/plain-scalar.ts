// What an unquoted YAML scalar means, from its source text: the core schema of YAML 1.2, with the underscores that older tools allow in numbers.
const nullText = /^(?:|~|null|Null|NULL)$/;
const booleanText = /^(?:true|True|TRUE|false|False|FALSE)$/;
const decimalNumber = /^[-+]?(?:\d[\d_]*(?:\.[\d_]*)?|\.\d[\d_]*)(?:[eE][-+]?\d+)?$/;
const otherNumber = /^(?:[-+]?0x[\dA-Fa-f_]+|[-+]?0o[0-7_]+|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;

export type PlainScalar =
  | { readonly kind: 'null' }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'number' | 'text'; readonly text: string };

/** Reads an unquoted scalar; a number keeps its text. */
export function readPlainScalar(source: string): PlainScalar {
  if (nullText.test(source)) return { kind: 'null' };
  if (booleanText.test(source)) return { kind: 'boolean', value: source.toLowerCase() === 'true' };
  // A longer one is no number that anything counts with, and the patterns must stay cheap.
  const isNumber = source.length <= 400 && (decimalNumber.test(source) || otherNumber.test(source));
  return { kind: isNumber ? 'number' : 'text', text: source };
}
