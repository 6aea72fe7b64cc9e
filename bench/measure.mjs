// Time and memory of things that do the same work, in one process and by turns, so that a busy machine slows all of them alike.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Times several subjects by turns.
 *
 * @param subjects - By name, functions, perhaps asynchronous, that do the whole work once and return something of it.
 * @param options - `work`: how many things one call does; `rounds`: how often each is called, the first time to warm up;
 *   `roundsOf`: other numbers by name, for those that take long.
 * @returns By name, the least nanoseconds for one thing.
 */
export async function measureTimes(subjects, { work = 1, rounds = 9, roundsOf = {} }) {
  const least = Object.fromEntries(Object.keys(subjects).map(name => [name, Number.POSITIVE_INFINITY]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, subject] of Object.entries(subjects)) {
      if (round > (roundsOf[name] ?? rounds)) continue;
      const start = process.hrtime.bigint();
      keep(await subject());
      const time = Number(process.hrtime.bigint() - start) / work;
      if (round > 0 && time < least[name]) least[name] = time;
    }
  }
  return least;
}

/**
 * Measures the memory that answers take while they are kept.
 *
 * @param make - Makes one answer for a number.
 * @param count - How many are kept at once.
 * @returns Bytes for one on the heap.
 */
export function measureHeap(make, count) {
  const kept = new Array(count).fill(undefined);
  for (let at = 0; at < count; at += 1) kept[at] = make(at);
  kept.fill(undefined);
  collect();
  const before = process.memoryUsage().heapUsed;
  for (let at = 0; at < count; at += 1) kept[at] = make(at);
  collect();
  const bytes = (process.memoryUsage().heapUsed - before) / count;
  keep(kept);
  return bytes;
}

/** A row of a comparison in which less time is better: the ratio is ours to theirs. */
export function timesRow({ name, size, ns, against, againstNs, most }) {
  const ratio = ns / againstNs;
  return {
    case: name,
    size,
    ns,
    against,
    againstNs,
    ratio,
    target: most === undefined ? null : `≤ ${most}`,
    met: most === undefined ? null : ratio <= most,
  };
}

/** A row that must not take longer than a person notices: the ratio is as in `timesRow`, the target a time. */
export function limitRow({ mostNs, ...row }) {
  return { ...timesRow(row), target: `≤ ${mostNs / 1e6} ms`, met: row.ns <= mostNs };
}

/** A row of a comparison with a slower thing: the ratio says how many times faster ours is. */
export function fasterRow({ name, size, ns, against, againstNs, least }) {
  const ratio = againstNs / ns;
  return {
    case: name,
    size,
    ns,
    against,
    againstNs,
    ratio,
    target: least === undefined ? null : `≥ ${least} faster`,
    met: least === undefined ? null : ratio >= least,
  };
}

/** A row of memory: bytes in the place of time. */
export function bytesRow({ name, size, bytes, against, againstBytes }) {
  return {
    case: name,
    size,
    ns: null,
    bytes,
    against,
    againstNs: null,
    againstBytes,
    ratio: bytes / againstBytes,
    target: null,
    met: null,
  };
}

/** Stops the bench where two results differ: no time of a wrong result means anything. */
export function proveEqual(what, ours, theirs) {
  const [a, b] = [JSON.stringify(ours), JSON.stringify(theirs)];
  if (a === b) return;
  const at = [...a].findIndex((letter, position) => letter !== b[position]);
  throw new Error(
    `${what}: not the same result\n  ours   … ${a.slice(Math.max(0, at - 60), at + 60)}\n  theirs … ${b.slice(Math.max(0, at - 60), at + 60)}`,
  );
}

let kept;

// What is kept cannot be left out by the optimiser.
function keep(value) {
  kept = value;
  return kept;
}

function collect() {
  setFlagsFromString('--expose-gc');
  const gc = runInNewContext('gc');
  gc();
  gc();
}
