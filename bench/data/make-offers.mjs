// Many offers whose names are two words of 8,000, of which some are far commoner than others, and a number; the same every time.
const syllables =
  'ba be bi bo da de di do fa fe fi fo ga ge go la le li lo ma me mi mo na ne ni no pa pe pi po ra re ri ro sa se so ta te ti to va ve vo za'.split(
    ' ',
  );

export function makeOfferCatalogue(size) {
  let state = 7;
  const chance = () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
  const pick = (items, power = 1) => items[Math.floor(chance() ** power * items.length)];
  const vocabulary = Array.from({ length: 8000 }, () =>
    Array.from({ length: 2 + Math.floor(chance() * 3) }, () => pick(syllables)).join(''),
  );
  const word = () => pick(vocabulary, 2);
  const offers = Array.from({ length: size }, (_, at) => ({
    id: `off-${((at * 7919) % 1_000_003).toString(36)}`,
    name: `${word()} ${word()} ${1 + Math.floor(chance() * 500)}`,
    description: [word(), word(), word(), word(), word()].join(' '),
    status: 'active',
    product: 'line',
  }));
  const products = [{ id: 'line', name: 'Line', status: 'active', kind: 'base' }];
  const head = {
    catalogue: 1,
    id: 'offers',
    name: 'Offers',
    timeZone: 'UTC',
    defaultLocale: 'en',
    locales: ['en'],
    currencies: [{ code: 'EUR' }],
  };
  const empty = { channels: [], markets: [], segments: [], categories: [], units: [], features: [], facts: {}, pricePlans: [] };
  return { ...head, ...empty, products, offers };
}
