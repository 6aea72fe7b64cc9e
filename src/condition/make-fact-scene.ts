import type { FactValue } from '../model/customer.js';
import type { ConditionScene } from './condition-scene.js';
import { type FactSpecs, readFacts, specOf } from './read-facts.js';

/** What a scene of facts alone is made from. */
export interface FactSceneInput {
  readonly specs: FactSpecs;
  readonly facts: Readonly<Record<string, FactValue>>;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly at: number;
  readonly timeZone: string;
}

/**
 * Makes the scene of somebody of whom only facts are known: what they own is unknown.
 *
 * @param input - The declarations, the facts, the instant and the zone.
 * @returns The scene.
 */
export function makeFactScene({ specs, facts, at, timeZone }: FactSceneInput): ConditionScene {
  const { values } = readFacts(specs, facts, { at, timeZone });
  return {
    at,
    timeZone,
    factSpec: name => specOf(specs, name),
    factValue: name => values.get(name),
    owned: () => undefined,
    allowance: () => undefined,
  };
}
