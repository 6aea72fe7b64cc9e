/** References that name a thing of another kind. */
import type { Path } from '../kernel/issue.js';
import type { Reference } from './list-references.js';
import { isLocal } from './list-references.js';
import type { GlobalTarget } from './references.data.js';
import type { RuleContext } from './rule-context.js';

const things: readonly GlobalTarget[] = [
  'offers',
  'products',
  'pricePlans',
  'discounts',
  'upsellRules',
  'features',
  'priceLists',
  'categories',
  'units',
  'channels',
  'markets',
  'segments',
];

/** What a reference leads to instead. */
export interface WrongKind {
  readonly kind: GlobalTarget;
  readonly path: Path;
}

/**
 * Tells what a reference that leads nowhere names in another collection.
 *
 * @param context - The catalogue.
 * @param reference - A reference.
 * @returns The thing of another kind; undefined where there is none, and for a reference that is right.
 */
export function findWrongKind(context: RuleContext, { to, id, isMissing }: Reference): WrongKind | undefined {
  if (!isMissing || isLocal(to) || !things.includes(to)) return undefined;
  for (const kind of things) {
    const path = kind === to ? undefined : context.targets()[kind].get(id);
    if (path !== undefined) return { kind, path };
  }
  return undefined;
}
