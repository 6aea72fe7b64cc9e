/** The columns of a sheet: what each says, of what, and where the catalogue keeps it. */
import type { Path } from '../../kernel/issue.js';

/** What a column is about; a row says something of one thing of each kind, down to one line of a price. */
export type ColumnLevel = 'product' | 'offer' | 'term' | 'plan' | 'phase' | 'charge' | 'price' | 'line';

/** How the cells of a column are written. */
export type CellKind =
  | 'id'
  | 'text'
  | 'decimal'
  | 'quantity'
  | 'count'
  | 'date'
  | 'duration'
  | 'currency'
  | 'yesNo'
  | 'list'
  | 'pairs'
  | 'bound'
  | 'choice';

/** One column. */
export interface Column {
  readonly key: string;
  /** Its title, as it is written. */
  readonly title: string;
  /** Other titles by which it is known. */
  readonly also?: readonly string[];
  readonly level: ColumnLevel;
  readonly kind: CellKind;
  /** Where the thing keeps it; absent: the price model decides. */
  readonly path?: Path;
  readonly choices?: readonly string[];
  /** What it says, for people. */
  readonly says: string;
}

const statuses = ['active', 'draft', 'retired'];
const kinds = ['base', 'addOn', 'standalone', 'device', 'service'];
const phases = ['trial', 'discount', 'fixedTerm', 'evergreen'];
const meters = ['sum', 'maximum', 'last', 'count', 'uniqueCount', 'average'];
const models = ['flat', 'perUnit', 'graduated', 'volume', 'percentage', 'matrix', 'chosen', 'onRequest', 'external'];

/** The title of the column that holds the findings of an annotated sheet. */
export const errorTitle = 'error';

