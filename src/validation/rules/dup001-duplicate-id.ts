import { targetWords } from '../references.data.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { quoted } from '../say-thing.js';
import { thingCollections, thingsOf } from '../things-with-ids.js';

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
  for (const collection of isRead ? [] : thingCollections) {
    const things = thingsOf(catalogue, collection);
    const holders = new Map<string, number>();
    for (const [at, { id }] of things.entries()) {
      const other = holders.get(id);
      if (other === undefined) holders.set(id, at);
      else yield report([collection, at, 'id'], [collection, other], `Two ${targetWords[collection]}s have the id ${quoted(id)}.`);
    }
    for (const [at, { aliases = [] }] of things.entries()) {
      for (const [position, alias] of aliases.entries()) {
        const other = holders.get(alias);
        if (other === undefined) holders.set(alias, at);
        else if (other !== at)
          yield report(
            [collection, at, 'aliases', position],
            [collection, other],
            `${quoted(alias)} is an alias of one ${targetWords[collection]} and belongs to another.`,
          );
      }
    }
  }
}

function report(path: Finding['path'], other: Finding['path'], message: string): Finding {
  return { path, message, related: [{ path: other, message: 'The other one.' }] };
}
