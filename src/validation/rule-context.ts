/** What a rule is given: the catalogue, and what several rules need, worked out once. */
import type { Path } from '../kernel/issue.js';
import { isTimeZone } from '../kernel/time-zone.js';
import type { CatalogueIndex } from '../lookup/catalogue-index.js';
import { indexCatalogue } from '../lookup/index-catalogue.js';
import type { Catalogue } from '../model/catalogue.js';
import type { SkippedThing } from '../model/catalogue-reading.js';
import type { Suppression } from '../model/suppression.js';
import type { Text } from '../model/text.js';
import type { Validity } from '../model/validity.js';
import { type ConditionAnalysis, makeConditionAnalysis } from './analyse-conditions.js';
import { type DelicateRead, listDelicateReads } from './delicate-facts.js';
import { findTwins, type Twins } from './find-twins.js';
import { isLive } from './is-live.js';
import { once } from './keep-answers.js';
import { type ConditionPlace, listConditions, listPredicates, type PredicatePlace } from './list-conditions.js';
import { type Ladder, listLadders } from './list-ladders.js';
import { type ChargePlace, listCharges, listPrices, type PricePlace } from './list-prices.js';
import { listReferences, listTargets, type Reference, type TargetTable } from './list-references.js';
import { listConditionTexts, listStrings, listTexts, type StringPlace, type TextPlace } from './list-texts.js';
import { type FindLocalNames, makeLocalNames } from './local-names.js';
import { makeSuggester, type Suggest } from './make-suggester.js';
import { makePriceCover, type PriceCover } from './price-cover.js';
import { always, commonSpan, readSpan, type Span } from './read-span.js';
import type { GlobalTarget } from './references.data.js';
import { type ConditionGroup, listConditionGroups } from './rule-conditions.js';
import { type ListSalePlaces, makeSalePlaces } from './sale-place.js';
import { nameOf } from './say-thing.js';

/** What became of a suppression. */
export interface SuppressionState {
  /** The path of the suppression itself. */
  readonly path: Path;
  readonly suppression: Suppression;
  /** The name of the thing that has it. */
  readonly owner: string;
  /** What it answered, or would have answered if it had not ended. */
  readonly messages: readonly string[];
  readonly isOver: boolean;
  /** Whether the rule that it names was run. */
  readonly ran: boolean;
  readonly isKnown: boolean;
  readonly isMandatory: boolean;
}

/** What a rule may look at. */
export interface RuleContext {
  readonly catalogue: Catalogue;
  readonly index: CatalogueIndex;
  /** The catalogue's time zone, or UTC where that is none; rules may compute with it. */
  readonly timeZone: string;
  /** The catalogue came from reading, which has found what is wrong with its shape and ids. */
  readonly isRead: boolean;
  /** The instant that is asked about, in milliseconds since 1970; not a number where none is given. */
  readonly at: number;
  readonly targets: () => TargetTable;
  readonly localNames: FindLocalNames;
  readonly references: () => readonly Reference[];
  readonly conditions: () => readonly ConditionPlace[];
  readonly predicates: () => readonly PredicatePlace[];
  readonly analysis: () => ConditionAnalysis;
  /** Conditions that must hold together, where every one of them can be decided. */
  readonly conditionGroups: () => readonly ConditionGroup[];
  /** Whether a path leads into something active, or into something that has no status. */
  readonly isLive: (path: Path) => boolean;
  readonly charges: () => readonly ChargePlace[];
  readonly prices: () => readonly PricePlace[];
  readonly ladders: () => readonly Ladder[];
  /** Where offers are sold. */
  readonly salePlaces: ListSalePlaces;
  /** When the price plans of offers are priced. */
  readonly priceCover: PriceCover;
  /** Facts that are read although they may not be. */
  readonly delicateReads: () => readonly DelicateRead[];
  /** Offers that are the same in everything but their names. */
  readonly twins: () => readonly Twins[];
  /** The texts of what is sold; not those of drafts and of what is retired. */
  readonly texts: () => readonly TextPlace[];
  /** The strings of those texts, one for each locale. */
  readonly strings: () => readonly StringPlace[];
  /** What is left of a span from the instant that is asked about; all of it where none is given. */
  readonly fromNow: (span: Span) => Span;
  /** The name by which people know a thing; its id where it has none. */
  readonly nameOf: (thing: { readonly id: string; readonly name?: Text }) => string;
  readonly spanOf: (validity: Validity | undefined) => Span;
  readonly suggest: Suggest;
  /** For rules of the scope `suppressions`; empty for the others. */
  readonly suppressions: readonly SuppressionState[];
  /** How many steps the analysis of one condition may take. */
  readonly analysisSteps: number;
  /** The codes that there are. */
  readonly knownCodes: readonly string[];
}

