import { describeOffer } from '../../desk/describe-offer.js';
import { CliError } from '../cli-error.js';
import type { CommandCall } from '../command.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { explainBadCall } from '../open/explain-bad-call.js';
import { openDesk } from '../open/open-desk.js';
import { splitPath } from '../open/split-path.js';
import { listDescriptionLines } from './list-description-lines.js';

/** Runs `catalogue show`. */
export async function runShow(call: CommandCall): Promise<ExitCode> {
  const { values, host, out, json } = call;
  const { path, ids } = splitPath(values.words, host);
  const [id = '', another] = ids;
  if (another !== undefined)
    throw new CliError('bad-command-line', 'One offer is shown at a time.', { help: '“catalogue compare” sets several side by side.' });
  const { index, context } = await openDesk(path, call);
  const description = explainBadCall(index, () => describeOffer(index, id, context));
  if (json) out.json(description);
  else out.lines(listDescriptionLines(description, { index, layout: out, isFull: values.has('full') }));
  return exitCode.clean;
}
