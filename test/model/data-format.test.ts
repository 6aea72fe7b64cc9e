import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { contextSchema } from '../../src/model/context.js';
import { customerSchema } from '../../src/model/customer.js';
import { parseCatalogue } from '../../src/model/parse-catalogue.js';

const root = resolve(import.meta.dirname, '../..');
const texts = z.record(z.string(), z.string()).parse(parse(readFileSync(join(root, '.ci/scripts/data-format-examples.yaml'), 'utf8')));
const {
  Customer: customer,
  Context: context,
  ...parts
} = Object.fromEntries(Object.entries(texts).map(([title, text]) => [title, parse(text)]));

describe('the page of the data format', () => {
  test('is current', () => {
    const check = (): string =>
      execFileSync(process.execPath, ['.ci/scripts/write-data-format.mjs', '--check'], { cwd: root, encoding: 'utf8' });
    expect(check).not.toThrow();
  });
  test('has examples that are one catalogue together', () => {
    expect(parseCatalogue(Object.assign({}, ...Object.values(parts))).issues).toEqual([]);
  });
  test('has an example of a customer and one of the circumstances', () => {
    expect(customerSchema().safeParse(customer).error).toBeUndefined();
    expect(contextSchema().safeParse(context).error).toBeUndefined();
  });
});
