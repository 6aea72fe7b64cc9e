import { describe, expect, test } from 'vitest';
import { type Fields, findWrongField, requireFields } from '../../src/kernel/require-fields.js';
import { codeOf } from './code-of.js';

const fields: Fields = { offer: 'text', codes: 'texts', quantities: 'named', members: 'record', usage: 'records', decide: 'ask' };

describe('a field', () => {
  test.each([
    [{ offer: 5 }, 'offer'],
    [{ offer: 'fibre', codes: 'x' }, 'codes'],
    [{ codes: ['x', null] }, 'codes'],
    [{ quantities: { gb: 5 } }, 'quantities'],
    [{ quantities: ['5'] }, 'quantities'],
    [{ members: null }, 'members'],
    [{ usage: [null] }, 'usage'],
    [{ decide: true }, 'decide'],
  ])('of %j is found and named', (record, wrong) => {
    expect(findWrongField(record, fields)).toBe(wrong);
    expect(codeOf(() => requireFields('request', record, fields))).toBe('bad-argument');
    expect(() => requireFields('request', record, fields)).toThrow(`\`request.${wrong}\` must be a`);
  });
  test('is right, absent, or nobody has asked for it', () => {
    const right = { offer: undefined, other: 5, constructor: 5, codes: [], quantities: {}, usage: [{}], decide: (): number => 1 };
    expect(findWrongField(right, fields)).toBeUndefined();
    expect(findWrongField({ offer: '' }, fields)).toBeUndefined();
  });
});
