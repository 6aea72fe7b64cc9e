/** The page: search on the left, the answer on the right. */
import type { JSX } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import type { Customer } from '../query.js';
import type { SearchHit } from '../search.js';
import { type Circumstances, makeScene, SceneProvider, useScene } from './desk-scene.js';
import type { Desk } from './page-data.js';
import { chooseWords } from './page-words.js';
import { usePageLanguage, useSearchIndex, useSearchKey } from './use-page.js';
import { BrowsePanel } from './view/browse-panel.js';
import { ComparePanel } from './view/compare-panel.js';
import { CustomerChooser } from './view/customer-chooser.js';
import { CustomerPanel } from './view/customer-panel.js';
import { Guarded } from './view/guarded.js';
import { OfferPanel } from './view/offer-panel.js';
import { PageHead } from './view/page-head.js';
import type { Answers } from './view/questions.js';
import { SearchPanel } from './view/search-panel.js';
import { Tabs, type View } from './view/tabs.js';

const mostCompared = 5;

/** The whole page. */
export function App({ desk }: { readonly desk: Desk }): JSX.Element {
  const { index, data } = desk;
  const [asked, ask] = useState<Circumstances>(() => firstCircumstances(desk));
  const [customer, choose] = useState<Customer | undefined>(undefined);
  const [answers, answer] = useState<Answers>({});
  const [offer, open] = useState<string | undefined>(undefined);
  const [compared, compare] = useState<readonly string[]>([]);
  const [view, show] = useState<View>('offer');
  const field = useRef<HTMLInputElement>(null);
  const main = useRef<HTMLElement>(null);
  const openOffer = (id: string | undefined): void => {
    open(id);
    show('offer');
    requestAnimationFrame(() => readFromStart(main.current));
  };
  const closeOffer = (): void => openOffer(undefined);
  const words = useMemo(() => chooseWords(asked.locale, data.words), [asked.locale, data.words]);
  // What the rep was told counts like what is on record, until another customer is chosen.
  const known = useMemo(() => customer && { ...customer, facts: { ...customer.facts, ...answers } }, [customer, answers]);
  const scene = useMemo(() => makeScene({ index, asked, words, customer: known, openOffer }), [index, asked, words, known]);
  const searchIndex = useSearchIndex(index, asked.locale);
  useSearchKey(field);
  usePageLanguage(words.locale);
  const chooseCustomer = (chosen: Customer | undefined): void => {
    choose(chosen);
    answer({});
    if (chosen !== undefined) show('customer');
  };
  const toggle = (id: string): void => compare(toggled(compared, id));
  return (
    <SceneProvider value={scene}>
      <PageHead desk={desk} change={ask} />
      <div class="columns">
        <aside>
          <SearchPanel searchIndex={searchIndex} field={field} openHit={hit => openOffer(offerOf(desk, hit) ?? hit.id)} />
          <CustomerChooser desk={desk} choose={chooseCustomer} />
        </aside>
        <main id="answer" tabIndex={-1} ref={main}>
          <Tabs view={view} show={show} counts={{ compare: compared.length }}>
            <Guarded asking={[view, asked, customer, answers, offer, compared]}>
              {view === 'compare' ? (
                <ComparePanel offers={compared} remove={toggle} />
              ) : view === 'customer' ? (
                <CustomerPanel answers={answers} answer={answer} />
              ) : offer === undefined ? (
                <BrowsePanel />
              ) : (
                <OfferPanel offer={offer} isCompared={compared.includes(offer)} compare={() => toggle(offer)} close={closeOffer} />
              )}
            </Guarded>
          </Tabs>
        </main>
      </div>
      <Announcement offer={view === 'offer' ? offer : undefined} compared={compared.length} />
    </SceneProvider>
  );
}

// Those who do not see the page are told what has changed in it.
function Announcement({ offer, compared }: { readonly offer: string | undefined; readonly compared: number }): JSX.Element {
  const { word, offerName } = useScene();
  return (
    <div class="unseen">
      <p role="status">{offer === undefined ? '' : word('opened', { name: offerName(offer) })}</p>
      <p role="status">{compared === 0 ? '' : word('comparedCount', { count: compared })}</p>
    </div>
  );
}

function firstCircumstances({ data, index }: Desk): Circumstances {
  const { at, channel, currency, locale = index.catalogue.defaultLocale } = data;
  return { at, locale, ...(channel === undefined ? {} : { channel }), ...(currency === undefined ? {} : { currency }) };
}

function toggled(all: readonly string[], id: string): readonly string[] {
  return all.includes(id) ? all.filter(one => one !== id) : [...all, id].slice(-mostCompared);
}

// What is found leads to an offer: a product to the first that sells it, a price plan to the first on it, a rule to its target.
function offerOf({ index }: Desk, { kind, id }: SearchHit): string | undefined {
  if (kind === 'product' || kind === 'help') return index.offersOfProduct.get(id)?.[0]?.id;
  if (kind === 'pricePlan') return index.offersOfPricePlan.get(id)?.[0]?.id;
  if (kind === 'upsellRule') return index.upsellRules.get(id)?.targets[0]?.offer;
  return id;
}

// Focus alone would scroll to the middle of a long answer.
function readFromStart(answer: HTMLElement | null): void {
  answer?.focus({ preventScroll: true });
  answer?.scrollIntoView({ block: 'start' });
}
