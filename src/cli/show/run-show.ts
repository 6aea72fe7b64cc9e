import { describeOffer } from '../../desk/describe-offer.js';
import type { CommandCall } from '../command.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { explainBadCall } from '../open/explain-bad-call.js';
import { hintCurrency } from '../open/hint-currency.js';
import { openQuestion } from '../open/open-question.js';
import { pathAndOffer } from '../open/path-and-offer.js';
import { listDescriptionLines } from './list-description-lines.js';

/** Runs `catalogue show`. */
export async function runShow(call: CommandCall): Promise<ExitCode> {
  const { values, out, json } = call;
  const [path, id] = pathAndOffer(call, 'show');
  const { index, context } = await openQuestion(path, call);
  const description = explainBadCall(index, () => describeOffer(index, id, context));
  if (json) out.json(description);
  else out.lines(listDescriptionLines(description, { index, layout: out, isFull: values.has('full') }));
  hintCurrency(call, index, description.currency);
  return exitCode.clean;
}
