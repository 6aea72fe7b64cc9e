/** One suggestion, as a rep reads it. */
import type { JSX } from 'preact';
import type { FeatureChange, FeatureComparison, PeriodAmount, RankedUpsell, UpsellNeed } from '../../query.js';
import { type DeskScene, useScene } from '../desk-scene.js';
import { Said, SaidList } from './said.js';

/** The suggestion: what to say first, then what it costs, why, and what else follows. */
export function UpsellCard({ upsell }: { readonly upsell: RankedUpsell }): JSX.Element {
  const scene = useScene();
  const { word, date, openOffer, offerName, because } = scene;
  const { rank, name, offer, say, why, needs, features, ends, provisioning, isBestPlan } = upsell;
  return (
    <article class="card">
      <h4 class="card-title">
        {rank}. <Said said={say.headline} />
      </h4>
      <p>
        <button type="button" class="link" onClick={() => openOffer(offer)}>
          {name}
        </button>{' '}
        {isBestPlan === true ? <span class="badge badge-good">{word('bestPlan')}</span> : null}
      </p>
      <UpsellMoney upsell={upsell} />
      <div class="card-columns">
        <Reasons title={word('why')} reasons={why.map(because)} />
        <Reasons title={word('needs')} reasons={needs.map(need => sayNeed(need, scene))} />
        {say.benefits.length === 0 ? null : (
          <section>
            <h5>{word('say')}</h5>
            <SaidList all={say.benefits} />
          </section>
        )}
        <Changes features={features} />
        <Reasons title={word('ends')} reasons={ends.map(ended => offerName(ended.offer))} />
        <Reasons title={word('contract')} reasons={sayContract(upsell, scene)} />
      </div>
      <Objections upsell={upsell} />
      {say.disclosures.length === 0 ? null : (
        <section class="must">
          <h5>{word('mustSay')}</h5>
          <SaidList all={say.disclosures} />
        </section>
      )}
      {provisioning === undefined ? null : <p>{word('earliest', { date: date(provisioning.earliest) })}</p>}
    </article>
  );
}

function UpsellMoney({ upsell: { price } }: { readonly upsell: RankedUpsell }): JSX.Element {
  const { word, money, each } = useScene();
  const { currency, cost, due } = price;
  const shown = (amount: string | undefined): string => (amount === undefined ? word('unknown') : money(amount, currency));
  const signed = (amount: string): string => (/^-|^0*\.?0*$/.test(amount) ? '' : '+');
  const periods = (all: readonly PeriodAmount[] | undefined, sign: (amount: string) => string): string =>
    all === undefined ? word('unknown') : all.map(({ amount, period }) => `${sign(amount)}${each(amount, currency, period)}`).join(', ');
  const rows: readonly (readonly [string, string])[] = [
    [word('price'), periods(price.recurring, () => '')],
    [word('change'), periods(price.change, signed)],
    [word('today'), shown(due?.total)],
    [word('year'), shown(cost.total)],
    [word('yearChange'), `${cost.change === undefined ? '' : signed(cost.change)}${shown(cost.change)}`],
  ];
  return (
    <dl class="money">
      {rows.map(([title, value]) => (
        <div key={title}>
          <dt>{title}</dt>
          <dd>{value === '' ? '–' : value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Reasons({ title, reasons }: { readonly title: string; readonly reasons: readonly string[] }): JSX.Element | null {
  if (reasons.length === 0) return null;
  return (
    <section>
      <h5>{title}</h5>
      <ul>
        {reasons.map(reason => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </section>
  );
}

function Changes({ features: { gained, lost, changed } }: { readonly features: FeatureComparison }): JSX.Element {
  const { word, featureValue, featureName } = useScene();
  const lines = (changes: readonly FeatureChange[]): readonly string[] =>
    changes.map(({ feature, before, after }) =>
      before === undefined
        ? `${featureName(feature)}: ${featureValue(feature, after)}`
        : `${featureName(feature)}: ${featureValue(feature, before)} → ${featureValue(feature, after)}`,
    );
  return (
    <>
      <Reasons title={word('gained')} reasons={lines(gained)} />
      <Reasons title={word('lost')} reasons={lines(lost)} />
      <Reasons title={word('otherwise')} reasons={lines(changed)} />
    </>
  );
}

function Objections({ upsell: { say } }: { readonly upsell: RankedUpsell }): JSX.Element | null {
  const { word, plain } = useScene();
  if (say.objections.length === 0) return null;
  return (
    <details>
      <summary>{word('objections')}</summary>
      <dl>
        {say.objections.map(({ reason, reply }) => (
          <div key={reason}>
            <dt>{plain(reason)}</dt>
            <dd>
              <Said said={reply} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function sayNeed(need: UpsellNeed, { because, featureName, featureValue, word }: DeskScene): string {
  if (need.kind === 'rule') return need.because.map(because).join('; ');
  if (need.kind === 'requested') return word('requested', { name: featureName(need.feature) });
  const { feature, used, allowance } = need;
  return word('exceeded', { name: featureName(feature), used: featureValue(feature, used), allowance: featureValue(feature, allowance) });
}

function sayContract({ contract, price }: RankedUpsell, { word, date, lastDay, length, money }: DeskScene): readonly string[] {
  const { effective, penalty, newTerm } = contract;
  const bound =
    newTerm?.commitment === undefined
      ? []
      : [word('bound', { length: length(newTerm.commitment), date: newTerm.until === undefined ? '–' : lastDay(newTerm.until) })];
  const isFree = penalty?.amount === undefined || /^0*\.?0*$/.test(penalty.amount);
  return [
    ...(effective === undefined ? [] : [word('effective', { date: date(effective) })]),
    ...bound,
    ...(newTerm?.coolingOffUntil === undefined ? [] : [word('coolingOff', { date: lastDay(newTerm.coolingOffUntil) })]),
    ...(isFree ? [] : [word('leavingCosts', { amount: money(penalty.amount, price.currency) })]),
  ];
}
