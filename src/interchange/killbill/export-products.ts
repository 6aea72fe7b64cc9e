/** The products, with what they include, what can be had with them, and what they allow. */
import type { Path } from '../../kernel/issue.js';
import type { FeatureValue } from '../../model/feature.js';
import type { Product, ProductKind } from '../../model/product.js';
import type { Relationship } from '../../model/relationship.js';
import type { XmlElement } from '../common/write-xml.js';
import { type ExportScene, isRecord, leaf, noteEntity, rawOf, sayText, wordFor, wrap } from './export-scene.js';
import { productKinds } from './killbill-words.data.js';

/** Writes the products that are in the file. */
export function exportProducts(scene: ExportScene): readonly XmlElement[] {
  const products = scene.catalogue.products.filter(({ id }) => scene.names.product.has(id));
  const sold = new Set(
    scene.catalogue.offers.flatMap(({ product, status, sellable }) => (status === 'active' && sellable !== false ? (product ?? []) : [])),
  );
  const available = new Map(products.map(({ id }) => [id, new Set<string>()]));
  for (const product of products) {
    for (const host of hostsOf(scene, product, { products, sold })) available.get(host)?.add(product.id);
  }
  return products.map(product => exportProduct(scene, product, [...(available.get(product.id) ?? [])]));
}

function exportProduct(scene: ExportScene, product: Product, available: readonly string[]): XmlElement {
  const { catalogue, log, names, positions } = scene;
  const path = ['products', positions.get(product) ?? 0];
  noteEntity(log, product, path);
  const label = sayText(catalogue, product.name, [...path, 'name']);
  if (label !== undefined) log.mapped(label.path);
  const toAddOns = (ids: readonly string[]): readonly XmlElement[] => ids.map(id => leaf('addonProduct', names.product.get(id) ?? id));
  return {
    name: 'product',
    attributes: { name: names.product.get(product.id) ?? product.id, ...(label === undefined ? {} : { prettyName: label.text }) },
    children: [
      leaf('category', categoryOf(scene, product, path)),
      ...wrap('included', toAddOns(includedIn(scene, product, path))),
      ...wrap('available', toAddOns(available)),
      ...wrap('limits', limitsOf(scene, product, path)),
    ],
  };
}

function categoryOf({ log }: ExportScene, { kind, id }: Product, path: Path): string {
  log.mapped([...path, 'kind']);
  const word = wordFor(productKinds, kind);
  if (word !== undefined) return word;
  const message = `The product “${id}” is of kind ${kind}, which Kill Bill does not have; it is written as STANDALONE.`;
  log.find([...path, 'kind'], { code: 'EXP001', severity: 'info', message });
  return 'STANDALONE';
}

const hostKinds: ReadonlySet<ProductKind> = new Set<ProductKind>(['base', 'standalone']);

// The products with which another can be had: there it is they that name it.
interface Selling {
  readonly products: readonly Product[];
  /** The products that are sold by themselves. */
  readonly sold: ReadonlySet<string>;
}

function hostsOf(scene: ExportScene, product: Product, { products, sold }: Selling): readonly string[] {
  const path = ['products', scene.positions.get(product) ?? 0, 'relationships'];
  const needs = (product.relationships ?? []).flatMap((one, at) => (one.kind === 'requires' ? [{ one, at }] : []));
  const [first, ...others] = needs;
  for (const { at } of others) reportNeed(scene, [...path, at], `The add-on “${product.id}” needs more than one thing at once`);
  if (first === undefined) return product.kind === 'addOn' && sold.has(product.id) ? allHosts(scene, product, products) : [];
  const ids = targetsOf(first.one);
  const known = (ids ?? []).filter(id => scene.names.product.has(id) && id !== product.id);
  if (ids === undefined) reportNeed(scene, [...path, first.at], `What the add-on “${product.id}” needs depends on a condition or a number`);
  else scene.log.mapped([...path, first.at]);
  return known;
}

function targetsOf({ target, anyOf, of, when }: Relationship): readonly string[] | undefined {
  return of === undefined && when === undefined ? [...new Set(anyOf ?? (target === undefined ? [] : [target]))] : undefined;
}

function reportNeed({ log }: ExportScene, path: Path, what: string): void {
  log.find(path, { code: 'EXP002', message: `${what}, which Kill Bill cannot say.` });
}

function allHosts({ log, positions }: ExportScene, product: Product, all: readonly Product[]): readonly string[] {
  const message = `The add-on “${product.id}” needs nothing; it is written as available for every product that is none.`;
  log.find(['products', positions.get(product) ?? 0], { code: 'EXP001', severity: 'info', message });
  return all.filter(({ kind }) => hostKinds.has(kind)).map(({ id }) => id);
}

function includedIn({ log, names }: ExportScene, { relationships = [], id }: Product, path: Path): readonly string[] {
  const included = relationships.flatMap((one, at) => {
    const [target, ...others] = one.kind === 'includes' ? (targetsOf(one) ?? []) : [];
    if (target === undefined || others.length > 0 || !names.product.has(target) || target === id) return [];
    log.mapped([...path, 'relationships', at]);
    return [target];
  });
  return [...new Set(included)];
}

function limitsOf(scene: ExportScene, product: Product, path: Path): readonly XmlElement[] {
  const minima = rawOf(product)['minima'];
  return Object.entries(product.features ?? {}).flatMap(([feature, value]) => {
    const unit = unitOf(scene, feature);
    const max = mostOf(value);
    if (unit === undefined || max === undefined) return [];
    const min = isRecord(minima) ? minima[unit] : undefined;
    if (typeof min === 'string') scene.log.restored([...path, 'origin', 'raw', 'minima', unit]);
    scene.log.mapped([...path, 'features', feature]);
    noteFeature(scene, feature);
    const bounds = [leaf('max', max), ...(typeof min === 'string' ? [leaf('min', min)] : [])];
    return [{ name: 'limit', children: [leaf('unit', scene.names.unit.get(unit) ?? unit), ...bounds] }];
  });
}

// A quantity that stops the service when it is used up; -1 is any.
function mostOf(value: FeatureValue): string | undefined {
  if (value === 'unlimited') return '-1';
  if (typeof value !== 'object' || !('amount' in value) || value.then !== 'stop') return undefined;
  return value.amount === 'unlimited' ? '-1' : value.amount;
}

function unitOf({ catalogue, names }: ExportScene, feature: string): string | undefined {
  const found = catalogue.features.find(({ id }) => id === feature);
  return found?.type === 'quantity' && found.unit !== undefined && names.unit.has(found.unit) ? found.unit : undefined;
}

function noteFeature({ catalogue, log }: ExportScene, feature: string): void {
  const at = catalogue.features.findIndex(({ id }) => id === feature);
  const found = catalogue.features[at];
  const unit = catalogue.units.find(({ id }) => id === found?.unit);
  const isNamedAlike = JSON.stringify(found?.name) === JSON.stringify(unit?.name);
  for (const field of ['type', 'unit', ...(feature === unit?.id ? ['id'] : []), ...(isNamedAlike ? ['name'] : [])]) {
    log.mapped(['features', at, field]);
  }
}
