// Applies a fix to plain data, as a tool that mends files would.
import type { Fix } from '../../src/kernel/issue.js';
import { changeData } from './change-data.js';

/** A copy of the data with the edits of a fix made one after the other. */
export function applyFix(data: unknown, fix: Fix): unknown {
  return fix.edits.reduce((before, { op, path, value }) => {
    const pointer = path.map(step => `/${step}`).join('');
    return changeData(before, op === 'remove' ? { remove: [pointer] } : { set: { [pointer]: value } });
  }, data);
}
