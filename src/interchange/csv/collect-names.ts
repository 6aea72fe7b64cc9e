/** The names that a sheet uses without saying more of them: currencies, units, channels and the like, in the order of the offers. */
import type { Data, SheetData } from './map-sheet.js';

/** The names by collection. */
export interface SheetNames {
  readonly currencies: ReadonlySet<string>;
  readonly units: ReadonlySet<string>;
  readonly channels: ReadonlySet<string>;
  readonly markets: ReadonlySet<string>;
  readonly segments: ReadonlySet<string>;
  readonly categories: ReadonlySet<string>;
  readonly priceLists: ReadonlySet<string>;
}

type Names = Record<keyof SheetNames, Set<string>>;

/** Collects the names. */
export function collectNames({ offers, products, pricePlans }: SheetData): SheetNames {
  const names: Names = {
    currencies: new Set(),
    units: new Set(),
    channels: new Set(),
    markets: new Set(),
    segments: new Set(),
    categories: new Set(),
    priceLists: new Set(),
  };
  for (const offer of offers) {
    add(names.channels, offer['channels']);
    add(names.markets, offer['markets']);
    add(names.segments, offer['segments']);
  }
  for (const shelved of [...products, ...offers]) add(names.categories, shelved['categories']);
  for (const plan of pricePlans) collectPlan(names, plan);
  return names;
}

function collectPlan(names: Names, plan: Data): void {
  add(names.priceLists, plan['priceLists']);
  for (const charge of recordsOf(plan['phases']).flatMap(phase => recordsOf(phase['charges']))) {
    add(names.units, charge['unit']);
    for (const price of recordsOf(charge['prices'])) collectPrice(names, price);
  }
}

function collectPrice(names: Names, price: Data): void {
  add(names.currencies, price['currency']);
  const [scope = {}] = recordsOf([price['scope']]);
  add(names.channels, scope['channel']);
  add(names.markets, scope['market']);
  add(names.segments, scope['segment']);
  for (const { upTo } of [...recordsOf(price['graduated']), ...recordsOf(price['volume'])]) {
    if (typeof upTo === 'object' && upTo !== null) add(names.units, Object.keys(upTo));
  }
}

function add(names: Set<string>, value: unknown): void {
  for (const name of Array.isArray(value) ? value : [value]) {
    if (typeof name === 'string') names.add(name);
  }
}

function recordsOf(value: unknown): readonly Data[] {
  return Array.isArray(value) ? value.filter((item): item is Data => typeof item === 'object' && item !== null) : [];
}
