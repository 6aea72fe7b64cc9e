/** Which thing of a collection was which thing of the collection before it; things that are shared cost one comparison of references. */

/** A thing of a collection, by what the pairing needs to know of it. */
export interface Thing {
  readonly id: string;
  readonly aliases?: readonly string[];
}

/** A thing in both collections, by its positions; under another id where its former one is among its aliases. */
export interface ThingPair {
  readonly before: number;
  readonly after: number;
}

/** The things of two collections that are not the same object. */
export interface PairedThings {
  /** Things that may differ, in the order of the collection after the change. */
  readonly pairs: readonly ThingPair[];
  readonly added: readonly number[];
  readonly removed: readonly number[];
}

/**
 * Pairs the things of two collections by id; the order of a collection means nothing.
 *
 * @param before - The collection before the change.
 * @param after - The collection after it.
 * @returns The pairs that are not the same object, and the things without a partner.
 */
export function pairThings(before: readonly Thing[], after: readonly Thing[]): PairedThings {
  const pairs: ThingPair[] = [];
  const lost: number[] = [];
  const gained: number[] = [];
  const common = Math.min(before.length, after.length);
  for (let at = 0; at < common; at += 1) {
    if (before[at] === after[at]) continue;
    if (before[at]?.id === after[at]?.id) pairs.push({ before: at, after: at });
    else {
      lost.push(at);
      gained.push(at);
    }
  }
  for (let at = common; at < before.length; at += 1) lost.push(at);
  for (let at = common; at < after.length; at += 1) gained.push(at);
  if (lost.length === 0 || gained.length === 0) return { pairs, added: gained, removed: lost };
  return pairRest({ before, after, pairs, lost, gained });
}

interface Rest {
  readonly before: readonly Thing[];
  readonly after: readonly Thing[];
  readonly pairs: readonly ThingPair[];
  readonly lost: readonly number[];
  readonly gained: readonly number[];
}

function pairRest({ before, after, pairs, lost, gained }: Rest): PairedThings {
  const waiting = new Map<string, number[]>();
  for (const at of lost) {
    const id = before[at]?.id ?? '';
    const known = waiting.get(id);
    if (known === undefined) waiting.set(id, [at]);
    else known.push(at);
  }
  const found: ThingPair[] = [];
  const added = gained.filter(at => {
    const partner = waiting.get(after[at]?.id ?? '')?.shift();
    if (partner !== undefined && before[partner] !== after[at]) found.push({ before: partner, after: at });
    return partner === undefined;
  });
  const removed = [...waiting.values()].flat().sort((a, b) => a - b);
  const renamed = pairRenamed({ before, after, lost: removed, gained: added });
  return {
    pairs: [...pairs, ...found, ...renamed].sort((a, b) => a.after - b.after),
    added: without(
      added,
      renamed.map(pair => pair.after),
    ),
    removed: without(
      removed,
      renamed.map(pair => pair.before),
    ),
  };
}

// A rename is seen from both sides: by the alias that came with it, or went when it was taken back. Where several things claim one
// another, such as two that were merged, none is the other.
function pairRenamed({ before, after, lost, gained }: Omit<Rest, 'pairs'>): readonly ThingPair[] {
  if (lost.length === 0 || gained.length === 0) return [];
  const claims = [
    ...claimsOf(after, gained, positionsById(before, lost)).map(([is, was]) => ({ before: was, after: is })),
    ...claimsOf(before, lost, positionsById(after, gained)).map(([was, is]) => ({ before: was, after: is })),
  ];
  const partnersOfLost = new Map<number, Set<number>>();
  const partnersOfGained = new Map<number, Set<number>>();
  for (const claim of claims) {
    partnersOfLost.set(claim.before, (partnersOfLost.get(claim.before) ?? new Set()).add(claim.after));
    partnersOfGained.set(claim.after, (partnersOfGained.get(claim.after) ?? new Set()).add(claim.before));
  }
  return [...partnersOfLost].flatMap(([was, partners]) => {
    const [is] = partners;
    return is !== undefined && partners.size === 1 && partnersOfGained.get(is)?.size === 1 ? [{ before: was, after: is }] : [];
  });
}

function positionsById(things: readonly Thing[], positions: readonly number[]): ReadonlyMap<string, number> {
  return new Map(positions.map(at => [things[at]?.id ?? '', at]));
}

function claimsOf(
  things: readonly Thing[],
  positions: readonly number[],
  others: ReadonlyMap<string, number>,
): readonly (readonly [number, number])[] {
  return positions.flatMap(at =>
    (things[at]?.aliases ?? []).flatMap(alias => {
      const other = others.get(alias);
      return other === undefined ? [] : [[at, other] as const];
    }),
  );
}

function without(positions: readonly number[], taken: readonly number[]): readonly number[] {
  const gone = new Set(taken);
  return positions.filter(at => !gone.has(at));
}
