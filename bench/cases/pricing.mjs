// Rating against number arithmetic, which is the floor, and against decimal libraries; the best plan against brute force.
import { findBestPlan, indexCatalogue, parseCatalogue } from '../../dist/index.js';
import { bundleSource } from '../bundle-source.mjs';
import { findPlanByNumber, readPlans } from '../data/find-plan-by-number.mjs';
import { makePlanCatalogue, makeUsage } from '../data/make-plans.mjs';
import { byBigJs, byDecimalJs, byDinero, byNumber, byNumberAlone } from '../data/rate-by-peers.mjs';
import { quantities, tieredPrice } from '../data/tiered-price.mjs';
import { bytesRow, fasterRow, measureHeap, measureTimes, proveEqual, timesRow } from '../measure.mjs';

const ratings = 1_000_000;

export async function* measureRows() {
  yield* measureRating();
  yield* measureBestPlan();
}

async function* measureRating() {
  const { ratePrice, decimal, formatDecimal } = await bundleSource(
    `export { ratePrice } from './pricing/rate-price.js'; export { decimal, formatDecimal } from './kernel/decimal.js';`,
  );
  const read = quantities.map(decimal);
  const rate = at => ratePrice(tieredPrice, { quantity: read[at % read.length] });
  const peers = [byNumber, byNumberAlone, byDecimalJs, byBigJs, byDinero].map(peer => {
    const tiers = tieredPrice.graduated.map(peer.readTier);
    const own = quantities.map(peer.read);
    return { ...peer, rateAt: at => peer.rate(tiers, own[at % own.length]) };
  });
  for (const peer of peers) proveRating(peer, rate, formatDecimal);
  const subjects = [{ name: 'ours', rateAt: rate }, ...peers].map(({ name, rateAt }) => [name, () => rateAll(rateAt)]);
  const few = Object.fromEntries(libraries.map(({ name }) => [name, 3]));
  const times = await measureTimes(Object.fromEntries(subjects), { work: ratings, roundsOf: few });
  const row = ({ name }) => ({
    name: 'tiered price, the amount and the part of each tier',
    size: ratings,
    ns: times.ours,
    against: name,
    againstNs: times[name],
  });
  yield timesRow({ ...row(byNumber), most: 4 });
  yield timesRow(row(byNumberAlone));
  const [fastest, ...others] = libraries.toSorted((a, b) => times[a.name] - times[b.name]);
  yield fasterRow({ ...row(fastest), least: 5 });
  for (const library of others) yield fasterRow(row(library));
  const [number] = peers;
  yield bytesRow({
    name: 'one kept answer of the same',
    size: 100_000,
    bytes: measureHeap(rate, 100_000),
    against: number.name,
    againstBytes: measureHeap(number.rateAt, 100_000),
  });
}

const libraries = [byDecimalJs, byBigJs, byDinero];

// Equal to the last digit where the peer is exact; number arithmetic is off by a little, and equal is what rounds to the same at nine decimals.
function proveRating({ name, rateAt, write, isAmountAlone }, rate, format) {
  const say = write ?? round;
  const sayOurs = write === undefined ? value => round(Number(format(value))) : format;
  quantities.forEach((_, at) => {
    if (isAmountAlone) proveEqual(`rating by ${name}`, sayOurs(rate(at).amount), say(rateAt(at)));
    else proveEqual(`rating by ${name}`, sayRating(rate(at), sayOurs), sayRating(rateAt(at), say));
  });
}

async function* measureBestPlan() {
  const [plans, months] = [200, 12];
  const data = makePlanCatalogue(plans);
  const parsed = parseCatalogue(data);
  if (!parsed.ok) throw new Error(`the plans are not valid: ${parsed.issues[0].message}`);
  const index = indexCatalogue(parsed.value);
  const usage = makeUsage(months);
  const customer = { id: 'bench', currency: 'EUR', facts: {}, holdings: [] };
  const ours = () => findBestPlan(index, customer, { at: '2026-01-01', usage });
  const read = readPlans(data);
  const [gb, minutes] = usage.map(one => one.months.map(Number));
  const theirs = () => findPlanByNumber(read, { gb, minutes });
  const { considered, cost } = ours();
  const shown = {
    considered: considered.map(({ choices, total }) => ({ id: choices[0].offer, total })),
    bills: cost.bills.map(bill => bill.total),
  };
  proveEqual('the best plan', shown, theirs());
  const times = await measureTimes({ ours, theirs: () => repeat(theirs, 50) }, { rounds: 20 });
  const name = `best plan of ${plans} over ${months} months, with all totals and the bills of the best`;
  const against = 'brute force in number arithmetic';
  yield timesRow({ name, size: plans, ns: times.ours, against, againstNs: times.theirs / 50, most: 4 });
  yield bytesRow({
    name: 'one kept answer of the same',
    size: 20,
    bytes: measureHeap(ours, 20),
    against,
    againstBytes: measureHeap(theirs, 400),
  });
}

function repeat(work, times) {
  let last;
  for (let turn = 0; turn < times; turn += 1) last = work();
  return last;
}

// A function of its own for each, so that none pays for what the optimiser learnt of another.
function rateAll(rateAt) {
  return new Function('rateAt', 'ratings', 'let last; for (let at = 0; at < ratings; at += 1) last = rateAt(at); return last;')(
    rateAt,
    ratings,
  );
}

function round(value) {
  return Number(value.toFixed(9));
}

function sayRating({ chargeable, amount, tiers }, say) {
  return {
    chargeable: say(chargeable),
    amount: say(amount),
    tiers: tiers.map(part => ({ tier: part.tier, quantity: say(part.quantity), amount: say(part.amount) })),
  };
}
