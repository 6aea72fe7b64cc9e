/** What an offer costs, does and binds to. */
import type { JSX } from 'preact';
import type { DescribedDiscount, DescribedFeature, DescribedQuote, OfferDescription } from '../../desk.js';
import { useScene } from '../desk-scene.js';
import { sayHeadline } from '../headline.js';
import { ExitChart } from './exit-chart.js';
import { PhaseTimeline } from './phase-timeline.js';
import { PriceCurves } from './price-curve.js';
import { PriceTables } from './price-table.js';
import { Said, SaidList } from './said.js';
import { Section, WordedSection } from './section.js';

/** The sections that a rep reads first. */
export function Deal({ described }: { readonly described: OfferDescription }): JSX.Element {
  const { prices, features, terms, discounts } = described;
  return (
    <>
      <Section name="prices">
        {prices.map(price => (
          <PlanPrice key={`${price.pricePlan} ${price.term}`} price={price} />
        ))}
      </Section>
      <Features features={features} />
      <WordedSection name="terms" all={terms} />
      <Discounts discounts={discounts} />
    </>
  );
}

function PlanPrice({ price }: { readonly price: DescribedQuote }): JSX.Element {
  const scene = useScene();
  const { name, words, quote, isDefault, exit } = price;
  const { amount, then } = sayHeadline(price, scene);
  return (
    <details open={isDefault} class="plan">
      <summary>
        <Said said={name} /> <span class="plan-price">{amount}</span>
        {then === undefined ? null : <small> {then}</small>}
      </summary>
      <div class="beside">
        <SaidList all={words} />
        <div>
          {quote.kind === 'priced' ? <PhaseTimeline quote={quote} /> : null}
          {exit?.kind === 'priced' ? <ExitChart exit={exit} /> : null}
          {quote.kind === 'priced' ? <PriceCurves quote={quote} /> : null}
          {quote.kind === 'priced' ? <PriceTables quote={quote} /> : null}
        </div>
      </div>
    </details>
  );
}

function Features({ features }: { readonly features: readonly DescribedFeature[] }): JSX.Element | null {
  if (features.length === 0) return null;
  return (
    <Section name="features">
      <dl class="features">
        {features.map(({ feature, name, description, words: [value, ...rest], isDefault }) => (
          <div key={feature} class={isDefault ? 'unsaid' : undefined}>
            <dt>
              <Said said={name} />
              {description === undefined ? null : (
                <small class="about">
                  <Said said={description} />
                </small>
              )}
            </dt>
            <dd>
              {value === undefined ? '–' : <Said said={{ ...value, text: value.text.replace(/\.$/, '') }} />}
              {rest.map(said => (
                <small key={said.text} class="about">
                  <Said said={said} />
                </small>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

// What a discount takes off is seen at once, on what terms when it is opened.
function Discounts({ discounts }: { readonly discounts: readonly DescribedDiscount[] }): JSX.Element | null {
  if (discounts.length === 0) return null;
  return (
    <Section name="discounts">
      {discounts.map(({ discount, name, description, words: [first, ...rest], code }) => (
        <details key={discount}>
          <summary>
            <Said said={name} />
            {first === undefined ? null : (
              <span class="plan-price">
                <Said said={{ ...first, text: first.text.replace(/\.$/, '') }} />
              </span>
            )}{' '}
            {code === undefined ? null : <code>{code}</code>}
          </summary>
          <SaidList all={[...(description === undefined ? [] : [description]), ...rest]} />
        </details>
      ))}
    </Section>
  );
}
