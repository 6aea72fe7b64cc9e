/** Reads the amounts of a price in one currency, by whichever of Stripe's pricing models it has. */
import type { PriceModels } from '../../model/price.js';
import type { ChosenPrice } from '../../model/price-model.js';
import type { Tier } from '../../model/tier.js';
import { type Fields, missField, openFields, refuseKind, refuseValue, takeField } from '../common/fields.js';
import type { SourceNode } from '../common/source-node.js';
import { fromMinor, stripeDecimals } from './stripe-amount.js';
import { claimField, innerFields, minorField, wordField } from './stripe-fields.js';

/** Of what the amounts are. */
export interface AmountContext {
  readonly currency: string;
  /** How tiers count, where the price has said it already. */
  readonly mode?: TiersMode;
}

type TiersMode = 'graduated' | 'volume';

/** Reads the amounts; undefined where there are none, which the log then says. */
export function readAmounts(fields: Fields, { currency, mode: known }: AmountContext): PriceModels | undefined {
  const decimals = stripeDecimals(currency) ?? 0;
  const scheme = wordField(fields, 'billing_scheme', ['per_unit', 'tiered']);
  const mode = wordField(fields, 'tiers_mode', ['graduated', 'volume']) ?? known;
  const amount = minorText(
    fields,
    fields.node.members.has('amount') || fields.node.members.has('amount_decimal') ? 'amount' : 'unit_amount',
    decimals,
  );
  const tiers = readTiers(fields, decimals);
  if (scheme === 'tiered' || tiers !== undefined) return tieredAmounts(fields, mode, tiers);
  if (amount !== undefined) return { perUnit: amount };
  const chosen = readChosen(fields, decimals);
  if (chosen !== undefined) return { chosen };
  // Of an amount that cannot be read it has been said already.
  return hasAmount(fields)
    ? undefined
    : missField(fields, 'unit_amount', 'Write the amount in the smallest unit of the currency; 0 is free.');
}

function hasAmount({ node }: Fields): boolean {
  return ['unit_amount', 'unit_amount_decimal', 'amount', 'amount_decimal'].some(
    name => (node.members.get(name)?.kind ?? 'null') !== 'null',
  );
}

function tieredAmounts(fields: Fields, mode: TiersMode | undefined, tiers: readonly Tier[] | undefined): PriceModels | undefined {
  if (tiers === undefined) {
    const help = 'Stripe leaves tiers out unless they are asked for: expand “tiers” when you export.';
    return missField(fields, 'tiers', help);
  }
  return mode === 'volume' ? { volume: tiers } : { graduated: tiers };
}

function minorText(fields: Fields, name: string, decimals: number): string | undefined {
  const amount = minorField(fields, name);
  if (amount === undefined) return undefined;
  const text = fromMinor(amount, decimals);
  return text ?? refuseKind(fields, fields.node.members.get(name) ?? fields.node, { name, wanted: 'an amount that a catalogue can hold' });
}

function readTiers(fields: Fields, decimals: number): readonly Tier[] | undefined {
  const node = takeField(fields, 'tiers');
  if (node === undefined) return undefined;
  if (node.kind !== 'list' || node.items.length === 0) return refuseKind(fields, node, { name: 'tiers', wanted: 'a list of tiers' });
  return node.items.flatMap((item, index) => {
    if (item.kind !== 'map') return refuseValue(fields.log, item, `Tier ${index + 1} of the ${fields.subject} must be a map.`) ?? [];
    return readTier(openFields(item, fields.log, `tier ${index + 1} of the ${fields.subject}`), decimals);
  });
}

function readTier(fields: Fields, decimals: number): Tier {
  const upTo = readBound(fields);
  const unitAmount = minorText(fields, 'unit_amount', decimals);
  const flatAmount = minorText(fields, 'flat_amount', decimals);
  return { upTo, ...(unitAmount === undefined ? {} : { unitAmount }), ...(flatAmount === undefined ? {} : { flatAmount }) };
}

function readBound(fields: Fields): string | null {
  const node: SourceNode | undefined = takeField(fields, 'up_to');
  if (node === undefined) return null;
  if (node.kind === 'number' && /^[1-9]\d{0,18}$/.test(node.text)) fields.log.mapped(node);
  else if (node.kind === 'text' && node.text === 'inf') {
    fields.log.mapped(node);
    return null;
  } else return refuseKind(fields, node, { name: 'up_to', wanted: 'a whole number, “inf” or empty' }) ?? null;
  return node.text;
}

// Beside an amount it is left where it is, and nobody chooses anything.
function readChosen(fields: Fields, decimals: number): ChosenPrice | undefined {
  const node = fields.node.members.get('custom_unit_amount');
  if (node?.kind !== 'map') return undefined;
  const inner = innerFields(fields, 'custom_unit_amount');
  if (inner === undefined) return undefined;
  if (!claimField(inner, 'enabled', true)) return undefined;
  const bounds = {
    min: minorText(inner, 'minimum', decimals),
    max: minorText(inner, 'maximum', decimals),
    preset: minorText(inner, 'preset', decimals),
  };
  return Object.fromEntries(Object.entries(bounds).filter(([, bound]) => bound !== undefined));
}
