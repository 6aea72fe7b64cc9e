import { describe, expect, it } from 'vitest';
import type { Holding } from '../../src/model/holding.js';
import type { Term } from '../../src/model/term.js';
import type { TargetChange } from '../../src/model/upsell-target.js';
import type { ContractEffects } from '../../src/upsell/ranked-upsell.js';
import { addExtra, ask, bigOffer, extraOffer, holding, lineCatalogue, smallOffer, toBig } from './line-catalogue.js';

const oldTerm = (overrides: Partial<Term> = {}): Term => ({
  id: 'year',
  commitment: 'P12M',
  renewal: 'rolling',
  earlyTermination: { amounts: [{ currency: 'EUR', amount: '120' }], prorate: 'linear' },
  ...overrides,
});
const newTerm: Term = { id: 'two-years', commitment: 'P24M', renewal: 'rolling', noticePeriod: 'P1M', coolingOff: 'P14D' };

function effects(
  change: TargetChange | undefined,
  held: Partial<Holding> = { term: 'year' },
  term = oldTerm(),
): ContractEffects | undefined {
  const offers = [smallOffer({ terms: [term] }), bigOffer({ terms: [newTerm] })];
  const target = { offer: 'big', action: 'replace', replaces: 'small', ...(change === undefined ? {} : { change }) } as const;
  return ask({ catalogue: lineCatalogue([toBig({ targets: [target] })], { offers }), customer: { holdings: [holding(held)] } }).ranked[0]
    ?.contract;
}

describe('what a suggestion does to the contract', () => {
  it('begins a new commitment today unless told, and names the old one', () => {
    expect(effects({ effective: 'immediate', penalty: 'none', commitmentStart: 'now' })).toEqual({
      timing: 'immediate',
      effective: '2026-03-10',
      policy: [
        { list: 'change', decision: 'immediate' },
        { list: 'changeAlignment', decision: 'changeOfPlan' },
        { list: 'billing', decision: 'holding' },
      ],
      newTerm: {
        term: 'two-years',
        commitment: 'P24M',
        from: '2026-03-10',
        until: '2028-03-10',
        renewal: 'rolling',
        noticePeriod: 'P1M',
        coolingOff: 'P14D',
        coolingOffUntil: '2026-03-24',
      },
      oldTerm: { term: 'year', until: '2027-01-01', isBound: true },
      penalty: { rule: 'none', amount: '0.00' },
    });
  });

  it('counts the commitment from where the rule says', () => {
    const from = (commitmentStart: TargetChange['commitmentStart']): string | undefined =>
      effects({ effective: 'immediate', penalty: 'none', commitmentStart })?.newTerm?.from;
    expect([from('original'), from('now'), from('originalEnd')]).toEqual(['2026-01-01', '2026-03-10', '2027-01-01']);
  });

  it('takes effect at the end of the commitment where the rule says so, and then leaving costs nothing', () => {
    expect(effects({ effective: 'endOfTerm', penalty: 'full', commitmentStart: 'now' })).toMatchObject({
      timing: 'endOfTerm',
      effective: '2027-01-01',
      newTerm: { from: '2027-01-01', until: '2029-01-01', coolingOffUntil: '2027-01-15' },
      penalty: { rule: 'full', amount: '0.00' },
    });
  });

  it('says what leaving costs only where that is known', () => {
    const penalty = (rule: TargetChange['penalty'], held?: Partial<Holding>, term?: Term): unknown =>
      effects({ effective: 'immediate', penalty: rule, commitmentStart: 'now' }, held, term)?.penalty;
    expect(penalty('full')).toEqual({ rule: 'full', amount: '120.00' });
    // 297 of 365 days are left.
    expect(penalty('linear')).toEqual({ rule: 'linear', amount: '97.64' });
    expect(effects(undefined)?.penalty).toEqual({ amount: '97.64' });
    // Nine whole months at 20.00 would still have been billed.
    const rest = oldTerm({ earlyTermination: { remaining: '0.5', prorate: 'full' } });
    expect(penalty('full', { term: 'year' }, rest)).toEqual({ rule: 'full', amount: '90.00' });
    expect(penalty('full', { term: 'no-such-term' })).toEqual({ rule: 'full' });
    expect(
      penalty('full', { term: 'year' }, oldTerm({ earlyTermination: { amounts: [{ currency: 'GBP', amount: '1' }], prorate: 'full' } })),
    ).toEqual({ rule: 'full' });
    expect(penalty('full', { term: 'year', start: '2024-01-01' })).toEqual({ rule: 'full', amount: '0.00' });
    expect(penalty('full', {})).toEqual({ rule: 'full', amount: '0.00' });
    const { earlyTermination: _, ...free } = oldTerm();
    expect(penalty('full', { term: 'year' }, free)).toEqual({ rule: 'full', amount: '0.00' });
  });

  it('knows that a commitment that is made anew binds until it ends again', () => {
    const recommit = effects(undefined, { term: 'year', start: '2024-01-01' }, oldTerm({ renewal: 'recommit' }));
    expect(recommit?.oldTerm).toEqual({ term: 'year', until: '2027-01-01', isBound: true });
    const late = effects(
      { effective: 'endOfTerm', penalty: 'none', commitmentStart: 'now' },
      { term: 'year', start: '2024-01-01' },
      oldTerm({ renewal: 'recommit' }),
    );
    expect(late).toMatchObject({ effective: '2027-01-01', newTerm: { until: '2029-01-01' } });
  });

  it('takes effect when the change policy says, whatever the rule wants', () => {
    const offers = [smallOffer({ terms: [oldTerm()] }), bigOffer({ terms: [newTerm] })];
    const change = { effective: 'immediate', penalty: 'full', commitmentStart: 'now' } as const;
    const rules = [toBig({ targets: [{ offer: 'big', action: 'replace', replaces: 'small', change }] })];
    const catalogue = lineCatalogue(rules, { offers, changePolicy: { change: [{ then: 'endOfTerm' }] } });
    expect(ask({ catalogue, customer: { holdings: [holding({ term: 'year' })] } }).ranked[0]?.contract).toMatchObject({
      timing: 'endOfTerm',
      effective: '2027-01-01',
      policy: [{ list: 'change', case: 0, decision: 'endOfTerm' }, {}, {}],
      penalty: { rule: 'full', amount: '0.00' },
    });
  });

  it('knows nothing of the term of a release that is not there', () => {
    expect(effects(undefined, { term: 'year', release: 7 })?.oldTerm).toEqual({ term: 'year' });
  });

  it('ends a commitment on its last day and not on the day after', () => {
    const bound = (start: string): boolean | undefined => effects(undefined, { term: 'year', start })?.oldTerm?.isBound;
    expect([bound('2025-03-10'), bound('2025-03-11')]).toEqual([false, true]);
  });

  it('leaves out what there is not: an old term where nothing is replaced, a new one where the offer has none', () => {
    expect(ask({ catalogue: lineCatalogue([addExtra()], { offers: [smallOffer(), extraOffer()] }) }).ranked[0]?.contract).toEqual({
      effective: '2026-03-10',
      policy: [
        { list: 'create', decision: 'immediate' },
        { list: 'create', decision: 'startOfHolding' },
        { list: 'billing', decision: 'holding' },
      ],
    });
  });
});
