/** What the codes of a customer's data mean, at length. */
import type { Severity } from '../../kernel/issue.js';
import { type CustomerCode, customerCodes } from '../../lookup/customer-codes.data.js';
import type { NamedCodeWords } from './finding-code.js';

const unread = 'Nothing is answered about a customer whose data cannot be understood: a guess would be told as a fact.';
const unknown = 'It counts as unknown, and so does every condition that depends on it.';

function named(code: CustomerCode): { readonly slug: string; readonly severity: Severity } {
  const [slug, severity] = customerCodes[code];
  return { slug, severity };
}

/** The words by code. */
export const customerCodeWords: Readonly<Record<CustomerCode, NamedCodeWords>> = {
  CUS001: {
    ...named('CUS001'),
    purpose: 'A field of a customer that must be there is missing.',
    why: unread,
    help: 'Add the field, or correct its name.',
  },
  CUS002: {
    ...named('CUS002'),
    purpose: 'A value of a customer is of the wrong type, or not one of the allowed ones.',
    why: unread,
    help: 'Write what the finding says it should be. A field that is not known is left out, and never null.',
  },
  CUS003: {
    ...named('CUS003'),
    purpose: 'A customer has a field that nothing reads.',
    why: 'What it was meant to say changes no answer.',
    help: 'Correct the name. What your rules should know of a customer is a fact, and belongs under `facts`.',
  },
  CUS004: {
    ...named('CUS004'),
    purpose: 'Two holdings of a customer have the same id.',
    why: 'Who changes or explains one of the two would get the other.',
    help: 'Give each holding an id of its own.',
  },
  CUS005: {
    ...named('CUS005'),
    purpose: 'A holding is a part of another that the customer does not have.',
    why: 'A part without its whole can be neither priced nor ended rightly.',
    help: 'Correct the id of the parent, or add the holding.',
  },
  CUS006: {
    ...named('CUS006'),
    purpose: 'Holdings are parts of one another in a circle.',
    why: 'Nobody can say which of them the customer bought.',
    help: 'Leave `parent` out of the holding that was bought as a whole.',
  },
  CUS007: {
    ...named('CUS007'),
    purpose: 'A customer has a fact that the catalogue does not declare.',
    why: 'No condition can ask for it, so it changes no answer.',
    help: 'Correct the name, or declare the fact under `facts` of the catalogue.',
  },
  CUS008: {
    ...named('CUS008'),
    purpose: 'A fact of a customer has a value of the wrong type.',
    why: unknown,
    help: 'Write the value as the declaration of the fact says: numbers and yes or no without quotes.',
  },
  CUS009: {
    ...named('CUS009'),
    purpose: 'A fact of a customer has a value that its declaration does not allow.',
    why: unknown,
    help: 'Correct the value, or widen `values` or `range` of the fact in the catalogue.',
  },
  CUS010: {
    ...named('CUS010'),
    purpose: 'A customer names something that neither the catalogue nor an earlier release has.',
    why: 'What it gives, costs and rules out is not known, and the answers say so.',
    help: 'Correct the id, or give the release from which it was sold with `earlier`.',
  },
  CUS011: {
    ...named('CUS011'),
    purpose: 'A record of usage has both a quantity and single events, or neither.',
    why: unread,
    help: 'Write `quantity`, or `events` where prices count single events.',
  },
};
