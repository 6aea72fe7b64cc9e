// A side panel of a CRM: the rep sees what to suggest to the customer on the line, what it costs, and why.
// It imports `onecatalogue/query` alone, so it runs under a Content-Security-Policy that forbids code from text.
import { findUpsells, formatMoney, openRelease, readCustomer } from 'onecatalogue/query';

/**
 * Fills an element of the page.
 *
 * @param {HTMLElement} panel - The element.
 * @param {{ release: unknown, customer: unknown, at: string, channel: string, locale: string }} input - A release, and the CRM's record of a customer.
 */
export function showPanel(panel, { release, customer: record, at, channel, locale }) {
  const index = openRelease(release);
  const customer = readCustomer(index, record);
  if (!customer.ok)
    return showLines(
      panel,
      'This customer cannot be read',
      customer.issues.map(issue => issue.message),
    );
  const answer = findUpsells(index, customer.value, { at, channel, locale });
  for (const upsell of answer.ranked) panel.append(describe(upsell, locale));
  showLines(
    panel,
    'Ask the customer',
    answer.ask.flatMap(({ question }) => question ?? []),
  );
}

function describe({ rank, name, say, price, why }, locale) {
  const card = document.createElement('article');
  const amounts = price.recurring.map(
    ({ amount, period }) => `${formatMoney({ amount, currency: price.currency }, { locale })} each ${period}`,
  );
  card.append(line('h2', `${rank}. ${say.headline.text}`), line('p', `${name}: ${amounts.join(', ')}`));
  showLines(
    card,
    'Why',
    why.map(({ reason, text }) => reason ?? text),
  );
  showLines(
    card,
    'Say',
    say.benefits.map(benefit => benefit.text),
  );
  showLines(
    card,
    'Must be said',
    say.disclosures.map(disclosure => disclosure.text),
  );
  return card;
}

function showLines(parent, title, texts) {
  if (texts.length === 0) return;
  const list = document.createElement('ul');
  list.append(...texts.map(text => line('li', text)));
  parent.append(line('h3', title), list);
}

// Text is set as text, never as markup: what a catalogue or a CRM says cannot become part of the page.
function line(tag, text) {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}
