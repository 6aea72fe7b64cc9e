import { chooseLocale } from '../../lookup/choose-locale.js';
import type { Context } from '../../model/context.js';
import type { Customer } from '../../model/customer.js';
import { explainUpsell } from '../../upsell/explain-upsell.js';
import { findUpsells } from '../../upsell/find-upsells.js';
import { type ArgumentValues, wholeNumber } from '../argument-values.js';
import { CliError } from '../cli-error.js';
import type { CommandCall } from '../command.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { defaultPath } from '../open/default-path.js';
import { explainBadCall } from '../open/explain-bad-call.js';
import { type OpenedCatalogue, openCatalogue } from '../open/open-catalogue.js';
import { openCustomer } from '../open/open-customer.js';
import { openStore, readReleases } from '../open/open-store.js';
import { atOf } from '../open/today.js';
import { readLocale } from '../words/read-locale.js';
import { makeSpeaker } from '../words/speaker.js';
import { listExplanationLines } from './list-explanation-lines.js';
import { listUpsellLines } from './list-upsell-lines.js';
import type { UpsellWords } from './upsell-words.js';

/** Runs `catalogue upsell`. */
export async function runUpsell(call: CommandCall): Promise<ExitCode> {
  const { values, host, out, json } = call;
  const file = values.text('customer');
  if (file === undefined) throw new CliError('customer-missing', 'Whom is it about? Name a file with --customer.');
  const locale = readLocale(values);
  const limit = wholeNumber(values, 'limit');
  const store = values.text('store');
  const earlier = store === undefined ? [] : await readReleases(await openStore(store, host));
  const opened = await openCatalogue(values.words[0] ?? defaultPath(host), call, earlier);
  const customer = await openCustomer(file, opened.index, call);
  const context = contextOf(values, atOf(values.text('at'), host, opened.index), { locale, limit });
  const asked = values.text('whyNot');
  const words = wordsOf(call, opened, chooseLocale(opened.index.catalogue, locale ?? customer.locale).locale);
  if (asked === undefined) {
    const answer = explainBadCall(opened.index, () => findUpsells(opened.index, customer, context));
    if (json) out.json(answer);
    else out.lines(listUpsellLines(answer, { ...words, currency: answer.currency ?? '' }));
  } else answerWhyNot(call, { opened, customer, context, asked, words });
  return exitCode.clean;
}

interface WhyNot {
  readonly opened: OpenedCatalogue;
  readonly customer: Customer;
  readonly context: Context;
  readonly asked: string;
  readonly words: UpsellWords;
}

function answerWhyNot({ out, json }: CommandCall, { opened: { index }, customer, context, asked, words }: WhyNot): void {
  const explanation = explainBadCall(index, () => explainUpsell(index, customer, asked, context));
  if (json) out.json(explanation);
  else out.lines(listExplanationLines(explanation, { ...words, asked }));
}

function wordsOf({ values, out }: CommandCall, { index }: OpenedCatalogue, locale: string): UpsellWords {
  return { index, speaker: makeSpeaker(index, locale), layout: out, currency: '', explains: values.has('explain') };
}

function contextOf(
  values: ArgumentValues,
  at: string,
  { locale, limit }: { readonly locale: string | undefined; readonly limit: number | undefined },
): Context {
  const channel = values.text('channel');
  const currency = values.text('currency')?.toUpperCase();
  const intent = values.text('intent');
  return {
    at,
    ...(channel === undefined ? {} : { channel }),
    ...(currency === undefined ? {} : { currency }),
    ...(locale === undefined ? {} : { locale }),
    ...(intent === undefined ? {} : { intent }),
    ...(limit === undefined ? {} : { limit }),
    ...(values.has('full') ? { detail: 'full' } : {}),
  };
}
