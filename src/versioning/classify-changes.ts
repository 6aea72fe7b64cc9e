import { canonicalJson } from '../kernel/canonical-json.js';
import { areRecords, requireArgument } from '../kernel/require-argument.js';
import type { Role } from '../model/schema-kit.js';
import type { Change } from './change.js';
import { type Outcome, placeRules, type RoleRule, roleRules } from './change-rules.data.js';
import { bumpOfClass, type ClassifiedChange, changeClasses } from './classified-change.js';
import { areSameSets } from './differing-roles.js';
import { followRenames, type Renames } from './follow-renames.js';
import { type Judgement, judgeThing } from './judge-thing.js';
import { movementOfChange } from './movement-of-change.js';
import { reasonsOf } from './reasons-of.js';

/**
 * Says what each change means for those who use the catalogue: its class, for whom it is good, the rule that decided, what it asks of the
 * next version, and why. The class follows from what the place means and from the way its value went; nothing is labelled by hand. A place
 * that the model does not know is breaking. Prices are compared field by field and tier by tier; what that cannot decide is `unknown`.
 *
 * @param changes - All changes between two catalogues: a reference that follows a renamed thing is told by the renaming.
 * @returns The same changes in the same order, classified.
 * @throws `bad-argument` for what is no list of changes.
 * @example
 * const renamed = { ...catalogue, name: 'Another name' }
 * const [change] = classifyChanges(diffCatalogues(catalogue, renamed))
 * change?.class // => 'patch'
 * change?.rule // => 'presentation.changed'
 */
export function classifyChanges(changes: readonly Change[]): readonly ClassifiedChange[] {
  requireArgument(areRecords(changes), 'changes', 'the list that `diffCatalogues` gives');
  const renames = renamesIn(changes);
  return Object.freeze(changes.map(change => classify(change, judge(change, changes, renames))));
}

function classify(change: Change, { rule, ...outcome }: Judgement): ClassifiedChange {
  const reasons = Object.freeze(reasonsOf(rule, outcome));
  return Object.freeze({ ...change, ...outcome, rule, bump: bumpOfClass[outcome.class], reasons });
}

function judge(change: Change, changes: readonly Change[], renames: Renames): Judgement {
  if (change.draft) return { rule: 'bookkeeping.draft', class: 'none' };
  if (change.field === `${change.collection}.*.id` && change.kind === 'renamed') return judgeRenaming(change, changes);
  if (hasFollowed(change, renames)) return { rule: 'identity.followed', class: 'patch' };
  if (change.roles.length === 0) return { rule: 'unclassified', class: 'breaking' };
  return judgeThing(change) ?? worstOf(change.roles.map(role => judgeByRole(change, role)));
}

function renamesIn(changes: readonly Change[]): Renames {
  const renames = new Map<string, string>();
  for (const { kind, field, collection, before, after } of changes) {
    if (kind !== 'renamed' || field !== `${collection}.*.id`) continue;
    if (typeof before === 'string' && typeof after === 'string') renames.set(before, after);
  }
  return renames;
}

// A former id that is kept as an alias still leads to the thing.
function judgeRenaming(change: Change, changes: readonly Change[]): Judgement {
  const isKept = changes.some(
    ({ field, collection, id, after }) =>
      collection === change.collection &&
      id === change.id &&
      field === `${collection}.*.aliases` &&
      Array.isArray(after) &&
      after.includes(change.before),
  );
  return { rule: 'identity.renamed', class: isKept ? 'minor' : 'breaking' };
}

function hasFollowed({ kind, before, after }: Change, renames: Renames): boolean {
  if (renames.size === 0 || before === undefined || after === undefined) return false;
  if (kind === 'renamed') return true;
  const followed = followRenames(before, renames);
  if (Array.isArray(followed) && Array.isArray(after) && areSameSets(followed, after)) return true;
  return canonicalJson(followed) === canonicalJson(after);
}

function judgeByRole(change: Change, role: Role): Judgement {
  const { verb, direction } = movementOfChange(change);
  const isElement = change.field.endsWith('.*');
  const cases: Readonly<Record<string, keyof RoleRule>> = isElement ? elementCases : fieldCases;
  const found = direction ?? cases[verb] ?? 'changed';
  const place = placeRules.find(({ fields, outcomes }) => fields.includes(change.field) && outcomes[found] !== undefined);
  const outcome: Outcome = place?.outcomes[found] ?? roleRules[role][found];
  return { ...outcome, rule: place?.rule ?? `${role}.${verb}` };
}

const fieldCases: Readonly<Record<string, keyof RoleRule>> = { added: 'added', removed: 'removed' };
const elementCases: Readonly<Record<string, keyof RoleRule>> = { added: 'gained', removed: 'lost' };

function worstOf(judgements: readonly Judgement[]): Judgement {
  const sorted = judgements.toSorted((a, b) => changeClasses.indexOf(a.class) - changeClasses.indexOf(b.class));
  return sorted[0] ?? { rule: 'unclassified', class: 'breaking' };
}
