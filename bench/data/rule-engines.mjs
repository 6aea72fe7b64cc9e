// The same conditions in the words of other engines, each in its fastest known configuration. All decide every rule for one customer.
import { ZenDecisionContent, ZenEngine } from '@gorules/zen-engine';
import { Environment } from '@marcbachmann/cel-js';
import { guard } from '@ucast/mongo2js';
import { LogicEngine } from 'json-logic-engine';
import jsonLogic from 'json-logic-js';
import { Engine } from 'json-rules-engine';
import { closureOf, facts } from './make-rules.mjs';

/**
 * The engines. `load` takes the conditions and gives a function from a customer to the numbers of those that match, or a promise of them.
 */
export const engines = [
  { name: 'closures by hand', load: conditions => loadTests(conditions.map(closureOf)) },
  { name: 'json-logic-engine, compiled', load: loadLogicEngine },
  { name: '@ucast/mongo2js', load: conditions => loadTests(conditions.map(condition => guard(toMongo(condition)))) },
  { name: '@marcbachmann/cel-js', load: loadCel },
  { name: 'zen-engine, decision table', load: loadZen },
  { name: 'json-logic-js', load: loadJsonLogic },
  { name: 'json-rules-engine', load: loadRulesEngine },
];

function loadTests(tests) {
  return customer => {
    const matched = [];
    for (let at = 0; at < tests.length; at += 1) if (tests[at](customer)) matched.push(at);
    return matched;
  };
}

function loadLogicEngine(conditions) {
  const engine = new LogicEngine();
  return loadTests(conditions.map(condition => engine.build(toLogic(condition))));
}

function loadJsonLogic(conditions) {
  const rules = conditions.map(toLogic);
  return loadTests(rules.map(rule => customer => jsonLogic.apply(rule, customer)));
}

function toLogic(condition) {
  if ('all' in condition) return { and: condition.all.map(toLogic) };
  if ('any' in condition) return { or: condition.any.map(toLogic) };
  if ('not' in condition) return { '!': [toLogic(condition.not)] };
  const { fact, eq, ne, gte, lt, between, in: list, containsAny } = condition;
  const value = { var: fact };
  if (eq !== undefined) return { '===': [value, eq] };
  if (ne !== undefined) return { '!==': [value, ne] };
  if (gte !== undefined) return { '>=': [value, gte] };
  if (lt !== undefined) return { '<': [value, lt] };
  if (between !== undefined) return { '<=': [between[0], value, between[1]] };
  if (list !== undefined) return { in: [value, list] };
  const each = containsAny.map(member => ({ in: [member, value] }));
  return each.length === 1 ? each[0] : { or: each };
}

function toMongo(condition) {
  if ('all' in condition) return { $and: condition.all.map(toMongo) };
  if ('any' in condition) return { $or: condition.any.map(toMongo) };
  if ('not' in condition) return { $nor: [toMongo(condition.not)] };
  const { fact, eq, ne, gte, lt, between, in: list, containsAny } = condition;
  if (eq !== undefined) return { [fact]: { $eq: eq } };
  if (ne !== undefined) return { [fact]: { $ne: ne } };
  if (gte !== undefined) return { [fact]: { $gte: gte } };
  if (lt !== undefined) return { [fact]: { $lt: lt } };
  if (between !== undefined) return { [fact]: { $gte: between[0], $lte: between[1] } };
  return { [fact]: { $in: list ?? containsAny } };
}

function loadCel(conditions) {
  const types = { text: 'string', integer: 'double', decimal: 'double', boolean: 'bool', set: 'list' };
  const environment = Object.entries(facts).reduce((all, [name, { type }]) => all.registerVariable(name, types[type]), new Environment());
  return loadTests(conditions.map(condition => environment.parse(toCel(condition))));
}

