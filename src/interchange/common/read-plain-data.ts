/** Reads data that another program has parsed already into source nodes. */
import { addMember } from './add-member.js';
import { type ImportLimits, importLimits } from './import-limits.js';
import { type ImportLog, openImportLog } from './import-log.js';
import { type NodeBudget, openNodeBudget } from './node-budget.js';
import type { SourceReading } from './read-yaml-text.js';
import { rootWay, type SourceNode, type SourceSpot, type SourceWay, wayTo } from './source-node.js';
import { wellFormed } from './well-formed.js';

/** Reads data; cycles end at the limits. */
export function readPlainData(data: unknown, limits: ImportLimits = importLimits): SourceReading {
  const log = openImportLog();
  const budget = openNodeBudget(log, limits);
  const root = walk({ log, budget }, data, { within: undefined, step: '' });
  return budget.isSpent() ? { log } : { root, log };
}

interface Walker {
  readonly log: ImportLog;
  readonly budget: NodeBudget;
}

type Where = Pick<SourceSpot, 'within' | 'step'>;

function walk(walker: Walker, value: unknown, { within, step }: Where): SourceNode {
  const order = walker.budget.next(within === undefined ? 0 : within.depth + 1);
  const spot: SourceSpot = { within, step, order };
  if (walker.budget.isSpent() || value === null || value === undefined) return { ...spot, kind: 'null' };
  if (typeof value === 'string') return { ...spot, kind: 'text', text: wellFormed(value) };
  if (typeof value === 'boolean') return { ...spot, kind: 'boolean', value };
  if (typeof value === 'number' || typeof value === 'bigint') return { ...spot, kind: 'number', text: String(value) };
  if (typeof value !== 'object') return { ...spot, kind: 'other', what: typeof value };
  if (value instanceof Date) return { ...spot, kind: 'text', text: dateText(value) };
  const way = within === undefined ? rootWay : wayTo(within, step);
  if (Array.isArray(value)) return { ...spot, kind: 'list', items: walkItems(walker, value, way) };
  return { ...spot, kind: 'map', members: walkMembers(walker, value, way) };
}

// Other parsers make a Date of `2024-01-15`.
function dateText(date: Date): string {
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().replace(/T00:00:00\.000Z$/, '');
}

function walkItems(walker: Walker, values: readonly unknown[], within: SourceWay): readonly SourceNode[] {
  const items: SourceNode[] = [];
  for (const [index, value] of values.entries()) {
    if (walker.budget.isSpent()) break;
    items.push(walk(walker, value, { within, step: index }));
  }
  return items;
}

function walkMembers(walker: Walker, value: object, within: SourceWay): ReadonlyMap<string, SourceNode> {
  const members = new Map<string, SourceNode>();
  for (const [name, member] of Object.entries(value)) {
    if (walker.budget.isSpent()) break;
    if (member === undefined) continue;
    const known = wellFormed(name);
    const node = walk(walker, member, { within, step: known });
    addMember(walker.log, members, { name: known, node });
  }
  return members;
}
