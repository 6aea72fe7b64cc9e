/** The terms of an offering. */
import type { Term } from '../../model/term.js';
import { catalogueIdOf } from '../common/catalogue-id.js';
import { openUniqueIds } from '../common/unique-ids.js';
import { describedBy } from './map-common.js';
import { durationOfWords } from './periods.js';
import { elementsOf, mapOf, memberOf, numberText, type TmfMap, textOf } from './tmf-value.js';

/** Maps the terms; what follows a commitment is not stated there, nor is it here. */
export function mapTerms(value: TmfMap): readonly Term[] {
  const ids = openUniqueIds();
  return elementsOf(value, 'productOfferingTerm').map(({ value: one }, index): Term => {
    const name = textOf(one, 'name');
    const commitment = lengthOf(mapOf(one, 'duration'));
    return {
      id: ids.claim(name === undefined ? `term-${index + 1}` : catalogueIdOf(name), `${index + 1}`),
      ...(name === undefined ? {} : { name }),
      ...describedBy(one),
      ...(commitment === undefined ? {} : { commitment }),
    };
  });
}

/** A duration of TMF620 in ISO 8601; none where nothing is said or it is no time. */
export function lengthOf(duration: TmfMap | undefined): string | undefined {
  const unit = textOf(duration, 'units');
  if (unit === undefined) return undefined;
  const amount = memberOf(duration, 'amount');
  return durationOfWords(unit, numberText(amount) ?? (typeof amount === 'string' ? amount : undefined));
}

/** How long the terms of a price bind. */
export function commitmentsOf(value: TmfMap): readonly string[] {
  return elementsOf(value, 'productOfferingTerm').flatMap(({ value: one }) => lengthOf(mapOf(one, 'duration')) ?? []);
}
