import { resolve } from 'node:path';
import { CliError } from '../cli-error.js';
import type { CommandCall } from '../command.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { writeFiles } from '../files/write-files.js';
import { defaultPath } from '../open/default-path.js';
import { openCatalogue } from '../open/open-catalogue.js';

/** Runs `catalogue schema`. */
export async function runSchema(call: CommandCall): Promise<ExitCode> {
  const { values, host, out, json } = call;
  const text = values.has('types') ? await typesText(call) : await schemaText(values.words[0]);
  const target = values.text('out');
  if (target === undefined) {
    if (json && values.has('types')) out.json({ types: text });
    else out.raw(text);
    return exitCode.clean;
  }
  await writeFiles([{ path: resolve(host.cwd, target), text }], { overwrite: true });
  if (json) out.json({ out: target });
  else out.lines([`${out.paint.green(out.symbols.yes)} ${target} is written.`]);
  return exitCode.clean;
}

async function schemaText(path: string | undefined): Promise<string> {
  if (path !== undefined) {
    throw new CliError('path-not-used', 'The JSON Schema is the same for every catalogue, so it takes no path.', {
      help: 'With --types the path says whose facts are meant.',
    });
  }
  const { writeJsonSchema } = await import('../../model/write-json-schema.js');
  return `${JSON.stringify(writeJsonSchema(), undefined, 2)}\n`;
}

async function typesText(call: CommandCall): Promise<string> {
  const { writeFactTypes } = await import('../../model/write-fact-types.js');
  const { catalogue } = await openCatalogue(call.values.words[0] ?? defaultPath(call.host), call);
  return writeFactTypes(catalogue);
}
