/** Reads a price, or a plan, which is a price of the older form. */
import { formatDecimal } from '../../kernel/decimal.js';
import type { Price } from '../../model/price.js';
import { type Fields, missField, openFields, refuseKind, refuseValue, requiredTextField, takeField, textField } from '../common/fields.js';
import { readAmounts } from './read-amounts.js';
import { stripeDecimals } from './stripe-amount.js';
import type { StripePrice, StripeRecurring } from './stripe-data.js';
import {
  claimField,
  countField,
  innerFields,
  keepUnread,
  knownField,
  metadataField,
  quantityField,
  referenceField,
  wordField,
} from './stripe-fields.js';

/** The aggregations of meters, by the ids of the meters. */
export type Meters = ReadonlyMap<string, NonNullable<StripeRecurring['aggregation']>>;

/** Reads a price; undefined where it cannot be one. */
export function readPrice(fields: Fields, meters: Meters): StripePrice | undefined {
  knownField(fields, 'object', 'price');
  const id = textField(fields, 'id');
  const lookupKey = textField(fields, 'lookup_key');
  const name = id ?? lookupKey ?? missField(fields, 'id', 'Write the id of the price, or a lookup key.');
  const product = referenceField(fields, 'product') ?? missField(fields, 'product', 'Write the id of its product.');
  const inner = innerFields(fields, 'recurring');
  const recurring = inner === undefined ? undefined : readRecurring(inner, meters);
  knownField(fields, 'type', inner === undefined ? 'one_time' : 'recurring');
  const rest = readRest(fields, 'transform_quantity');
  if (name === undefined || product === undefined || rest === undefined) return undefined;
  const { nickname, ...more } = rest;
  const kept = { ...keepUnread(fields), ...(inner === undefined ? {} : keptRecurring(inner)) };
  return {
    fields,
    id: name,
    product,
    ...(id === undefined || lookupKey === undefined ? {} : { lookupKey }),
    ...(nickname === undefined ? {} : { nickname }),
    ...more,
    ...(recurring === undefined ? {} : { recurring }),
    raw: kept,
  };
}

function keptRecurring(inner: Fields): Readonly<Record<string, unknown>> {
  const kept = keepUnread(inner);
  return Object.keys(kept).length === 0 ? {} : { recurring: kept };
}

/** Reads a plan, which says in one place what a price says in two. */
export function readPlan(fields: Fields, meters: Meters): StripePrice | undefined {
  knownField(fields, 'object', 'plan');
  const id = requiredTextField(fields, 'id', 'Write the id of the plan.');
  const product = referenceField(fields, 'product') ?? missField(fields, 'product', 'Write the id of its product.');
  const recurring = readRecurring(fields, meters);
  const rest = readRest(fields, 'transform_usage');
  if (id === undefined || product === undefined || rest === undefined || recurring === undefined) return undefined;
  return { fields, id, product, ...rest, recurring, raw: keepUnread(fields) };
}

type Rest = Pick<StripePrice, 'prices' | 'isActive' | 'taxIncluded' | 'nickname' | 'metadata'>;

function readRest(fields: Fields, packages: 'transform_quantity' | 'transform_usage'): Rest | undefined {
  const currency = readCurrency(fields);
  const divideBy = readPackages(fields, packages);
  const taxIncluded = isTaxOpen(fields) ? undefined : readTax(fields);
  const nickname = textField(fields, 'nickname');
  const metadata = metadataField(fields);
  const isActive = claimField(fields, 'active', true);
  if (currency === undefined) return undefined;
  const amounts = readAmounts(fields, { currency });
  const mode = amounts?.volume === undefined ? 'graduated' : 'volume';
  const options = readOptions(fields, { main: currency, mode, taxIncluded });
  if (amounts === undefined) return undefined;
  const prices = [{ currency, ...amounts }, ...options].map((price): Price => ({ ...price, ...divideBy }));
  return {
    prices,
    isActive,
    ...(taxIncluded === undefined ? {} : { taxIncluded }),
    ...(nickname === undefined ? {} : { nickname }),
    ...(metadata === undefined ? {} : { metadata }),
  };
}

/** Reads a currency that amounts can be read in. */
export function readCurrency(fields: Fields): string | undefined {
  const code = requiredTextField(fields, 'currency', 'Write the code of the currency, such as usd.')?.toUpperCase();
  if (code === undefined || stripeDecimals(code) !== undefined) return code;
  const node = fields.node.members.get('currency') ?? fields.node;
  return refuseValue(fields.log, node, `“${code}” is no currency of ISO 4217, so its amounts cannot be read.`);
}