function toCel(condition) {
  if ('all' in condition) return `(${condition.all.map(toCel).join(' && ')})`;
  if ('any' in condition) return `(${condition.any.map(toCel).join(' || ')})`;
  if ('not' in condition) return `!(${toCel(condition.not)})`;
  const { fact, eq, ne, gte, lt, between, in: list, containsAny } = condition;
  const write = value => (typeof value === 'number' && Number.isInteger(value) ? `${value}.0` : JSON.stringify(value));
  if (eq !== undefined) return `${fact} == ${write(eq)}`;
  if (ne !== undefined) return `${fact} != ${write(ne)}`;
  if (gte !== undefined) return `${fact} >= ${write(gte)}`;
  if (lt !== undefined) return `${fact} < ${write(lt)}`;
  if (between !== undefined) return `(${fact} >= ${write(between[0])} && ${fact} <= ${write(between[1])})`;
  if (list !== undefined) return `${fact} in ${JSON.stringify(list)}`;
  return `(${containsAny.map(member => `${JSON.stringify(member)} in ${fact}`).join(' || ')})`;
}

function loadZen(conditions) {
  const content = new ZenDecisionContent(Buffer.from(JSON.stringify(toDecisionTable(conditions))));
  const decision = new ZenEngine().createDecision(content);
  return async customer => {
    const { result } = await decision.evaluate(customer);
    return result.map(({ rule }) => rule);
  };
}

// A column without a field takes a whole expression in each cell.
function toDecisionTable(conditions) {
  const rules = conditions.map((condition, number) => ({ _id: `r${number}`, when: toZen(condition), rule: String(number) }));
  const content = {
    hitPolicy: 'collect',
    inputs: [{ id: 'when', name: 'when' }],
    outputs: [{ id: 'rule', name: 'rule', field: 'rule' }],
    rules,
  };
  return {
    contentType: 'application/vnd.gorules.decision',
    nodes: [
      { id: 'in', name: 'in', type: 'inputNode', position: { x: 0, y: 0 } },
      { id: 'table', name: 'table', type: 'decisionTableNode', content, position: { x: 1, y: 0 } },
      { id: 'out', name: 'out', type: 'outputNode', position: { x: 2, y: 0 } },
    ],
    edges: [
      { id: 'a', sourceId: 'in', targetId: 'table', type: 'edge' },
      { id: 'b', sourceId: 'table', targetId: 'out', type: 'edge' },
    ],
  };
}

function toZen(condition) {
  if ('all' in condition) return `(${condition.all.map(toZen).join(' and ')})`;
  if ('any' in condition) return `(${condition.any.map(toZen).join(' or ')})`;
  if ('not' in condition) return `not (${toZen(condition.not)})`;
  const { fact, eq, ne, gte, lt, between, in: list, containsAny } = condition;
  if (eq !== undefined) return `${fact} == ${JSON.stringify(eq)}`;
  if (ne !== undefined) return `${fact} != ${JSON.stringify(ne)}`;
  if (gte !== undefined) return `${fact} >= ${gte}`;
  if (lt !== undefined) return `${fact} < ${lt}`;
  if (between !== undefined) return `(${fact} >= ${between[0]} and ${fact} <= ${between[1]})`;
  if (list !== undefined) return `${fact} in ${JSON.stringify(list)}`;
  return `(${containsAny.map(member => `${JSON.stringify(member)} in ${fact}`).join(' or ')})`;
}

function loadRulesEngine(conditions) {
  const engine = new Engine([], { allowUndefinedFacts: true });
  conditions.forEach((condition, number) => {
    const stated = toRule(condition);
    engine.addRule({ conditions: 'fact' in stated ? { all: [stated] } : stated, event: { type: String(number) } });
  });
  return async customer => {
    const { events } = await engine.run(customer);
    return events.map(({ type }) => Number(type)).sort((a, b) => a - b);
  };
}

function toRule(condition) {
  if ('all' in condition) return { all: condition.all.map(toRule) };
  if ('any' in condition) return { any: condition.any.map(toRule) };
  if ('not' in condition) return { not: toRule(condition.not) };
  const { fact, eq, ne, gte, lt, between, in: list, containsAny } = condition;
  const is = (operator, value) => ({ fact, operator, value });
  if (eq !== undefined) return is('equal', eq);
  if (ne !== undefined) return is('notEqual', ne);
  if (gte !== undefined) return is('greaterThanInclusive', gte);
  if (lt !== undefined) return is('lessThan', lt);
  if (between !== undefined) return { all: [is('greaterThanInclusive', between[0]), is('lessThanInclusive', between[1])] };
  if (list !== undefined) return is('in', list);
  return { any: containsAny.map(member => is('contains', member)) };
}
