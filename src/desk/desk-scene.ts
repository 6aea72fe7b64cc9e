/** What is fixed for one answer of the desk: the catalogue, the circumstances, the words, and what was found missing on the way. */
import type { Truth } from '../condition/condition-scene.js';
import { evaluateCondition } from '../condition/evaluate-condition.js';
import { localDateOf, requireInstant } from '../kernel/instant.js';
import { isRecord } from '../kernel/is-record.js';
import { requireArgument } from '../kernel/require-argument.js';
import type { CatalogueIndex } from '../lookup/catalogue-index.js';
import { type CustomerScene, makeCustomerScene } from '../lookup/make-customer-scene.js';
import { isSameLanguage, type SaidText } from '../lookup/pick-text.js';
import { requireCustomer, requireIndex } from '../lookup/require-question.js';
import type { Condition } from '../model/condition.js';
import type { Text } from '../model/text.js';
import { chooseCurrency } from '../pricing/make-scene.js';
import type { DeskContext } from './desk-context.js';
import { type DeskSpeaker, makeDeskSpeaker } from './desk-speaker.js';
import type { DeskPhrase } from './desk-words.data.js';
import { requireWords } from './desk-words.js';
import type { MissingInformation, MissingInformationCode, MissingKind } from './missing-information.js';

/** Which field of which thing is spoken of. */
export interface FieldPlace {
  readonly kind: MissingKind;
  readonly id: string;
  readonly field: string;
}

/** What is fixed for one answer. */
export interface DeskScene {
  readonly index: CatalogueIndex;
  readonly context: DeskContext;
  readonly timeZone: string;
  readonly atMs: number;
  /** The day of the question in the catalogue's zone. */
  readonly today: string;
  readonly currency?: string;
  readonly speaker: DeskSpeaker;
  /** What is known of the customer. */
  readonly facts?: CustomerScene;
  /** Somebody of whom nothing is known. */
  readonly nobody: CustomerScene;
  /** Decides a condition for the customer; unknown without one. */
  readonly decide: (condition: Condition) => Truth;
  /** Says a text of the catalogue, and notes that it is in another language than wanted. */
  readonly tell: (text: Text, place: FieldPlace) => SaidText;
  /** Notes that something is missing, with the words for it. */
  readonly note: (code: MissingInformationCode, place: FieldPlace, said: { readonly phrase: DeskPhrase; readonly values?: Values }) => void;
  /** What was noted so far, each once. */
  readonly missing: () => readonly MissingInformation[];
}

type Values = Readonly<Record<string, string>>;

/**
 * Makes the scene of an answer.
 *
 * @param index - The index.
 * @param context - The circumstances.
 * @returns The scene.
 * @throws `bad-argument`, `words-missing`, `not-an-instant`, `unknown-currency`.
 */
export function makeDeskScene(index: CatalogueIndex, context: DeskContext): DeskScene {
  requireIndex(index);
  requireArgument(isRecord(context), 'context', 'when is asked and how, such as `{ at }`');
  const { timeZone, defaultLocale } = index.catalogue;
  const { at, customer, currency: asked } = context;
  if (customer !== undefined) requireCustomer(customer);
  const market = context.market ?? customer?.market;
  const atMs = requireInstant(at, timeZone);
  requireWords(context.words);
  const speaker = makeDeskSpeaker(index, context.locale ?? customer?.locale ?? defaultLocale, context.words);
  const { currency } = chooseCurrency(index, {
    ...(asked === undefined ? {} : { currency: asked }),
    ...(market === undefined ? {} : { market }),
    ...(customer === undefined ? {} : { customer }),
  });
  const facts = customer === undefined ? undefined : makeCustomerScene(index, customer, at);
  const log = makeLog(index, speaker);
  return {
    index,
    context,
    timeZone,
    atMs,
    today: localDateOf(atMs, timeZone),
    ...(currency === undefined ? {} : { currency }),
    speaker,
    ...(facts === undefined ? {} : { facts }),
    nobody: makeCustomerScene(index, { id: '', facts: {} }, at),
    decide: condition => (facts === undefined ? 'unknown' : evaluateCondition(condition, facts)),
    ...log,
  };
}

function makeLog(index: CatalogueIndex, speaker: DeskSpeaker): Pick<DeskScene, 'tell' | 'note' | 'missing'> {
  const noted = new Map<string, MissingInformation>();
  const note: DeskScene['note'] = (code, { kind, id, field }, { phrase, values }) => {
    const found = { code, thing: { kind, id }, field, words: speaker.say(phrase, { id: nameOf(index, speaker, { kind, id }), ...values }) };
    noted.set(JSON.stringify(found), found);
  };
  return {
    note,
    tell: (text, place) => {
      const said = speaker.text(text);
      if (!isSameLanguage(said.locale, speaker.locale))
        note('NOT_IN_LOCALE', place, {
          phrase: 'notInLocale',
          values: { field: place.field, text: said.text, used: said.locale, locale: speaker.locale },
        });
      return said;
    },
    missing: () => [...noted.values()],
  };
}

function nameOf(
  { offers, products, pricePlans, features }: CatalogueIndex,
  speaker: DeskSpeaker,
  { kind, id }: Pick<FieldPlace, 'kind' | 'id'>,
): string {
  const known: Partial<Record<MissingKind, ReadonlyMap<string, { readonly name?: Text }>>> = {
    offer: offers,
    product: products,
    pricePlan: pricePlans,
    feature: features,
  };
  const name = known[kind]?.get(id)?.name;
  return speaker.word('quoted', { text: name === undefined ? id : speaker.name(name) });
}