// Says nothing, and is kept so that it comes back.
function isTaxOpen({ node }: Fields): boolean {
  const behaviour = node.members.get('tax_behavior');
  return behaviour?.kind === 'text' && behaviour.text === 'unspecified';
}

function readTax(fields: Fields): boolean | undefined {
  const behaviour = wordField(fields, 'tax_behavior', ['inclusive', 'exclusive', 'unspecified']);
  return behaviour === undefined || behaviour === 'unspecified' ? undefined : behaviour === 'inclusive';
}

function readPackages(fields: Fields, name: string): Pick<Price, 'divideBy'> {
  const inner = innerFields(fields, name);
  if (inner === undefined) return {};
  const size = quantityField(inner, 'divide_by');
  const round = wordField(inner, 'round', ['up', 'down']);
  if (size === undefined || round === undefined) {
    missField(inner, size === undefined ? 'divide_by' : 'round', 'Write the size of a package, and whether a started one counts.');
    return {};
  }
  return { divideBy: { size: formatDecimal(size), round } };
}

interface OptionContext {
  readonly main: string;
  readonly mode: 'graduated' | 'volume';
  readonly taxIncluded: boolean | undefined;
}

// The main currency may be among the options, and says the same there.
function readOptions(fields: Fields, { main, mode, taxIncluded }: OptionContext): readonly Price[] {
  const node = takeField(fields, 'currency_options');
  if (node === undefined) return [];
  if (node.kind !== 'map') return refuseKind(fields, node, { name: 'currency_options', wanted: 'a map from currency' }) ?? [];
  if (node.members.size === 0) fields.log.mapped(node);
  return [...node.members].flatMap(([code, member]) => {
    const currency = code.toUpperCase();
    if (member.kind !== 'map' || stripeDecimals(currency) === undefined) {
      return refuseKind(fields, member, { name: `currency_options.${code}`, wanted: 'amounts in a currency of ISO 4217' }) ?? [];
    }
    if (currency === main) {
      fields.log.mapped(member, 'It is the main currency, and stands there.');
      return [];
    }
    const option = openFields(member, fields.log, `${currency} of the ${fields.subject}`);
    const own = readTax(option);
    const amounts = readAmounts(option, { currency, mode });
    return amounts === undefined
      ? []
      : [{ currency, ...(own === undefined || own === taxIncluded ? {} : { taxIncluded: own }), ...amounts }];
  });
}

const intervals = { day: 'D', week: 'W', month: 'M', year: 'Y' } as const;
const formulas = { sum: 'sum', count: 'count', last: 'last', max: 'maximum', last_during_period: 'last' } as const;

function readRecurring(fields: Fields, meters: Meters): StripeRecurring | undefined {
  const interval = wordField(fields, 'interval', ['day', 'week', 'month', 'year']);
  const count = countField(fields, 'interval_count') ?? 1;
  if (count === 0)
    refuseKind(fields, fields.node.members.get('interval_count') ?? fields.node, {
      name: 'interval_count',
      wanted: 'a whole number from 1',
    });
  const usage = wordField(fields, 'usage_type', ['licensed', 'metered']);
  const trialDays = countField(fields, 'trial_period_days');
  if (interval === undefined) return missField(fields, 'interval', 'Write day, week, month or year.');
  const aggregation = aggregationOf(fields, meters);
  return {
    period: `P${count}${intervals[interval]}`,
    isMetered: usage === 'metered',
    ...(aggregation === undefined ? {} : { aggregation }),
    ...(trialDays === undefined || trialDays === 0 ? {} : { trialDays }),
  };
}

// A meter is an object of its own and stays where it is; what older versions of the API say in its place is read.
function aggregationOf(fields: Fields, meters: Meters): StripeRecurring['aggregation'] {
  const meter = fields.node.members.get('meter');
  if (meter?.kind === 'text') return meters.get(meter.text);
  const older = fields.node.members.get('aggregate_usage');
  const aggregation = older?.kind === 'text' ? readFormula(older.text) : undefined;
  if (older === undefined || aggregation === undefined) return undefined;
  takeField(fields, 'aggregate_usage');
  fields.log.mapped(older);
  return aggregation;
}

/** Reads what a meter makes of its events. */
export function readFormula(formula: string | undefined): StripeRecurring['aggregation'] {
  return Object.entries(formulas).find(([known]) => known === formula)?.[1];
}
