// Which of many rules match a customer, against other engines and against closures by hand; then whole answers.
import { findUpsells, indexCatalogue, parseCatalogue } from '../../dist/index.js';
import { bundleSource } from '../bundle-source.mjs';
import { facts, makeConditions as generateConditions, makeCustomers } from '../data/make-rules.mjs';
import { makeUpsellCatalogue, makeUpsellCustomer } from '../data/make-upsell-catalogue.mjs';
import { engines } from '../data/rule-engines.mjs';
import { bytesRow, fasterRow, measureTimes, proveEqual, timesRow } from '../measure.mjs';

const customers = makeCustomers(1000);
const kinds = {
  many: 'each rule for 1 in 200',
  few: 'rarer rules, as many matches',
  dense: 'a quarter match',
  fine: 'arbitrary thresholds',
};
const made = new Map();
let own;

export async function* measureRows() {
  own = await bundleSource(`
    export { indexConditions } from './condition/index-conditions.js';
    export { matchConditions } from './condition/match-conditions.js';
    export { nearConditions } from './condition/near-conditions.js';
    export { makeDecider } from './condition/decide-number.js';
    export { evaluateCondition } from './condition/evaluate-condition.js';
  `);
  for (const size of [100, 1000, 10_000]) yield* compareEngines('many', size, engines);
  const quickest = engines.slice(0, 3);
  for (const kind of ['few', 'dense', 'fine']) for (const size of [1000, 10_000]) yield* compareEngines(kind, size, quickest);
  yield* measureGrowth();
  yield* measureUnknown();
  yield* measureNear();
  yield* measureIndex();
  yield* measureAnswer();
}

const targets = {
  'closures by hand': { 1000: 50, 10000: 300 },
  'json-logic-engine, compiled': { 1000: 80 },
  'zen-engine, decision table': { 1000: 250 },
  'json-rules-engine': { 1000: 5000 },
};

async function* compareEngines(kind, size, rivals) {
  const conditions = makeConditions(size, kind);
  const ours = matcherOf(conditions);
  const subjects = { ours: await prepare('ours', ours) };
  for (const { name, load } of rivals) {
    const match = load(conditions);
    subjects[name] = await prepare(name, match);
    for (let at = 0; at < subjects[name].proofs; at += 1)
      proveEqual(`rules matched by ${name}`, ours(customers[at]), await match(customers[at]));
  }
  const times = await measureSubjects(subjects);
  const name = `matched rules of a customer (${kinds[kind]})`;
  for (const { name: against } of rivals.toSorted((a, b) => times[a.name] - times[b.name])) {
    const least = kind === 'dense' ? (against === 'closures by hand' ? 5 : undefined) : targetOf(against, size, times);
    yield fasterRow({ name, size, ns: times.ours, against, againstNs: times[against], ...(least === undefined ? {} : { least }) });
  }
}

// The fastest peer of the run has a target of its own.
function targetOf(against, size, times) {
  const fastest = Object.keys(times)
    .filter(name => name !== 'ours')
    .reduce((a, b) => (times[a] < times[b] ? a : b));
  return targets[against]?.[size] ?? (against === fastest ? targets['closures by hand'][size] : undefined);
}

function matcherOf(conditions) {
  const index = own.indexConditions(conditions, { facts, timeZone: 'UTC' });
  return customer => own.matchConditions(index, sceneOf(customer)).held;
}

// As the others do, it takes the facts as they are; what checks them against their declarations is part of whole answers.
function sceneOf(known) {
  return {
    at: 0,
    timeZone: 'UTC',
    factSpec: name => facts[name],
    factValue: name => known[name],
    owned: () => undefined,
    allowance: () => undefined,
  };
}

// A round of each takes about as long: long enough for the optimiser, short enough to take turns.
const roundNs = 4e7;

async function prepare(name, match) {
  const start = process.hrtime.bigint();
  await match(customers[0]);
  const once = Number(process.hrtime.bigint() - start);
  const count = name === 'ours' ? 10_000 : Math.min(1000, Math.max(1, Math.round(roundNs / once)));
  return { count, proofs: Math.min(200, Math.max(2, count)), run: runnerOf(match, count), isSlow: once > roundNs };
}

// A function of its own for each, so that none pays for what the optimiser learnt of another.
function runnerOf(match, count) {
  const make = new Function(
    'match',
    'customers',
    'count',
    'return async () => { let last; for (let at = 0; at < count; at += 1) { last = match(customers[at % 1000]); if (last instanceof Promise) last = await last; } return last; }',
  );
  return make(match, customers, count);
}

async function measureSubjects(subjects) {
  const runs = Object.fromEntries(Object.entries(subjects).map(([name, { run }]) => [name, run]));
  const roundsOf = Object.fromEntries(Object.entries(subjects).flatMap(([name, { isSlow }]) => (isSlow ? [[name, 3]] : [])));
  const times = await measureTimes(runs, { rounds: 12, roundsOf });
  return Object.fromEntries(Object.entries(times).map(([name, time]) => [name, time / subjects[name].count]));
}

