/** From a question to what is fixed for its answer; calls that make no sense end here. */
import type { ConditionScene, Truth } from '../condition/condition-scene.js';
import { evaluateCondition } from '../condition/evaluate-condition.js';
import { CatalogueError } from '../kernel/catalogue-error.js';
import { localDateOf, requireInstant } from '../kernel/instant.js';
import type { CatalogueIndex } from '../lookup/catalogue-index.js';
import { makeCustomerScene } from '../lookup/make-customer-scene.js';
import type { Condition } from '../model/condition.js';
import type { Context } from '../model/context.js';
import type { Customer } from '../model/customer.js';
import { chooseCurrency, requireSound } from '../pricing/make-scene.js';
import { listPossessions } from './list-possessions.js';
import { prepareRules } from './prepare-rules.js';
import type { PastContact, UpsellScene } from './upsell-scene.js';

/**
 * Fixes the scene of an answer.
 *
 * @param index - The index.
 * @param customer - The customer.
 * @param context - The context.
 * @returns The scene.
 * @throws `not-an-instant`, `unknown-channel`, `unknown-currency`, `unknown-locale`, `bad-limit`.
 */
export function makeUpsellScene(index: CatalogueIndex, customer: Customer, context: Context): UpsellScene {
  const { timeZone, defaultLocale } = index.catalogue;
  requireSoundContext(index, context);
  const { forbidden, warnings } = prepareRules(index);
  const atMs = requireInstant(context.at, timeZone);
  const { currency: asked } = context;
  const { market } = customer;
  const { currency } = chooseCurrency(index, {
    customer,
    ...(asked === undefined ? {} : { currency: asked }),
    ...(market === undefined ? {} : { market }),
  });
  const known = makeCustomerScene(index, customer, context.at);
  const facts: ConditionScene = { ...known, factValue: name => (forbidden.has(name) ? undefined : known.factValue(name)) };
  const contacts = contactsByRule(index, customer, atMs);
  return {
    index,
    customer,
    context,
    atMs,
    timeZone,
    today: localDateOf(atMs, timeZone),
    ...(currency === undefined ? {} : { currency }),
    minorUnits: index.minorUnits.get(currency ?? '') ?? 0,
    locale: context.locale ?? customer.locale ?? defaultLocale,
    facts,
    decide: decideOnce(facts),
    possessions: listPossessions(index, { customer, context, atMs }),
    ...(contacts === undefined ? {} : { contacts }),
    warnings: [...warnings, ...known.warnings.filter(warning => !('fact' in warning && forbidden.has(warning.fact)))],
  };
}

// The same condition stands behind many candidates: that of an offer behind every rule that suggests it.
function decideOnce(facts: ConditionScene): (condition: Condition) => Truth {
  const decided = new Map<Condition, Truth>();
  return condition => {
    const known = decided.get(condition);
    if (known !== undefined) return known;
    const truth = evaluateCondition(condition, facts);
    decided.set(condition, truth);
    return truth;
  };
}

function requireSoundContext(index: CatalogueIndex, context: Context): void {
  const { at, channel, limit = 1, locale } = context;
  requireSound(index, { offer: '', at, ...(channel === undefined ? {} : { channel }) });
  if (!Number.isSafeInteger(limit) || limit < 1)
    throw new CatalogueError('bad-limit', `not a number of suggestions: \`${limit}\``, { limit });
  try {
    Intl.getCanonicalLocales(locale);
  } catch {
    throw new CatalogueError('unknown-locale', `not a locale: \`${locale}\``, { locale });
  }
}

function contactsByRule(
  index: CatalogueIndex,
  { contacts }: Customer,
  atMs: number,
): ReadonlyMap<string, readonly PastContact[]> | undefined {
  if (contacts === undefined) return undefined;
  const byRule = new Map<string, PastContact[]>();
  for (const contact of contacts) {
    const past = { ...contact, atMs: requireInstant(contact.at, index.catalogue.timeZone) };
    const rule = index.upsellRules.get(contact.rule)?.id ?? contact.rule;
    const known = byRule.get(rule);
    if (past.atMs > atMs) continue;
    if (known === undefined) byRule.set(rule, [past]);
    else known.push(past);
  }
  for (const list of byRule.values()) list.sort((a, b) => a.atMs - b.atMs);
  return byRule;
}
