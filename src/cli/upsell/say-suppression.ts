/** Says what stands behind a code: what is needed, who forbids it, until when. */
import { sayReasons } from '../../desk/say-reason.js';
import { isRecord } from '../../kernel/is-record.js';
import type { SuppressedUpsell, UpsellCause } from '../../upsell/upsell-answer.js';
import { cleanLine } from '../output/clean-text.js';
import type { UpsellWords } from './upsell-words.js';

/** What an entry of an answer says of its suppression. */
export type Suppression = Pick<SuppressedUpsell, 'until' | 'by' | 'price' | 'details'> & { readonly code?: SuppressedUpsell['code'] };

/**
 * Says what stands behind the code of a suggestion that is not made, beyond what the code means.
 *
 * @param suppression - The entry, or what a step says of it.
 * @param words - How to say it.
 * @returns Sentences; none where the code says it all.
 */
export function saySuppression(suppression: Suppression, words: UpsellWords): readonly string[] {
  const { code, until, price = [] } = suppression;
  const { speaker } = words.scene;
  return [
    ...(code === undefined ? [] : (details[code]?.(suppression, words) ?? [])),
    ...sayReasons(words.scene, price).map(words.told),
    ...(until === undefined ? [] : [words.say('rests', { day: speaker.day(until) })]),
  ];
}

type Sayer = (suppression: Suppression, words: UpsellWords) => readonly string[];

const byCause: Sayer = ({ by }, words) => {
  const name = by === undefined ? undefined : nameCause(by, words);
  return name === undefined ? [] : [words.say('becauseOf', { name })];
};

const details: Readonly<Partial<Record<SuppressedUpsell['code'], Sayer>>> = {
  CHANNEL_NOT_ALLOWED: ({ by, details: found }, words) =>
    sayAllowed(words, { kind: 'channels', ids: found?.['allowed'], phrase: by?.kind === 'rule' ? 'ruleOnlyThrough' : 'onlyThrough' }),
  MARKET_NOT_ALLOWED: ({ details: found }, words) => sayAllowed(words, { kind: 'markets', ids: found?.['allowed'], phrase: 'onlyIn' }),
  SEGMENT_NOT_ALLOWED: ({ details: found }, words) => sayAllowed(words, { kind: 'segments', ids: found?.['allowed'], phrase: 'onlyTo' }),
  ALREADY_OWNED: byCause,
  ALREADY_INCLUDED: byCause,
  PENDING_ORDER: byCause,
  INCOMPATIBLE: byCause,
  LOCKED_IN: byCause,
  FACT_FORBIDDEN: byCause,
  CARE_FLAG: byCause,
  EXPERIMENT_HOLDOUT: byCause,
  REQUIRES: sayRequirement,
  CONSENT_REQUIRED: sayConsents,
  CAP_CUSTOMER: sayCap,
  CAP_TOTAL: sayCap,
  WORSE_DEAL: ({ details: found }, words) => sayDearer(found?.['by'], words),
  EXCLUDED_BY: ({ by }, words) => (by === undefined ? [] : [words.say('winner', { rule: words.rule(by.id) })]),
};

interface Allowed {
  readonly kind: 'channels' | 'markets' | 'segments';
  readonly ids: unknown;
  readonly phrase: 'onlyThrough' | 'ruleOnlyThrough' | 'onlyIn' | 'onlyTo';
}

function sayAllowed({ scene, say }: UpsellWords, { kind, ids, phrase }: Allowed): readonly string[] {
  const names = listOf(ids).map(id => {
    const found = scene.index.catalogue[kind].find(one => one.id === id);
    return cleanLine(found === undefined ? id : scene.speaker.name(found.name));
  });
  return names.length === 0 ? [] : [say(phrase, { names: scene.speaker.list(names, 'or') })];
}

function sayRequirement({ details: found = {} }: Suppression, words: UpsellWords): readonly string[] {
  const { toReplace, targets, of, atLeast, text } = found;
  if (isRecord(toReplace)) return sayReplaced(toReplace, words);
  const kind = isRecord(of) ? of['kind'] : undefined;
  const names = listOf(targets).map(id => nameOf(kind, id, words));
  if (names.length === 0) return [];
  const { speaker } = words.scene;
  const count = Number(atLeast ?? names.length);
  return [
    count === names.length || count === 1
      ? words.say('needs', { names: speaker.list(names, count === names.length ? 'and' : 'or') })
      : words.say('needsSome', { count: speaker.number(count), names: speaker.list(names) }),
    ...(typeof text === 'string' ? [cleanLine(text)] : []),
  ];
}

function sayReplaced({ offer, family }: Readonly<Record<string, unknown>>, words: UpsellWords): readonly string[] {
  if (typeof offer === 'string') return [words.say('replacesNone', { name: words.offer(offer) })];
  return typeof family === 'string' ? [words.say('replacesFamily', { name: cleanLine(family) })] : [];
}

function sayConsents({ by, details: found }: Suppression, words: UpsellWords): readonly string[] {
  const missing = listOf(found?.['missing']);
  const named = missing.length === 0 && by !== undefined ? [by.id] : missing;
  const names = named.map(id => (id === 'marketing' ? words.say('consent_marketing') : words.word(id)));
  return names.length === 0 ? [] : [words.say('consents', { names: words.scene.speaker.list(names) })];
}

function sayCap({ details: found }: Suppression, { say, scene }: UpsellWords): readonly string[] {
  const { count, cap } = found ?? {};
  if (typeof count !== 'number' || typeof cap !== 'number') return [];
  return [say('shown', { count: scene.speaker.number(count), cap: scene.speaker.number(cap) })];
}

function sayDearer(amount: unknown, { say, scene }: UpsellWords): readonly string[] {
  return typeof amount === 'string' ? [say('dearer', { amount: scene.speaker.money(amount, scene.currency) })] : [];
}

function nameCause({ kind, id }: UpsellCause, words: UpsellWords): string | undefined {
  const { customer } = words.scene.context;
  if (kind === 'holding') {
    const offer = customer?.holdings?.find(holding => holding.id === id)?.offer;
    return offer === undefined ? cleanLine(id) : words.offer(offer);
  }
  return nameOf(kind, id, words);
}

function nameOf(kind: unknown, id: string, words: UpsellWords): string {
  const { products } = words.scene.index;
  const name = products.get(id)?.name;
  if (kind === 'product') return cleanLine(name === undefined ? id : words.scene.speaker.name(name));
  if (kind === 'fact') return words.fact(id);
  if (kind === 'rule') return words.rule(id);
  return kind === 'offer' ? words.offer(id) : cleanLine(id);
}

function listOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter(one => typeof one === 'string') : [];
}