// Measured by turns: two figures of different minutes of a busy machine say nothing of each other.
async function* measureGrowth() {
  const growths = [
    { size: 10_000, kind: 'many', most: 5 },
    { size: 100_000, kind: 'few', most: 12 },
    { size: 100_000, kind: 'many' },
  ];
  for (const { size, kind, most } of growths) {
    const subjects = {
      ours: await prepare('ours', matcherOf(makeConditions(size, kind))),
      thousand: await prepare('ours', matcherOf(makeConditions(1000, kind))),
    };
    const times = await measureSubjects(subjects);
    yield timesRow({
      name: `matched rules of a customer (${kinds[kind]})`,
      size,
      ns: times.ours,
      against: 'the same of 1,000',
      againstNs: times.thousand,
      most,
    });
  }
}

async function* measureUnknown() {
  const size = 1000;
  const conditions = makeConditions(size, 'many');
  const index = own.indexConditions(conditions, { facts, timeZone: 'UTC' });
  const scenes = makeCustomers(1000, { missing: 0.15 }).map(sceneOf);
  const numbersOf = (scene, wanted) => conditions.flatMap((one, at) => (own.evaluateCondition(one, scene) === wanted ? [at] : []));
  for (const scene of scenes.slice(0, 200)) {
    const { held, unknown } = own.matchConditions(index, scene);
    proveEqual('true and unknown rules', [held, unknown], [numbersOf(scene, 'true'), numbersOf(scene, 'unknown')]);
  }
  const times = await measureTimes(
    {
      ours: () => scenes.map(scene => own.matchConditions(index, scene).unknown.length),
      evaluate: () => scenes.slice(0, 50).map(scene => numbersOf(scene, 'unknown').length),
    },
    { rounds: 20 },
  );
  yield fasterRow({
    name: 'true and unknown rules of a customer, 15 facts in 100 unknown',
    size,
    ns: times.ours / 1000,
    against: 'evaluating each',
    againstNs: times.evaluate / 50,
  });
}

async function* measureNear() {
  for (const size of [1000, 10_000]) {
    const index = own.indexConditions(makeConditions(size, 'many'), { facts, timeZone: 'UTC' });
    const scenes = customers.map(sceneOf);
    const times = await measureTimes(
      {
        near: () => scenes.map(scene => own.nearConditions(index, scene).one.length),
        match: () => scenes.map(scene => own.matchConditions(index, scene).held.length),
      },
      { rounds: 40 },
    );
    const row = { name: 'rules that one predicate may mend, of all', size, ns: times.near / 1000 };
    yield timesRow({ ...row, against: 'matching them', againstNs: times.match / 1000, ...(size === 1000 ? { most: 6 } : {}) });
  }
}

async function* measureIndex() {
  for (const size of [1000, 10_000]) {
    const conditions = makeConditions(size, 'many');
    const text = JSON.stringify(conditions);
    const index = () => own.indexConditions(conditions, { facts, timeZone: 'UTC' });
    const times = await measureTimes({ index, parse: () => JSON.parse(text) }, { rounds: 15 });
    const row = { size, ns: times.index, against: 'JSON.parse of them', againstNs: times.parse };
    yield timesRow({ name: 'index of rules', ...row, ...(size === 1000 ? { most: 30 } : {}) });
    yield bytesRow({
      name: 'memory of an index of rules',
      size,
      bytes: bytesOf(index()),
      against: 'the rules as JSON',
      againstBytes: text.length,
    });
  }
}

// All that grows with the rules is in typed arrays.
function bytesOf(value) {
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((sum, part) => sum + bytesOf(part), 0);
}

async function* measureAnswer() {
  const parsed = parseCatalogue(makeUpsellCatalogue(makeConditions(1000, 'many')));
  if (!parsed.ok) throw new Error(parsed.issues[0].message);
  const index = indexCatalogue(parsed.value);
  const some = customers.slice(0, 20).map(makeUpsellCustomer);
  const context = { at: '2026-12-01', channel: 'web', currency: 'GBP' };
  const answers = some.map(customer => findUpsells(index, customer, context));
  const times = await measureTimes(
    {
      answer: () => some.map(customer => findUpsells(index, customer, context)),
      write: () => answers.map(answer => JSON.stringify(answer)),
    },
    { rounds: 20 },
  );
  yield timesRow({
    name: 'ranked answer with money, reasons and nearest misses; 200 offers',
    size: 1000,
    ns: times.answer / some.length,
    against: 'JSON.stringify of that answer',
    againstNs: times.write / some.length,
    most: 15,
  });
}

function makeConditions(size, kind) {
  const key = `${size} ${kind}`;
  if (!made.has(key)) made.set(key, generateConditions(size, kind));
  return made.get(key);
}
