import { describe, expectTypeOf, test } from 'vitest';
import type { Text } from '../../src/model/text.js';
import type { CatalogueDraft } from '../../src/versioning/catalogue-draft.js';

declare const draft: CatalogueDraft;

describe('a draft', () => {
  test('gives things that can be written to, to their last leaf', () => {
    draft.offer('fibre-100', offer => {
      offer.name = 'Fibre 100';
      offer.channels?.push('web');
      delete offer.successor;
      expectTypeOf(offer.terms?.[0]?.commitment).toEqualTypeOf<string | undefined>();
    });
    draft.pricePlan('monthly', plan => {
      for (const price of plan.phases[0]?.charges[0]?.prices ?? []) price.flat = '20';
    });
    draft.head(head => {
      head.currencies.push({ code: 'GBP' });
      head.facts['age'] = { type: 'integer', sensitivity: 'none' };
      expectTypeOf(head.metadata).toEqualTypeOf<{ [x: string]: unknown } | undefined>();
    });
    draft.each('upsellRules', rule => {
      expectTypeOf(rule.kind).toEqualTypeOf<'upgrade' | 'crossSell' | 'addOn' | 'renewal' | 'retention' | 'rightSize' | 'migration'>();
    });
    type DraftOfCategory = Parameters<Parameters<CatalogueDraft['category']>[1]>[0];
    type Words = string | { [x: string]: string };
    expectTypeOf<Omit<DraftOfCategory, 'origin'>>().toEqualTypeOf<{ id: string; name: Words; description?: Words; parent?: string }>();
    expectTypeOf<string>().toExtend<Text>();
  });
  test('does not take what the model has no place for', () => {
    // @ts-expect-error TS2551: the field is called `pricePlans`
    draft.offer('fibre-100', offer => offer.priceplans);
    draft.discount('welcome', discount => {
      // @ts-expect-error TS2322: an amount is an exact decimal, never a number
      discount.value = 5;
    });
    // @ts-expect-error TS2345: no such collection
    draft.remove('offer', 'fibre-100');
    // @ts-expect-error TS2353: a channel has no price
    draft.add('channels', { id: 'web', name: 'Web', price: '5' });
    // @ts-expect-error TS2769: an offer says where its holders can go
    draft.retire('offers', 'fibre-100');
    // @ts-expect-error TS2345: what has no aliases cannot be renamed
    draft.rename('channels', 'web', 'online');
    draft.head(head => {
      // @ts-expect-error TS2339: collections are edited thing by thing
      head.offers.pop();
    });
  });
});
