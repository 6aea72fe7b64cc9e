/** Reads plans and add-ons, which have one shape. */
import { type Fields, keepField, keepRest, requiredTextField, shorten, textField, textListField } from '../common/fields.js';
import { pathOf } from '../common/source-node.js';
import type { OvhFamily, OvhPlan, OvhReference, Raw } from './ovh-catalogue.js';
import { claimField, mapListField } from './ovh-fields.js';
import { readConfigurations } from './read-configurations.js';
import { readBlobs } from './read-facts.js';
import { type PricingReading, readPricings } from './read-pricings.js';

/** What plans are read by. */
export type PlanReading = Pick<PricingReading, 'isUsualTax'>;

/** Reads one of the two lists. */
export function readPlans(fields: Fields, member: 'plans' | 'addons', reading: PlanReading): readonly OvhPlan[] {
  const word = member === 'plans' ? 'plan' : 'add-on';
  const seen = new Map<string, OvhPlan>();
  for (const each of mapListField(fields, member, at => `${word} ${at}`)) {
    const plan = readPlan(each, word, reading);
    const first = plan === undefined ? undefined : seen.get(plan.code);
    if (plan !== undefined && first === undefined) seen.set(plan.code, plan);
    else if (plan !== undefined && first !== undefined) refuseTwin(fields, plan, first);
  }
  return [...seen.values()];
}

function refuseTwin({ log }: Fields, plan: OvhPlan, first: OvhPlan): void {
  const place = log.placeOf(first.node);
  log.find(plan.node.members.get('planCode') ?? plan.node, {
    code: 'SYS002',
    message: `The ${plan.subject} is there twice.`,
    related: [{ message: 'It is here first.', path: pathOf(first.node), ...(place === undefined ? {} : { place }) }],
  });
}

function readPlan(unnamed: Fields, word: string, reading: PlanReading): OvhPlan | undefined {
  const code = requiredTextField(unnamed, 'planCode', 'Write the code of the plan.');
  const fields: Fields = { ...unnamed, subject: code === undefined ? unnamed.subject : `${word} “${shorten(code)}”` };
  const pricingType = fields.node.members.get('pricingType');
  const product = readReference(fields, 'product');
  const invoiceName = textField(fields, 'invoiceName');
  const families = readFamilies(fields);
  const { facts, tags, raw: blobs } = readBlobs(fields);
  const { configurations, raw: configured } = readConfigurations(fields);
  const family = readReference(fields, 'family');
  const pricings = readPricings(fields, { ...reading, pricingType: pricingType?.kind === 'text' ? pricingType.text : undefined });
  const raw: Raw = { ...keepPricingType(fields), ...blobs, ...configured, ...families.raw, ...keepRest(fields) };
  if (code === undefined) return undefined;
  return {
    node: fields.node,
    subject: fields.subject,
    code,
    ...(product === undefined ? {} : { product }),
    ...(invoiceName === undefined ? {} : { invoiceName }),
    families: families.families,
    tags,
    facts,
    configurations,
    ...(family === undefined ? {} : { family }),
    pricings,
    raw: withoutNulls(fields, raw),
  };
}

// Rental, purchase or consumption: the kinds of the charges say it, but not in this word.
function keepPricingType(fields: Fields): Raw {
  return fields.node.members.has('pricingType') ? { pricingType: keepField(fields, 'pricingType') } : {};
}

// An empty member says nothing that would have to be kept.
function withoutNulls({ node, log }: Fields, raw: Raw): Raw {
  const filled = Object.entries(raw).filter(([name, value]) => {
    const member = node.members.get(name);
    if (value === null && member?.kind === 'null') log.mapped(member);
    return value !== null;
  });
  return Object.fromEntries(filled);
}

function readReference(fields: Fields, name: string): OvhReference | undefined {
  const text = textField(fields, name);
  return text === undefined ? undefined : { name: text, node: fields.node.members.get(name) ?? fields.node };
}

function readFamilies(fields: Fields): { readonly families: readonly OvhFamily[]; readonly raw: Raw } {
  const kept: Record<string, unknown> = {};
  const families = mapListField(fields, 'addonFamilies', at => `option family ${at} of the ${fields.subject}`).flatMap(inner => {
    const family = readFamily(inner);
    const rest = keepRest(inner);
    if (rest !== undefined) kept[family?.name ?? ''] = rest;
    return family ?? [];
  });
  return { families, raw: Object.keys(kept).length === 0 ? {} : { addonFamilies: kept } };
}

function readFamily(fields: Fields): OvhFamily | undefined {
  const name = requiredTextField(fields, 'name', 'Write the name of the family.');
  const listed = textListField(fields, 'addons') ?? [];
  const standard = readReference(fields, 'default');
  const isExclusive = claimField(fields, 'exclusive');
  const isMandatory = claimField(fields, 'mandatory');
  if (name === undefined) return undefined;
  const addons = listed.map(({ text, node }) => ({ name: text.trim(), node }));
  return { node: fields.node, name, addons, ...(standard === undefined ? {} : { standard }), isExclusive, isMandatory };
}
