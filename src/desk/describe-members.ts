/** The members of a bundle and its groups of options. */
import { listItemPlans } from '../lookup/list-items.js';
import type { SaidText } from '../lookup/pick-text.js';
import type { Offer } from '../model/offer.js';
import type { OfferGroup, OfferItem } from '../model/offer-item.js';
import type { DescribedGroup, DescribedMember } from './described-product.js';
import type { DeskScene } from './desk-scene.js';
import { refer } from './refer.js';

/** Members and groups in document order. */
export interface DescribedBundle {
  readonly members: readonly DescribedMember[];
  readonly groups: readonly DescribedGroup[];
}

/**
 * Describes what a bundle consists of.
 *
 * @param scene - The scene.
 * @param offer - The offer.
 * @returns Its own members, then those of its groups; both empty for what is no bundle.
 */
export function describeMembers(scene: DeskScene, offer: Offer): DescribedBundle {
  const own = (offer.items ?? []).map(item => describeMember(scene, offer, { item }));
  const groups = (offer.groups ?? []).map(group => describeGroup(scene, offer, { group }));
  return { members: [...own, ...groups.flatMap(({ members }) => members)], groups: groups.flatMap(found => found.groups) };
}

function describeGroup(
  scene: DeskScene,
  offer: Offer,
  { group, parent }: { readonly group: OfferGroup; readonly parent?: string },
): DescribedBundle {
  const { id, name, min, max, items } = group;
  const { speaker } = scene;
  const inner = (group.groups ?? []).map(one => describeGroup(scene, offer, { group: one, parent: id }));
  const options = items.map(item =>
    refer(scene, { kind: 'offer', id: item.offer, from: { kind: 'offer', id: offer.id, field: 'groups' } }),
  );
  const described = {
    group: id,
    name: scene.tell(name ?? id, { kind: 'offer', id: offer.id, field: `groups.${id}.name` }),
    min,
    max,
    ...(parent === undefined ? {} : { parent }),
    options: items.map(item => item.offer),
    words: [
      speaker.say(min === max ? 'groupExactly' : 'groupBetween', {
        min: speaker.number(min),
        max: speaker.number(max),
        options: speaker.list(options, 'or'),
      }),
    ],
  };
  return {
    members: [...items.map(item => describeMember(scene, offer, { item, group: id })), ...inner.flatMap(({ members }) => members)],
    groups: [described, ...inner.flatMap(({ groups }) => groups)],
  };
}

function describeMember(
  scene: DeskScene,
  offer: Offer,
  { item, group }: { readonly item: OfferItem; readonly group?: string },
): DescribedMember {
  const member = scene.index.offers.get(item.offer);
  const { min, max, default: standard, charged, pricePlan } = item;
  return {
    offer: item.offer,
    name: scene.tell(member?.name ?? item.offer, { kind: 'offer', id: item.offer, field: 'name' }),
    ...(member?.description === undefined
      ? {}
      : { description: scene.tell(member.description, { kind: 'offer', id: item.offer, field: 'description' }) }),
    ...(group === undefined ? {} : { group }),
    min,
    max,
    ...(standard === undefined ? {} : { default: standard }),
    charged,
    ...(pricePlan === undefined ? {} : { pricePlan }),
    words: sayMember(scene, offer, item),
  };
}

function sayMember(scene: DeskScene, offer: Offer, item: OfferItem): readonly SaidText[] {
  const { speaker } = scene;
  const { min, max, default: standard, charged } = item;
  refer(scene, { kind: 'offer', id: item.offer, from: { kind: 'offer', id: offer.id, field: 'items' } });
  // Each is looked up, so that one that does not exist is noted.
  const plans = listItemPlans(item).map(id =>
    refer(scene, { kind: 'pricePlan', id, from: { kind: 'offer', id: offer.id, field: 'items' } }),
  );
  const counts = { min: speaker.number(min), max: speaker.number(max) };
  return [
    speaker.say(min === max ? 'memberExactly' : 'memberBetween', counts),
    ...(standard === undefined ? [] : [speaker.say('memberDefault', { count: speaker.number(standard) })]),
    speaker.say(charged ? 'memberCharged' : 'memberIncluded'),
    ...sayPlan(scene, item.pricePlan, plans),
  ];
}

function sayPlan({ speaker }: DeskScene, plan: OfferItem['pricePlan'], names: readonly string[]): readonly SaidText[] {
  if (plan === undefined) return [];
  return [typeof plan === 'string' ? speaker.say('memberPlan', { plans: speaker.list(names) }) : speaker.say('memberPlanOfParent')];
}
