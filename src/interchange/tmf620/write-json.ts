/** Writes values as JSON text: numbers as they are, members in one order. */
import { compareText } from '../../kernel/compare-text.js';
import { isList, isMap, numberText, type TmfValue, unescapeName } from './tmf-value.js';

const first = ['id', 'href', 'name', 'description', 'version', 'lifecycleStatus', 'validFor'];

/** The text of a value, with two spaces for each level. */
export function writeJson(value: TmfValue, indent = ''): string {
  const number = numberText(value);
  if (number !== undefined) return number;
  const inner = `${indent}  `;
  if (isList(value))
    return wrap(
      '[]',
      indent,
      value.map(item => writeJson(item, inner)),
    );
  if (!isMap(value)) return JSON.stringify(value);
  const names = Object.keys(value).toSorted((a, b) => rankOf(a) - rankOf(b) || compareText(a, b));
  return wrap(
    '{}',
    indent,
    names.map(name => `${JSON.stringify(unescapeName(name))}: ${writeJson(value[name] ?? null, inner)}`),
  );
}

function rankOf(name: string): number {
  if (name.startsWith('@')) return first.length + 1;
  const index = first.indexOf(name);
  return index < 0 ? first.length : index;
}

function wrap(brackets: string, indent: string, lines: readonly string[]): string {
  if (lines.length === 0) return brackets;
  return `${brackets.slice(0, 1)}\n${lines.map(line => `${indent}  ${line}`).join(',\n')}\n${indent}${brackets.slice(1)}`;
}
