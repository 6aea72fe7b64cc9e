import { thingCollections } from '../../lookup/things.data.js';
import { makeNumbering } from '../number-in-group.js';
import { targetWords } from '../references.data.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { quoted } from '../say-thing.js';
import { type Thing, thingsOf } from '../things-with-ids.js';

export const dup001DuplicateId: Rule = {
  code: 'DUP001',
  slug: 'duplicate-id',
  purpose: 'Two things of one collection have the same id, or one has the id of another as an alias.',
  mandatory: true,
  why: 'Every reference to the id could mean either of them, and customers would be sold one and billed the other.',
  help: 'Delete one of the two, or give it an id of its own.',
  check: findDuplicates,
};

// Reading has looked already, and keeps the first of two; this is for a catalogue that was edited since.
function* findDuplicates({ catalogue, isRead }: RuleContext): Iterable<Finding> {
  const numbered = makeNumbering();
  for (const collection of isRead ? [] : thingCollections) {
    const word = targetWords[collection];
    const holders = new Map<string, number>();
    for (const { id, at, path, isAlias } of namesIn(thingsOf(catalogue, collection))) {
      const other = holders.get(id);
      if (other === undefined) holders.set(id, at);
      if (other === undefined || (isAlias && other === at)) continue;
      const message = isAlias
        ? `${quoted(id)} is an alias of one ${word} and belongs to another.`
        : `Two ${word}s have the id ${quoted(id)}.`;
      const related = [{ path: [collection, other], message: 'The other one.' }];
      yield { path: [collection, ...path], message, related, data: { id }, identity: numbered(`${collection}/${id}`) };
    }
  }
}

interface NamePlace {
  readonly id: string;
  readonly at: number;
  readonly path: readonly (string | number)[];
  readonly isAlias: boolean;
}

// An id wins over an alias, wherever it stands.
function namesIn(things: readonly Thing[]): readonly NamePlace[] {
  const ids = things.map(({ id }, at) => ({ id, at, path: [at, 'id'], isAlias: false }));
  const aliases = things.flatMap(({ aliases = [] }, at) =>
    aliases.map((id, position) => ({ id, at, path: [at, 'aliases', position], isAlias: true })),
  );
  return [...ids, ...aliases];
}
