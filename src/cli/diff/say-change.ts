import type { ChangedCollection } from '../../versioning/change.js';
import type { ChangeClass, ClassifiedChange } from '../../versioning/classified-change.js';
import { cleanText } from '../output/clean-text.js';

/** The heading of each class. */
export const classHeadings: Readonly<Record<ChangeClass, string>> = {
  breaking: 'Breaking: who was right before can now be wrong',
  customerAffecting: 'Customers are affected',
  minor: 'New, and nothing changes for those who do nothing',
  patch: 'Words and order',
  none: 'Nobody can tell',
};

/** A change in words, in parts that a terminal and a document set differently. */
export interface ChangeWords {
  /** The kind of thing, such as `price plan`. */
  readonly kind: string;
  readonly id: string;
  /** What happened, such as `price raised, worse for customers`. */
  readonly what: string;
  /** The place within the thing; empty for the thing as a whole. */
  readonly place: string;
  /** The value before, shortened; absent where there is none worth showing. */
  readonly before?: string;
  readonly after?: string;
  /** Why it matters, for those who hold or buy it, else for those whose programs read it. */
  readonly why?: string;
}

/**
 * Puts a change into words.
 *
 * @param change - The change.
 * @returns The words, safe for a terminal.
 */
export function sayChange(change: ClassifiedChange): ChangeWords {
  const { collection, id, rule, direction, reasons, pointer } = change;
  const why = reasons.subscribers ?? reasons.integrators ?? reasons.finance;
  const steps = pointer.split('/');
  const place = collection === 'catalogue' ? pointer : steps.slice(3).join('/');
  const isWhole = place === '';
  return {
    kind: kindWords[collection],
    id: cleanText(id),
    what: `${ruleWords(rule, change.kind)}${direction === undefined ? '' : directionWords[direction]}`,
    place: cleanText(place),
    ...(isWhole || change.before === undefined ? {} : { before: sayShort(change.before) }),
    ...(isWhole || change.after === undefined ? {} : { after: sayShort(change.after) }),
    ...(why === undefined ? {} : { why }),
  };
}

const kindWords: Readonly<Record<ChangedCollection, string>> = {
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

const directionWords = {
  better: ', better for customers',
  worse: ', worse for customers',
  mixed: ', better for some and worse for others',
  unknown: ', for better or worse',
} as const;

// Rules are named by the role of the place and what happened to it: `price.raised`, `price.basis-changed`.
function ruleWords(rule: string, kind: ClassifiedChange['kind']): string {
  const [role = '', what] = rule.split('.');
  if (what === undefined) return `${kind}, meaning unknown`;
  return `${role === 'identity' ? '' : `${role} `}${what.replaceAll('-', ' ')}`;
}

const longest = 48;

function sayShort(value: unknown): string {
  const text = cleanText(typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).replaceAll('\n', ' ');
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}
