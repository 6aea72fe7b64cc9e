/** The fixed words in which offers are described, by language; `{placeholders}` are filled from the answer. */
import { type ReasonPhrase, reasonWords } from './reason-words.data.js';

/** One thing that is said of an offer. */
export type DeskPhrase =
  | ReasonPhrase
  | 'and'
  | 'or'
  | 'yes'
  | 'no'
  | 'free'
  | 'nothing'
  | 'unlimited'
  | 'endless'
  | 'pieces'
  | 'notKnown'
  | 'notStated'
  | 'holds'
  | 'holdsNot'
  | 'perDay'
  | 'perWeek'
  | 'perMonth'
  | 'perYear'
  | 'perLength'
  | 'perUnit'
  | 'perBlock'
  | 'inAll'
  | 'forEach'
  | 'share'
  | 'graduated'
  | 'volume'
  | 'tierUpTo'
  | 'tierRest'
  | 'matrix'
  | 'otherwise'
  | 'external'
  | 'onRequest'
  | 'chosen'
  | 'proposed'
  | 'atLeast'
  | 'atMost'
  | 'eventAtLeast'
  | 'eventAtMost'
  | 'freeUnits'
  | 'freeEvents'
  | 'packagesUp'
  | 'packagesDown'
  | 'only'
  | 'scopeSegment'
  | 'scopeChannel'
  | 'scopeMarket'
  | 'appliesBetween'
  | 'appliesFrom'
  | 'appliesUntil'
  | 'taxIncluded'
  | 'taxExcluded'
  | 'taxMixed'
  | 'priceNotKnown'
  | 'dueOn'
  | 'once'
  | 'usage'
  | 'stretchFrom'
  | 'stretchBetween'
  | 'termTotal'
  | 'termTotalWithoutUsage'
  | 'exitNotKnown'
  | 'exitSame'
  | 'exitFalls'
  | 'exitAfter'
  | 'phase_trial'
  | 'phase_discount'
  | 'phase_fixedTerm'
  | 'phase_evergreen'
  | 'nothingCharged'
  | 'charged_oneTime_inAdvance'
  | 'charged_oneTime_inArrears'
  | 'chargedOnOccasion'
  | 'occasion_order'
  | 'occasion_upgrade'
  | 'occasion_downgrade'
  | 'occasion_change'
  | 'occasion_end'
  | 'onlyWith'
  | 'characteristicIs'
  | 'charged_recurring_inAdvance'
  | 'charged_recurring_inArrears'
  | 'charged_usage_inAdvance'
  | 'charged_usage_inArrears'
  | 'licensed'
  | 'meter_sum'
  | 'meter_maximum'
  | 'meter_last'
  | 'meter_count'
  | 'meter_uniqueCount'
  | 'meter_average'
  | 'quantityMin'
  | 'quantityMax'
  | 'quantityDefault'
  | 'billCode'
  | 'taxCategory'
  | 'finance'
  | 'onPriceLists'
  | 'goesWith'
  | 'proration_none'
  | 'proration_byDay'
  | 'proration_bySecond'
  | 'existing_keep'
  | 'existing_moveNow'
  | 'existing_moveAtPeriodStart'
  | 'existing_moveAtRenewal'
  | 'existing_moveAtCommitmentEnd'
  | 'existingFrom'
  | 'existingNotice'
  | 'afterRenew'
  | 'afterEnd'
  | 'afterPlan'
  | 'status_draft'
  | 'status_active'
  | 'status_retired'
  | 'noCommitment'
  | 'commitment'
  | 'renewal_recommit'
  | 'renewal_rolling'
  | 'renewal_manual'
  | 'renewal_end'
  | 'noticePeriod'
  | 'coolingOff'
  | 'exitFree'
  | 'exitShare'
  | 'exitFull'
  | 'exitFullFixed'
  | 'exitLinear'
  | 'discount_percent'
  | 'discount_amount'
  | 'discount_override'
  | 'discount_freeUnits'
  | 'discountCharge'
  | 'discountPlan'
  | 'discount_once'
  | 'discount_repeating'
  | 'discount_forever'
  | 'discountByItself'
  | 'discountCode'
  | 'discountTotal'
  | 'discountPerCustomer'
  | 'discountMinPeriods'
  | 'discount_stack'
  | 'discount_exclusive'
  | 'discount_exclusiveAll'
  | 'discount_bestOf'
  | 'discount_bestOfAll'
  | 'discountOrder'
  | 'kind_base'
  | 'kind_addOn'
  | 'kind_standalone'
  | 'kind_device'
  | 'kind_service'
  | 'shelves'
  | 'family'
  | 'aliases'
  | 'tags'
  | 'link'
  | 'linkInLocale'
  | 'beyond_charge'
  | 'beyond_stop'
  | 'beyond_throttle'
  | 'limits'
  | 'more'
  | 'moreForEach'
  | 'fixed'
  | 'toChoose'
  | 'notToChoose'
  | 'type_text'
  | 'type_integer'
  | 'type_decimal'
  | 'type_boolean'
  | 'type_date'
  | 'choices'
  | 'valueAtLeast'
  | 'valueAtMost'
  | 'choicesAtLeast'
  | 'choicesAtMost'
  | 'unlessChosen'
  | 'groupExactly'
  | 'groupBetween'
  | 'memberExactly'
  | 'memberBetween'
  | 'memberDefault'
  | 'memberIncluded'
  | 'memberCharged'
  | 'memberPlan'
  | 'relation_requires'
  | 'relation_excludes'
  | 'relation_includes'
  | 'relation_recommends'
  | 'relation_upgradesTo'
  | 'relation_substitutes'
  | 'atLeastOf'
  | 'onlyWhen'
  | 'leadTime'
  | 'needed'
  | 'step'
  | 'stepAfter'
  | 'helpThrough'
  | 'responseTime'
  | 'onSale'
  | 'soldThrough'
  | 'soldIn'
  | 'soldTo'
  | 'atMostEach'
  | 'successor'
  | 'successorNone'
  | 'has'
  | 'hasNot'
  | 'holdingSince'
  | 'holdingOrdered'
  | 'pays'
  | 'paysWith'
  | 'agreed'
  | 'soldFrom'
  | 'change_replace'
  | 'change_add'
  | 'change_remove'
  | 'change_cancel'
  | 'changeRefused'
  | 'changeNotKnown'
  | 'changeRecurring'
  | 'changeDue'
  | 'changeExit'
  | 'changeBound'
  | 'changeEnds'
  | 'changeDiscount'
  | 'gained'
  | 'lost'
  | 'changed'
  | 'featureChange'
  | 'notInLocale'
  | 'notInCatalogue'
  | 'noDescription'
  | 'noTerms'
  | 'noRenewal'
  | 'noNotice'
  | 'noCoolingOff'
  | 'noExit'
  | 'noTax'
  | 'noBillText'
  | 'noBeyond'
  | 'noLeadTime'
  | 'noSteps'
  | 'noSupport'
  | 'noHours'
  | 'noResponseTime'
  | 'noHelp'
  | 'noSuccessor'
  | 'noPrice'
  | 'holdingsNotKnown'
  | 'choicesExactly'
  | 'choicesNone'
  | 'taken_SCOPED_PRICE_SKIPPED'
  | 'taken_QUANTITY_DEFAULTED'
  | 'taken_CHARACTERISTIC_DEFAULTED'
  | 'taken_QUANTITY_NOT_USED'
  | 'taken_MEMBERS_DEFAULTED'
  | 'taken_CURRENCY_DEFAULTED'
  | 'discountUndecided'
  | 'taken_DISCOUNT_NOT_IN_CURRENCY'
  | 'label_about'
  | 'label_features'
  | 'label_choose'
  | 'label_members'
  | 'label_prices'
  | 'label_tariff'
  | 'label_discounts'
  | 'label_terms'
  | 'label_sale'
  | 'label_relations'
  | 'label_provisioning'
  | 'label_support'
  | 'label_customer'
  | 'label_missing'
  | 'label_default'
  | 'quoted'
  | 'value'
  | 'metByItself'
  | 'pricePlan'
  | 'row_kind'
  | 'row_due'
  | 'row_recurring'
  | 'row_course'
  | 'row_usage'
  | 'row_cost12'
  | 'row_costTerm'
  | 'row_tax'
  | 'row_commitment'
  | 'row_renewal'
  | 'row_notice'
  | 'row_exit'
  | 'row_coolingOff'
  | 'row_leadTime'
  | 'row_helpThrough'
  | 'row_hours'
  | 'row_response'
  | 'row_onSale'
  | 'row_channels'
  | 'row_markets'
  | 'row_segments'
  | 'row_requires'
  | 'row_excludes'
  | 'row_includes'
  | 'row_recommends'
  | 'row_members'
  | 'row_choices'
  | 'everywhere'
  | 'overMonths'
  | 'againstFirst'
  | 'sameFeatures'
  | 'costOf12'
  | 'costOf12Range'
  | 'costNotKnown'
  | 'evenUsed'
  | 'evenOrdered'
  | 'evenUpTo'
  | 'evenFrom'
  | 'evenSameUpTo'
  | 'evenSameFrom'
  | 'costsAt'
  | 'evenNone'
  | 'evenIncomplete'
  | 'label_different'
  | 'label_same'
  | 'label_breakEven'
  | 'label_against'
  | 'label_properties'
  | 'memberPlanOfParent'
  | 'partOf';

