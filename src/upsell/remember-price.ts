/** Prices that many customers share are worked out once for an index. */
import type { Truth } from '../condition/condition-scene.js';
import type { CatalogueIndex } from '../lookup/catalogue-index.js';
import type { Condition } from '../model/condition.js';
import type { Decide } from '../pricing/pricing-scene.js';
import { once } from './once.js';
import type { UpsellScene } from './upsell-scene.js';

/** A price, and what was decided for it: whoever it is decided alike for has the same. */
interface Kept<Answer> {
  readonly decisions: ReadonlyMap<Condition, Truth>;
  readonly answer: Answer;
}

/** How many questions are kept for an index; after that it begins anew. */
const most = 5000;

/**
 * Makes of a pricing function one that remembers, beside its question, what it asked of the customer.
 *
 * @param work - Prices a question that holds all there is to know but the outcome of conditions.
 * @param isShared - Whether an answer may be kept.
 * @returns The same function; the same question with the same outcomes is answered once for an index.
 */
export function rememberPrice<Question, Answer>(
  work: (scene: UpsellScene, question: Question, decide: Decide) => Answer,
  isShared: (answer: Answer, scene: UpsellScene) => boolean = () => true,
): (scene: UpsellScene, question: Question) => Answer {
  const storeOf = once((_: CatalogueIndex) => new Map<string, Kept<Answer>[]>());
  return (scene, question) => {
    const store = storeOf(scene.index);
    const key = JSON.stringify(question);
    const kept = store.get(key) ?? [];
    const found = kept.find(({ decisions }) => [...decisions].every(([condition, truth]) => scene.decide(condition) === truth));
    if (found !== undefined) return found.answer;
    const decisions = new Map<Condition, Truth>();
    const answer = work(scene, question, condition => {
      const truth = scene.decide(condition);
      decisions.set(condition, truth);
      return truth;
    });
    if (!isShared(answer, scene)) return answer;
    if (store.size >= most) store.clear();
    store.set(key, [...kept.slice(-7), { decisions, answer }]);
    return answer;
  };
}