/** What a context is made from. */
export interface ContextInput {
  readonly catalogue: Catalogue;
  readonly at: number | undefined;
  /** What could not be read; references to it are not missing. */
  readonly skipped: readonly SkippedThing[];
  readonly isRead: boolean;
  readonly analysisSteps: number;
  readonly knownCodes: readonly string[];
}

/**
 * Makes the context of one validation; what is expensive is worked out at the first question.
 *
 * @param input - The catalogue, the instant and what could not be read.
 * @returns The context that every rule gets.
 */
export function makeRuleContext({ catalogue, at, skipped, isRead, analysisSteps, knownCodes }: ContextInput): RuleContext {
  const index = indexCatalogue(catalogue);
  const timeZone = isTimeZone(catalogue.timeZone) ? catalogue.timeZone : 'UTC';
  const targets = once(() => listTargets(catalogue));
  const conditions = once(() => listConditions(catalogue));
  const predicates = once(() => listPredicates(conditions()));
  const charges = once(() => listCharges(catalogue));
  const prices = once(() => listPrices(charges()));
  const texts = once(() => [...listTexts(catalogue), ...listConditionTexts(conditions())].filter(({ path }) => isLive(catalogue, path)));
  const references = once(() => listReferences({ catalogue, targets: targets(), localNames, isSkipped }, predicates()));
  const analysis = once(() => makeConditionAnalysis({ catalogue, timeZone, at: at ?? Number.NaN, references, analysisSteps }));
  const spanOf = (validity: Validity | undefined): Span => readSpan(validity, timeZone);
  const localNames = makeLocalNames(index, skipped.length === 0);
  const isSkipped = makeSkipTest(skipped);
  const context: RuleContext = {
    catalogue,
    index,
    timeZone,
    isRead,
    at: at ?? Number.NaN,
    targets,
    localNames,
    references,
    conditions,
    predicates,
    analysis,
    conditionGroups: once(() => listConditionGroups(context)),
    isLive: path => isLive(catalogue, path),
    charges,
    prices,
    salePlaces: makeSalePlaces({ catalogue, index }),
    priceCover: makePriceCover({ catalogue, index, spanOf }),
    delicateReads: once(() => listDelicateReads({ catalogue, references, texts })),
    ladders: once(() => listLadders(prices())),
    twins: once(() => findTwins(index)),
    texts,
    strings: once(() => listStrings(texts(), catalogue.defaultLocale)),
    nameOf: thing => nameOf(thing, catalogue.defaultLocale),
    spanOf,
    fromNow: span => (at === undefined ? span : commonSpan(span, { from: at, until: always.until })),
    suggest: makeSuggester(),
    suppressions: [],
    analysisSteps,
    knownCodes,
  };
  return context;
}

// A thing whose id could not be read either may be any that is not there.
function makeSkipTest(skipped: readonly SkippedThing[]): (to: GlobalTarget, id: string) => boolean {
  const names = new Set(skipped.map(({ collection, id }) => (id === undefined ? collection : `${collection}/${id}`)));
  const hasOffers = skipped.some(({ collection }) => collection === 'offers');
  return (to, id) => (to === 'families' ? hasOffers : names.has(to) || names.has(`${to}/${id}`));
}
