import { describe, expect, test } from 'vitest';
import { listRules } from '../../src/validation/list-rules.js';
import { levelsByCode } from '../../src/validation/profiles.data.js';
import { rules } from '../../src/validation/rules.data.js';

const all = listRules();
const order = ['off', 'info', 'warning', 'error'];

describe('the rule book', () => {
  test('has every code once, in order, each with a line in the table of profiles', () => {
    const codes = all.map(({ code }) => code);
    expect(codes).toEqual([...new Set(codes)].sort());
    expect(Object.keys(levelsByCode)).toEqual(codes);
  });

  test('has readable names, no two alike in one group', () => {
    const names = all.map(({ code, slug }) => `${code.slice(0, 3)} ${slug}`);
    expect(new Set(names).size).toBe(names.length);
    expect(all.filter(({ slug }) => !/^[a-z]+(?:-[a-z]+)*$/.test(slug))).toEqual([]);
  });

  test.each(['purpose', 'why', 'help'] as const)('says the %s of each rule in whole sentences', field => {
    expect(all.filter(rule => !/^[A-Z“].*\.$/.test(rule[field])).map(({ code }) => code)).toEqual([]);
  });

  test('grows stricter from profile to profile', () => {
    const falls = all.filter(
      ({ levels: { core, recommended, strict } }) =>
        order.indexOf(core) > order.indexOf(recommended) || order.indexOf(recommended) > order.indexOf(strict),
    );
    expect(falls.map(({ code }) => code)).toEqual([]);
  });

  test('makes what is mandatory an error everywhere', () => {
    const lenient = all.filter(({ isMandatory, levels }) => isMandatory && Object.values(levels).some(level => level !== 'error'));
    expect(lenient.map(({ code }) => code)).toEqual([]);
  });

  test('is frozen', () => {
    expect(Object.isFrozen(all[0]?.levels)).toBe(true);
  });

  test('has options that say what they mean', () => {
    const options = rules.flatMap(rule => Object.values(rule.options ?? {}));
    expect(options.length).toBeGreaterThan(2);
    expect(options.every(({ purpose }) => /^[A-Z].*\.$/.test(purpose))).toBe(true);
  });
});
