// A real pricing of a SaaS, written by others in Pricing2Yaml: imported for one year, edited into that of the next, with rules of our own.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { editCatalogue } from 'onecatalogue';
import { importPricing2Yaml } from 'onecatalogue/interchange/pricing2yaml';

const seats = '10';

/** The pricing of one year with that of the next as the edit, and three teams to ask about. */
export function loadSaas(corpus) {
  const [before, after] = ['2024', '2025'].map(year => importYear(corpus, year));
  const plans = before.products.filter(product => product.kind === 'base');
  const steps = plans.slice(0, 3).map((plan, at) => ({ plan, next: plans[at + 1], wanted: firstNewFeature(before, plan, plans[at + 1]) }));
  return {
    name: `${before.name}, from a pricing of 2024`,
    loaded: addRules(before, steps),
    profile: 'recommended',
    edit: { says: 'the pricing of 2025 takes its place', to: addRules(after, steps) },
    customers: steps.map(({ plan, wanted }) => teamOn(before, plan, wanted)),
    context: { at: '2026-12-01', currency: 'USD' },
  };
}

function importYear(corpus, year) {
  const file = join(corpus, 'pricing2yaml/tsc25/postman', `${year}.yml`);
  const { catalogue, report } = importPricing2Yaml(readFileSync(file, 'utf8'), { file });
  if (catalogue === undefined) throw new Error(`${file} was not imported: ${report.issues[0]?.message}`);
  return catalogue;
}

function firstNewFeature(catalogue, plan, next) {
  const has = (product, { id, default: usual }) => (product.features?.[id] ?? usual) === true;
  const found = catalogue.features.find(feature => feature.type === 'boolean' && has(next, feature) && !has(plan, feature));
  if (found === undefined) throw new Error(`${next.id} adds no feature to ${plan.id}`);
  return found;
}

// Who asked for something that the next plan has is told of the next plan.
function addRules(catalogue, steps) {
  return editCatalogue(catalogue, draft => {
    for (const { plan, next, wanted } of steps) {
      draft.add('upsellRules', {
        id: `${plan.id}-to-${next.id}`,
        status: 'active',
        kind: 'upgrade',
        purpose: 'service',
        when: { owns: { offer: plan.id }, reason: `Is on ${plan.name} today` },
        targets: [{ offer: next.id, action: 'replace', replaces: plan.id }],
        say: { headline: `${next.name} has ${wanted.name}`, benefits: [`${wanted.name} is part of {offer}.`] },
      });
    }
    draft.head(head => {
      head.rankingDefaults = { value: { amounts: [{ currency: 'USD', amount: '50' }] }, propensity: '0.2' };
    });
  }).after;
}

function teamOn(catalogue, plan, wanted) {
  const [pricePlan] = catalogue.offers.find(offer => offer.id === plan.id).pricePlans;
  return {
    id: `team-on-${plan.id.toLowerCase()}`,
    currency: 'USD',
    facts: {},
    holdings: [{ id: 'h1', offer: plan.id, pricePlan, status: 'active', start: '2026-01-10', quantities: { user: seats } }],
    requests: [wanted.id],
    contacts: [],
    usage: [],
  };
}
