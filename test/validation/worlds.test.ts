// What the rule book says of one catalogue of each real world, every finding looked at: real material has real faults, and nothing else is found.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readCatalogue } from '../../src/model/read-catalogue.js';
import { validateCatalogue } from '../../src/validation/validate-catalogue.js';

const found = (world: string): readonly string[] => {
  const data: unknown = parse(readFileSync(join(import.meta.dirname, '../model/worlds', `${world}.catalogue.yaml`), 'utf8'));
  return validateCatalogue(readCatalogue(data)).issues.map(({ severity, code, message }) => `${severity} ${code} ${message}`);
};
const precise = (charge: string, amount: string): string =>
  `warning MON001 Charge ${charge} has an amount of ${amount} JPY, which is not possible: JPY has no decimals.`;
const closed = (charge: string, limit: string): string =>
  `warning TIR004 Charge ${charge} has no price above ${limit}: its last tier ends there.`;
const priceless = (offer: string): string =>
  `warning MON021 Offer ${offer} is on sale, but it has no price plan. Nobody can say what it costs.`;

describe('the recommended profile finds', () => {
  test('in Kill Bill amounts in yen with decimals, and tiers that end', () => {
    expect(found('kill-bill')).toEqual([
      precise('discounted of price plan discount-standard-monthly', '6.60'),
      precise('discounted of price plan discount-sports-monthly', '33.30'),
      precise('discounted of price plan discount-super-monthly', '66.60'),
      precise('discounted of price plan oilslick-monthly', '0.40'),
      precise('recurring of price plan oilslick-monthly', '0.80'),
      precise('discounted of price plan remotecontrol-monthly', '0.80'),
      precise('recurring of price plan remotecontrol-monthly', '1.79'),
      closed('gas-monthly-in-arrear of price plan gas-monthly', '100 gallons'),
      closed('capacity-in-arrear-usage1 of price plan capacity-in-arrear', '100 bandwith-meg-sec and 1,000 members'),
      closed('consumable-in-arrear-usage1-minutes of price plan consumable-in-arrear', '10,000,000 minutes'),
      closed('consumable-in-arrear-usage1-mbytes of price plan consumable-in-arrear', '262,144,000 megabytes'),
      closed('chocolate-monthly-videos of price plan chocolate-monthly', '10,005 videos'),
    ]);
  });

  test('at OVHcloud two promotions that promise more than they take off', () => {
    expect(found('ovh-plan')).toEqual([
      'warning MON016 Discount May25_Special_Offers_Risegame_12M says “25%” in its description, but it takes 22% off.',
      'warning MON016 Discount May25_Special_Offers_Risegame_24M says “30%” in its description, but it takes 23% off.',
    ]);
  });

  test('in TMF620 three offerings without a price', () => {
    expect(found('tmf620-bundle')).toEqual(['Reporting Widget', 'Deep Packet Inspector', 'Carrier Grade NAT'].map(priceless));
  });

  test.each(['stripe-tiers', 'saas-add-ons'])('nothing in %s', world => {
    expect(found(world)).toEqual([]);
  });
});
