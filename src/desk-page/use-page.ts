/** What the page does beside showing: it gets the search ready, listens to the search key, and says which language it is in. */
import { useEffect, useState } from 'preact/hooks';
import type { CatalogueIndex } from '../query.js';
import { indexForSearch, type SearchIndex } from '../search.js';

/** The search index of a locale; absent until it is made, so that a large catalogue is seen before it can be searched. */
export function useSearchIndex(index: CatalogueIndex, locale: string): SearchIndex | undefined {
  const [made, keep] = useState<SearchIndex | undefined>(undefined);
  useEffect(() => {
    const timer = setTimeout(() => keep(indexForSearch(index, locale)));
    return () => clearTimeout(timer);
  }, [index, locale]);
  return made?.locale === locale ? made : undefined;
}

/** Says which language the words of the page are in. */
export function usePageLanguage(locale: string): void {
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
}

/** `/` goes to the search, wherever the focus is, but where something is typed. */
export function useSearchKey(field: { readonly current: HTMLInputElement | null }): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
      if (event.key !== '/' || isTyping) return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [field]);
}

const wide = '(min-width: 48rem)';

/** Whether there is room for columns. */
export function useIsWide(): boolean {
  const [isWide, change] = useState(() => matchMedia(wide).matches);
  useEffect(() => {
    const media = matchMedia(wide);
    const onChange = (): void => change(media.matches);
    media.addEventListener('change', onChange);
    return () => media.removeEventListener('change', onChange);
  }, []);
  return isWide;
}
