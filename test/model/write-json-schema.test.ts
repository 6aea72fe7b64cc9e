import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readPath } from '../../src/kernel/read-path.js';
import { writeJsonSchema } from '../../src/model/write-json-schema.js';
import { changeData, type DataChange } from '../support/change-data.js';
import { minimalCatalogue } from '../support/minimal-catalogue.js';
import { richCatalogue } from './arbitrary-catalogue.js';

const schema = writeJsonSchema();
const validate = new Ajv2020({ allErrors: false, strict: true, strictRequired: false, strictTypes: false }).compile(
  structuredClone(schema),
);
const accepts = (data: unknown): boolean => validate(data);

const examples = join(import.meta.dirname, '../../examples');
const listYaml = (folder: string): string[] =>
  existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => /\.ya?ml$/.test(name)) : [];

describe('the JSON Schema accepts', () => {
  test.each(listYaml(join(import.meta.dirname, 'worlds')))('the world %s', name => {
    expect(accepts(parse(readFileSync(join(import.meta.dirname, 'worlds', name), 'utf8'))), JSON.stringify(validate.errors)).toBe(true);
  });
  const acme = listYaml(join(examples, 'acme-telecom'));
  test.skipIf(acme.length === 0)('every file of the example, each of which holds some of the collections only', () => {
    for (const name of acme) {
      expect(accepts(parse(readFileSync(join(examples, 'acme-telecom', name), 'utf8'))), `${name} ${JSON.stringify(validate.errors)}`).toBe(
        true,
      );
    }
  });
  test('a sound catalogue, and one with something in every corner', () => {
    expect(accepts(minimalCatalogue())).toBe(true);
    expect(accepts(richCatalogue), JSON.stringify(validate.errors)).toBe(true);
  });
  test('a file that holds nothing but one list', () => {
    expect(accepts({ offers: minimalCatalogue().offers })).toBe(true);
    expect(accepts({})).toBe(true);
  });
});

describe('the JSON Schema rejects', () => {
  const broken = listYaml(join(examples, 'broken'));
  const ofShape = broken.filter(name => /expect: SYS0(?:04|13|14)/.test(readFileSync(join(examples, 'broken', name), 'utf8')));
  test.skipIf(broken.length === 0).each(ofShape)('examples/broken/%s', name => {
    expect(accepts(parse(readFileSync(join(examples, 'broken', name), 'utf8')))).toBe(false);
  });

  const charge = '/pricePlans/0/phases/0/charges/0';
  test.each<[string, DataChange]>([
    ['a misspelt field at the top', { set: { '/ofers': [] } }],
    ['a misspelt field in a thing', { set: { '/offers/0/pricePlan': 'x' } }],
    ['a missing field', { remove: ['/offers/0/status'] }],
    ['a word that is not one of the choice', { set: { '/offers/0/status': 'actve' } }],
    ['a number for an amount', { set: { [`${charge}/prices/0/flat`]: 12.5 } }],
    ['an amount with an exponent', { set: { [`${charge}/prices/0/flat`]: '1e3' } }],
    ['a price with two models', { set: { [`${charge}/prices/0/perUnit`]: '5' } }],
    ['a price without a model', { remove: [`${charge}/prices/0/flat`] }],
    ['an offer that sells nothing', { remove: ['/offers/0/product'] }],
    ['a day that the calendar does not have', { set: { '/offers/0/validFor': { from: '2026-02-30' } } }],
    ['a leap day in a year without one', { set: { '/offers/0/validFor': { from: '2100-02-29' } } }],
    ['a condition with two comparisons', { set: { '/offers/0/eligibility': [{ when: { fact: 'age', gt: 1, lt: 2 }, reason: 'r' }] } }],
    ['a condition without a comparison', { set: { '/offers/0/eligibility': [{ when: { fact: 'age' }, reason: 'r' }] } }],
    ['atLeast without of', { set: { '/offers/0/relationships': [{ kind: 'requires', target: 'x', atLeast: 1 }] } }],
    ['an empty list where there must be something', { set: { '/pricePlans/0/phases': [] } }],
    ['null for a text', { set: { '/offers/0/name': null } }],
    ['another format version', { set: { '/catalogue': 2 } }],
  ])('%s', (_, change) => {
    expect(accepts(changeData(minimalCatalogue(), change))).toBe(false);
  });
});

describe('the JSON Schema', () => {
  test('describes the fields for whoever points at them', () => {
    expect(readPath(schema, ['properties', 'timeZone', 'description'])).toMatch(/IANA/);
    expect(readPath(schema, ['$defs', 'Charge', 'properties', 'timing', 'description'])).toMatch(/period/);
  });
  test('keeps what only the package needs to itself', () => {
    expect(JSON.stringify(schema)).not.toMatch(/"(?:role|worse|form|noun)":/);
  });
  test('goes by the id that is asked for', () => {
    expect(writeJsonSchema({ id: 'urn:test' }).$id).toBe('urn:test');
    expect(schema.$id).toMatch(/^urn:/);
  });
  test('is the same each time', () => {
    expect(JSON.stringify(writeJsonSchema())).toBe(JSON.stringify(schema));
  });
});
