/** A change in words, which a terminal and a document set differently. */
import type { ChangedCollection } from '../../versioning/change.js';
import type { ChangeClass, ClassifiedChange } from '../../versioning/classified-change.js';
import { cleanLine } from '../text/clean-text.js';

/** The parts of a change in words; all safe for a terminal, none for a document yet. */
export interface ChangeWords {
  /** The kind of thing, such as `price plan`. */
  readonly thing: string;
  readonly id: string;
  /** What happened, such as `price raised, worse for customers`. */
  readonly what: string;
  /** The place within the thing, with ids for positions; empty for the thing as a whole. */
  readonly place: string;
  /** The value before, shortened; absent where there was none, or it is the thing as a whole. */
  readonly before?: string;
  readonly after?: string;
  /** Why it matters, for those who hold or buy it, else for those whose programs read it, else for finance. */
  readonly why?: string;
}

/** The classes, the worst first, with their headings. */
export const classHeadings: readonly (readonly [ChangeClass, string])[] = [
  ['breaking', 'Breaking: who was right before can now be wrong'],
  ['customerAffecting', 'Customers are affected'],
  ['minor', 'New, and nothing changes for those who do nothing'],
  ['patch', 'Words and order'],
  ['none', 'Nobody can tell'],
];

/**
 * Puts a change into words.
 *
 * @param change - The change.
 * @returns The words.
 */
export function sayChange(change: ClassifiedChange): ChangeWords {
  const { collection, id, pointer, reasons, direction } = change;
  const steps = pointer.split('/').slice(collection === 'catalogue' ? 1 : 3);
  const place = steps.map(step => step.replaceAll('~1', '/').replaceAll('~0', '~')).join('/');
  const why = reasons.subscribers ?? reasons.integrators ?? reasons.finance;
  return {
    thing: things[collection],
    id: cleanLine(id),
    what: `${sayRule(change)}${direction === undefined ? '' : directions[direction]}`,
    place: cleanLine(place),
    ...(place === '' || change.before === undefined ? {} : { before: sayShort(change.before) }),
    ...(place === '' || change.after === undefined ? {} : { after: sayShort(change.after) }),
    ...(why === undefined ? {} : { why: cleanLine(why) }),
  };
}

const things: Readonly<Record<ChangedCollection, string>> = {
  catalogue: 'catalogue',
  currencies: 'currency',
  facts: 'fact',
  channels: 'channel',
  markets: 'market',
  segments: 'segment',
  categories: 'category',
  units: 'unit',
  features: 'feature',
  priceLists: 'price list',
  products: 'product',
  pricePlans: 'price plan',
  offers: 'offer',
  discounts: 'discount',
  upsellRules: 'upsell rule',
};

const directions = {
  better: ', better for customers',
  worse: ', worse for customers',
  mixed: ', better for some and worse for others',
  unknown: ', for better or worse',
} as const;

// The name of these roles says nothing to a person that the place does not say.
const plainRoles = ['identity', 'presentation', 'bookkeeping'];

// Rules are named by the role of the place and what happened to it: `price.raised`, `price.basis-changed`.
function sayRule({ rule, kind, draft }: ClassifiedChange): string {
  if (draft === true) return `${kind}, in a draft`;
  const [role = '', what] = cleanLine(rule).split('.');
  if (what === undefined) return `${kind}, and nothing can be said of it`;
  return `${plainRoles.includes(role) ? '' : `${role} `}${what.replaceAll('-', ' ')}`;
}

const longest = 60;

function sayShort(value: unknown): string {
  const characters = [...cleanLine(typeof value === 'string' ? value : (JSON.stringify(value) ?? ''))];
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : characters.join('');
}
