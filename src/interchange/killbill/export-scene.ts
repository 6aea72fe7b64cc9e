/** What all parts of an export share: the catalogue, the log, and the names of things in the file. */
import type { Path } from '../../kernel/issue.js';
import type { Catalogue } from '../../model/catalogue.js';
import type { Entity } from '../../model/entity.js';
import type { Text } from '../../model/text.js';
import type { ExportLog } from '../common/export-log.js';
import { type XmlElement, xmlText } from '../common/write-xml.js';
import type { Raw } from './killbill.js';
import type { Words } from './killbill-words.data.js';

/** The kinds of things that have names in the file. */
export type ExportedKind = 'product' | 'pricePlan' | 'unit' | 'priceList';

export interface ExportScene {
  readonly catalogue: Catalogue;
  readonly log: ExportLog;
  /** Where each product and price plan stands in its collection. */
  readonly positions: ReadonlyMap<object, number>;
  /** The names of what is in the file, by kind and id. */
  readonly names: Readonly<Record<ExportedKind, ReadonlyMap<string, string>>>;
  /** The currencies that the file may have. */
  readonly currencies: readonly string[];
  /** Gives a usage a name that nothing else has. */
  readonly nameUsage: (name: string) => string;
}

/** An element with a text. */
export function leaf(name: string, text: string): XmlElement {
  return { name, text };
}

/** An element with others, or none where it would be empty. */
export function wrap(name: string, children: readonly XmlElement[]): readonly XmlElement[] {
  return children.length === 0 ? [] : [{ name, children }];
}

/** The word of the format for one of ours. */
export function wordFor(words: Words<string>, meaning: string | undefined): string | undefined {
  return [...words].find(([, each]) => each === meaning)?.[0];
}

/** What the file can say of a text: that of one locale. */
export interface SaidText {
  readonly text: string;
  /** The way to what is said. */
  readonly path: Path;
}

/** The words of a text in the default locale, or the first there are. */
export function sayText(catalogue: Catalogue, value: Text | undefined, path: Path): SaidText | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'string') return saidText(value, path);
  const locale = value[catalogue.defaultLocale] === undefined ? Object.keys(value)[0] : catalogue.defaultLocale;
  return locale === undefined ? undefined : saidText(value[locale] ?? '', [...path, locale]);
}

function saidText(value: string, path: Path): SaidText | undefined {
  const text = xmlText(value);
  return text === '' ? undefined : { text, path };
}

/** What the format had of a thing and the model has no place for. */
export function rawOf({ origin }: Pick<Entity, 'origin'>): Raw {
  const raw = origin?.system === 'killbill' ? origin.raw : undefined;
  return isRecord(raw) ? raw : {};
}

/** What the head of an imported file had beside. */
export function originRaw({ metadata }: Catalogue): Raw {
  const origin = metadata?.['origin'];
  const raw = isRecord(origin) && origin['system'] === 'killbill' ? origin['raw'] : undefined;
  return isRecord(raw) ? raw : {};
}

/** Tells whether a value is a record. */
export function isRecord(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Notes what every thing has: its id, status and where it came from. */
export function noteEntity(log: Pick<ExportLog, 'mapped' | 'restored'>, thing: Entity, path: Path): void {
  log.mapped([...path, 'id']);
  log.mapped([...path, 'status']);
  if (thing.origin?.system !== 'killbill') return;
  log.restored([...path, 'origin', 'system']);
  log.restored([...path, 'origin', 'id']);
}
