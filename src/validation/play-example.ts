/** Puts the question of an upsell rule's example to the engine. */
import { CatalogueError } from '../kernel/catalogue-error.js';
import type { CatalogueIndex } from '../lookup/catalogue-index.js';
import type { UpsellExample, UpsellRule } from '../model/upsell-rule.js';
import { decideUpsells } from '../upsell/decide-upsells.js';
import { makeUpsellScene } from '../upsell/make-upsell-scene.js';

/** What came of an example: the best that became of any target of the rule, or why the question cannot be asked. */
export interface ExampleOutcome {
  readonly kind: UpsellExample['expect'] | 'refused';
  /** The codes of what was suppressed, or the reason of the refusal. */
  readonly codes: readonly string[];
}

/**
 * Plays an example through the whole engine, with all other rules in play.
 *
 * @param index - The indexed catalogue.
 * @param rule - The rule.
 * @param example - Its example.
 * @returns What came of it.
 */
export function playExample(index: CatalogueIndex, rule: UpsellRule, example: UpsellExample): ExampleOutcome {
  try {
    const { outcomes } = decideUpsells(makeUpsellScene(index, example.customer, example.context));
    const verdicts = outcomes.flatMap(({ candidate, verdict }) => (candidate.rule.id === rule.id ? [verdict] : []));
    const codes = [...new Set(verdicts.flatMap(verdict => (verdict.kind === 'suppressed' ? [verdict.code] : [])))];
    if (verdicts.some(({ kind }) => kind === 'passed')) return { kind: 'ranked', codes };
    return { kind: verdicts.some(({ kind }) => kind === 'unknown') ? 'unknown' : 'suppressed', codes };
  } catch (error) {
    // A context that names what the catalogue does not have is a fault of the example, and nothing else is thrown for data.
    if (error instanceof CatalogueError) return { kind: 'refused', codes: [error.message] };
    throw error;
  }
}
