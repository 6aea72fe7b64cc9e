import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { sayList } from '../say-thing.js';

export const lst001NoDefaultList: Rule = {
  code: 'LST001',
  slug: 'no-default-list',
  purpose: 'Of several price lists none is the usual one, or more than one is.',
  why: 'An order that names no list could be priced by any of them.',
  help: 'Mark one list with `default: true`.',
  check: findUndecided,
};

function* findUndecided({ catalogue, nameOf }: RuleContext): Iterable<Finding> {
  const lists = catalogue.priceLists ?? [];
  const usual = lists.filter(list => list.default === true);
  if (usual.length > 1) {
    const names = sayList(usual.slice(0, 5).map(nameOf), 'and');
    yield {
      path: ['priceLists', lists.indexOf(usual[1] ?? usual[0] ?? { id: '' })],
      message: `Several price lists are the usual one: ${names}.`,
      identity: 'several',
    };
  }
  if (lists.length > 1 && usual.length === 0) {
    yield {
      path: ['priceLists'],
      message: `None of the ${lists.length} price lists is the usual one. An order that names no list could be priced by any of them.`,
    };
  }
}
