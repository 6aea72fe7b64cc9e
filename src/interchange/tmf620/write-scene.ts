/** What all parts of the way back share: the catalogue by id, its texts in one language, its days as instants. */
import { formatInstant, parseInstant } from '../../kernel/instant.js';
import type { Path } from '../../kernel/issue.js';
import type { Catalogue } from '../../model/catalogue.js';
import type { Entity, Status } from '../../model/entity.js';
import type { Offer } from '../../model/offer.js';
import type { Origin } from '../../model/origin.js';
import type { PricePlan } from '../../model/price-plan.js';
import type { Product } from '../../model/product.js';
import type { Text } from '../../model/text.js';
import type { Validity } from '../../model/validity.js';
import { cleanId } from '../common/unique-ids.js';
import { sellersOf } from './sellers-of.js';
import { type TmfResource, type TmfVersion, tmfSystem } from './tmf-resource.js';
import { mapOfDefined, type TmfMap, type TmfValue, textOf, valueOfPlain } from './tmf-value.js';

/** A resource, and the thing of the catalogue that it is written from. */
export interface WrittenResource extends TmfResource {
  readonly home: Path;
}

export interface WriteScene {
  readonly catalogue: Catalogue;
  readonly version: TmfVersion;
  readonly products: ReadonlyMap<string, Product>;
  readonly offers: ReadonlyMap<string, Offer>;
  readonly pricePlans: ReadonlyMap<string, PricePlan>;
  /** The offers on each price plan. */
  readonly sellers: ReadonlyMap<string, readonly Offer[]>;
  readonly say: (text: Text | undefined) => string | undefined;
}

export function openWriteScene(catalogue: Catalogue, version: TmfVersion): WriteScene {
  const { defaultLocale } = catalogue;
  const say = (text: Text | undefined): string | undefined => {
    if (text === undefined || typeof text === 'string') return text;
    return Object.hasOwn(text, defaultLocale) ? text[defaultLocale] : Object.values(text)[0];
  };
  const byId = <Thing extends { readonly id: string }>(things: readonly Thing[]): ReadonlyMap<string, Thing> =>
    new Map(things.map(thing => [thing.id, thing]));
  return {
    catalogue,
    version,
    say,
    products: byId(catalogue.products),
    offers: byId(catalogue.offers),
    pricePlans: byId(catalogue.pricePlans),
    sellers: sellersOf(catalogue.offers),
  };
}

/** A thing that may have come from elsewhere. */
export interface Imported {
  readonly id: string;
  readonly origin?: Origin;
}

/** Whether a thing came from TMF620. */
export function isOfTmf(origin: Origin | undefined): boolean {
  return origin?.system === tmfSystem;
}

/** What an import noted of a thing: `@role` or `@inline`. */
export function noteOf({ origin }: Pick<Imported, 'origin'>, name: '@role' | '@inline'): string | undefined {
  return isOfTmf(origin) ? textOf(valueOfPlain(origin?.raw), name) : undefined;
}

const suffix = /-(?:category|specification|offering|price|charge)(?:-\d+)?$/;

/** The id of a thing there: its own, unless that was only made fit for the catalogue. */
export function wireId({ id, origin }: Imported): string {
  if (origin === undefined || !isOfTmf(origin)) return id;
  const clean = cleanId(origin.id);
  const isFitted = clean === id || (suffix.test(id) && id.replace(suffix, '') === clean.slice(0, 150));
  return isFitted ? origin.id : id;
}

/** What tells a resource that is ours from one that came from there; the members say where in the catalogue it stands. */
export function ownOf({ origin }: Pick<Imported, 'origin'>, members: TmfMap = {}): { readonly own?: TmfMap } {
  return isOfTmf(origin) ? {} : { own: members };
}

/** A reference to a thing by its id there. */
export function referenceTo(scene: WriteScene, thing: (Imported & { readonly name?: Text }) | undefined, id: string): TmfMap {
  return mapOfDefined({ id: thing === undefined ? id : wireId(thing), name: scene.say(thing?.name) });
}

const statuses: Readonly<Record<Status, string>> = { draft: 'In design', active: 'Active', retired: 'Retired' };

/** What every entity says of itself. */
export function writeEntity(scene: WriteScene, entity: Entity): Readonly<Record<string, TmfValue | undefined>> {
  const { aliases = [], links = [] } = entity;
  const attachments = links.map(({ rel, href }) => mapOfDefined({ url: href, attachmentType: rel === 'attachment' ? undefined : rel }));
  return {
    id: wireId(entity),
    name: scene.say(entity.name),
    description: scene.say(entity.description),
    lifecycleStatus: statuses[entity.status],
    validFor: writeValidity(scene, entity.validFor),
    attachment: filledList(attachments),
    externalIdentifier: scene.version === '5.0' ? filledList(aliases.map(id => ({ id }))) : undefined,
  };
}

export function filledList(list: readonly TmfValue[]): readonly TmfValue[] | undefined {
  return list.length === 0 ? undefined : list;
}

/** A validity; a day begins at midnight in the zone of the catalogue. */
export function writeValidity(scene: WriteScene, validity: Validity | undefined): TmfMap | undefined {
  const startDateTime = writeInstant(scene, validity?.from);
  const endDateTime = writeInstant(scene, validity?.until);
  return startDateTime === undefined && endDateTime === undefined ? undefined : mapOfDefined({ startDateTime, endDateTime });
}

function writeInstant({ catalogue }: WriteScene, text: string | undefined): string | undefined {
  if (text === undefined || text.length !== 10) return text;
  const instant = parseInstant(text, catalogue.timeZone);
  return instant === undefined ? text : formatInstant(instant);
}
