// Rules and customers of a telecom seller, the same in every run: 17 facts, conditions of 2 to 8 predicates, nested `any` and `not`.
import { makeRandom } from './make-random.mjs';

const none = { sensitivity: 'none' };

/** How the facts are declared. */
export const facts = {
  segment: { type: 'text', ...none },
  region: { type: 'text', ...none },
  channel: { type: 'text', ...none },
  loyaltyTier: { type: 'text', ...none },
  tenureMonths: { type: 'integer', ...none },
  age: { type: 'integer', ...none },
  monthlySpend: { type: 'decimal', ...none },
  usedDataGb: { type: 'decimal', ...none },
  usedMinutes: { type: 'integer', ...none },
  contractEndsInDays: { type: 'integer', ...none },
  score: { type: 'integer', ...none },
  deviceAgeMonths: { type: 'integer', ...none },
  lastContactDays: { type: 'integer', ...none },
  isRoaming: { type: 'boolean', ...none },
  hasApp: { type: 'boolean', ...none },
  isPaperless: { type: 'boolean', ...none },
  owned: { type: 'set', ...none },
};

const texts = { segment: 7, region: 50, channel: 6, loyaltyTier: 4 };
const numbers = {
  tenureMonths: { most: 120, step: 6 },
  age: { most: 90, step: 5 },
  monthlySpend: { most: 150, step: 10 },
  usedDataGb: { most: 200, step: 10 },
  usedMinutes: { most: 3000, step: 100 },
  contractEndsInDays: { most: 730, step: 30 },
  score: { most: 1000, step: 50 },
  deviceAgeMonths: { most: 60, step: 6 },
  lastContactDays: { most: 365, step: 15 },
};
const flags = ['isRoaming', 'hasApp', 'isPaperless'];
const products = 500;

/** Makes customers, of whom a share of the facts is unknown. */
export function makeCustomers(count, { seed = 7, missing = 0 } = {}) {
  const random = makeRandom(seed);
  return Array.from({ length: count }, () => {
    const customer = {};
    for (const [fact, values] of Object.entries(texts))
      customer[fact] = textOf(fact, fact === 'region' ? zipf(random, values) : random(values));
    for (const [fact, { most }] of Object.entries(numbers))
      customer[fact] = facts[fact].type === 'decimal' ? random(most * 100) / 100 : random(most);
    for (const flag of flags) customer[flag] = random(2) === 1;
    customer.owned = [...new Set(Array.from({ length: random(9) }, () => productOf(zipf(random, products))))];
    for (const fact of Object.keys(facts)) if (random(100) < missing * 100) delete customer[fact];
    return customer;
  });
}

/**
 * Makes conditions.
 *
 * @param count - How many.
 * @param kind - `many`: 3 customers in 100 match a rule at most, so that matches grow with the rules; `few`: the rarer the more rules
 *   there are, so that a customer matches as many; `dense`: a third of the customers match; `fine`: as `many`, with arbitrary thresholds.
 * @returns The conditions.
 */
export function makeConditions(count, kind) {
  const random = makeRandom(11);
  const most = kind === 'few' ? Math.min(0.014, 14 / count) : kind === 'dense' ? 0.6 : 0.014;
  const least = kind === 'dense' ? 0.05 : most / 30;
  const maker = { random, isFine: kind === 'fine', isDense: kind === 'dense', sample: makeCustomers(500, { seed: 3 }), shares: new Map() };
  const made = [];
  while (made.length < count) {
    const { condition, share } = makeCondition(maker, most);
    if (share <= most && share >= least) made.push(condition);
  }
  return made;
}

function makeCondition(maker, most) {
  const { random, isDense } = maker;
  if (random(100) < 7) {
    const parts = [makeAll(maker, most / 2), makeAll(maker, most / 2)];
    return { condition: { any: parts.map(part => part.condition) }, share: parts.reduce((sum, part) => sum + part.share, 0) };
  }
  return makeAll(maker, isDense ? 0.5 : most);
}

function makeAll(maker, most) {
  const { random, isDense } = maker;
  const parts = [];
  let share = 1;
  const add = condition => {
    parts.push(condition);
    share *= shareOf(condition, maker);
  };
  if (random(100) < (isDense ? 0 : 40)) add({ fact: 'owned', containsAny: someOf(() => productOf(zipf(random, products)), 1 + random(4)) });
  if (random(100) < 55) add({ not: { fact: 'owned', containsAny: someOf(() => productOf(zipf(random, products)), 1 + random(4)) } });
  const size = isDense ? 1 + random(2) : 2 + random(3);
  for (let at = 0; at < size || (share > most && at < 9); at += 1) add(makePredicate(maker));
  if (random(100) < 40) add({ any: [makePredicate(maker), makePredicate(maker)] });
  if (random(100) < 20) add({ not: makePredicate(maker) });
  return { condition: { all: parts }, share };
}

