import type { Fix, FixEdit, Path } from '../../src/kernel/issue.js';

/** Applies a fix to plain data, which is changed. */
export function applyFix(data: unknown, fix: Fix): void {
  for (const edit of fix.edits) applyEdit(data, edit);
}

function applyEdit(data: unknown, { op, path, value }: FixEdit): void {
  const holder = holderOf(data, path);
  const last = path.at(-1);
  if (last === undefined) throw new Error('a fix of the root');
  if (Array.isArray(holder)) {
    const at = Number(last);
    if (op === 'remove') holder.splice(at, 1);
    else if (op === 'add') holder.splice(at, 0, value);
    else holder[at] = value;
  } else if (op === 'remove') Reflect.deleteProperty(holder, last);
  else Reflect.set(holder, last, value);
}

function holderOf(data: unknown, path: Path): object {
  let holder = data;
  for (const step of path.slice(0, -1)) {
    if (typeof holder !== 'object' || holder === null) throw new Error(`a fix leads nowhere: ${path.join('/')}`);
    holder = Reflect.get(holder, step);
  }
  if (typeof holder !== 'object' || holder === null) throw new Error(`a fix leads nowhere: ${path.join('/')}`);
  return holder;
}
