import { describe, expect, test } from 'vitest';
import { deepFreeze } from '../../src/kernel/deep-freeze.js';
import type { Issue, Path, Place } from '../../src/kernel/issue.js';
import type { Sources } from '../../src/kernel/sources.js';
import type { Catalogue } from '../../src/model/catalogue.js';
import { readCatalogue } from '../../src/model/read-catalogue.js';
import type { Suppression } from '../../src/model/suppression.js';
import { validateCatalogue } from '../../src/validation/validate-catalogue.js';
import { codeOf } from '../kernel/code-of.js';
import { minimalCatalogue, minimalOffer, minimalPricePlan } from '../support/minimal-catalogue.js';
import { makeData } from './read-fixture.js';

const over = (suppress?: readonly Suppression[]): Catalogue =>
  minimalCatalogue({
    offers: [minimalOffer({ markets: ['ie'], validFor: { until: '2026-02-01' }, ...(suppress === undefined ? {} : { suppress }) })],
  });
const exception = (overrides: Partial<Suppression> = {}): Suppression => ({
  code: 'LIF004',
  reason: 'The new end is decided in January',
  until: '2027-01-01',
  owner: 'Pricing team',
  ...overrides,
});
const codesOf = (issues: readonly Issue[]): readonly string[] => issues.map(({ code }) => code);
const at = '2026-12-01';

describe('a report', () => {
  test('is ok without an error, whatever warnings there are', () => {
    const report = validateCatalogue(over(), { at });
    expect(codesOf(report.issues)).toEqual(['LIF004']);
    expect(report.counts).toEqual({ error: 0, warning: 1, info: 0 });
    expect(report.ok).toBe(true);
    expect(validateCatalogue(over(), { at, profile: 'strict' }).ok).toBe(false);
  });

  test('says of a finding what, where, why, what to do, where to read on and what it is about', () => {
    const [issue] = validateCatalogue(over(), { at }).issues;
    expect(issue).toMatchObject({
      code: 'LIF004',
      slug: 'active-but-over',
      severity: 'warning',
      path: ['offers', 0, 'validFor', 'until'],
      pointer: '/offers/@fibre/validFor/until',
      docs: 'docs/rules/LIF004.md',
      entity: { kind: 'offer', id: 'fibre', name: 'Fibre' },
    });
    expect(issue?.why).toMatch(/\.$/);
    expect(issue?.help).toMatch(/\.$/);
    expect(issue?.fingerprint).toMatch(/^[0-9a-f]{32}$/);
  });

  test('is frozen to its last leaf and leaves the catalogue as it was', () => {
    const catalogue = over();
    const report = validateCatalogue(catalogue, { at });
    expect(Object.isFrozen(report.issues[0]?.fixes?.[0]?.edits)).toBe(true);
    expect(Object.isFrozen(catalogue.offers)).toBe(false);
    expect(() => validateCatalogue(deepFreeze(over()), { at })).not.toThrow();
  });

  test('is the same for the same catalogue, down to the byte', () => {
    expect(JSON.stringify(validateCatalogue(over(), { at }))).toBe(JSON.stringify(validateCatalogue(over(), { at })));
  });

  test('names the rules that were run, and those that need a day and got none', () => {
    const report = validateCatalogue(over());
    expect(report.issues).toEqual([]);
    expect(report.skippedRules).toContainEqual({ code: 'LIF004', reason: 'needs-at' });
    expect(report.rulesRun).not.toContain('LIF004');
    expect(validateCatalogue(over(), { at }).rulesRun).toContain('LIF004');
  });

  test('lists findings in the order of the document', () => {
    const offers = ['c', 'a', 'b'].map(id => minimalOffer({ id, name: id, product: `no-${id}`, segments: [id === 'c' ? 'home' : 'work'] }));
    const { issues } = validateCatalogue(minimalCatalogue({ offers }), { profile: 'core' });
    expect(issues.map(({ pointer }) => pointer)).toEqual(['/offers/@c/product', '/offers/@a/product', '/offers/@b/product']);
  });
});

describe('a profile', () => {
  test('decides how bad a finding is', () => {
    const severityIn = (profile: 'core' | 'recommended' | 'strict'): string | undefined =>
      validateCatalogue(over(), { at, profile }).issues[0]?.severity;
    expect([severityIn('core'), severityIn('recommended'), severityIn('strict')]).toEqual([undefined, 'warning', 'error']);
  });

  test('gives way to a configuration', () => {
    const report = (setting: 'error' | 'off'): readonly Issue[] =>
      validateCatalogue(over(), { at, config: { rules: { LIF004: setting } } }).issues;
    expect(report('error')[0]?.severity).toBe('error');
    expect(report('off')).toEqual([]);
  });

  test('decides of what reading found too', () => {
    const reading = readCatalogue(makeData({ offers: [{ id: 'fibre', marketz: [] }] }));
    expect(validateCatalogue(reading).issues[0]).toMatchObject({ code: 'SYS004', severity: 'warning', docs: 'docs/rules/SYS004.md' });
    expect(validateCatalogue(reading, { profile: 'strict' }).issues[0]).toMatchObject({ code: 'SYS004', severity: 'error' });
  });
});

describe('a bad call is refused:', () => {
  const validate = (options: Parameters<typeof validateCatalogue>[1]) => () => validateCatalogue(over(), options);
  test.each([
    ['unknown-rule', { config: { rules: { LIF999: 'off' } } }],
    ['mandatory-rule', { config: { rules: { REF001: 'off' } } }],
    ['mandatory-rule', { config: { rules: { REF001: { severity: 'warning' } } } }],
    ['unknown-rule-option', { config: { rules: { BND002: { options: { depth: 4 } } } } }],
    ['bad-rule-option', { config: { rules: { BND002: { options: { maximumDepth: Number.NaN } } } } }],
    ['not-an-instant', { at: 'soon' }],
  ] as const)('%s', (code, options) => {
    expect(codeOf(validate(options))).toBe(code);
  });
});

