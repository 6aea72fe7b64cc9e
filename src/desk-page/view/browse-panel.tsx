/** The offers that are sold here and now, while none is open. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { type FoundOffer, findOffers } from '../../desk.js';
import { quoteOffer } from '../../query.js';
import { useScene } from '../desk-scene.js';
import { sayHeadline } from '../headline.js';
import { Said } from './said.js';

const pageLength = 24;

/** A shelf to choose from, and the offers on it, a page at a time. */
export function BrowsePanel(): JSX.Element {
  const { index, asked, word, say } = useScene();
  const [category, choose] = useState('');
  const [limit, show] = useState(pageLength);
  const { locale, at, channel, market, segment } = asked;
  const found = findOffers(index, {
    at,
    locale,
    limit,
    ...(channel === undefined ? {} : { channel }),
    ...(market === undefined ? {} : { market }),
    ...(segment === undefined ? {} : { segment }),
    ...(category === '' ? {} : { category }),
  });
  return (
    <section aria-labelledby="browse">
      <h2 id="browse">{word('browse', { count: found.total })}</h2>
      <p class="hint">{word('chooseOffer')}</p>
      <label class="shelf">
        {word('category')}
        <select
          value={category}
          onChange={event => {
            choose(event.currentTarget.value);
            show(pageLength);
          }}
        >
          <option value="">{word('all')}</option>
          {index.catalogue.categories.map(({ id, name }) => (
            <option key={id} value={id}>
              {say(name)?.text ?? id}
            </option>
          ))}
        </select>
      </label>
      <ul class="shelf-offers">
        {found.offers.map(offer => (
          <ShelfOffer key={offer.offer} offer={offer} />
        ))}
      </ul>
      {found.next === undefined ? null : (
        <button type="button" onClick={() => show(limit + pageLength)}>
          {word('more', { count: found.total - limit })}
        </button>
      )}
    </section>
  );
}

function ShelfOffer({ offer: { offer, name, description } }: { readonly offer: FoundOffer }): JSX.Element {
  const scene = useScene();
  const { at, channel, currency, market, segment } = scene.asked;
  const quote = quoteOffer(scene.index, {
    offer,
    at,
    ...(channel === undefined ? {} : { channel }),
    ...(market === undefined ? {} : { market }),
    ...(segment === undefined ? {} : { segment }),
    ...(currency === undefined ? {} : { currency }),
  });
  const { amount, then } = sayHeadline({ quote }, scene);
  return (
    <li>
      <button type="button" class="link" onClick={() => scene.openOffer(offer)}>
        <Said said={name} />
      </button>
      <p>
        <strong>{amount}</strong>
        {then === undefined ? null : <small> {then}</small>}
      </p>
      {description === undefined ? null : (
        <p class="hint">
          <Said said={description} />
        </p>
      )}
    </li>
  );
}
