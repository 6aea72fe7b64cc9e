/** How findings name a locale. */

const languages: Readonly<Record<string, string>> = {
  ar: 'Arabic',
  bg: 'Bulgarian',
  cs: 'Czech',
  cy: 'Welsh',
  da: 'Danish',
  de: 'German',
  el: 'Greek',
  en: 'English',
  es: 'Spanish',
  et: 'Estonian',
  fi: 'Finnish',
  fr: 'French',
  ga: 'Irish',
  he: 'Hebrew',
  hi: 'Hindi',
  hr: 'Croatian',
  hu: 'Hungarian',
  it: 'Italian',
  ja: 'Japanese',
  ko: 'Korean',
  lt: 'Lithuanian',
  lv: 'Latvian',
  nl: 'Dutch',
  no: 'Norwegian',
  pl: 'Polish',
  pt: 'Portuguese',
  ro: 'Romanian',
  ru: 'Russian',
  sk: 'Slovak',
  sl: 'Slovenian',
  sv: 'Swedish',
  tr: 'Turkish',
  uk: 'Ukrainian',
  zh: 'Chinese',
};

/**
 * Names a locale by its language; written by hand, so that a message is the same on every machine.
 *
 * @param locale - A locale such as `de` or `de-AT`.
 * @returns Such as `German` or `German (de-AT)`; the locale itself for a language that is not in the table.
 * @example
 * sayLocale('de-AT') // => 'German (de-AT)'
 */
export function sayLocale(locale: string): string {
  const [language = locale] = locale.split('-', 1);
  const name = Object.hasOwn(languages, language) ? languages[language] : undefined;
  if (name === undefined) return locale;
  return language === locale ? name : `${name} (${locale})`;
}
