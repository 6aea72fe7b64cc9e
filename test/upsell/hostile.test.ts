import { describe, expect, it } from 'vitest';
import type { Catalogue } from '../../src/model/catalogue.js';
import type { Condition } from '../../src/model/condition.js';
import type { Context } from '../../src/model/context.js';
import type { Customer } from '../../src/model/customer.js';
import { addExtra, ask, codeOf, extraOffer, fates, holding, lineCatalogue, smallOffer, toBig } from './line-catalogue.js';

describe('what does harm', () => {
  it('no name leads to what every record inherits', () => {
    const names: Pick<Customer, 'facts' | 'consents'> = JSON.parse(
      '{"facts":{"__proto__":1,"toString":2},"consents":{"use":{"__proto__":"granted"}}}',
    );
    const context: Partial<Context> = JSON.parse('{"counters":{"__proto__":9},"stock":{"__proto__":0}}');
    const rules = ['constructor', '__proto__', 'toString'].map(id => addExtra({ id, caps: { total: 5 }, coolDown: { byReason: {} } }));
    const answer = ask({ catalogue: lineCatalogue(rules), customer: names, context: { ...context, stock: {} } });
    expect(fates(answer)).toEqual({ '__proto__/extra': 'CAP_TOTAL', 'constructor/extra': '1', 'toString/extra': 'EXCLUDED_BY' });
  });

  it('holdings that are parts of one another in a circle end the walk', () => {
    const holdings = [holding({ parent: 'h2' }), holding({ id: 'h2', offer: 'extra', pricePlan: 'extra', parent: 'h1' })];
    expect(ask({ catalogue: lineCatalogue([toBig()]), customer: { holdings } }).ranked[0]?.ends.map(one => one.holding)).toEqual(['h2']);
  });

  it('facts that are worked out from one another in a circle end the walk', () => {
    const facts: Catalogue['facts'] = {
      a: { type: 'integer', sensitivity: 'none', derived: { monthsSince: 'b' } },
      b: { type: 'integer', sensitivity: 'none', derived: { monthsSince: 'a' } },
      c: { type: 'integer', sensitivity: 'none', derived: { monthsSince: 'c' } },
    };
    const when = { all: ['a', 'b', 'c'].map((fact): Condition => ({ fact, gte: 1 })) };
    expect(codeOf({ catalogue: lineCatalogue([addExtra({ when })], { facts }) })).toBe('UNKNOWN_FACT');
  });

  it('offers that include one another in a circle end the walk', () => {
    const item = (offer: string) => ({ offer, min: 1, max: 1, charged: false }) as const;
    const offers = [smallOffer({ items: [item('extra')] }), extraOffer({ items: [item('small')] })];
    expect(codeOf({ catalogue: lineCatalogue([addExtra()], { offers }) })).toBe('ALREADY_INCLUDED');
  });

  it('a condition of many parts is mended in bounded time', () => {
    const facts = Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`f${at}`, { type: 'boolean', sensitivity: 'none' } as const]));
    const pair = (at: number): Condition => ({
      any: [
        { fact: `f${at}`, eq: true },
        { fact: `f${at + 1}`, eq: true },
      ],
    });
    const when: Condition = { all: Array.from({ length: 59 }, (_, at) => pair(at)) };
    const known = Object.fromEntries(Object.keys(facts).map(name => [name, false]));
    const [miss] = ask({ catalogue: lineCatalogue([addExtra({ when })], { facts }), customer: { facts: known } }).nearest;
    expect(miss?.distance).toBeGreaterThanOrEqual(29);
  });
});
