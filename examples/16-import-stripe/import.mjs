// Imports products, prices and a coupon of Stripe, quotes them, and writes what would create them anew.
import { readFileSync } from 'node:fs';
import { indexCatalogue, quoteOffer } from 'onecatalogue';
import { exportStripe, importStripe } from 'onecatalogue/interchange/stripe';

const text = readFileSync(new URL('stripe.json', import.meta.url), 'utf8');
const { catalogue, report } = importStripe(text, { file: 'stripe.json', id: 'notes' });
for (const { severity, message } of report.issues) console.log(`${severity}: ${message}`);
if (catalogue === undefined) process.exit(1);
console.log(`${report.mapped.length} fields mapped, ${report.opaque.length} kept, ${report.lost.length} lost`);

const index = indexCatalogue(catalogue);
for (const discountCodes of [[], ['WELCOME']]) {
  const quote = quoteOffer(index, { offer: 'notes', at: '2026-12-01', quantities: { seat: '15' }, discountCodes });
  if (quote.kind === 'priced')
    console.log(`15 seats${discountCodes.length > 0 ? ' with the coupon' : ''}: ${quote.recurring[0]?.total} ${quote.currency}`);
}
const [file] = exportStripe(catalogue).files;
const [price] = JSON.parse(file?.text ?? '').prices;
console.log(`${file?.name}: ${price.lookup_key} ${JSON.stringify(price.tiers)}`);
