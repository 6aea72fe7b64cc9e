import type { ConditionScene } from '../condition/condition-scene.js';
import { evaluateCondition } from '../condition/evaluate-condition.js';
import { type FactWarning, readFacts, specOf } from '../condition/read-facts.js';
import { requireInstant } from '../kernel/instant.js';
import type { Ownable } from '../model/condition.js';
import type { Customer } from '../model/customer.js';
import type { CatalogueIndex } from './catalogue-index.js';
import { countOwned } from './count-owned.js';
import { type HeldThing, listHeldThings } from './list-held-things.js';
import { sumAllowance } from './sum-allowance.js';

/** What is said of a holding that the catalogue does not know well enough. */
export interface HoldingWarning {
  /** OFFER_NOT_IN_CATALOGUE; RELEASE_NOT_INDEXED where the holding was sold from a release that the index does not hold. */
  readonly code: 'OFFER_NOT_IN_CATALOGUE' | 'RELEASE_NOT_INDEXED';
  /** The holding. */
  readonly holding: string;
  /** The values that the warning speaks of. */
  readonly details: Readonly<Record<string, unknown>>;
}

/** What is to be said of a customer's data; nothing of it stops an answer. */
export type SceneWarning = FactWarning | HoldingWarning;

/** What a condition may ask about a customer at an instant. */
export interface CustomerScene extends ConditionScene {
  /** The customer. */
  readonly customer: Customer;
  /** Facts that count as unknown, and holdings that are not known well enough. */
  readonly warnings: readonly SceneWarning[];
}

/**
 * Makes what conditions are evaluated against from a customer: facts checked against their declarations, derived facts worked out, and
 * what the customer has at an instant.
 *
 * @param index - The index.
 * @param customer - The customer.
 * @param at - The day or instant.
 * @returns The scene; a fact of another type than declared is unknown in it, with a warning.
 * @throws `not-an-instant`, `unknown-time-zone`.
 * @example
 * makeCustomerScene(index, { id: 'x', facts: { shoeSize: 40 } }, '2026-12-01').warnings.map((warning) => warning.code) // => ['FACT_NOT_DECLARED']
 */
export function makeCustomerScene(index: CatalogueIndex, customer: Customer, at: string): CustomerScene {
  const { timeZone, facts: specs } = index.catalogue;
  const moment = { at: requireInstant(at, timeZone), timeZone };
  const facts = readFacts(specs, customer.facts, moment);
  const known: ConditionScene = {
    ...moment,
    factSpec: name => specOf(specs, name),
    factValue: name => facts.values.get(name),
    // What is included may depend on facts, but not on what is owned: that is what is being worked out.
    owned: () => undefined,
    allowance: () => undefined,
  };
  const held = listHeld(index, customer, known);
  return Object.freeze({
    ...known,
    customer,
    warnings: Object.freeze([...facts.warnings, ...warningsOf(held ?? [])].map(warning => Object.freeze(warning))),
    owned:
      held === undefined
        ? unknown
        : memoize(
            ({ offer, product, category, family }: Ownable) => JSON.stringify([offer, product, category, family]),
            what => countOwned(index, held, what),
          ),
    allowance:
      held === undefined
        ? unknown
        : memoize(
            (feature: string) => feature,
            feature => sumAllowance(index, held, feature),
          ),
  });
}

function unknown(): undefined {
  return undefined;
}

// Many conditions ask about the same few things, and each asks all that the customer has.
function memoize<Question, Answer>(
  keyOf: (question: Question) => string,
  work: (question: Question) => Answer,
): (question: Question) => Answer {
  const known = new Map<string, { readonly answer: Answer }>();
  return question => {
    const key = keyOf(question);
    const kept = known.get(key) ?? { answer: work(question) };
    known.set(key, kept);
    return kept.answer;
  };
}

function listHeld(index: CatalogueIndex, { holdings }: Customer, scene: ConditionScene): readonly HeldThing[] | undefined {
  if (holdings === undefined) return undefined;
  const { at, timeZone } = scene;
  return listHeldThings(index, holdings, { at, timeZone, decide: condition => evaluateCondition(condition, scene) });
}

// What is included is known as well as the holding that it comes with, so each holding is spoken of once.
function warningsOf(held: readonly HeldThing[]): readonly HoldingWarning[] {
  return held.filter((thing, at) => thing.holding !== held[at - 1]?.holding).flatMap(warningOf);
}

function warningOf({ holding, isKnown, isAsSold, offer }: HeldThing): readonly HoldingWarning[] {
  if (!isKnown) return [{ code: 'OFFER_NOT_IN_CATALOGUE', holding: holding.id, details: { offer } }];
  return isAsSold ? [] : [{ code: 'RELEASE_NOT_INDEXED', holding: holding.id, details: { release: holding.release } }];
}
