/** Gives things their names in the file: their ids, wherever those can be names of XML and are nothing else's. */
import type { Path } from '../../kernel/issue.js';
import type { Catalogue } from '../../model/catalogue.js';
import type { ExportLog } from '../common/export-log.js';
import type { ExportScene } from './export-scene.js';

const defaultList = 'DEFAULT';

/** Claims names; all of them are names of one file, so no two things of any kind may share one. */
export function claimNames(
  catalogue: Catalogue,
  log: ExportLog,
  ids: { readonly [Kind in 'product' | 'pricePlan']: ReadonlySet<string> },
): Pick<ExportScene, 'names' | 'nameUsage' | 'positions'> {
  const { taken, freeName } = openNames();
  const positions = new Map<object, number>(
    [catalogue.products, catalogue.units, catalogue.pricePlans, catalogue.priceLists ?? []].flatMap(all =>
      all.map((thing, at): [object, number] => [thing, at]),
    ),
  );
  const claimAll = (things: readonly { readonly id: string }[], collection: string, word: string): ReadonlyMap<string, string> =>
    new Map(
      things.map(thing => {
        const name = freeName(thing.id, word);
        noteChange(log, [collection, positions.get(thing) ?? 0, 'id'], { id: thing.id, name, word });
        return [thing.id, name];
      }),
    );
  taken.add(defaultList);
  const lists = catalogue.priceLists ?? [];
  const main = lists.find(list => list.default === true) ?? (lists.length === 1 ? lists[0] : undefined);
  const product = claimAll(
    catalogue.products.filter(({ id }) => ids.product.has(id)),
    'products',
    'product',
  );
  const unit = claimAll(catalogue.units, 'units', 'unit');
  const pricePlan = claimAll(
    catalogue.pricePlans.filter(({ id }) => ids.pricePlan.has(id)),
    'pricePlans',
    'plan',
  );
  const others = claimAll(
    lists.filter(list => list !== main),
    'priceLists',
    'list',
  );
  if (main !== undefined) noteChange(log, ['priceLists', lists.indexOf(main), 'id'], { id: main.id, name: defaultList, word: 'list' });
  const priceList = new Map([...(main === undefined ? [] : [[main.id, defaultList] as const]), ...others]);
  return { names: { product, unit, pricePlan, priceList }, positions, nameUsage: name => freeName(name, 'usage') };
}

interface Renaming {
  readonly id: string;
  readonly name: string;
  readonly word: string;
}

function noteChange(log: ExportLog, path: Path, { id, name, word }: Renaming): void {
  if (id === name) return;
  const message = `The ${word} “${id}” has the name “${name}” in the file.`;
  log.find(path, { code: 'EXP003', severity: 'info', message, why: 'Names of XML have no spaces, and no two things share one.' });
}

interface OpenNames {
  readonly taken: Set<string>;
  readonly freeName: (id: string, word: string) => string;
}

function openNames(): OpenNames {
  const taken = new Set<string>();
  // Where the search for a free name goes on, so that many things of one name are not compared with each other.
  const next = new Map<string, number>();
  const freeName = (id: string, word: string): string => {
    const wanted = xmlName(id);
    const base = `${wanted}-${word}`;
    let name = wanted;
    for (let number = next.get(base) ?? 1; taken.has(name) || name === 'none'; number += 1) {
      name = number === 1 ? base : `${base}-${number}`;
      next.set(base, number + 1);
    }
    taken.add(name);
    return name;
  };
  return { taken, freeName };
}

// Letters, digits, points, hyphens and underscores, and no digit at the beginning.
function xmlName(id: string): string {
  const plain = [...id.replace(/[^\p{L}\p{Nd}._-]+/gu, '-').normalize('NFC')].slice(0, 150).join('');
  return /^[\p{L}_]/u.test(plain) ? plain : `_${plain}`;
}
