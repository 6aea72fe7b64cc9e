/** All that is known of one offer. */
import type { JSX } from 'preact';
import { describeOffer, type OfferDescription } from '../../desk.js';
import { useScene } from '../desk-scene.js';
import { KeyFacts } from './key-facts.js';
import { Deal } from './offer-deal.js';
import { Details } from './offer-details.js';
import { Said, SaidList } from './said.js';
import { listSections, SectionLinks } from './section.js';

interface OfferPanelProps {
  readonly offer: string;
  readonly isCompared: boolean;
  readonly compare: () => void;
  /** Goes back to all offers. */
  readonly close: () => void;
}

/** The offer, section by section. */
export function OfferPanel({ offer, isCompared, compare, close }: OfferPanelProps): JSX.Element {
  const { index, asked, customer, words, word } = useScene();
  const described = describeOffer(index, offer, {
    ...asked,
    ...(customer === undefined ? {} : { customer }),
    ...(words.desk === undefined ? {} : { words: words.desk }),
  });
  return (
    <article>
      <button type="button" class="link back" onClick={close}>
        ← {word('allOffers')}
      </button>
      <OfferHead described={described} isCompared={isCompared} compare={compare} />
      <SectionLinks sections={listSections(described)} />
      <ForCustomer described={described} />
      <Deal described={described} />
      <Details described={described} />
    </article>
  );
}

interface OfferHeadProps extends Omit<OfferPanelProps, 'offer' | 'close'> {
  readonly described: OfferDescription;
}

function OfferHead({ described, isCompared, compare }: OfferHeadProps): JSX.Element {
  const { word } = useScene();
  const { sale, name, description, offer, successor } = described;
  return (
    <header class="offer-head">
      <div class="title-row">
        <h2>
          <Said said={name} />
        </h2>
        <button type="button" aria-pressed={isCompared} onClick={compare}>
          {word(isCompared ? 'removeFromCompare' : 'addToCompare')}
        </button>
      </div>
      <p class="hint">
        <span class={sale.isOnSale ? 'badge badge-good' : 'badge badge-bad'}>{word(sale.isOnSale ? 'onSale' : 'notOnSale')}</span>{' '}
        <code>{offer}</code>
      </p>
      {description === undefined ? null : (
        <p class="lead">
          <Said said={description} />
        </p>
      )}
      {sale.isOnSale ? null : <SaidList all={[...sale.words.slice(0, sale.reasons.length), ...(successor?.words ?? [])]} />}
      <KeyFacts described={described} />
    </header>
  );
}

function ForCustomer({ described: { customer } }: { readonly described: OfferDescription }): JSX.Element | null {
  const { word } = useScene();
  if (customer === undefined) return null;
  return (
    <section class="card for-customer" aria-labelledby="for-customer">
      <h3 id="for-customer" tabIndex={-1}>
        {word('forCustomer')}: {customer.customer}
      </h3>
      <SaidList all={customer.words} />
      {(customer.holdings ?? []).map(({ holding, words }) => (
        <SaidList key={holding} all={words} />
      ))}
      {customer.changes.map(({ words }, at) => (
        <div key={at}>
          {words[0] === undefined ? null : (
            <h4>
              <Said said={words[0]} />
            </h4>
          )}
          <SaidList all={words.slice(1)} />
        </div>
      ))}
    </section>
  );
}