describe('an exception', () => {
  test('answers the finding of its code on the thing that has it', () => {
    const report = validateCatalogue(over([exception()]), { at });
    expect(report.issues).toEqual([]);
    expect(report.suppressed).toMatchObject([{ code: 'LIF004', suppressed: { by: 'Pricing team', until: '2027-01-01' } }]);
    expect(report.counts.warning).toBe(0);
  });

  test('answers no other thing and no other code', () => {
    const offers = [
      minimalOffer({ id: 'a', name: 'A', markets: ['ie'], suppress: [exception()] }),
      minimalOffer({ id: 'b', name: 'B', markets: ['ie'], maxPerCustomer: 1, validFor: { until: '2026-02-01' } }),
    ];
    expect(codesOf(validateCatalogue(minimalCatalogue({ offers }), { at }).issues)).toEqual(['SYS008', 'LIF004']);
  });

  test('is not over without a day, and not unused where its rule was not run', () => {
    expect(codesOf(validateCatalogue(over([exception({ until: '2020-01-01' })])).issues)).toEqual([]);
  });

  test('does not answer a rule that is mandatory', () => {
    const offers = [minimalOffer({ product: 'lime', suppress: [exception({ code: 'REF001' })] })];
    const { issues } = validateCatalogue(minimalCatalogue({ offers }), { profile: 'core' });
    expect(codesOf(issues)).toEqual(['REF001']);
    const unused = validateCatalogue(minimalCatalogue({ offers }), { at }).issues.find(({ code }) => code === 'SYS008');
    expect(unused?.message).toContain('must be mended');
  });

  test('may not reach further ahead than the configuration allows', () => {
    const far = over([exception({ until: '2028-01-01' })]);
    expect(codesOf(validateCatalogue(far, { at }).issues)).toEqual(['SYS006']);
    expect(codesOf(validateCatalogue(far, { at, config: { rules: { SYS006: { options: { maximumDays: 1000 } } } } }).issues)).toEqual([]);
  });

  test('answers what reading found, where that may be accepted', () => {
    const suppress = [exception({ code: 'SYS004' })];
    const reading = readCatalogue(makeData({ offers: [{ id: 'fibre', marketz: [], suppress }] }));
    const report = validateCatalogue(reading, { at });
    expect(report.issues).toEqual([]);
    expect(codesOf(report.suppressed)).toEqual(['SYS004']);
  });
});

describe('of a catalogue that could not be read as a whole', () => {
  const patch = { products: [{ id: 'line', kind: 'bass' }], offers: [{ id: 'router', validFor: { until: '2026-02-01' } }] };
  const report = validateCatalogue(readCatalogue(makeData(patch)), { at });

  test('what is readable is checked, and nothing is said of what is not', () => {
    expect(codesOf(report.issues)).toEqual(['SYS013', 'LIF004']);
    expect(report.ok).toBe(false);
  });

  test('paths lead into the data as it was given', () => {
    const broken = {
      offers: [
        { id: 'fibre', status: 'actve' },
        { id: 'router', validFor: { until: '2026-02-01' } },
      ],
    };
    const [, late] = validateCatalogue(readCatalogue(makeData(broken)), { at }).issues;
    expect(late).toMatchObject({ code: 'LIF004', path: ['offers', 1, 'validFor', 'until'], pointer: '/offers/@router/validFor/until' });
    expect(late?.fixes?.[0]?.edits[0]?.path).toEqual(['offers', 1, 'status']);
  });

  test('rules that need all of it are skipped', () => {
    expect(report.skippedRules).toContainEqual({ code: 'REF006', reason: 'needs-whole' });
  });

  test('there may be nothing to check at all', () => {
    const nothing = validateCatalogue(readCatalogue('no catalogue'));
    expect(nothing.ok).toBe(false);
    expect(nothing.rulesRun).toEqual([]);
    expect(nothing.skippedRules.every(({ reason }) => reason === 'unreadable')).toBe(true);
  });
});

describe('with sources', () => {
  const placeAt = (file: string, offset: number): Place => ({
    file,
    start: { line: offset, column: 1, offset },
    end: { line: offset, column: 2, offset: offset + 1 },
  });
  const asked: string[] = [];
  const sources: Sources = {
    files: ['b.yaml', 'a.yaml'],
    textOf: () => '',
    locate: (path: Path, part) => {
      asked.push(`${path.join('/')} ${part}`);
      return path[0] === 'offers' ? placeAt('b.yaml', 10 - Number(path[1])) : placeAt('a.yaml', 1);
    },
  };
  const catalogue = minimalCatalogue({
    pricePlans: [minimalPricePlan({ after: { pricePlan: 'none' } })],
    offers: [minimalOffer({ product: 'x' }), minimalOffer({ id: 'two', name: 'Two', product: 'y', pricePlans: [] })],
  });
  const { issues } = validateCatalogue({ catalogue, issues: [], sources }, { profile: 'core' });

  test('findings are in the order of the files and of the places in them', () => {
    expect(issues.map(({ place, path }) => [place?.file, place?.start?.offset, path[0]])).toEqual([
      ['b.yaml', 9, 'offers'],
      ['b.yaml', 10, 'offers'],
      ['a.yaml', 1, 'pricePlans'],
    ]);
  });

  test('places are asked for only where there is a finding', () => {
    expect(new Set(asked)).toEqual(new Set(['pricePlans/0/after/pricePlan value', 'offers/0/product value', 'offers/1/product value']));
  });
});
