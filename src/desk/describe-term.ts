import type { SaidText } from '../lookup/pick-text.js';
import type { Offer } from '../model/offer.js';
import type { PricePlan } from '../model/price-plan.js';
import type { EarlyTermination, Term } from '../model/term.js';
import type { DescribedTerm } from './described-price.js';
import type { DeskScene, FieldPlace } from './desk-scene.js';

/**
 * Describes a contract term; what it does not say is noted.
 *
 * @param scene - The scene.
 * @param offer - The offer whose it is.
 * @param own - The term, and the price plans of the offer.
 * @returns The term in words and as data.
 */
export function describeTerm(
  scene: DeskScene,
  offer: Offer,
  { term, plans }: { readonly term: Term; readonly plans: readonly PricePlan[] },
): DescribedTerm {
  const place = (field: string): FieldPlace => ({ kind: 'term', id: term.id, field: `offers.${offer.id}.terms.${field}` });
  noteMissing(scene, term, place);
  return {
    term,
    name: scene.tell(term.name ?? term.id, place('name')),
    pricePlans: plans.filter(plan => plan.terms === undefined || plan.terms.includes(term.id)).map(({ id }) => id),
    words: sayTerm(scene, term),
  };
}

function noteMissing(scene: DeskScene, term: Term, place: (field: string) => FieldPlace): void {
  if (term.renewal === undefined) scene.note('NOT_STATED', place('renewal'), { phrase: 'noRenewal' });
  if (term.noticePeriod === undefined) scene.note('NOT_STATED', place('noticePeriod'), { phrase: 'noNotice' });
  if (term.coolingOff === undefined) scene.note('NOT_STATED', place('coolingOff'), { phrase: 'noCoolingOff' });
  if (term.commitment !== undefined && term.earlyTermination === undefined)
    scene.note('NOT_STATED', place('earlyTermination'), { phrase: 'noExit' });
}

function sayTerm(scene: DeskScene, { commitment, renewal, noticePeriod, earlyTermination, coolingOff }: Term): readonly SaidText[] {
  const { speaker } = scene;
  return [
    commitment === undefined ? speaker.say('noCommitment') : speaker.say('commitment', { length: speaker.length(commitment) }),
    ...(renewal === undefined ? [] : [speaker.say(`renewal_${renewal}`)]),
    ...(noticePeriod === undefined ? [] : [speaker.say('noticePeriod', { length: speaker.length(noticePeriod) })]),
    ...(earlyTermination === undefined ? [] : sayRule(scene, earlyTermination)),
    ...(coolingOff === undefined ? [] : [speaker.say('coolingOff', { length: speaker.length(coolingOff) })]),
  ];
}

function sayRule({ speaker }: DeskScene, { amounts, remaining, prorate }: EarlyTermination): readonly SaidText[] {
  if (prorate === 'none') return [speaker.say('exitFree')];
  const fixed = amounts?.map(({ amount, currency }) => speaker.money(amount, currency));
  const basis = fixed === undefined ? speaker.word('exitShare', { percent: speaker.percent(remaining ?? '0') }) : speaker.list(fixed, 'or');
  return [speaker.say(prorate === 'linear' ? 'exitLinear' : fixed === undefined ? 'exitFull' : 'exitFullFixed', { basis })];
}
