// How the quickstart shows its steps: a line or two each, within 80 columns.
import { formatIssuesPretty, formatMoney } from 'onecatalogue';

const indent = ' '.repeat(10);
const classes = ['breaking', 'customerAffecting', 'minor', 'patch', 'none'];
const periods = { P1M: 'a month', P1Y: 'a year' };

/** The name of what follows, underlined. */
export function title(name) {
  console.log(`${name}\n${'─'.repeat(name.length)}`);
}

/** What the validation found. */
export function showFindings(report, catalogue, sources) {
  const { products, offers, pricePlans, upsellRules = [] } = catalogue;
  const { error, warning } = report.counts;
  step(
    'validate',
    `${products.length} products, ${offers.length} offers, ${pricePlans.length} price plans, ${upsellRules.length} upsell rules`,
  );
  step('', `${error} errors, ${warning} warnings by ${report.rulesRun.length} rules (profile ${report.profile})`);
  if (error > 0) console.log(formatIssuesPretty(report.issues, { sources, width: 80 }));
}

/** What became of a release that was to be published. */
export function showPublication(publication, { version, effectiveFrom }) {
  if (publication.kind === 'refused') step('release', `${version} is refused: ${publication.reasons[0].message}`);
  else step('release', `${version} is in force from ${effectiveFrom}, ${publication.release.contentHash.slice(0, 19)}…`);
}

/** What an edit changes, and whom that reaches. */
export function showChanges(edit, changes) {
  step('edit', edit);
  const counts = classes.map(name => [name, changes.filter(change => change.class === name).length]).filter(([, count]) => count > 0);
  step('diff', counts.map(([name, count]) => `${count} ${name}`).join(', '));
  const first = classes.slice(0, 2).flatMap(name => changes.filter(change => change.class === name).slice(0, 1));
  for (const { class: name, rule, collection, id, before, after, reasons } of first) {
    const values = typeof before === 'string' && typeof after === 'string' ? ` from ${before} to ${after}` : '';
    step('', `${name}: ${rule} of ${collection} ${id}${values}. ${reasons.subscribers ?? reasons.integrators ?? ''}`);
  }
}

/** What to suggest to a customer, and why; else why nothing. */
export function showUpsells({ customer, ranked, funnel, counts, locale }) {
  step('suggest', `to ${customer}, the best ${ranked.length} of ${funnel[0].left}:`);
  for (const upsell of ranked) showUpsell(upsell, locale);
  if (ranked.length === 0) step('', `nothing: ${Object.keys(counts).join(', ')}`);
}

function showUpsell({ rank, name, say, price, why }, locale) {
  const money = amount => formatMoney({ amount, currency: price.currency }, { locale });
  const recurring = price.recurring.map(({ amount, period }) => `${money(amount)} ${periods[period] ?? period}`).join(' and ');
  const changes = (price.change ?? []).map(({ amount }) =>
    amount.startsWith('-') ? `${money(amount.slice(1))} less` : `${money(amount)} more`,
  );
  step('', `${rank}. ${say.headline.text} (${name}, ${recurring}, ${changes.join(' and ')})`);
  step(
    '',
    `   because: ${why
      .slice(-2)
      .map(({ reason, text }) => reason ?? text)
      .join('; ')}`,
  );
}

function step(label, text) {
  let line = label.padEnd(indent.length);
  const lead = /^ */.exec(text)[0];
  line += lead;
  let isEmpty = true;
  for (const word of text.trim().split(' ')) {
    if (!isEmpty && line.length + 1 + word.length > 80) {
      console.log(line);
      line = `${indent}   `;
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  console.log(line);
}