function makePredicate({ random, isFine, isDense }) {
  const pick = random(20);
  if (pick < 3) return textIn('segment', isDense ? 4 : 1 + random(3), random);
  if (pick < 5) return textIn('region', isDense ? 25 : 1 + random(4), random);
  if (pick < 6) return textIn('channel', isDense ? 4 : 1 + random(3), random);
  if (pick < 7)
    return random(2) === 0
      ? { fact: 'loyaltyTier', eq: textOf('loyaltyTier', random(4)) }
      : { fact: 'loyaltyTier', ne: textOf('loyaltyTier', random(4)) };
  if (pick < 9) return { fact: flags[random(3)], eq: random(2) === 1 };
  const names = Object.keys(numbers);
  const fact = names[random(names.length)];
  const { most, step } = numbers[fact];
  const value = () => (isFine ? fineValue(fact, most, random) : (1 + random(Math.floor(most / step) - 1)) * step);
  const how = random(3);
  if (how === 0) return { fact, gte: value() };
  if (how === 1) return { fact, lt: value() };
  const ends = [value(), value()].sort((a, b) => a - b);
  return { fact, between: ends };
}

function fineValue(fact, most, random) {
  return facts[fact].type === 'decimal' ? random(most * 100) / 100 : 1 + random(most - 1);
}

function textIn(fact, count, random) {
  const values = texts[fact];
  return { fact, in: someOf(() => textOf(fact, fact === 'region' ? zipf(random, values) : random(values)), count) };
}

// The share of a sample: what acceptance by trial on customers would find, were the predicates independent.
function shareOf(condition, { sample, shares }) {
  const key = JSON.stringify(condition);
  const known = shares.get(key);
  if (known !== undefined) return known;
  const test = closureOf(condition);
  const share = (sample.filter(customer => test(customer)).length + 0.5) / (sample.length + 1);
  shares.set(key, share);
  return share;
}

/** Makes of a condition what a programmer would write by hand: a function of a customer of whom all is known. */
export function closureOf(condition) {
  if ('all' in condition) return everyOf(condition.all.map(closureOf));
  if ('any' in condition) return someOfTests(condition.any.map(closureOf));
  if ('not' in condition) return not(closureOf(condition.not));
  const { fact, eq, ne, gte, lt, between, in: list, containsAny } = condition;
  if (eq !== undefined) return customer => customer[fact] === eq;
  if (ne !== undefined) return customer => customer[fact] !== ne;
  if (gte !== undefined) return customer => customer[fact] >= gte;
  if (lt !== undefined) return customer => customer[fact] < lt;
  if (between !== undefined) return betweenTest(fact, between);
  if (list !== undefined) return customer => list.includes(customer[fact]);
  return anyTest(fact, containsAny);
}

function betweenTest(fact, [low, high]) {
  return customer => customer[fact] >= low && customer[fact] <= high;
}

function anyTest(fact, members) {
  return customer => {
    const has = customer[fact];
    for (let at = 0; at < members.length; at += 1) if (has.includes(members[at])) return true;
    return false;
  };
}

function everyOf(tests) {
  return customer => {
    for (let at = 0; at < tests.length; at += 1) if (!tests[at](customer)) return false;
    return true;
  };
}

function someOfTests(tests) {
  return customer => {
    for (let at = 0; at < tests.length; at += 1) if (tests[at](customer)) return true;
    return false;
  };
}

function not(test) {
  return customer => !test(customer);
}

function someOf(make, count) {
  const found = new Set();
  for (let at = 0; at < count * 3 && found.size < count; at += 1) found.add(make());
  return [...found];
}

// The first of many is the most frequent, the second half as frequent, and so on.
function zipf(random, count) {
  const sum = Math.log(count + 1);
  return Math.min(count - 1, Math.floor(Math.exp((random(1_000_000) / 1_000_000) * sum)) - 1);
}

function textOf(fact, number) {
  return `${fact}-${number}`;
}

function productOf(number) {
  return `product-${number}`;
}
