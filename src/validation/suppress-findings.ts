/** Exceptions in the catalogue: which findings they answer, and what becomes of each. */

import { parseInstant } from '../kernel/instant.js';
import type { Path, Suppression } from '../kernel/issue.js';
import type { Catalogue } from '../model/catalogue.js';
import type { Entity } from '../model/entity.js';
import type { Suppression as Exception } from '../model/suppression.js';
import type { RuleContext } from './rule-context.js';

/** An exception where the catalogue holds it. */
export interface ExceptionPlace {
  readonly path: Path;
  readonly exception: Exception;
  /** The name of the thing that has it. */
  readonly owner: string;
  readonly isOver: boolean;
  /** The messages of what it answered, or would have answered if it had not ended. */
  readonly messages: string[];
}

/** The exceptions of a catalogue, by the thing that has them. */
export interface Exceptions {
  readonly all: readonly ExceptionPlace[];
  /** Finds the exception that answers a finding at a path of the catalogue, and notes what it answered. */
  readonly answer: (finding: AnswerableFinding) => Suppression | undefined;
}

/** What an exception may answer. */
export interface AnswerableFinding {
  readonly code: string;
  readonly path: Path;
  readonly message: string;
}

const holders = ['products', 'pricePlans', 'offers', 'discounts', 'upsellRules'] as const;

/**
 * Reads the exceptions of a catalogue.
 *
 * @param context - The catalogue, and the instant after which an exception may be over; without one, none is.
 * @returns The exceptions.
 */
export function readExceptions(context: Pick<RuleContext, 'catalogue' | 'at' | 'timeZone' | 'nameOf'>): Exceptions {
  const byThing = new Map<string, readonly ExceptionPlace[]>();
  for (const { path, entity } of listHolders(context.catalogue)) {
    const places = (entity.suppress ?? []).map((exception, at): ExceptionPlace => {
      const until = parseInstant(exception.until, context.timeZone);
      const isOver = until !== undefined && until <= context.at;
      return { path: [...path, 'suppress', at], exception, owner: context.nameOf(entity), isOver, messages: [] };
    });
    if (places.length > 0) byThing.set(keyOf(path), places);
  }
  return {
    all: [...byThing.values()].flat(),
    answer: finding => answerWith(byThing.get(keyOf(finding.path)) ?? [], finding),
  };
}

function answerWith(places: readonly ExceptionPlace[], { code, message }: AnswerableFinding): Suppression | undefined {
  const fitting = places.filter(({ exception }) => exception.code === code);
  const standing = fitting.find(({ isOver }) => !isOver) ?? fitting[0];
  if (standing === undefined) return undefined;
  standing.messages.push(message);
  const { owner, reason, until } = standing.exception;
  return standing.isOver ? undefined : { by: owner, reason, until };
}

function listHolders(catalogue: Catalogue): readonly { readonly path: Path; readonly entity: Entity }[] {
  return holders.flatMap(collection => {
    const entities: readonly Entity[] = catalogue[collection] ?? [];
    return entities.map((entity, at) => ({ path: [collection, at], entity }));
  });
}

function keyOf(path: Path): string {
  return `${path[0]}/${path[1]}`;
}
