// Data of a format in which something was broken: a value replaced by one of another kind, a member deleted, a name changed.
import fc from 'fast-check';

const other = fc.oneof(
  fc.string({ maxLength: 6 }),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.constant([]),
  fc.constant({}),
  fc.constant([[1]]),
  fc.constant({ a: { b: 'c' } }),
  fc.constantFrom(-1, 1e300, Number.NaN, Number.POSITIVE_INFINITY, '__proto__', '9'.repeat(50)),
);

/** The same data with one to three things broken. */
export function mutated(data: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const wound = fc.record({ at: fc.nat(), kind: fc.constantFrom('replace', 'delete', 'rename'), value: other });
  return fc.tuple(data, fc.array(wound, { minLength: 1, maxLength: 3 })).map(([whole, wounds]) =>
    wounds.reduce<unknown>((broken, { at, kind, value }) => {
      const count = countOf(broken);
      return breakAt(broken, { left: at % count }, (node, isMember) =>
        kind === 'delete' && isMember ? undefined : kind === 'rename' ? value : replaceOf(node, value),
      );
    }, whole),
  );
}

function replaceOf(node: unknown, value: unknown): unknown {
  return typeof node === 'object' && node !== null && typeof value === 'object' ? { ...node, ...value } : value;
}

function countOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce<number>((sum, member) => sum + countOf(member), 1);
}

type Wound = (node: unknown, isMember: boolean) => unknown;

function breakAt(value: unknown, position: { left: number }, wound: Wound, isMember = false): unknown {
  if (position.left === 0) {
    position.left = -1;
    return wound(value, isMember);
  }
  position.left -= 1;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(item => (position.left < 0 ? item : breakAt(item, position, wound)));
  const entries = Object.entries(value).map(
    ([name, member]) => [name, position.left < 0 ? member : breakAt(member, position, wound, true)] as const,
  );
  return Object.fromEntries(entries.filter(([, member]) => member !== undefined));
}
