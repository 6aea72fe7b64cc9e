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
  // By the order of the nodes: a map with the nodes for its keys takes many times as long.
  const marks: (Mark | undefined)[] = [];
  const put = ({ order }: SourceNode, mark: Mark): void => {
    // Without holes: a list with wide ones is as slow as a map.
    while (marks.length < order) marks.push(undefined);
    marks[order] = mark;
  };
  return {
    ...log,
    mapped: (node, note) => put(node, markOf('mapped', note)),
    opaque: (node, note) => put(node, markOf('opaque', note)),
    lost: (node, note) => put(node, markOf('lost', note)),
    settle: root => {
      const gathering: Gathering = { marks, notes: [], found: [], top: 0 };
      const whole = gather(gathering, root);
      if (whole !== undefined) gathering.notes.push({ node: root, mark: whole });
      for (const { node, mark } of gathering.notes.toSorted((a, b) => a.node.order - b.node.order)) tell(log, node, mark);
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

interface Gathering {
  readonly marks: readonly (Mark | undefined)[];
  readonly notes: Noted[];
  /** The marks of the values that are being looked at, one after the other: a list for each would be one for each value. */
  readonly found: (Mark | undefined)[];
  /** How many of them count; a list that is cut is made anew when it grows again. */
  top: number;
}

// The mark of a node whose fields all share one; otherwise its fields have been noted.
function gather(gathering: Gathering, node: SourceNode): Mark | undefined {
  const own = gathering.marks[node.order];
  if (own !== undefined) return own;
  if (node.kind !== 'list' && node.kind !== 'map') return unread;
  const inner = node.kind === 'list' ? node.items : node.members;
  const { found } = gathering;
  const from = gathering.top;
  inner.forEach(each => {
    const mark = gather(gathering, each);
    found[gathering.top] = mark;
    gathering.top += 1;
  });
  if (gathering.top === from) return unread;
  const shared = sharedMark(gathering, from);
  if (shared === undefined) noteEach(gathering, inner, from);
  gathering.top = from;
  return shared;
}

function sharedMark({ found, top }: Gathering, from: number): Mark | undefined {
  const first = found[from];
  for (let at = from + 1; at < top; at += 1) {
    const mark = found[at];
    if (mark !== first && (mark?.fate !== first?.fate || mark?.note !== first?.note)) return undefined;
  }
  return first;
}

function noteEach({ notes, found }: Gathering, inner: readonly SourceNode[] | ReadonlyMap<string, SourceNode>, from: number): void {
  let at = from;
  inner.forEach((node: SourceNode) => {
    const mark = found[at];
    if (mark !== undefined) notes.push({ node, mark });
    at += 1;
  });
}

function tell(log: ImportLog, node: SourceNode, { fate, note }: Mark): void {
  if (fate === 'lost') log.lost(node, note ?? 'The catalogue has no place for it.');
  else log[fate](node, note);
}