const english: Readonly<Record<DeskPhrase, string>> = {
  ...reasonWords.en,
  and: 'and',
  or: 'or',
  yes: 'yes',
  no: 'no',
  free: 'free',
  nothing: 'nothing',
  unlimited: 'unlimited',
  endless: 'without an end',
  pieces: 'pieces',
  notKnown: 'not known',
  notStated: 'not stated',
  holds: 'yes',
  holdsNot: 'no',
  perDay: '{amount} a day',
  perWeek: '{amount} a week',
  perMonth: '{amount} a month',
  perYear: '{amount} a year',
  perLength: '{amount} every {length}',

  perUnit: '{amount} for each {unit}',
  perBlock: '{amount} for each block of {size}',
  inAll: '{amount} in all',
  forEach: '{amount} for each event',
  share: '{percent} % of the value',
  graduated: 'in steps, each for the units within it: {tiers}',
  volume: 'in steps, the one reached for all units: {tiers}',
  tierUpTo: 'up to {bound}: {amount}',
  tierRest: 'beyond that: {amount}',
  matrix: 'by {dimensions}: {cells}',
  otherwise: 'otherwise {amount}',
  external: 'worked out by another system ({reference})',
  onRequest: 'on request',
  chosen: 'as the customer chooses',
  proposed: '{amount} is proposed',
  atLeast: 'at least {amount}',
  atMost: 'at most {amount}',
  eventAtLeast: 'at least {amount} for each event',
  eventAtMost: 'at most {amount} for each event',
  freeUnits: 'the first {quantity} free',
  freeEvents: 'the first {quantity} events free',
  packagesUp: 'in packages of {size}, started ones count whole',
  packagesDown: 'in packages of {size}, started ones do not count',
  only: 'Only {limits}.',
  scopeSegment: 'for {name}',
  scopeChannel: 'through {name}',
  scopeMarket: 'in {name}',
  appliesBetween: 'From {from} to {lastDay}.',
  appliesFrom: 'From {from} on.',
  appliesUntil: 'Until {lastDay}.',
  taxIncluded: 'Tax is included.',
  taxExcluded: 'Tax comes on top.',
  taxMixed: 'Some prices include tax, some do not.',

  priceNotKnown: 'The price is not known.',
  dueOn: 'Due on {day}: {amount}.',
  once: '“{text}”: {amount} once.',
  usage: '“{name}”: {amount}.',
  stretchFrom: 'From {from} on: {amount}.',
  stretchBetween: 'From {from} to {lastDay}: {amount}.',
  termTotal: 'Over {length}, until {lastDay}: {amount} in all.',
  termTotalWithoutUsage: 'Over {length}, until {lastDay}: {amount} in all, usage not counted.',
  exitNotKnown: 'What leaving early costs is not known.',
  exitSame: 'Leaving before {until} costs {amount}.',
  exitFalls: 'Leaving costs {amount} on the first day, {steps}; nothing from {until} on.',
  exitAfter: '{amount} after month {month}',

  phase_trial: 'Trial: {length}.',
  phase_discount: 'Introductory price: {length}.',
  phase_fixedTerm: 'Fixed: {length}.',
  phase_evergreen: 'Regular price: {length}.',
  nothingCharged: 'Nothing is charged.',
  charged_oneTime_inAdvance: 'Charged once, at the start.',
  charged_oneTime_inArrears: 'Charged once, at the end.',
  chargedOnOccasion: 'Charged once: {occasions}.',
  occasion_order: 'with a new order',
  occasion_upgrade: 'with an upgrade to it',
  occasion_downgrade: 'with a downgrade to it',
  occasion_change: 'with a change to it',
  occasion_end: 'when it is given up',
  onlyWith: 'Only with {characteristics}.',
  characteristicIs: '{name} {values}',
  charged_recurring_inAdvance: 'Charged for each period of {length}, at its start.',
  charged_recurring_inArrears: 'Charged for each period of {length}, at its end.',
  charged_usage_inAdvance: 'Charged by usage for each period of {length}, at its start.',
  charged_usage_inArrears: 'Charged by usage for each period of {length}, at its end.',
  licensed: 'Counted in {unit}, as many as are ordered.',
  meter_sum: 'Counted in {unit}: all that was used.',
  meter_maximum: 'Counted in {unit}: the most at one time.',
  meter_last: 'Counted in {unit}: the last reading.',
  meter_count: 'Counted in {unit}: the number of events.',
  meter_uniqueCount: 'Counted in {unit}: the number of different ones.',
  meter_average: 'Counted in {unit}: the average.',
  quantityMin: 'At least {quantity}.',
  quantityMax: 'At most {quantity}.',
  quantityDefault: '{quantity} unless chosen.',
  billCode: 'On the bill: “{text}”, code {code}.',
  taxCategory: 'Tax category: {category}.',
  finance: 'In the accounts: {name} {value}.',
  onPriceLists: 'On the price list: {lists}.',
  goesWith: 'Goes with the term: {terms}.',
  proration_none: 'A part of a period is not charged by itself.',
  proration_byDay: 'A part of a period is charged by the day.',
  proration_bySecond: 'A part of a period is charged by the second.',
  existing_keep: 'Who has it keeps the price they were sold.',
  existing_moveNow: 'Who has it moves to this price at once.',
  existing_moveAtPeriodStart: 'Who has it moves to this price with the next period.',
  existing_moveAtRenewal: 'Who has it moves to this price when the contract is renewed.',
  existing_moveAtCommitmentEnd: 'Who has it moves to this price when the minimum term ends.',
  existingFrom: 'Not before {from}.',
  existingNotice: 'They are told {days} days before.',
  afterRenew: 'After that the last phase begins anew.',
  afterEnd: 'After that nothing more is charged.',
  afterPlan: 'After that the price plan is “{name}”.',
  status_draft: 'It is a draft.',
  status_active: 'It is active.',
  status_retired: 'It is retired: no longer sold.',

  noCommitment: 'No minimum term.',
  commitment: 'Minimum term: {length}.',
  renewal_recommit: 'After that the same term begins anew.',
  renewal_rolling: 'After that it goes on and can be left with notice.',
  renewal_manual: 'After that the customer decides anew.',
  renewal_end: 'After that it ends.',
  noticePeriod: 'Notice: {length}.',
  coolingOff: 'The customer may change their mind for {length}.',
  exitFree: 'Leaving early costs nothing.',
  exitShare: '{percent} % of the recurring charges',
  exitFull: 'Leaving early costs {basis} that remain, the same until the end of the minimum term.',
  exitFullFixed: 'Leaving early costs {basis}, the same until the end of the minimum term.',
  exitLinear: 'Leaving early costs {basis} at first, falling evenly to nothing at the end of the minimum term.',

  discount_percent: '{value} % off.',
  discount_amount: '{amounts} off.',
  discount_override: '{amounts} instead of the usual amount.',
  discount_freeUnits: '{value} units free.',
  discountCharge: 'Off the charge “{charge}”.',
  discountPlan: 'On the price plan “{name}”.',
  discount_once: 'Once.',
  discount_repeating: 'For {periods} periods.',
  discount_forever: 'For as long as it is held.',
  discountByItself: 'It applies by itself.',
  discountCode: 'The customer names the code {code}.',
  discountTotal: 'At most {count} in all.',
  discountPerCustomer: 'At most {count} for each customer.',
  discountMinPeriods: 'After {count} periods at the earliest.',
  discount_stack: 'It goes with others.',
  discount_exclusive: 'Of the group “{group}” only one applies.',
  discount_exclusiveAll: 'It does not go with others.',
  discount_bestOf: 'Of the group “{group}” the best applies.',
  discount_bestOfAll: 'With others, only the best applies.',
  discountOrder: 'Place in the order of discounts: {place}.',

  kind_base: 'A base product.',
  kind_addOn: 'An add-on.',
  kind_standalone: 'A product of its own.',
  kind_device: 'A device.',
  kind_service: 'A service.',
  shelves: 'Found under {shelves}.',
  family: 'Family: {family}.',
  aliases: 'Also known as {names}.',
  tags: 'Tags: {words}.',
  link: 'Document ({rel}): {href}',
  linkInLocale: 'Document ({rel}, {locale}): {href}',
  beyond_charge: 'What goes beyond is charged.',
  beyond_stop: 'When it is used up, it stops.',
  beyond_throttle: 'When it is used up, it goes on more slowly.',
  limits: 'It limits {features}.',
  more: '{amount} more',
  moreForEach: '{amount} more for each {unit}',
  fixed: 'Fixed: {values}.',
  toChoose: 'The customer chooses ({type}).',
  notToChoose: 'Not to be chosen ({type}).',
  type_text: 'words',
  type_integer: 'a whole number',
  type_decimal: 'a number',
  type_boolean: 'yes or no',
  type_date: 'a day',
  choices: 'Choices: {values}.',
  valueAtLeast: '{value} or more.',
  valueAtMost: '{value} or less.',
  choicesAtLeast: 'At least {count} must be chosen.',
  choicesAtMost: 'At most {count} can be chosen.',
  unlessChosen: 'Unless chosen: {values}.',
  groupExactly: 'Choose {max} of {options}.',
  groupBetween: 'Choose {min} to {max} of {options}.',
  memberExactly: '{max} of it.',
  memberBetween: '{min} to {max} of it.',
  memberDefault: '{count} unless chosen.',
  memberIncluded: 'Included in the price.',
  memberCharged: 'At its own price.',
  memberPlan: 'On the price plan {plans}.',
  relation_requires: 'Needs {targets}.',
  relation_excludes: 'Does not go with {targets}.',
  relation_includes: 'Comes with {targets}.',
  relation_recommends: 'Goes well with {targets}.',
  relation_upgradesTo: 'Can be upgraded to {targets}.',
  relation_substitutes: 'Takes the place of {targets}.',
  atLeastOf: 'at least {count} of {targets}',
  onlyWhen: 'Only when:',
  leadTime: 'It takes {length}; ordered today it works on {day} at the earliest.',
  needed: 'Needed: {text}',
  step: '{place}. {name}',
  stepAfter: 'after {steps}',
  helpThrough: 'Help: {ways}.',
  responseTime: 'An answer within {length}.',

  onSale: 'It can be bought now.',
  soldThrough: 'Sold through {names}.',
  soldIn: 'Sold in {names}.',
  soldTo: 'Sold to {names}.',
  atMostEach: 'At most {count} for each customer.',
  successor: 'Its place is taken by {name}.',
  successorNone: 'Nothing takes its place.',

  has: 'The customer has it ({count}).',
  hasNot: 'The customer does not have it.',
  holdingSince: 'Held since {day}.',
  holdingOrdered: 'Ordered; it begins on {day}.',
  pays: 'The customer pays {amount}.',
  paysWith: 'Its price is included in the holding {holding}.',
  agreed: 'That was agreed with this customer.',
  soldFrom: 'By the terms of release {version}.',
  change_replace: 'If it takes the place of {old}:',
  change_add: 'If it comes on top:',
  change_remove: 'If {old} is taken away:',
  change_cancel: 'If the customer leaves {old}:',
  changeRefused: 'The change policy does not allow that now.',
  changeNotKnown: 'What it comes to is not known.',
  changeRecurring: '{after} instead of {before}, from {day} on',
  changeDue: 'Due on {day}: {amount}.',
  changeExit: 'Leaving early costs {amount} of that.',
  changeBound: 'Bound until {lastDay}.',
  changeEnds: '{name} ends with it.',
  changeDiscount: 'The discount {name} ends with it.',
  gained: 'Gained: {features}.',
  lost: 'Lost: {features}.',
  changed: 'Different: {features}.',
  featureChange: '{name}: {after} instead of {before}',

  notInLocale: '“{text}” ({field} of {id}) is there only in {used}, not in {locale}: do not read it out unseen.',
  notInCatalogue: '{field} of {owner} names “{named}”, which the catalogue does not have: what it would say is missing here.',
  noDescription: '{id} has no description: say what it is by its features.',
  noTerms: 'No contract terms are stated for {id}: do not promise a minimum term or a notice period.',
  noRenewal: 'What follows the term {id} is not stated: do not promise that it ends or goes on.',
  noNotice: 'No notice period is stated for the term {id}: do not name one.',
  noCoolingOff: 'No cooling-off time is stated for the term {id}: the law may still give one.',
  noExit: 'What leaving the term {id} early costs is not stated: do not say that it is free.',
  noTax: 'Whether the amounts of the price plan {id} include tax is not stated: do not say either.',
  noBillText: 'The words on the bill for the charge {charge} of {id} are not stated.',
  noBeyond: 'What happens when “{name}” of {id} is used up is not stated: do not say that it is free or that it stops.',
  noLeadTime: 'How long it takes until {id} works is not stated: do not promise a day.',
  noSteps: 'The steps until {id} works are not stated.',
  noSupport: 'Who helps with {id} is not stated.',
  noHours: 'The hours of support for {id} are not stated: do not promise any.',
  noResponseTime: 'How soon support answers for {id} is not stated: do not promise a time.',
  noHelp: 'There are no help texts for {id}.',
  noSuccessor: 'What takes the place of {id} is not stated.',
  noPrice: 'The price of {id} is not known in these circumstances; the reasons stand with it.',
  holdingsNotKnown: 'What the customer has is not known: their own price and what would change cannot be said.',

  choicesExactly: '{count} must be chosen.',
  choicesNone: 'It may be left open.',
  taken_SCOPED_PRICE_SKIPPED: '“{charge}” has another price for some; it was not used, since no channel, market or segment was named.',
  taken_QUANTITY_DEFAULTED: 'For {quantity} {unit} of “{charge}”, since no number was named.',
  taken_CHARACTERISTIC_DEFAULTED: 'With “{characteristic}” {values}, since nothing else was chosen.',
  taken_QUANTITY_NOT_USED: 'The quantity of “{key}” was not used: nothing is charged by it.',
  taken_MEMBERS_DEFAULTED: 'With {count} of {offer}, since no number was named.',
  taken_CURRENCY_DEFAULTED: 'In {currency}, since no currency was named.',
  discountUndecided: 'Whether it comes off is not known; the prices are without it.',
  taken_DISCOUNT_NOT_IN_CURRENCY: 'The discount “{discount}” has no amount in {currency} and was not taken off.',
  label_about: 'What it is',
  label_features: 'What it does',
  label_choose: 'What to choose',
  label_members: 'What belongs to it',
  label_prices: 'What it costs',
  label_tariff: 'All price plans',
  label_discounts: 'What may come off',
  label_terms: 'What it binds to',
  label_sale: 'Who can have it',
  label_relations: 'What it goes with',
  label_provisioning: 'How soon it works',
  label_support: 'Who helps',
  label_customer: 'For this customer',
  label_missing: 'Not stated or not known',
  label_default: 'taken unless chosen',
  quoted: '“{text}”',
  value: '{text}.',
  metByItself: 'That comes with it.',
  pricePlan: 'The price plan “{name}”',

  row_kind: 'Kind',
  row_due: 'Due on the first day',
  row_recurring: 'Recurring price',
  row_course: 'What follows',
  row_usage: 'Usage: {name}',
  row_cost12: '12 months in all',
  row_costTerm: 'Minimum term in all',
  row_tax: 'Tax',
  row_commitment: 'Minimum term',
  row_renewal: 'After that',
  row_notice: 'Notice',
  row_exit: 'Leaving early',
  row_coolingOff: 'Change of mind',
  row_leadTime: 'Works after',
  row_helpThrough: 'Help',
  row_hours: 'Hours',
  row_response: 'An answer within',
  row_onSale: 'On sale',
  row_channels: 'Sold through',
  row_markets: 'Sold in',
  row_segments: 'Sold to',
  row_requires: 'Needs',
  row_excludes: 'Does not go with',
  row_includes: 'Comes with',
  row_recommends: 'Goes well with',
  row_members: 'Belongs to it',
  row_choices: 'To choose',
  everywhere: 'all',
  overMonths: '{amount} in {count} months',
  againstFirst: 'Against {name}:',
  sameFeatures: 'Nothing is gained or lost.',
  costOf12: 'Over 12 months: {amount}.',
  costOf12Range: 'Over 12 months: {amount}, between {low} and {high} as usage goes.',
  costNotKnown: 'What 12 months cost is not known.',
  evenUsed: '{first} or {second}, by {unit} used each month, over 12 months:',
  evenOrdered: '{first} or {second}, by {unit} ordered, over 12 months:',
  evenUpTo: '{from} to {until}: {name} is cheaper ({costs}).',
  evenFrom: '{from} and more: {name} is cheaper ({costs}).',
  evenSameUpTo: '{from} to {until}: both cost the same ({costs}).',
  evenSameFrom: '{from} and more: both cost the same ({costs}).',
  costsAt: '{first} and {second} at {quantity}',
  evenNone: 'With none of {units}.',
  evenIncomplete: 'There may be more turns: the prices have more steps than were looked at.',
  label_different: 'Different',
  label_same: 'The same',
  label_breakEven: 'Which is cheaper when',
  label_against: 'Gained and lost',
  label_properties: 'Properties',
  memberPlanOfParent: 'On the price plan that goes with that of the bundle.',
  partOf: '{name}, {text}',
};

