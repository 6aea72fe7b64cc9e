import { compareText } from '../kernel/compare-text.js';
import { pickText } from '../lookup/pick-text.js';
import type { UpsellQuestion } from './upsell-answer.js';
import type { UpsellScene } from './upsell-scene.js';
import type { OpenCandidate } from './write-outcome.js';

/**
 * Lists what to ask the customer.
 *
 * @param unknown - What the candidates that hang on something unknown hang on.
 * @param scene - The scene.
 * @returns One question a fact, and one for what the customer has; those that decide most first, then by name.
 */
export function listQuestions(unknown: readonly OpenCandidate[], scene: UpsellScene): readonly UpsellQuestion[] {
  const names = new Set(unknown.flatMap(({ facts }) => facts));
  const questions = [...names].map(fact => askFor(fact, { scene, decides: unknown.filter(({ facts }) => facts.includes(fact)).length }));
  const decides = unknown.filter(({ holdings }) => holdings).length;
  const all: readonly UpsellQuestion[] = decides === 0 ? questions : [...questions, { decides }];
  return all.toSorted((a, b) => b.decides - a.decides || compareText(a.fact ?? '', b.fact ?? ''));
}

function askFor(fact: string, { scene, decides }: { readonly scene: UpsellScene; readonly decides: number }): UpsellQuestion {
  const { type, values, unit, question } = scene.facts.factSpec(fact) ?? {};
  return {
    fact,
    ...(question === undefined ? {} : { question: pickText(question, scene.locale, scene.index.catalogue.defaultLocale).text }),
    ...(type === undefined ? {} : { type }),
    ...(values === undefined ? {} : { values }),
    ...(unit === undefined ? {} : { unit }),
    decides,
  };
}
