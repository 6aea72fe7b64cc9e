import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { writeJsonSchema } from '../../src/model/write-json-schema.js';

const examples = join(import.meta.dirname, '../../examples');
const schemaFile = join(examples, 'catalogue.schema.json');
const schema: unknown = JSON.parse(readFileSync(schemaFile, 'utf8'));
const isAccepted = new Ajv2020({ strict: false }).compile(JSON.parse(readFileSync(schemaFile, 'utf8')));

function listFiles(folder: string): readonly string[] {
  const names = readdirSync(join(examples, folder), { recursive: true, encoding: 'utf8' });
  return names.filter(name => name.endsWith('.yaml')).map(name => join(examples, folder, name));
}

// The faults that a schema can see: what is no field, no such value, or missing. References and money are for the rule book.
const shapeCodes = ['SYS004', 'SYS013', 'SYS014'];

function isOfShape(file: string): boolean {
  return shapeCodes.some(code => readFileSync(file, 'utf8').includes(`# expect: ${code} `));
}

describe('the JSON Schema beside the examples', () => {
  test('is the one that the model writes', () => {
    expect(schema).toEqual(JSON.parse(JSON.stringify(writeJsonSchema())));
  });
  test('is named by the first line of every example', () => {
    const astray = [...listFiles('acme-telecom'), ...listFiles('broken')].filter(file => {
      const [first = ''] = readFileSync(file, 'utf8').split('\n');
      const named = /^# yaml-language-server: \$schema=(?<path>\S+)$/.exec(first)?.groups?.['path'];
      return named === undefined || resolve(dirname(file), named) !== schemaFile;
    });
    expect(astray).toEqual([]);
  });
  test('accepts every file of the example', () => {
    expect(listFiles('acme-telecom').filter(file => !isAccepted(parseDocument(readFileSync(file, 'utf8')).toJS()))).toEqual([]);
  });
  test('rejects the broken files whose fault is one of shape, and no others', () => {
    const files = listFiles('broken').filter(file => parseDocument(readFileSync(file, 'utf8')).errors.length === 0);
    const rejected = files.filter(file => !isAccepted(parseDocument(readFileSync(file, 'utf8')).toJS()));
    expect(rejected.length).toBeGreaterThanOrEqual(5);
    expect(rejected).toEqual(files.filter(isOfShape));
  });
});
