import type { DeskContext } from '../../desk/desk-context.js';
import { makeDeskScene } from '../../desk/desk-scene.js';
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
import { type OpenedQuestion, openQuestion } from '../open/open-question.js';
import { listExplanationLines } from './list-explanation-lines.js';
import { listUpsellLines } from './list-upsell-lines.js';
import { makeUpsellWords, type UpsellWords } from './upsell-words.js';

/** Runs `catalogue upsell`. */
export async function runUpsell(call: CommandCall): Promise<ExitCode> {
  const { values, host } = call;
  if (values.text('customer') === undefined)
    throw new CliError('customer-missing', 'Whom is it about? Name a file with --customer.', {
      help: '“catalogue upsell --help” shows how it is used.',
    });
  const limit = wholeNumber(values, 'limit');
  const question = await openQuestion(values.words[0] ?? defaultPath(host), call);
  const customer = customerOf(question.context);
  const context = contextOf(values, question.context, limit);
  const asked = values.text('whyNot');
  if (asked === undefined) answerWhat(call, { question, customer, context });
  else answerWhyNot(call, { question, customer, context, asked });
  return exitCode.clean;
}

interface Asked {
  readonly question: OpenedQuestion;
  readonly customer: Customer;
  readonly context: Context;
}

function answerWhat(call: CommandCall, { question, customer, context }: Asked): void {
  const { index } = question;
  const answer = explainBadCall(index, () => findUpsells(index, customer, context));
  if (call.json) call.out.json(answer);
  else call.out.lines(listUpsellLines(answer, wordsOf(call, question, customer)));
}

function answerWhyNot(call: CommandCall, { question, customer, context, asked }: Asked & { readonly asked: string }): void {
  const { index } = question;
  const explanation = explainBadCall(index, () => explainUpsell(index, customer, asked, context));
  if (call.json) call.out.json(explanation);
  else call.out.lines(listExplanationLines(explanation, { ...wordsOf(call, question, customer), asked }));
}

function wordsOf({ values, out }: CommandCall, { index, context }: OpenedQuestion, customer: Customer): UpsellWords {
  const { locale } = chooseLocale(index.catalogue, context.locale ?? customer.locale);
  return makeUpsellWords(makeDeskScene(index, { ...context, customer, locale }), out, values.has('explain'));
}

// Where the command line says in which market or segment, it is so whatever the record says.
function customerOf({ customer, market, segment }: DeskContext): Customer {
  return {
    ...(customer ?? { id: '', facts: {} }),
    ...(market === undefined ? {} : { market }),
    ...(segment === undefined ? {} : { segment }),
  };
}

function contextOf(values: ArgumentValues, { at, channel, currency, locale }: DeskContext, limit: number | undefined): Context {
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
