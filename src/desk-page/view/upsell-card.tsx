/** One suggestion, as a rep reads it. */
import type { JSX } from 'preact';
import type { FeatureChange, FeatureValue, PeriodAmount, RankedUpsell, UpsellNeed } from '../../query.js';
import { useScene } from '../desk-scene.js';
import { Said, SaidList } from './said.js';

/** The suggestion: what to say first, then what it costs, why, and what else follows. */
export function UpsellCard({ upsell }: { readonly upsell: RankedUpsell }): JSX.Element {
  const { index, word, date, say, openOffer, offerName } = useScene();
  const { rank, name, offer, say: words, why, needs, features, ends, provisioning } = upsell;
  return (
    <article class="card">
      <h3>
        {rank}. <Said said={words.headline} />
      </h3>
      <p>
        <button type="button" class="link" onClick={() => openOffer(offer)}>
          {name}
        </button>
      </p>
      <UpsellMoney upsell={upsell} />
      <Reasons title={word('why')} reasons={why.map(({ reason, text }) => reason ?? text)} />
      <Reasons title={word('needs')} reasons={needs.map(need => sayNeed(need, id => say(index.features.get(id)?.name)?.text ?? id))} />
      <section>
        <h4>{word('say')}</h4>
        <SaidList all={words.benefits} />
      </section>
      <Changes title={word('gained')} changes={features.gained} />
      <Changes title={word('lost')} changes={features.lost} />
      <Reasons title={word('ends')} reasons={ends.map(ended => offerName(ended.offer))} />
      {words.objections.length === 0 ? null : (
        <details>
          <summary>{word('objections')}</summary>
          <dl>
            {words.objections.map(({ reason, reply }) => [
              <dt key={`${reason} is`}>{reason}</dt>,
              <dd key={reason}>
                <Said said={reply} />
              </dd>,
            ])}
          </dl>
        </details>
      )}
      {words.disclosures.length === 0 ? null : (
        <section class="must">
          <h4>{word('mustSay')}</h4>
          <SaidList all={words.disclosures} />
        </section>
      )}
      {provisioning === undefined ? null : <p>{word('earliest', { date: date(provisioning.earliest) })}</p>}
    </article>
  );
}

function UpsellMoney({ upsell }: { readonly upsell: RankedUpsell }): JSX.Element {
  const { word, money, each } = useScene();
  const { price } = upsell;
  const shown = (amount: string | undefined): string => (amount === undefined ? word('unknown') : money(amount, price.currency));
  const periods = (all: readonly PeriodAmount[] | undefined): string =>
    all === undefined ? word('unknown') : all.map(({ amount, period }) => each(amount, price.currency, period)).join(' + ');
  const rows: readonly (readonly [string, string])[] = [
    [word('prices'), periods(price.recurring)],
    [word('change'), periods(price.change)],
    [word('today'), shown(price.due?.total)],
    [word('year'), shown(price.cost.total)],
    [word('yearChange'), shown(price.cost.change)],
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

/** A heading with reasons; nothing where there are none. */
export function Reasons({ title, reasons }: { readonly title: string; readonly reasons: readonly string[] }): JSX.Element | null {
  if (reasons.length === 0) return null;
  return (
    <section>
      <h4>{title}</h4>
      <ul>
        {reasons.map(reason => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </section>
  );
}

/** A heading with what is not the same before and after. */
export function Changes({ title, changes }: { readonly title: string; readonly changes: readonly FeatureChange[] }): JSX.Element | null {
  const { word } = useScene();
  const show = (value: FeatureValue | undefined): string => showValue(value, { yes: word('yes'), no: word('no') });
  const lines = changes.map(({ name, before, after, unit = '' }) => `${name}: ${show(before)} → ${show(after)} ${unit}`.trim());
  return <Reasons title={title} reasons={lines} />;
}

/** The value of a feature in a line. */
export function showValue(value: FeatureValue | undefined, words: { readonly yes: string; readonly no: string }): string {
  if (value === undefined) return '–';
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'string') return value === 'unlimited' ? '∞' : value;
  if ('amount' in value) return value.amount;
  return 'add' in value ? `+${value.add}` : value.join(', ');
}

function sayNeed(need: UpsellNeed, nameOf: (feature: string) => string): string {
  if (need.kind === 'rule') return need.because.map(({ reason, text }) => reason ?? text).join('; ');
  if (need.kind === 'requested') return nameOf(need.feature);
  return `${nameOf(need.feature)}: ${need.used} > ${need.allowance}`;
}
