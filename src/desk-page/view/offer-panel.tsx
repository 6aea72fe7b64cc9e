/** All that is known of one offer. */
import type { ComponentChildren, JSX } from 'preact';
import { type DescribedFeature, type DescribedQuote, type DescribedSupport, describeOffer, type OfferDescription } from '../../desk.js';
import type { SaidText } from '../../query.js';
import { useScene } from '../desk-scene.js';
import { PhaseTimeline } from './phase-timeline.js';
import { PriceCurves } from './price-curve.js';
import { Said, SaidList } from './said.js';

interface OfferPanelProps {
  readonly offer: string | undefined;
  readonly isCompared: boolean;
  readonly compare: () => void;
}

/** The offer, section by section. */
export function OfferPanel({ offer, isCompared, compare }: OfferPanelProps): JSX.Element {
  const { index, asked, customer, word, name } = useScene();
  if (offer === undefined) return <p class="empty">{word('chooseOffer')}</p>;
  const described = describeOffer(index, offer, { ...asked, ...(customer === undefined ? {} : { customer }) });
  return (
    <article>
      <header class="offer-head">
        <h2>
          <Said said={described.name} />
        </h2>
        <p class="hint">
          {described.offer} · {name(`status_${described.sale.status}`)}
        </p>
        {described.description === undefined ? null : (
          <p>
            <Said said={described.description} />
          </p>
        )}
        <button type="button" aria-pressed={isCompared} onClick={compare}>
          {word(isCompared ? 'removeFromCompare' : 'addToCompare')}
        </button>
      </header>
      <Prices prices={described.prices} />
      <ForCustomer described={described} />
      <Features features={described.features} />
      <Sections described={described} />
      <Support all={described.support} />
      <Missing described={described} />
    </article>
  );
}

/** A heading with what is below it; nothing where there is nothing. */
export function Section({ title, children }: { readonly title: string; readonly children: ComponentChildren }): JSX.Element {
  return (
    <section>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

interface Worded {
  readonly words: readonly SaidText[];
  readonly name?: SaidText;
}

// What has a name and sentences: one list for each.
function WordedSection({ title, all }: { readonly title: string; readonly all: readonly Worded[] }): JSX.Element | null {
  if (all.every(({ words }) => words.length === 0)) return null;
  return (
    <Section title={title}>
      {all.map(({ name, words }, at) => (
        <div key={at} class="worded">
          {name === undefined || words.length === 0 ? null : (
            <h4>
              <Said said={name} />
            </h4>
          )}
          <SaidList all={words} />
        </div>
      ))}
    </Section>
  );
}

function Prices({ prices }: { readonly prices: readonly DescribedQuote[] }): JSX.Element {
  const { word } = useScene();
  return (
    <Section title={word('prices')}>
      {prices.map(({ name, pricePlan, term, words, quote, isDefault }) => (
        <details key={`${pricePlan} ${term}`} open={isDefault}>
          <summary>
            <Said said={name} />
          </summary>
          <SaidList all={words} />
          {quote.kind === 'priced' ? <PhaseTimeline quote={quote} /> : null}
          {quote.kind === 'priced' ? <PriceCurves quote={quote} /> : null}
        </details>
      ))}
    </Section>
  );
}

function ForCustomer({ described: { customer } }: { readonly described: OfferDescription }): JSX.Element | null {
  const { word } = useScene();
  if (customer === undefined) return null;
  return (
    <Section title={word('forCustomer')}>
      <SaidList all={customer.words} />
      {(customer.holdings ?? []).map(({ holding, words }) => (
        <SaidList key={holding} all={words} />
      ))}
      {customer.changes.map(({ words }, at) => (
        <SaidList key={at} all={words} />
      ))}
    </Section>
  );
}

function Features({ features }: { readonly features: readonly DescribedFeature[] }): JSX.Element | null {
  const { word } = useScene();
  if (features.length === 0) return null;
  return (
    <Section title={word('features')}>
      <dl class="features">
        {features.map(({ feature, name, words }) => [
          <dt key={`${feature} is`}>
            <Said said={name} />
          </dt>,
          <dd key={feature}>
            <SaidList all={words} />
          </dd>,
        ])}
      </dl>
    </Section>
  );
}

function Sections({ described }: { readonly described: OfferDescription }): JSX.Element {
  const { word } = useScene();
  const { sale, eligibility, members, groups, characteristics, discounts, terms, relations, provisioning, products, successor } = described;
  return (
    <>
      <WordedSection title={word('terms')} all={terms} />
      <WordedSection title={word('discounts')} all={discounts} />
      <WordedSection title={word('members')} all={[...groups, ...members]} />
      <WordedSection title={word('characteristics')} all={characteristics} />
      <WordedSection title={word('relations')} all={relations} />
      <WordedSection title={word('eligibility')} all={eligibility.map(({ reason, when }) => ({ name: reason, words: when.words }))} />
      <WordedSection title={word('provisioning')} all={provisioning} />
      <WordedSection title={word('sale')} all={[sale]} />
      <WordedSection title={word('successor')} all={successor === undefined ? [] : [successor]} />
      <WordedSection title={word('products')} all={products} />
    </>
  );
}

function Support({ all }: { readonly all: readonly DescribedSupport[] }): JSX.Element | null {
  const { word } = useScene();
  const help = all.flatMap(each => each.help);
  return (
    <>
      <WordedSection title={word('support')} all={all} />
      {help.length === 0 ? null : (
        <Section title={word('help')}>
          {help.map(({ question, answer }) => (
            <details key={question.text}>
              <summary>
                <Said said={question} />
              </summary>
              <p>
                <Said said={answer} />
              </p>
            </details>
          ))}
        </Section>
      )}
    </>
  );
}

function Missing({ described: { missing } }: { readonly described: OfferDescription }): JSX.Element | null {
  const { word } = useScene();
  if (missing.length === 0) return null;
  return (
    <details class="missing">
      <summary>
        {word('missing')} ({missing.length})
      </summary>
      <SaidList all={missing.map(({ words }) => words)} />
    </details>
  );
}