const german: Readonly<Record<DeskPhrase, string>> = {
  ...reasonWords.de,
  and: 'und',
  or: 'oder',
  yes: 'ja',
  no: 'nein',
  free: 'kostenlos',
  nothing: 'nichts',
  unlimited: 'unbegrenzt',
  endless: 'ohne Ende',
  pieces: 'Stück',
  notKnown: 'nicht bekannt',
  notStated: 'nicht angegeben',
  holds: 'ja',
  holdsNot: 'nein',
  perDay: '{amount} am Tag',
  perWeek: '{amount} in der Woche',
  perMonth: '{amount} im Monat',
  perYear: '{amount} im Jahr',
  perLength: '{amount} alle {length}',

  perUnit: '{amount} je {unit}',
  perBlock: '{amount} je Block von {size}',
  inAll: '{amount} insgesamt',
  forEach: '{amount} je Vorgang',
  share: '{percent} % des Werts',
  graduated: 'in Stufen, jede für die Einheiten darin: {tiers}',
  volume: 'in Stufen, die erreichte für alle Einheiten: {tiers}',
  tierUpTo: 'bis {bound}: {amount}',
  tierRest: 'darüber: {amount}',
  matrix: 'nach {dimensions}: {cells}',
  otherwise: 'sonst {amount}',
  external: 'von einem anderen System berechnet ({reference})',
  onRequest: 'auf Anfrage',
  chosen: 'nach Wahl des Kunden',
  proposed: 'vorgeschlagen: {amount}',
  atLeast: 'mindestens {amount}',
  atMost: 'höchstens {amount}',
  eventAtLeast: 'mindestens {amount} je Vorgang',
  eventAtMost: 'höchstens {amount} je Vorgang',
  freeUnits: 'die ersten {quantity} frei',
  freeEvents: 'die ersten {quantity} Vorgänge frei',
  packagesUp: 'in Paketen zu {size}, angefangene zählen ganz',
  packagesDown: 'in Paketen zu {size}, angefangene zählen nicht',
  only: 'Nur {limits}.',
  scopeSegment: 'für {name}',
  scopeChannel: 'über {name}',
  scopeMarket: 'in {name}',
  appliesBetween: 'Vom {from} bis zum {lastDay}.',
  appliesFrom: 'Ab dem {from}.',
  appliesUntil: 'Bis zum {lastDay}.',
  taxIncluded: 'Steuern sind enthalten.',
  taxExcluded: 'Steuern kommen hinzu.',
  taxMixed: 'Manche Preise enthalten Steuern, andere nicht.',

  priceNotKnown: 'Der Preis ist nicht bekannt.',
  dueOn: 'Fällig am {day}: {amount}.',
  once: '„{text}“: einmalig {amount}.',
  usage: '„{name}“: {amount}.',
  stretchFrom: 'Ab dem {from}: {amount}.',
  stretchBetween: 'Vom {from} bis zum {lastDay}: {amount}.',
  termTotal: 'Über {length}, bis zum {lastDay}: insgesamt {amount}.',
  termTotalWithoutUsage: 'Über {length}, bis zum {lastDay}: insgesamt {amount}, ohne Verbrauch.',
  exitNotKnown: 'Was ein früheres Ende kostet, ist nicht bekannt.',
  exitSame: 'Ein Ende vor dem {until} kostet {amount}.',
  exitFalls: 'Ein Ende am ersten Tag kostet {amount}, {steps}; ab dem {until} nichts.',
  exitAfter: '{amount} nach Monat {month}',

  phase_trial: 'Probezeit: {length}.',
  phase_discount: 'Einführungspreis: {length}.',
  phase_fixedTerm: 'Fest: {length}.',
  phase_evergreen: 'Regulärer Preis: {length}.',
  nothingCharged: 'Es wird nichts berechnet.',
  charged_oneTime_inAdvance: 'Einmalig zu Beginn berechnet.',
  charged_oneTime_inArrears: 'Einmalig am Ende berechnet.',
  chargedOnOccasion: 'Einmalig berechnet: {occasions}.',
  occasion_order: 'bei einer neuen Bestellung',
  occasion_upgrade: 'bei einem Wechsel nach oben',
  occasion_downgrade: 'bei einem Wechsel nach unten',
  occasion_change: 'bei einem Wechsel hierher',
  occasion_end: 'wenn es aufgegeben wird',
  onlyWith: 'Nur mit {characteristics}.',
  characteristicIs: '{name} {values}',
  charged_recurring_inAdvance: 'Zu Beginn jedes Zeitraums berechnet; Zeitraum: {length}.',
  charged_recurring_inArrears: 'Am Ende jedes Zeitraums berechnet; Zeitraum: {length}.',
  charged_usage_inAdvance: 'Nach Verbrauch zu Beginn jedes Zeitraums berechnet; Zeitraum: {length}.',
  charged_usage_inArrears: 'Nach Verbrauch am Ende jedes Zeitraums berechnet; Zeitraum: {length}.',
  licensed: 'Gezählt in {unit}, so viele wie bestellt.',
  meter_sum: 'Gezählt in {unit}: alles, was verbraucht wurde.',
  meter_maximum: 'Gezählt in {unit}: das Meiste auf einmal.',
  meter_last: 'Gezählt in {unit}: der letzte Stand.',
  meter_count: 'Gezählt in {unit}: die Zahl der Vorgänge.',
  meter_uniqueCount: 'Gezählt in {unit}: die Zahl der verschiedenen.',
  meter_average: 'Gezählt in {unit}: der Durchschnitt.',
  quantityMin: 'Mindestens {quantity}.',
  quantityMax: 'Höchstens {quantity}.',
  quantityDefault: '{quantity}, wenn nichts gewählt wird.',
  billCode: 'Auf der Rechnung: „{text}“, Code {code}.',
  taxCategory: 'Steuerkategorie: {category}.',
  finance: 'In der Buchhaltung: {name} {value}.',
  onPriceLists: 'Auf der Preisliste: {lists}.',
  goesWith: 'Gehört zur Laufzeit: {terms}.',
  proration_none: 'Ein Teil eines Zeitraums wird nicht eigens berechnet.',
  proration_byDay: 'Ein Teil eines Zeitraums wird tagesgenau berechnet.',
  proration_bySecond: 'Ein Teil eines Zeitraums wird sekundengenau berechnet.',
  existing_keep: 'Wer ihn hat, behält den vereinbarten Preis.',
  existing_moveNow: 'Wer ihn hat, zahlt sofort diesen Preis.',
  existing_moveAtPeriodStart: 'Wer ihn hat, zahlt diesen Preis ab dem nächsten Zeitraum.',
  existing_moveAtRenewal: 'Wer ihn hat, zahlt diesen Preis ab der Verlängerung.',
  existing_moveAtCommitmentEnd: 'Wer ihn hat, zahlt diesen Preis nach der Mindestlaufzeit.',
  existingFrom: 'Nicht vor dem {from}.',
  existingNotice: 'Das wird {days} Tage vorher mitgeteilt.',
  afterRenew: 'Danach beginnt die letzte Phase von vorn.',
  afterEnd: 'Danach wird nichts mehr berechnet.',
  afterPlan: 'Danach gilt der Preisplan „{name}“.',
  status_draft: 'Das ist ein Entwurf.',
  status_active: 'Aktiv.',
  status_retired: 'Eingestellt: wird nicht mehr verkauft.',

  noCommitment: 'Keine Mindestlaufzeit.',
  commitment: 'Mindestlaufzeit: {length}.',
  renewal_recommit: 'Danach beginnt dieselbe Laufzeit von vorn.',
  renewal_rolling: 'Danach läuft der Vertrag weiter und ist mit Frist kündbar.',
  renewal_manual: 'Danach entscheidet der Kunde neu.',
  renewal_end: 'Danach endet der Vertrag.',
  noticePeriod: 'Kündigungsfrist: {length}.',
  coolingOff: 'Widerrufsfrist: {length}.',
  exitFree: 'Ein früheres Ende kostet nichts.',
  exitShare: '{percent} % der laufenden Entgelte',
  exitFull: 'Ein früheres Ende kostet {basis}, die noch offen sind, gleichbleibend bis zum Ende der Mindestlaufzeit.',
  exitFullFixed: 'Ein früheres Ende kostet {basis}, gleichbleibend bis zum Ende der Mindestlaufzeit.',
  exitLinear: 'Ein früheres Ende kostet anfangs {basis}, gleichmäßig fallend auf nichts am Ende der Mindestlaufzeit.',

  discount_percent: '{value} % weniger.',
  discount_amount: '{amounts} weniger.',
  discount_override: '{amounts} statt des üblichen Betrags.',
  discount_freeUnits: '{value} Einheiten frei.',
  discountCharge: 'Auf den Posten „{charge}“.',
  discountPlan: 'Auf dem Preisplan „{name}“.',
  discount_once: 'Einmal.',
  discount_repeating: 'Anzahl der Zeiträume: {periods}.',
  discount_forever: 'Solange der Vertrag läuft.',
  discountByItself: 'Gilt von selbst.',
  discountCode: 'Der Kunde nennt den Code {code}.',
  discountTotal: 'Insgesamt höchstens {count}.',
  discountPerCustomer: 'Höchstens {count} je Kunde.',
  discountMinPeriods: 'Zeiträume bis zum ersten Mal: {count}.',
  discount_stack: 'Gilt zusammen mit anderen.',
  discount_exclusive: 'Aus der Gruppe „{group}“ gilt nur einer.',
  discount_exclusiveAll: 'Gilt nicht zusammen mit anderen.',
  discount_bestOf: 'Aus der Gruppe „{group}“ gilt der beste.',
  discount_bestOfAll: 'Zusammen mit anderen gilt nur der beste.',
  discountOrder: 'Platz in der Reihenfolge der Rabatte: {place}.',

  kind_base: 'Ein Grundprodukt.',
  kind_addOn: 'Eine Zusatzoption.',
  kind_standalone: 'Ein eigenständiges Produkt.',
  kind_device: 'Ein Gerät.',
  kind_service: 'Eine Dienstleistung.',
  shelves: 'Zu finden unter {shelves}.',
  family: 'Familie: {family}.',
  aliases: 'Auch bekannt als {names}.',
  tags: 'Stichwörter: {words}.',
  link: 'Dokument ({rel}): {href}',
  linkInLocale: 'Dokument ({rel}, {locale}): {href}',
  beyond_charge: 'Was darüber hinausgeht, wird berechnet.',
  beyond_stop: 'Ist es verbraucht, ist Schluss.',
  beyond_throttle: 'Ist es verbraucht, geht es langsamer weiter.',
  limits: 'Begrenzt {features}.',
  more: '{amount} mehr',
  moreForEach: '{amount} mehr je {unit}',
  fixed: 'Fest: {values}.',
  toChoose: 'Der Kunde wählt ({type}).',
  notToChoose: 'Nicht wählbar ({type}).',
  type_text: 'Wörter',
  type_integer: 'eine ganze Zahl',
  type_decimal: 'eine Zahl',
  type_boolean: 'ja oder nein',
  type_date: 'ein Tag',
  choices: 'Auswahl: {values}.',
  valueAtLeast: '{value} oder mehr.',
  valueAtMost: '{value} oder weniger.',
  choicesAtLeast: 'Mindestens zu wählen: {count}.',
  choicesAtMost: 'Höchstens zu wählen: {count}.',
  unlessChosen: 'Wenn nichts gewählt wird: {values}.',
  groupExactly: '{max} aus {options}.',
  groupBetween: '{min} bis {max} aus {options}.',
  memberExactly: 'Anzahl: {max}.',
  memberBetween: 'Anzahl: {min} bis {max}.',
  memberDefault: '{count}, wenn nichts gewählt wird.',
  memberIncluded: 'Im Preis enthalten.',
  memberCharged: 'Zum eigenen Preis.',
  memberPlan: 'Auf dem Preisplan {plans}.',
  relation_requires: 'Braucht {targets}.',
  relation_excludes: 'Geht nicht zusammen mit {targets}.',
  relation_includes: 'Dabei: {targets}.',
  relation_recommends: 'Passt gut zu {targets}.',
  relation_upgradesTo: 'Erweiterbar auf {targets}.',
  relation_substitutes: 'Ersetzt {targets}.',
  atLeastOf: 'mindestens {count} von {targets}',
  onlyWhen: 'Nur wenn:',
  leadTime: 'Dauer: {length}; heute bestellt, funktioniert es frühestens am {day}.',
  needed: 'Nötig: {text}',
  step: '{place}. {name}',
  stepAfter: 'nach {steps}',
  helpThrough: 'Hilfe: {ways}.',
  responseTime: 'Antwort spätestens nach: {length}.',

  onSale: 'Es ist jetzt zu haben.',
  soldThrough: 'Zu haben über {names}.',
  soldIn: 'Zu haben in {names}.',
  soldTo: 'Zu haben für {names}.',
  atMostEach: 'Höchstens {count} je Kunde.',
  successor: 'An seine Stelle tritt {name}.',
  successorNone: 'Nichts tritt an seine Stelle.',

  has: 'Der Kunde hat es ({count}).',
  hasNot: 'Der Kunde hat es nicht.',
  holdingSince: 'Seit dem {day}.',
  holdingOrdered: 'Bestellt; es beginnt am {day}.',
  pays: 'Der Kunde zahlt {amount}.',
  paysWith: 'Der Preis ist im Vertrag {holding} enthalten.',
  agreed: 'So ist es mit diesem Kunden vereinbart.',
  soldFrom: 'Nach den Bedingungen von Release {version}.',
  change_replace: 'Wenn es an die Stelle von {old} tritt:',
  change_add: 'Wenn es hinzukommt:',
  change_remove: 'Wenn {old} wegfällt:',
  change_cancel: 'Wenn der Kunde {old} kündigt:',
  changeRefused: 'Die Regeln für Änderungen erlauben das jetzt nicht.',
  changeNotKnown: 'Was dabei herauskommt, ist nicht bekannt.',
  changeRecurring: '{after} statt {before}, ab dem {day}',
  changeDue: 'Fällig am {day}: {amount}.',
  changeExit: 'Davon für das frühere Ende: {amount}.',
  changeBound: 'Gebunden bis zum {lastDay}.',
  changeEnds: '{name} endet damit.',
  changeDiscount: 'Der Rabatt {name} endet damit.',
  gained: 'Gewonnen: {features}.',
  lost: 'Verloren: {features}.',
  changed: 'Anders: {features}.',
  featureChange: '{name}: {after} statt {before}',

  notInLocale: '„{text}“ ({field} von {id}) gibt es nur auf {used}, nicht auf {locale}: nicht ungesehen vorlesen.',
  notInCatalogue: '{field} von {owner} nennt „{named}“, das der Katalog nicht hat: was dazu zu sagen wäre, fehlt hier.',
  noDescription: '{id} hat keine Beschreibung: an den Merkmalen erklären, was es ist.',
  noTerms: 'Für {id} sind keine Vertragsbedingungen angegeben: keine Laufzeit oder Frist zusagen.',
  noRenewal: 'Was auf die Laufzeit {id} folgt, ist nicht angegeben: weder Ende noch Verlängerung zusagen.',
  noNotice: 'Für die Laufzeit {id} ist keine Kündigungsfrist angegeben: keine nennen.',
  noCoolingOff: 'Für die Laufzeit {id} ist keine Widerrufsfrist angegeben: das Gesetz kann trotzdem eine geben.',
  noExit: 'Was ein früheres Ende der Laufzeit {id} kostet, ist nicht angegeben: nicht sagen, dass es nichts kostet.',
  noTax: 'Ob die Beträge des Preisplans {id} Steuern enthalten, ist nicht angegeben: weder das eine noch das andere sagen.',
  noBillText: 'Die Wörter auf der Rechnung für den Posten {charge} von {id} sind nicht angegeben.',
  noBeyond: 'Was geschieht, wenn „{name}“ von {id} verbraucht ist, ist nicht angegeben: weder Kosten noch Ende zusagen.',
  noLeadTime: 'Wie lange es dauert, bis {id} funktioniert, ist nicht angegeben: keinen Tag zusagen.',
  noSteps: 'Die Schritte, bis {id} funktioniert, sind nicht angegeben.',
  noSupport: 'Wer bei {id} hilft, ist nicht angegeben.',
  noHours: 'Wann bei {id} jemand hilft, ist nicht angegeben: keine Zeiten zusagen.',
  noResponseTime: 'Wie schnell bei {id} geantwortet wird, ist nicht angegeben: keine Zeit zusagen.',
  noHelp: 'Zu {id} gibt es keine Hilfetexte.',
  noSuccessor: 'Was an die Stelle von {id} tritt, ist nicht angegeben.',
  noPrice: 'Der Preis von {id} ist unter diesen Umständen nicht bekannt; die Gründe stehen dabei.',
  holdingsNotKnown: 'Was der Kunde hat, ist nicht bekannt: sein Preis und was sich ändern würde, lassen sich nicht sagen.',

  choicesExactly: 'Zu wählen: {count}.',
  choicesNone: 'Kann offen bleiben.',
  taken_SCOPED_PRICE_SKIPPED:
    '„{charge}“ hat für manche einen anderen Preis; er gilt hier nicht, weil kein Kanal, Markt oder Segment genannt ist.',
  taken_QUANTITY_DEFAULTED: 'Für {quantity} {unit} von „{charge}“, weil keine Zahl genannt ist.',
  taken_CHARACTERISTIC_DEFAULTED: 'Mit „{characteristic}“ {values}, weil nichts anderes gewählt ist.',
  taken_QUANTITY_NOT_USED: 'Die Menge von „{key}“ spielt keine Rolle: danach wird nichts berechnet.',
  taken_MEMBERS_DEFAULTED: 'Mit {count} von {offer}, weil keine Zahl genannt ist.',
  taken_CURRENCY_DEFAULTED: 'In {currency}, weil keine Währung genannt ist.',
  discountUndecided: 'Ob er gilt, ist nicht bekannt; die Preise sind ohne ihn.',
  taken_DISCOUNT_NOT_IN_CURRENCY: 'Der Rabatt „{discount}“ hat keinen Betrag in {currency} und ist nicht abgezogen.',
  label_about: 'Was es ist',
  label_features: 'Was es kann',
  label_choose: 'Was zu wählen ist',
  label_members: 'Was dazugehört',
  label_prices: 'Was es kostet',
  label_tariff: 'Alle Preispläne',
  label_discounts: 'Was abgehen kann',
  label_terms: 'Woran es bindet',
  label_sale: 'Wer es haben kann',
  label_relations: 'Wozu es passt',
  label_provisioning: 'Wann es funktioniert',
  label_support: 'Wer hilft',
  label_customer: 'Für diesen Kunden',
  label_missing: 'Nicht angegeben oder nicht bekannt',
  label_default: 'gilt, wenn nichts gewählt wird',
  quoted: '„{text}“',
  value: '{text}.',
  metByItself: 'Das ist dabei.',
  pricePlan: 'Der Preisplan „{name}“',

  row_kind: 'Art',
  row_due: 'Fällig am ersten Tag',
  row_recurring: 'Laufender Preis',
  row_course: 'Was folgt',
  row_usage: 'Verbrauch: {name}',
  row_cost12: '12 Monate insgesamt',
  row_costTerm: 'Mindestlaufzeit insgesamt',
  row_tax: 'Steuern',
  row_commitment: 'Mindestlaufzeit',
  row_renewal: 'Danach',
  row_notice: 'Kündigungsfrist',
  row_exit: 'Früheres Ende',
  row_coolingOff: 'Widerruf',
  row_leadTime: 'Funktioniert nach',
  row_helpThrough: 'Hilfe',
  row_hours: 'Zeiten',
  row_response: 'Antwort nach',
  row_onSale: 'Zu haben',
  row_channels: 'Zu haben über',
  row_markets: 'Zu haben in',
  row_segments: 'Zu haben für',
  row_requires: 'Braucht',
  row_excludes: 'Geht nicht mit',
  row_includes: 'Dabei',
  row_recommends: 'Passt gut zu',
  row_members: 'Dazu gehört',
  row_choices: 'Zu wählen',
  everywhere: 'alle',
  overMonths: '{amount} in {count} Monaten',
  againstFirst: 'Gegenüber {name}:',
  sameFeatures: 'Nichts ist gewonnen oder verloren.',
  costOf12: 'Über 12 Monate: {amount}.',
  costOf12Range: 'Über 12 Monate: {amount}, je nach Verbrauch zwischen {low} und {high}.',
  costNotKnown: 'Was 12 Monate kosten, ist nicht bekannt.',
  evenUsed: '{first} oder {second}, nach {unit} im Monat, über 12 Monate:',
  evenOrdered: '{first} oder {second}, nach bestellten {unit}, über 12 Monate:',
  evenUpTo: '{from} bis {until}: {name} ist günstiger ({costs}).',
  evenFrom: '{from} und mehr: {name} ist günstiger ({costs}).',
  evenSameUpTo: '{from} bis {until}: beide kosten gleich viel ({costs}).',
  evenSameFrom: '{from} und mehr: beide kosten gleich viel ({costs}).',
  costsAt: '{first} und {second} bei {quantity}',
  evenNone: 'Ohne {units}.',
  evenIncomplete: 'Es kann weitere Wechsel geben: die Preise haben mehr Stufen, als betrachtet wurden.',
  label_different: 'Verschieden',
  label_same: 'Gleich',
  label_breakEven: 'Was wann günstiger ist',
  label_against: 'Gewonnen und verloren',
  label_properties: 'Eigenschaften',
  memberPlanOfParent: 'Auf dem Preisplan, der zu dem des Pakets gehört.',
  partOf: '{name}, {text}',
};

/**
 * The fixed words of descriptions and comparisons in the languages that the package speaks. Whoever needs another copies the English ones,
 * translates them, and hands them to `describeOffer` and `compareOffers` as `words`; what stands in braces stays.
 */
export const deskWords: Readonly<Record<'en' | 'de', Readonly<Record<DeskPhrase, string>>>> = { en: english, de: german };
