import type { FieldNote } from '../../interchange/common/import-result.js';
import { formatPointer } from '../../kernel/issue.js';

/** Fields of one kind, of which the same is said. */
export interface NoteGroup {
  /** Their pointer, with `*` for positions in lists where there are several. */
  readonly pointer: string;
  readonly count: number;
  readonly note?: string;
}

/**
 * Puts the fields together that differ by nothing but positions in lists, so that a person can read what a thousand rows have in common.
 *
 * @param notes - The fields.
 * @returns The groups, in the order of their first fields.
 */
export function groupNotes(notes: readonly FieldNote[]): readonly NoteGroup[] {
  const groups = new Map<string, { first: FieldNote; pointer: string; count: number }>();
  for (const first of notes) {
    const pointer = formatPointer(first.path.map(step => (typeof step === 'number' ? '*' : step)));
    const group = groups.get(`${pointer}\n${first.note ?? ''}`) ?? { first, pointer, count: 0 };
    groups.set(`${pointer}\n${first.note ?? ''}`, { ...group, count: group.count + 1 });
  }
  return [...groups.values()].map(({ first: { path, note }, pointer, count }) => ({
    pointer: count === 1 ? formatPointer(path) : pointer,
    count,
    ...(note === undefined ? {} : { note }),
  }));
}
