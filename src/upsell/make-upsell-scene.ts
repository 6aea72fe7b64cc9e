/** From a question to what is fixed for its answer; calls that make no sense end here. */

import type { ConditionScene } from '../condition/condition-scene.js';
import { CatalogueError } from '../kernel/catalogue-error.js';
import { compareText } from '../kernel/compare-text.js';
import { localDateOf, requireInstant } from '../kernel/instant.js';
import { isRecord } from '../kernel/is-record.js';
import { knownLocale } from '../kernel/known-locale.js';
import { areRecords, requireArgument } from '../kernel/require-argument.js';
import type { CatalogueIndex } from '../lookup/catalogue-index.js';
import { chooseLocale } from '../lookup/choose-locale.js';
import { makeCustomerScene, type SceneWarning } from '../lookup/make-customer-scene.js';
import { requireCustomer, requireIndex } from '../lookup/require-question.js';
import { settleHoldings } from '../lookup/tree-of-holdings.js';
import type { Context } from '../model/context.js';
import type { Customer, FactValue } from '../model/customer.js';
import { chooseCurrency, requireSound } from '../pricing/make-scene.js';
import { listPossessions } from './list-possessions.js';
import { decideRules } from './match-rules.js';
import { prepareRules } from './prepare-rules.js';
import type { UpsellWarning } from './upsell-answer.js';
import type { PastContact, UpsellScene } from './upsell-scene.js';

/**
 * Fixes the scene of an answer.
 *
 * @param index - The index.
 * @param asked - The customer.
 * @param context - The context.
 * @returns The scene.
 * @throws `not-an-instant`, `unknown-channel`, `unknown-currency`, `unknown-locale`, `bad-limit`.
 */
export function makeUpsellScene(index: CatalogueIndex, asked: Customer, context: Context): UpsellScene {
  requireIndex(index);
  requireCustomer(asked);
  const customer = settleHoldings(asked);
  const { timeZone } = index.catalogue;
  requireSoundContext(index, context);
  const { warnings, forbidden, matching } = prepareRules(index);
  const atMs = requireInstant(context.at, timeZone);
  const { currency: wanted } = context;
  const { market } = customer;
  const { currency } = chooseCurrency(index, {
    customer,
    ...(wanted === undefined ? {} : { currency: wanted }),
    ...(market === undefined ? {} : { market }),
  });
  const { facts, warnings: unread } = readFactsAt(index, customer, context.at);
  const locale = chooseLocale(index.catalogue, context.locale ?? customer.locale);
  const careFact = findCareFact(index, facts);
  const contacts = contactsByRule(index, customer, atMs);
  return {
    index,
    customer,
    payer: {
      ...withFacts(customer, name => !forbidden.has(name)),
      ...(customer.currency !== undefined || currency === undefined ? {} : { currency }),
    },
    context,
    atMs,
    timeZone,
    today: localDateOf(atMs, timeZone),
    ...(currency === undefined ? {} : { currency }),
    minorUnits: index.minorUnits.get(currency ?? '') ?? 0,
    locale: locale.locale,
    facts,
    forbidden,
    ...decideRules(matching, facts),
    ...(careFact === undefined ? {} : { careFact }),
    possessions: listPossessions(index, { customer, context, atMs }),
    ...(contacts === undefined ? {} : { contacts }),
    warnings: [...warnings, ...unread, ...noteLocale(locale)],
  };
}

/** What rules may know of a customer at an instant, and what could not be read. */
export interface ReadableFacts {
  /** What conditions are evaluated against: facts that no rule may read are unknown in it. */
  readonly facts: ConditionScene;
  readonly warnings: readonly SceneWarning[];
}

/**
 * Reads what rules may know of a customer.
 *
 * @param index - The index.
 * @param customer - The customer.
 * @param at - The day or instant.
 * @returns The facts; those that no rule may read leave no trace, not even in the warnings.
 */
export function readFactsAt(index: CatalogueIndex, customer: Customer, at: string): ReadableFacts {
  const { forbidden, visible } = prepareRules(index);
  const isKept = (name: string): boolean => visible.has(name) || !Object.hasOwn(index.catalogue.facts, name);
  const known = makeCustomerScene(index, withFacts(customer, isKept), at);
  return {
    facts: { ...known, factValue: name => (forbidden.has(name) ? undefined : known.factValue(name)) },
    warnings: known.warnings.filter(warning => !('fact' in warning && forbidden.has(warning.fact))),
  };
}

/** A customer of whom only some facts are known. */
export function withFacts(customer: Customer, isKept: (name: string) => boolean): Customer {
  return { ...customer, facts: Object.fromEntries(Object.entries(customer.facts).filter(([name]) => isKept(name))) };
}

function findCareFact(index: CatalogueIndex, facts: ConditionScene): string | undefined {
  const names = Object.keys(index.catalogue.facts).sort(compareText);
  return names.find(name => facts.factSpec(name)?.sensitivity === 'care' && isSet(facts.factValue(name)));
}

// `false`, nought and an empty set say that there is nothing to care about.
function isSet(value: FactValue | undefined): boolean {
  return typeof value === 'object' ? value.length > 0 : value !== undefined && value !== false && value !== '' && Number(value) !== 0;
}

function requireSoundContext(index: CatalogueIndex, context: Context): void {
  requireArgument(isRecord(context), 'context', 'such as `{ at, channel }`');
  const { at, channel, limit = 1, locale, basket, counters, stock } = context;
  requireArgument(locale === undefined || typeof locale === 'string', 'context.locale', 'such as `en`');
  requireArgument(basket === undefined || areRecords(basket), 'context.basket', 'such as `[{ offer }]`');
  for (const [name, counts] of Object.entries({ counters, stock })) requireArgument(areCounts(counts), `context.${name}`, 'numbers by id');
  requireSound(index, { offer: '', at, ...(channel === undefined ? {} : { channel }) });
  if (!Number.isSafeInteger(limit) || limit < 1)
    throw new CatalogueError('bad-limit', `not a number of suggestions: \`${limit}\``, { limit });
  if (locale !== undefined) knownLocale(locale);
}

function areCounts(counts: unknown): boolean {
  return counts === undefined || (isRecord(counts) && Object.values(counts).every(count => typeof count === 'number' && count >= 0));
}

function noteLocale({ locale, asked }: ReturnType<typeof chooseLocale>): readonly UpsellWarning[] {
  return asked === undefined ? [] : [{ code: 'LOCALE_NOT_IN_CATALOGUE', details: { asked, locale } }];
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
