/** What offerings, specifications and prices have in common. */
import type { Entity, Status } from '../../model/entity.js';
import type { Link } from '../../model/link.js';
import type { Validity } from '../../model/validity.js';
import { shorten } from '../common/fields.js';
import { cleanId } from '../common/unique-ids.js';
import { readInstantText } from './instant-text.js';
import { type MapScene, originOfResource } from './map-scene.js';
import { type TmfResource, wordOfKind } from './tmf-resource.js';
import { elementsOf, mapOf, type TmfMap, textOf } from './tmf-value.js';

const statuses: Readonly<Record<string, Status>> = {
  active: 'active',
  launched: 'active',
  live: 'active',
  released: 'active',
  instudy: 'draft',
  indesign: 'draft',
  intest: 'draft',
  draft: 'draft',
  planned: 'draft',
  rejected: 'draft',
  suspended: 'draft',
  retired: 'retired',
  obsolete: 'retired',
  terminated: 'retired',
  endoflife: 'retired',
};

/** The status that a life-cycle status means. */
export function statusOf(scene: MapScene, resource: TmfResource): Status {
  const text = textOf(resource.value, 'lifecycleStatus');
  if (text === undefined) return 'active';
  const word = text.toLowerCase().replace(/[^a-z]/g, '');
  const status = Object.hasOwn(statuses, word) ? statuses[word] : undefined;
  if (status !== undefined) return status;
  scene.find(resource, ['lifecycleStatus'], {
    code: 'IMP001',
    severity: 'warning',
    message: `The ${wordOfKind[resource.kind]} “${shorten(resource.id)}” has the status “${shorten(text)}”, which was read as a draft, so that it is not sold by mistake.`,
  });
  return 'draft';
}

/** When a thing applies. */
export function validityOf(value: TmfMap): { readonly validFor?: Validity } {
  const period = mapOf(value, 'validFor');
  const from = instantOf(textOf(period, 'startDateTime'));
  const until = instantOf(textOf(period, 'endDateTime'));
  if (from === undefined && until === undefined) return {};
  return { validFor: { ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) } };
}

function instantOf(text: string | undefined): string | undefined {
  return text === undefined ? undefined : readInstantText(text);
}

/** What every entity says of itself. */
export function entityOf(scene: MapScene, resource: TmfResource): Omit<Entity, 'name'> & { readonly name: string } {
  const { kind, id, value } = resource;
  const aliases = elementsOf(value, 'externalIdentifier').flatMap(one => textOf(one.value, 'id') ?? []);
  const known = [...new Set(aliases)].filter(alias => cleanId(alias) === alias && alias !== id);
  const links = linksOf(value);
  return {
    id: scene.idOf(kind, id),
    name: textOf(value, 'name') ?? id,
    ...describedBy(value),
    ...(known.length === 0 ? {} : { aliases: known }),
    status: statusOf(scene, resource),
    ...validityOf(value),
    ...(links.length === 0 ? {} : { links }),
    ...originOfResource(resource),
  };
}

/** The description, where there is one. */
export function describedBy(value: TmfMap): { readonly description?: string } {
  const description = textOf(value, 'description');
  return description === undefined ? {} : { description };
}

function linksOf(value: TmfMap): readonly Link[] {
  return elementsOf(value, 'attachment').flatMap(({ value: one }) => {
    const href = textOf(one, 'url') ?? textOf(one, 'href');
    return href === undefined ? [] : [{ rel: textOf(one, 'attachmentType') ?? 'attachment', href }];
  });
}
