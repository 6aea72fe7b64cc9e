import { unitOfDuration, unitWords } from './periods.js';
import { mapOfDefined, type TmfMap } from './tmf-value.js';

/** A length of time in one unit; none where it mixes several. */
export function writeDuration(duration: string | undefined): TmfMap | undefined {
  const unit = duration === undefined ? undefined : unitOfDuration(duration);
  return unit === undefined ? undefined : { amount: unit.amount, units: unitWords[unit.letter][0] };
}

/** The members of a price that say how often it recurs. */
export function writePeriod(duration: string | undefined): TmfMap {
  const unit = duration === undefined ? undefined : unitOfDuration(duration);
  if (unit === undefined) return {};
  return mapOfDefined({ recurringChargePeriodType: unitWords[unit.letter][1], recurringChargePeriodLength: unit.amount });
}
