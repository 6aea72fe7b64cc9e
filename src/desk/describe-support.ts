import type { SaidText } from '../lookup/pick-text.js';
import type { Product } from '../model/product.js';
import type { Support } from '../model/support.js';
import type { DescribedSupport } from './described-product.js';
import type { DeskScene, FieldPlace } from './desk-scene.js';
import { sayPlain } from './say-plain.js';

/**
 * Describes who helps with the products of an offer; what is not stated is noted. Products with the same support are described once.
 *
 * @param scene - The scene.
 * @param products - The products.
 * @returns The support in the order of the products.
 */
export function describeSupport(scene: DeskScene, products: readonly Product[]): readonly DescribedSupport[] {
  const groups = new Map<string, { readonly support: Support; readonly products: string[] }>();
  for (const { id, support } of products) {
    noteMissing(scene, id, support);
    if (support === undefined) continue;
    const key = JSON.stringify(support);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { support, products: [id] });
    else group.products.push(id);
  }
  return [...groups.values()].map(group => describe(scene, group));
}

function noteMissing(scene: DeskScene, id: string, support: Support | undefined): void {
  const place = (field: string): FieldPlace => ({ kind: 'product', id, field });
  if (support === undefined) {
    scene.note('NOT_STATED', place('support'), { phrase: 'noSupport' });
    return;
  }
  if (support.hours === undefined) scene.note('NOT_STATED', place('support.hours'), { phrase: 'noHours' });
  if (support.responseTime === undefined) scene.note('NOT_STATED', place('support.responseTime'), { phrase: 'noResponseTime' });
  if (support.help === undefined || support.help.length === 0) scene.note('NOT_STATED', place('support.help'), { phrase: 'noHelp' });
}

function describe(
  scene: DeskScene,
  { support, products }: { readonly support: Support; readonly products: readonly string[] },
): DescribedSupport {
  const { channels, hours, responseTime, help = [] } = support;
  const place = (field: string): FieldPlace => ({ kind: 'product', id: products[0] ?? '', field });
  const open = hours === undefined ? undefined : scene.tell(hours, place('support.hours'));
  return {
    products,
    channels,
    ...(open === undefined ? {} : { hours: open }),
    ...(responseTime === undefined ? {} : { responseTime }),
    help: help.map(({ question, answer }) => ({
      question: scene.tell(question, place('support.help')),
      answer: scene.tell(answer, place('support.help')),
    })),
    words: saySupport(scene, support, open),
  };
}

function saySupport(scene: DeskScene, { channels, responseTime }: Support, hours: SaidText | undefined): readonly SaidText[] {
  const { speaker } = scene;
  const ways = channels.map(channel => nameWay(scene, channel));
  return [
    ...(ways.length === 0 ? [] : [speaker.say('helpThrough', { ways: speaker.list(ways, 'or') })]),
    ...(hours === undefined ? [] : [hours]),
    ...(responseTime === undefined ? [] : [speaker.say('responseTime', { length: speaker.length(responseTime) })]),
  ];
}

/** Names a way to reach support: a free word, or where it is a channel of the catalogue, its name. */
export function nameWay(scene: DeskScene, channel: string): string {
  const { index, speaker } = scene;
  const known = index.catalogue.channels.find(({ id }) => id === channel);
  return known === undefined ? sayPlain(scene, channel) : speaker.name(known.name);
}
