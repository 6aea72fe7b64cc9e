import { describeOffer } from '../../desk/describe-offer.js';
import { CliError } from '../cli-error.js';
import type { CommandCall } from '../command.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { defaultPath } from '../open/default-path.js';
import { explainBadCall } from '../open/explain-bad-call.js';
import { openDesk } from '../open/open-desk.js';
import { listDescriptionLines } from './list-description-lines.js';

/** Runs `catalogue show`. */
export async function runShow(call: CommandCall): Promise<ExitCode> {
  const { values, host, out, json } = call;
  const [first, second] = values.words;
  if (first === undefined) {
    throw new CliError('offer-missing', 'Which offer? Name its id.', { help: '“catalogue show --help” shows how it is used.' });
  }
  const [path, id] = second === undefined ? [defaultPath(host), first] : [first, second];
  const { index, context } = await openDesk(path, call);
  const description = explainBadCall(index, () => describeOffer(index, id, context));
  if (json) out.json(description);
  else out.lines(listDescriptionLines(description, { index, layout: out, isFull: values.has('full') }));
  return exitCode.clean;
}
