/** Offers side by side. */
import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { type ComparedOffer, type ComparisonRow, compareOffers } from '../../desk.js';
import { useScene } from '../desk-scene.js';
import { Said, SaidList } from './said.js';

interface ComparePanelProps {
  readonly offers: readonly string[];
  readonly remove: (offer: string) => void;
}

/** The offers that are marked, side by side as soon as there are two. */
export function ComparePanel({ offers, remove }: ComparePanelProps): JSX.Element {
  return offers.length < 2 ? <TooFew offers={offers} remove={remove} /> : <Compared offers={offers} remove={remove} />;
}

// What differs first, the rest behind a button.
function Compared({ offers, remove }: ComparePanelProps): JSX.Element {
  const { index, asked, customer, words, word } = useScene();
  const [showsSame, show] = useState(false);
  const compared = useMemo(
    () =>
      compareOffers(index, offers, {
        ...asked,
        ...(customer === undefined ? {} : { customer }),
        ...(words.desk === undefined ? {} : { words: words.desk }),
      }),
    [index, offers, asked, customer, words],
  );
  const different = compared.rows.filter(({ isSame }) => !isSame);
  const rows = showsSame ? compared.rows : different;
  return (
    <div>
      <h2>{word('compare')}</h2>
      <div class="scroll">
        <table class="compared">
          <caption>{word('differs')}</caption>
          <Heads offers={compared.offers} remove={remove} />
          <tbody>
            {rows.map(row => (
              <Row key={row.row} row={row} />
            ))}
          </tbody>
        </table>
      </div>
      <button type="button" class="show-same" aria-pressed={showsSame} onClick={() => show(!showsSame)}>
        {word('showEqual')} ({compared.rows.length - different.length})
      </button>
      {compared.breakEvens.length === 0 ? null : <h3>{word('breakEven')}</h3>}
      <div class="tiles">
        {compared.breakEvens.map(each => (
          <section key={`${each.between.join()} ${each.unit}`} class="worded">
            <SaidList all={each.words} />
          </section>
        ))}
      </div>
      <h3>{word('gainedAndLost')}</h3>
      <div class="tiles">
        {compared.offers.map((each, at) => (
          <section key={at} class="worded">
            <h4>
              <Said said={each.name} />
            </h4>
            <SaidList all={each.words} />
          </section>
        ))}
      </div>
    </div>
  );
}

function TooFew({ offers, remove }: ComparePanelProps): JSX.Element {
  const { offerName, word, openOffer } = useScene();
  return (
    <div>
      <h2>{word('compare')}</h2>
      <p class="empty">{word('chooseCompare')}</p>
      {offers.map(offer => {
        const name = offerName(offer);
        return (
          <p key={offer}>
            <button type="button" class="link" onClick={() => openOffer(offer)}>
              {name}
            </button>{' '}
            <Remove name={name} remove={() => remove(offer)} />
          </p>
        );
      })}
    </div>
  );
}

interface HeadsProps {
  readonly offers: readonly ComparedOffer[];
  readonly remove: (offer: string) => void;
}

function Heads({ offers, remove }: HeadsProps): JSX.Element {
  const { word, openOffer } = useScene();
  return (
    <thead>
      <tr>
        <th scope="col">{word('row')}</th>
        {offers.map(({ offer, name }) => (
          <th scope="col" key={offer}>
            <button type="button" class="link" onClick={() => openOffer(offer)}>
              <Said said={name} />
            </button>{' '}
            <Remove name={name.text} remove={() => remove(offer)} />
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Remove({ name, remove }: { readonly name: string; readonly remove: () => void }): JSX.Element {
  const { word } = useScene();
  return (
    <button type="button" class="small" aria-label={`${word('removeFromCompare')}: ${name}`} onClick={remove}>
      ×
    </button>
  );
}

function Row({ row: { label, cells, best = [], isSame } }: { readonly row: ComparisonRow }): JSX.Element {
  const { word } = useScene();
  return (
    <tr class={isSame ? 'same' : 'differs'}>
      <th scope="row">
        <Said said={label} />
      </th>
      {cells.map(({ words }, at) => (
        <td key={at} class={best.includes(at) ? 'best' : undefined}>
          {words.length === 0
            ? '–'
            : words.map((said, line) => (
                <p key={line}>
                  <Said said={said} />
                </p>
              ))}
          {best.includes(at) ? <small class="mark">✓ {word('best')}</small> : null}
        </td>
      ))}
    </tr>
  );
}
