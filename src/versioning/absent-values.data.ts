/** What it means that an optional field with a worse direction is absent: a test proves that each such field is decided here. */

/** `least`: as little as can be, such as no minimum; `greatest`: without a limit; `unstated`: nothing can be said. */
export type AbsentValue = 'least' | 'greatest' | 'unstated';

/** The optional fields that are compared by size. */
export const absentValues: Readonly<Record<string, AbsentValue>> = {
  'discounts.*.limit.minPeriods': 'least',
  'discounts.*.limit.perCustomer': 'greatest',
  'discounts.*.limit.total': 'greatest',
  'discounts.*.periods': 'unstated',
  'discounts.*.value': 'unstated',
  'features.*.default': 'unstated',
  'features.*.resetPeriod': 'greatest',
  'offers.*.maxPerCustomer': 'greatest',
  'offers.*.terms.*.commitment': 'least',
  'offers.*.terms.*.coolingOff': 'least',
  'offers.*.terms.*.earlyTermination.remaining': 'least',
  'offers.*.terms.*.noticePeriod': 'least',
  'pricePlans.*.existingSubscribers.noticeDays': 'least',
  'pricePlans.*.phases.*.charges.*.limits.*.max': 'greatest',
  'pricePlans.*.phases.*.charges.*.limits.*.min': 'least',
  'pricePlans.*.phases.*.charges.*.prices.*.chosen.max': 'greatest',
  'pricePlans.*.phases.*.charges.*.prices.*.chosen.min': 'least',
  'pricePlans.*.phases.*.charges.*.prices.*.flat': 'unstated',
  'pricePlans.*.phases.*.charges.*.prices.*.freeEvents': 'least',
  'pricePlans.*.phases.*.charges.*.prices.*.freeUnits': 'least',
  'pricePlans.*.phases.*.charges.*.prices.*.maximum': 'greatest',
  'pricePlans.*.phases.*.charges.*.prices.*.minimum': 'least',
  'pricePlans.*.phases.*.charges.*.prices.*.perEventMaximum': 'greatest',
  'pricePlans.*.phases.*.charges.*.prices.*.perEventMinimum': 'least',
  'pricePlans.*.phases.*.charges.*.prices.*.percentage.fixed': 'least',
  'pricePlans.*.phases.*.charges.*.prices.*.perUnit': 'unstated',
  'pricePlans.*.phases.*.charges.*.quantity.max': 'greatest',
  'pricePlans.*.phases.*.charges.*.quantity.min': 'least',
  'products.*.characteristics.*.max': 'unstated',
  'products.*.characteristics.*.min': 'unstated',
  'products.*.provisioning.leadTime': 'unstated',
  'products.*.provisioning.steps.*.duration': 'unstated',
  'products.*.relationships.*.atLeast': 'unstated',
  'products.*.support.responseTime': 'unstated',
  'offers.*.relationships.*.atLeast': 'unstated',
};

/** Truth values that stand for an absent one. */
export const absentTruths: Readonly<Record<string, boolean>> = {
  'offers.*.sellable': true,
  'products.*.characteristics.*.configurable': false,
};
