// Maps the tariff file of a company to a catalogue. It asks the source for each field, and what it never asks for is reported as lost.

/** Makes the data of a catalogue of the file. */
export function mapTariffs(source) {
  const currency = source.requiredText('currency', 'Write the code of the currency, such as GBP.');
  const taxIncluded = source.yesNo('vatIncluded');
  const tariffs = source.records('tariffs', 'tariff').map(tariff => mapTariff(tariff, { currency, taxIncluded }));
  return {
    catalogue: 1,
    id: 'northwind',
    name: source.requiredText('company', 'Write the name of the company.'),
    timeZone: 'Europe/London',
    defaultLocale: 'en',
    locales: ['en'],
    currencies: [{ code: currency }],
    channels: [],
    markets: [],
    segments: [],
    categories: [],
    units: [{ id: 'gb', name: 'GB' }],
    features: [{ id: 'data', name: 'Data', type: 'quantity', unit: 'gb', resetPeriod: 'P1M' }],
    facts: {},
    products: tariffs.map(({ product }) => product),
    pricePlans: tariffs.map(({ pricePlan }) => pricePlan),
    offers: tariffs.map(({ offer }) => offer),
  };
}

function mapTariff(tariff, { currency, taxIncluded }) {
  const id = tariff.requiredText('code', 'Write the code of the tariff.');
  const name = tariff.requiredText('title', 'Write the title that customers know.');
  const months = tariff.count('months');
  // Of our own use and nobody else's: let go on purpose, so that the report says so.
  tariff.lose('margin', 'Margins are no part of a catalogue.');
  const former = tariff.text('was');
  return {
    product: { id, name, status: 'active', kind: 'base', features: { data: readData(tariff) } },
    pricePlan: {
      id,
      status: 'active',
      proration: 'byDay',
      taxIncluded,
      phases: [{ id: 'main', kind: 'evergreen', charges: readCharges(tariff, currency) }],
    },
    offer: {
      id,
      name,
      status: 'active',
      product: id,
      pricePlans: [id],
      ...(former === undefined ? {} : { aliases: [former] }),
      ...(months === undefined ? {} : { terms: [{ id: `${months}-months`, commitment: `P${months}M`, renewal: 'rolling' }] }),
      origin: { system: 'northwind', id, raw: tariff.rest() },
    },
  };
}

// 10 or "unlimited".
function readData(tariff) {
  if (tariff.kindOf('dataGb') !== 'text') return tariff.requiredDecimal('dataGb', 'Write how many gigabytes, or "unlimited".');
  const words = tariff.text('dataGb');
  if (words !== 'unlimited')
    tariff.find({ code: 'SYS013', message: `“${words}” is no amount of data.`, help: 'Write a number, or "unlimited".' }, 'dataGb');
  return 'unlimited';
}

// No price in the file is no price of zero: it is told on request.
function readCharges(tariff, currency) {
  const monthly = tariff.decimal('monthly');
  const setup = tariff.decimal('setup');
  const price = monthly === undefined ? { onRequest: true } : { flat: monthly };
  const recurring = {
    id: 'monthly',
    kind: 'recurring',
    timing: 'inAdvance',
    period: 'P1M',
    quantity: { kind: 'fixed' },
    prices: [{ currency, ...price }],
  };
  if (monthly === undefined)
    tariff.find({ code: 'IMP001', severity: 'info', message: 'This tariff has no price; it was read as told on request.' });
  if (setup === undefined) return [recurring];
  const once = { id: 'setup', kind: 'oneTime', timing: 'inAdvance', quantity: { kind: 'fixed' }, prices: [{ currency, flat: setup }] };
  return [recurring, once];
}
