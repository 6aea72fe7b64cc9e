// Runs the @example lines of every kernel file: `expression // => value`.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { codeOf } from './code-of.js';

const folder = new URL('../../src/kernel/', import.meta.url);
const files = readdirSync(folder).filter(name => name.endsWith('.ts') && !name.endsWith('.data.ts'));
const modules = await Promise.all(files.map(name => import(new URL(name, folder).href)));
const names: Record<string, unknown> = Object.assign({ throws: codeOf }, ...modules);
const evaluate = (source: string): unknown => new Function(...Object.keys(names), `return (${source})`)(...Object.values(names));

describe.each(files)('the examples of %s', name => {
  const source = readFileSync(new URL(name, folder), 'utf8');
  const functions = source.match(/^export (function|class) /gm) ?? [];
  const lines = [...source.matchAll(/^ {1,3}\* (.+) \/\/ => (.+)$/gm)];

  test('stand at each function that can be called', () => {
    const documented = source.match(/@example\n[^/]*(?:\/(?!\/ =>)[^/]*)*\/\/ => /g) ?? [];
    expect(documented.length).toBeGreaterThanOrEqual(functions.length - (source.match(/clonePlain<Value>/g)?.length ?? 0));
  });
  for (const [, call = '', result = ''] of lines) {
    test(`${call} gives ${result}`, () => expect(evaluate(call)).toEqual(evaluate(result)));
  }
});
