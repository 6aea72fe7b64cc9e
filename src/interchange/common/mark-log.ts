/** A log that remembers the fate of each field by itself, and tells it of whole maps and lists where all in them share it. */
import type { ImportLog } from './import-log.js';
import type { SourceNode } from './source-node.js';

/** What is said of a map or list holds for all in it, whatever was said of that before; what nobody mentions is lost. */
export interface MarkLog extends ImportLog {
  /** Tells the log below what became of the file, each field once. */
  readonly settle: (root: SourceNode) => void;
}

interface Mark {
  readonly fate: 'mapped' | 'opaque' | 'lost';
  readonly note?: string;
}

const unread: Mark = { fate: 'lost', note: 'Nothing was made of it.' };

/** Opens such a log above another, which gets the findings at once. */
export function openMarkLog(log: ImportLog): MarkLog {
  const marks = new Map<SourceNode, Mark>();
  return {
    ...log,
    mapped: (node, note) => marks.set(node, markOf('mapped', note)),
    opaque: (node, note) => marks.set(node, markOf('opaque', note)),
    lost: (node, note) => marks.set(node, markOf('lost', note)),
    settle: root => {
      const notes: Noted[] = [];
      const whole = gather(marks, notes, root);
      if (whole !== undefined) notes.push({ node: root, mark: whole });
      for (const { node, mark } of notes.toSorted((a, b) => a.node.order - b.node.order)) tell(log, node, mark);
    },
  };
}

const plainMarks: Readonly<Record<Mark['fate'], Mark>> = {
  mapped: { fate: 'mapped' },
  opaque: { fate: 'opaque' },
  lost: { fate: 'lost' },
};

function markOf(fate: Mark['fate'], note: string | undefined): Mark {
  return note === undefined ? plainMarks[fate] : { fate, note };
}

interface Noted {
  readonly node: SourceNode;
  readonly mark: Mark;
}

// The mark of a node whose fields all share one; otherwise its fields have been noted.
function gather(marks: ReadonlyMap<SourceNode, Mark>, notes: Noted[], node: SourceNode): Mark | undefined {
  const own = marks.get(node);
  if (own !== undefined) return own;
  const inner = innerOf(node);
  if (inner.length === 0) return unread;
  const found = inner.map(each => gather(marks, notes, each));
  const [first] = found;
  if (first !== undefined && found.every(mark => mark !== undefined && mark.fate === first.fate && mark.note === first.note)) return first;
  for (const [index, mark] of found.entries()) {
    const each = inner[index];
    if (mark !== undefined && each !== undefined) notes.push({ node: each, mark });
  }
  return undefined;
}

function innerOf(node: SourceNode): readonly SourceNode[] {
  if (node.kind === 'list') return node.items;
  return node.kind === 'map' ? [...node.members.values()] : [];
}

function tell(log: ImportLog, node: SourceNode, { fate, note }: Mark): void {
  if (fate === 'lost') log.lost(node, note ?? 'The catalogue has no place for it.');
  else log[fate](node, note);
}