/** The columns in the order in which they are written. */
export const columns: readonly Column[] = [
  {
    key: 'offer',
    title: 'Offer',
    also: ['offer id', 'sku', 'article'],
    level: 'offer',
    kind: 'id',
    path: ['id'],
    says: 'The id of the offer; absent: its name.',
  },
  { key: 'offerName', title: 'Offer name', also: ['name'], level: 'offer', kind: 'text', path: ['name'], says: 'The name of the offer.' },
  { key: 'description', title: 'Description', level: 'offer', kind: 'text', path: ['description'], says: 'What the offer is.' },
  {
    key: 'status',
    title: 'Status',
    level: 'offer',
    kind: 'choice',
    choices: statuses,
    path: ['status'],
    says: 'Whether the offer is active, a draft or retired; absent: active.',
  },
  {
    key: 'soldFrom',
    title: 'Sold from',
    level: 'offer',
    kind: 'date',
    path: ['validFor', 'from'],
    says: 'The first day on which the offer is sold.',
  },
  {
    key: 'soldUntil',
    title: 'Sold until',
    level: 'offer',
    kind: 'date',
    path: ['validFor', 'until'],
    says: 'The first day on which it is no longer sold.',
  },
  {
    key: 'channels',
    title: 'Channels',
    level: 'offer',
    kind: 'list',
    path: ['channels'],
    says: 'Where the offer is sold; absent: everywhere.',
  },
  {
    key: 'offerCategories',
    title: 'Offer categories',
    level: 'offer',
    kind: 'list',
    path: ['categories'],
    says: 'The shelves of the offer itself, beside those of its product.',
  },
  { key: 'markets', title: 'Markets', level: 'offer', kind: 'list', path: ['markets'], says: 'In which markets; absent: in all.' },
  { key: 'segments', title: 'Segments', level: 'offer', kind: 'list', path: ['segments'], says: 'To which customers; absent: to all.' },
  { key: 'soldAlone', title: 'Sold alone', level: 'offer', kind: 'yesNo', path: ['sellable'], says: 'no: only as part of another offer.' },
  {
    key: 'mostPerCustomer',
    title: 'Most per customer',
    level: 'offer',
    kind: 'count',
    path: ['maxPerCustomer'],
    says: 'How many a customer may have.',
  },
  {
    key: 'family',
    title: 'Family',
    level: 'offer',
    kind: 'id',
    path: ['family'],
    says: 'Offers that replace one another belong to one family.',
  },
  {
    key: 'successor',
    title: 'Successor',
    level: 'offer',
    kind: 'id',
    path: ['successor'],
    says: 'The offer that takes its place, or none.',
  },
  { key: 'tags', title: 'Tags', level: 'offer', kind: 'list', path: ['tags'], says: 'Free words for grouping.' },
  {
    key: 'defaultPlan',
    title: 'Default plan',
    level: 'offer',
    kind: 'id',
    path: ['defaultPricePlan'],
    says: 'The price plan that is taken when none is named.',
  },
  {
    key: 'product',
    title: 'Product',
    also: ['product id'],
    level: 'product',
    kind: 'id',
    path: ['id'],
    says: 'The id of the product that the offer sells; absent: that of the offer.',
  },
  { key: 'productName', title: 'Product name', level: 'product', kind: 'text', path: ['name'], says: 'The name of the product.' },
  {
    key: 'productDescription',
    title: 'Product description',
    level: 'product',
    kind: 'text',
    path: ['description'],
    says: 'What the product is.',
  },
  {
    key: 'productKind',
    title: 'Product kind',
    level: 'product',
    kind: 'choice',
    choices: kinds,
    path: ['kind'],
    says: 'What part the product plays; absent: base.',
  },
  {
    key: 'productStatus',
    title: 'Product status',
    level: 'product',
    kind: 'choice',
    choices: statuses,
    path: ['status'],
    says: 'As of the offer; absent: active.',
  },
  {
    key: 'categories',
    title: 'Categories',
    also: ['category'],
    level: 'product',
    kind: 'list',
    path: ['categories'],
    says: 'The shelves of the product.',
  },
  {
    key: 'term',
    title: 'Term',
    also: ['contract'],
    level: 'term',
    kind: 'id',
    path: ['id'],
    says: 'The id of the contract term with which the plan goes; absent: its length.',
  },
  { key: 'termName', title: 'Term name', level: 'term', kind: 'text', path: ['name'], says: 'The name of the term.' },
  { key: 'termDescription', title: 'Term description', level: 'term', kind: 'text', path: ['description'], says: 'What the term means.' },
  {
    key: 'commitment',
    title: 'Commitment',
    also: ['contract length', 'minimum term'],
    level: 'term',
    kind: 'duration',
    path: ['commitment'],
    says: 'How long the customer is bound.',
  },
  {
    key: 'renewal',
    title: 'Renewal',
    level: 'term',
    kind: 'choice',
    choices: ['recommit', 'rolling', 'manual', 'end'],
    path: ['renewal'],
    says: 'What happens at the end of the commitment.',
  },
  {
    key: 'noticePeriod',
    title: 'Notice period',
    level: 'term',
    kind: 'duration',
    path: ['noticePeriod'],
    says: 'How long before leaving the customer must say so.',
  },
  {
    key: 'coolingOff',
    title: 'Cooling off',
    level: 'term',
    kind: 'duration',
    path: ['coolingOff'],
    says: 'How long the customer may change their mind.',
  },
  {
    key: 'plan',
    title: 'Plan',
    also: ['price plan'],
    level: 'plan',
    kind: 'id',
    path: ['id'],
    says: 'The id of the price plan; absent: that of the offer.',
  },
  { key: 'planName', title: 'Plan name', level: 'plan', kind: 'text', path: ['name'], says: 'The name of the price plan.' },
  {
    key: 'planStatus',
    title: 'Plan status',
    level: 'plan',
    kind: 'choice',
    choices: statuses,
    path: ['status'],
    says: 'As of the offer; absent: active.',
  },
  {
    key: 'planFrom',
    title: 'Plan from',
    level: 'plan',
    kind: 'date',
    path: ['validFor', 'from'],
    says: 'The first day of the price plan.',
  },
  { key: 'planUntil', title: 'Plan until', level: 'plan', kind: 'date', path: ['validFor', 'until'], says: 'The first day after it.' },
  {
    key: 'priceLists',
    title: 'Price lists',
    also: ['price list'],
    level: 'plan',
    kind: 'list',
    path: ['priceLists'],
    says: 'The price lists on which the plan stands.',
  },
  {
    key: 'proration',
    title: 'Proration',
    level: 'plan',
    kind: 'choice',
    choices: ['none', 'byDay', 'bySecond'],
    path: ['proration'],
    says: 'How a part of a period is charged; absent: none.',
  },
  {
    key: 'taxIncluded',
    title: 'Tax included',
    also: ['including tax'],
    level: 'plan',
    kind: 'yesNo',
    path: ['taxIncluded'],
    says: 'Whether the amounts of the plan include tax.',
  },
  { key: 'phase', title: 'Phase', level: 'phase', kind: 'id', path: ['id'], says: 'The id of the phase of the plan; absent: main.' },
  { key: 'phaseName', title: 'Phase name', level: 'phase', kind: 'text', path: ['name'], says: 'The name of the phase.' },
  {
    key: 'phaseKind',
    title: 'Phase kind',
    level: 'phase',
    kind: 'choice',
    choices: phases,
    path: ['kind'],
    says: 'What the phase is for; absent: evergreen, or fixedTerm where it has a length.',
  },
  { key: 'phaseLength', title: 'Phase length', level: 'phase', kind: 'duration', path: ['duration'], says: 'How long the phase lasts.' },
  { key: 'charge', title: 'Charge', level: 'charge', kind: 'id', path: ['id'], says: 'The id of the charge; absent: its kind.' },
  { key: 'chargeName', title: 'Charge name', level: 'charge', kind: 'text', path: ['name'], says: 'The name of the charge.' },
  {
    key: 'chargeDescription',
    title: 'Charge description',
    level: 'charge',
    kind: 'text',
    path: ['description'],
    says: 'What the charge is for.',
  },
  {
    key: 'chargeKind',
    title: 'Charge kind',
    level: 'charge',
    kind: 'choice',
    choices: ['recurring', 'oneTime', 'usage'],
    path: ['kind'],
    says: 'When it is charged; absent: recurring where there is a period, else oneTime.',
  },
  {
    key: 'period',
    title: 'Period',
    also: ['billing period', 'per'],
    level: 'charge',
    kind: 'duration',
    path: ['period'],
    says: 'The billing period, such as P1M or monthly.',
  },
  {
    key: 'timing',
    title: 'Timing',
    level: 'charge',
    kind: 'choice',
    choices: ['inAdvance', 'inArrears'],
    path: ['timing'],
    says: 'At the start or the end of a period; absent: inArrears for usage, else inAdvance.',
  },
  { key: 'unit', title: 'Unit', level: 'charge', kind: 'id', path: ['unit'], says: 'What is counted.' },
  {
    key: 'meter',
    title: 'Meter',
    level: 'charge',
    kind: 'choice',
    choices: meters,
    path: ['meter', 'aggregation'],
    says: 'How usage becomes one quantity.',
  },
  {
    key: 'quantity',
    title: 'Quantity',
    level: 'charge',
    kind: 'choice',
    choices: ['fixed', 'licensed', 'metered'],
    path: ['quantity', 'kind'],
    says: 'How many are charged; absent: metered for usage, licensed where there is a unit, else fixed.',
  },
  {
    key: 'leastQuantity',
    title: 'Least quantity',
    level: 'charge',
    kind: 'quantity',
    path: ['quantity', 'min'],
    says: 'The least that can be ordered.',
  },
  {
    key: 'mostQuantity',
    title: 'Most quantity',
    level: 'charge',
    kind: 'quantity',
    path: ['quantity', 'max'],
    says: 'The most that can be ordered.',
  },
  {
    key: 'usualQuantity',
    title: 'Usual quantity',
    level: 'charge',
    kind: 'quantity',
    path: ['quantity', 'default'],
    says: 'The quantity when none is given.',
  },
  {
    key: 'billCode',
    title: 'Bill code',
    also: ['billing code'],
    level: 'charge',
    kind: 'text',
    path: ['billCode'],
    says: 'The code by which billing knows the charge.',
  },
  { key: 'billText', title: 'Bill text', level: 'charge', kind: 'text', path: ['billText'], says: 'The words on the bill.' },
  { key: 'taxCategory', title: 'Tax category', level: 'charge', kind: 'text', path: ['taxCategory'], says: 'The tax category.' },
  { key: 'currency', title: 'Currency', level: 'price', kind: 'currency', path: ['currency'], says: 'The currency, such as EUR.' },
  { key: 'channel', title: 'Channel', level: 'price', kind: 'id', path: ['scope', 'channel'], says: 'The price is only for this channel.' },
  {
    key: 'segment',
    title: 'Segment',
    level: 'price',
    kind: 'id',
    path: ['scope', 'segment'],
    says: 'The price is only for these customers.',
  },
  { key: 'market', title: 'Market', level: 'price', kind: 'id', path: ['scope', 'market'], says: 'The price is only for this market.' },
  { key: 'validFrom', title: 'Valid from', level: 'price', kind: 'date', path: ['validFor', 'from'], says: 'The first day of the price.' },
  {
    key: 'validUntil',
    title: 'Valid until',
    level: 'price',
    kind: 'date',
    path: ['validFor', 'until'],
    says: 'The first day on which the price no longer holds.',
  },
  {
    key: 'model',
    title: 'Model',
    also: ['price model'],
    level: 'price',
    kind: 'choice',
    choices: models,
    says: 'The price model; absent: flat, or perUnit where a quantity is counted.',
  },
  {
    key: 'priceTaxIncluded',
    title: 'Price includes tax',
    level: 'price',
    kind: 'yesNo',
    path: ['taxIncluded'],
    says: 'As Tax included, for this price alone.',
  },
  { key: 'freeUnits', title: 'Free units', level: 'price', kind: 'quantity', path: ['freeUnits'], says: 'Units that are not charged.' },
  { key: 'freeEvents', title: 'Free events', level: 'price', kind: 'count', path: ['freeEvents'], says: 'Events that are not charged.' },
  {
    key: 'packageSize',
    title: 'Package size',
    level: 'price',
    kind: 'quantity',
    path: ['divideBy', 'size'],
    says: 'Quantities are charged in packages of this size.',
  },
  {
    key: 'packageRounding',
    title: 'Package rounding',
    level: 'price',
    kind: 'choice',
    choices: ['up', 'down'],
    path: ['divideBy', 'round'],
    says: 'Whether a started package counts; absent: up.',
  },
  { key: 'minimum', title: 'Minimum', level: 'price', kind: 'decimal', path: ['minimum'], says: 'The least that is charged.' },
  { key: 'maximum', title: 'Maximum', level: 'price', kind: 'decimal', path: ['maximum'], says: 'The most that is charged.' },
  {
    key: 'eventMinimum',
    title: 'Event minimum',
    level: 'price',
    kind: 'decimal',
    path: ['perEventMinimum'],
    says: 'The least that is charged for one event.',
  },
  {
    key: 'eventMaximum',
    title: 'Event maximum',
    level: 'price',
    kind: 'decimal',
    path: ['perEventMaximum'],
    says: 'The most that is charged for one event.',
  },
  {
    key: 'upTo',
    title: 'Up to',
    also: ['tier up to'],
    level: 'line',
    kind: 'bound',
    says: 'The upper bound of a tier, inclusive; absent on the last.',
  },
  {
    key: 'at',
    title: 'At',
    level: 'line',
    kind: 'pairs',
    says: 'The cell of a matrix, such as region=eu, size=l; absent: everywhere else.',
  },
  {
    key: 'price',
    title: 'Price',
    also: ['amount', 'unit price'],
    level: 'line',
    kind: 'decimal',
    says: 'The amount: flat, for a unit, for a unit of the tier, of the cell, fixed beside a rate, or proposed.',
  },
  { key: 'flatAmount', title: 'Flat amount', level: 'line', kind: 'decimal', says: 'What a tier costs as soon as it is reached.' },
  { key: 'rate', title: 'Rate', level: 'line', kind: 'decimal', says: 'A share of the value; 0.029 is 2.9 %.' },
  {
    key: 'blockSize',
    title: 'Block size',
    level: 'line',
    kind: 'quantity',
    says: 'Units of a tier are charged in whole blocks of this size.',
  },
  { key: 'chosenFrom', title: 'Chosen from', level: 'line', kind: 'decimal', says: 'The least that the customer may choose to pay.' },
  { key: 'chosenTo', title: 'Chosen to', level: 'line', kind: 'decimal', says: 'The most.' },
  {
    key: 'external',
    title: 'External price',
    level: 'line',
    kind: 'text',
    says: 'The reference of a price that another system works out.',
  },
];
