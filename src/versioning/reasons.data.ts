/** Why a change of each role matters, in a sentence for each of those who ask. */
import type { Role } from '../model/schema-kit.js';
import type { ChangeReasons, Direction } from './classified-change.js';

/** The sentences of a role. */
export interface RoleReasons {
  readonly integrators?: string;
  /** By direction; `any` where there is none, or no sentence for it. */
  readonly subscribers?: Partial<Readonly<Record<Direction | 'any', string>>>;
  readonly finance?: string;
}

/** The sentences by role. */
export const roleReasons: Readonly<Record<Role, RoleReasons>> = {
  identity: { integrators: 'Programs find this thing by its id.', finance: 'The history of its revenue hangs on the id.' },
  reference: {
    integrators: 'Orders are decomposed by what the offer refers to.',
    subscribers: { worse: 'New customers no longer get this part.', any: 'What is sold under the same name is no longer the same.' },
    finance: 'Revenue moves to another product, or is shared otherwise.',
  },
  price: {
    integrators: 'Quotes and price displays show other amounts.',
    subscribers: {
      worse: 'New customers pay more; holders do when the policy of the price plan moves them.',
      better: 'New customers pay less; holders do when the policy of the price plan moves them.',
      any: 'Some pay more and some less, which depends on what they use.',
    },
    finance: 'Expected revenue changes.',
  },
  allowance: {
    integrators: 'Comparison tables show other values.',
    subscribers: { worse: 'Customers get less for the same price.', better: 'Customers get more for the same price.' },
    finance: 'The cost of what is included changes.',
  },
  obligation: {
    integrators: 'The text of the contract changes.',
    subscribers: {
      worse: 'New customers are bound more tightly; holders only with their consent.',
      better: 'Customers are bound less tightly.',
      any: 'New customers are bound otherwise.',
    },
  },
  eligibility: {
    integrators: 'Stored quotes may no longer be valid.',
    subscribers: { worse: 'Some who could buy it are now refused.', better: 'Some who were refused can now buy it.' },
  },
  offerability: {
    integrators: 'Shops show it where it is no longer sold, or do not show it yet.',
    subscribers: { worse: 'It can be had in fewer cases.', better: 'It can be had in more cases.' },
  },
  characteristic: {
    integrators: 'Orders are checked against the characteristics; stored choices may be refused.',
    subscribers: { any: 'What can be chosen changes.' },
  },
  finance: { finance: 'Postings, invoices or tax returns differ.' },
  legal: { integrators: 'The new document or policy belongs to every new contract.', subscribers: { any: 'The legal terms change.' } },
  upsell: { integrators: 'Reps see other advice.' },
  presentation: {},
  operational: {
    integrators: 'Orders are carried out otherwise.',
    subscribers: { worse: 'It takes longer, or there is less help.', better: 'It is faster, or there is more help.' },
  },
  bookkeeping: {},
};

/** The sentences of rules that say more than their role. */
export const ruleReasons: Readonly<Record<string, ChangeReasons>> = {
  unclassified: { integrators: 'The model does not know this place, so nothing can be said of the change.' },
  'identity.removed': {
    integrators: 'Look-ups by this id fail, and stored quotes lead nowhere.',
    subscribers: 'Bills of those who hold it can only be explained from older releases.',
    finance: 'The history of its revenue loses its anchor.',
  },
  'identity.renamed': { integrators: 'The former id leads here only as long as it is among the aliases.' },
  'identity.added': { integrators: 'Nothing changes for those who do not use it.' },
  'price.basis-changed': {
    integrators: 'Amounts before and after are not of the same kind.',
    subscribers: 'Bills before and after cannot be compared.',
    finance: 'Revenue is recognised otherwise.',
  },
  'price.currency-removed': {
    integrators: 'Quotes in this currency can no longer be priced.',
    subscribers: 'Those billed in this currency cannot renew.',
    finance: 'Balances in this currency must be closed.',
  },
  'offerability.retired': {
    integrators: 'Open baskets and quotes for it fail.',
    subscribers: 'It can no longer be bought; those who have it keep it.',
  },
  'offerability.withdrawn': {
    integrators: 'It is in no answer any more, not even for those who hold it.',
    subscribers: 'Those who hold it are left without an answer.',
  },
  'allowance.unit-changed': {
    integrators: 'The same number means another quantity.',
    subscribers: 'What is included is counted otherwise.',
    finance: 'Usage is rated otherwise.',
  },
  'eligibility.fact-changed': { integrators: 'Values that are sent for this fact may be refused or read otherwise.' },
};
