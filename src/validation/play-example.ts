/** Puts the question of an upsell rule's example to the engine. */
import { CatalogueError } from '../kernel/catalogue-error.js';
import type { CatalogueIndex } from '../lookup/catalogue-index.js';
import type { UpsellExample, UpsellRule } from '../model/upsell-rule.js';
import { explainUpsell } from '../upsell/explain-upsell.js';

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
    const { candidates } = explainUpsell(index, example.customer, rule.id, example.context);
    const own = candidates.filter(candidate => candidate.rule === rule.id);
    const codes = [...new Set(own.flatMap(({ suppressed }) => suppressed?.code ?? []))];
    for (const kind of ['ranked', 'unknown'] as const) if (own.some(({ outcome }) => outcome === kind)) return { kind, codes };
    return { kind: 'suppressed', codes };
  } catch (error) {
    // A context that names what the catalogue does not have is a fault of the example, and nothing else is thrown for data.
    if (error instanceof CatalogueError) return { kind: 'refused', codes: [error.message] };
    throw error;
  }
}
