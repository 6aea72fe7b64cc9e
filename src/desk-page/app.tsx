/** The page: search on the left, the answer on the right. */
import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Customer } from '../query.js';
import { indexForSearch, type SearchHit } from '../search.js';
import { type Circumstances, makeScene, SceneProvider } from './desk-scene.js';
import type { Desk } from './page-data.js';
import { CircumstancesBar } from './view/circumstances-bar.js';
import { ComparePanel } from './view/compare-panel.js';
import { CustomerChooser } from './view/customer-chooser.js';
import { type Answers, CustomerPanel } from './view/customer-panel.js';
import { Guarded } from './view/guarded.js';
import { OfferPanel } from './view/offer-panel.js';
import { ReleaseTitle } from './view/release-title.js';
import { SearchPanel } from './view/search-panel.js';
import { Tabs, type View } from './view/tabs.js';

const mostCompared = 5;

/** The whole page. */
export function App({ desk }: { readonly desk: Desk }): JSX.Element {
  const { index } = desk;
  const [asked, ask] = useState<Circumstances>(() => firstCircumstances(desk));
  const [customer, choose] = useState<Customer | undefined>(undefined);
  const [answers, answer] = useState<Answers>({});
  const [offer, open] = useState<string | undefined>(undefined);
  const [compared, compare] = useState<readonly string[]>([]);
  const [view, show] = useState<View>('offer');
  const field = useRef<HTMLInputElement>(null);
  const main = useRef<HTMLElement>(null);
  const openOffer = (id: string): void => {
    open(id);
    show('offer');
    requestAnimationFrame(() => readFromStart(main.current));
  };
  const scene = makeScene({ index, asked, customer: customerWith(customer, answers), openOffer });
  const searchIndex = useMemo(() => indexForSearch(index, asked.locale), [index, asked.locale]);
  useSearchKey(field);
  usePageLanguage(asked.locale);
  const openHit = (hit: SearchHit): void => openOffer(offerOf(desk, hit) ?? hit.id);
  const chooseCustomer = (chosen: Customer | undefined): void => {
    choose(chosen);
    answer({});
    if (chosen !== undefined) show('customer');
  };
  return (
    <SceneProvider value={scene}>
      <a class="skip" href="#answer">
        {scene.word('skip')}
      </a>
      <Head desk={desk} change={ask} />
      <div class="columns">
        <aside>
          <SearchPanel searchIndex={searchIndex} field={field} openHit={openHit} />
          <CustomerChooser desk={desk} choose={chooseCustomer} />
        </aside>
        <main id="answer" tabIndex={-1} ref={main}>
          <Tabs view={view} show={show} counts={{ compare: compared.length }}>
            <Guarded asking={[view, asked, customer, answers, offer, compared]}>
              {view === 'offer' ? (
                <OfferPanel
                  offer={offer}
                  isCompared={offer !== undefined && compared.includes(offer)}
                  compare={() => offer !== undefined && compare(toggled(compared, offer))}
                />
              ) : view === 'compare' ? (
                <ComparePanel offers={compared} remove={id => compare(toggled(compared, id))} />
              ) : (
                <CustomerPanel answers={answers} answer={answer} />
              )}
            </Guarded>
          </Tabs>
        </main>
      </div>
    </SceneProvider>
  );
}

function Head({ desk, change }: { readonly desk: Desk; readonly change: (asked: Circumstances) => void }): JSX.Element {
  const { catalogue, release } = desk.index;
  return (
    <header class="page-head">
      <ReleaseTitle name={catalogue.name} version={release?.version} />
      <CircumstancesBar change={change} />
    </header>
  );
}

function firstCircumstances({ data, index }: Desk): Circumstances {
  const { at, channel, currency, locale = index.catalogue.defaultLocale } = data;
  return { at, locale, ...(channel === undefined ? {} : { channel }), ...(currency === undefined ? {} : { currency }) };
}

// What the rep was told counts like what is on record, until another customer is chosen.
function customerWith(customer: Customer | undefined, answers: Answers): Customer | undefined {
  return customer === undefined ? undefined : { ...customer, facts: { ...customer.facts, ...answers } };
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

function usePageLanguage(locale: string): void {
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
}

function useSearchKey(field: { readonly current: HTMLInputElement | null }): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
      if (event.key !== '/' || isTyping) return;
      event.preventDefault();
      field.current?.focus();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [field]);
}
