import { describe, expect, test } from 'vitest';
import { CatalogueError } from '../../src/kernel/catalogue-error.js';
import { conditionsFor } from '../../src/model/conditions-for.js';
import { defineCatalogue } from '../../src/model/define-catalogue.js';
import { parseCatalogue } from '../../src/model/parse-catalogue.js';
import { minimalCatalogue } from '../support/minimal-catalogue.js';

describe('a catalogue that is defined in TypeScript', () => {
  test('is what reading it gives', () => {
    const catalogue = defineCatalogue({ ...minimalCatalogue() });
    expect(parseCatalogue(minimalCatalogue())).toEqual({ ok: true, value: catalogue, issues: [] });
    expect(Object.isFrozen(catalogue.offers[0])).toBe(true);
  });
  test('is refused with all issues for what the compiler could not see', () => {
    const wrong = minimalCatalogue({ timeZone: 'Nowhere', offers: [...minimalCatalogue().offers, ...minimalCatalogue().offers] });
    const refuse = (): unknown => defineCatalogue({ ...wrong });
    expect(refuse).toThrow(CatalogueError);
    expect(refuse).toThrow('the catalogue has 2 errors, the first at `/timeZone`');
    try {
      refuse();
    } catch (error) {
      expect(error).toMatchObject({ code: 'invalid-catalogue', details: { issues: [{ code: 'SYS013' }, { code: 'DUP001' }] } });
    }
  });
});

describe('a condition that is written apart', () => {
  test('comes back as it is, frozen', () => {
    const condition = conditionsFor({ age: { type: 'integer', sensitivity: 'none' } })({ all: [{ fact: 'age', gte: 18 }] });
    expect(condition).toEqual({ all: [{ fact: 'age', gte: 18 }] });
    expect(Object.isFrozen(condition)).toBe(true);
  });
});
