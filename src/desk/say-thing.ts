import type { SaidText } from '../lookup/pick-text.js';
import type { Entity } from '../model/entity.js';
import type { Link } from '../model/link.js';
import type { DeskScene } from './desk-scene.js';
import { sayPlain } from './say-plain.js';

/**
 * Says what things of all kinds have: other names, words to find them by, documents.
 *
 * @param scene - The scene.
 * @param thing - The thing.
 * @returns A sentence for each; none where it has none.
 */
export function sayThing(scene: DeskScene, { aliases = [], tags = [], links = [] }: Entity): readonly SaidText[] {
  const { speaker } = scene;
  return [
    ...(aliases.length === 0 ? [] : [speaker.say('aliases', { names: speaker.list(aliases) })]),
    ...(tags.length === 0 ? [] : [speaker.say('tags', { words: speaker.list(tags) })]),
    ...links.map(link => sayLink(scene, link)),
  ];
}

function sayLink(scene: DeskScene, { rel, href, locale }: Link): SaidText {
  const named = { rel: sayPlain(scene, rel), href };
  return scene.speaker.say(locale === undefined ? 'link' : 'linkInLocale', { ...named, ...(locale === undefined ? {} : { locale }) });
}
