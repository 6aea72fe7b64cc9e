import { listComparands } from '../condition/list-comparands.js';
import { specOf } from '../condition/read-facts.js';
import type { FactPredicate } from '../model/condition.js';
import type { AnalysisFrame } from './analysis-frame.js';
import type { Leaf } from './condition-node.js';
import { scalarFormulas } from './fact-variables.js';
import type { LeafFormulas } from './leaf-formulas.js';
import { featureFormulas, opaqueFormulas, ownsFormulas } from './opaque-variables.js';
import { isReference, setFormulas } from './set-variables.js';

/**
 * Finds what a leaf needs to come out true, and to come out false.
 *
 * @param frame - The analysis; variables are made in it.
 * @param leaf - The leaf.
 * @returns The two formulas.
 */
export function meaningOf(frame: AnalysisFrame, { predicate }: Leaf): LeafFormulas {
  if ('owns' in predicate) return ownsFormulas(frame, predicate);
  if ('feature' in predicate) return featureFormulas(frame, predicate);
  if (isOpaque(frame, predicate)) return opaqueFormulas(frame, predicate);
  return specOf(frame.specs, predicate.fact)?.type === 'set' ? setFormulas(frame, predicate) : scalarFormulas(frame, predicate);
}

function isOpaque({ at }: AnalysisFrame, predicate: FactPredicate): boolean {
  const asksForNow = predicate.withinLast !== undefined || predicate.withinNext !== undefined;
  return (asksForNow && at === undefined) || listComparands(predicate).some(isReference);
}
