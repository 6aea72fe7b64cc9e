import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { CliError } from '../cli-error.js';
import type { CommandCall } from '../command.js';
import { exitCode } from '../exit-code.js';

/**
 * Lists the files of customers that a command line names.
 *
 * @param call - The command.
 * @returns Those of `--customer` as they were typed, then those of the folder of `--customers` by name.
 * @throws A `CliError` for a folder that cannot be read or has none.
 */
export async function listCustomerFiles({ values, host }: CommandCall): Promise<readonly string[]> {
  const folder = values.text('customers');
  return [...values.list('customer'), ...(folder === undefined ? [] : await listFolder(folder, host.cwd))];
}

async function listFolder(folder: string, cwd: string): Promise<readonly string[]> {
  const names = await readdir(resolve(cwd, folder)).catch(() => {
    throw new CliError('path-not-found', `“${folder}” is no folder that can be read.`, { exitCode: exitCode.unreadable });
  });
  const files = names.filter(name => /\.(?:json|ya?ml)$/.test(name)).sort();
  if (files.length > 0) return files.map(name => join(folder, name));
  throw new CliError('no-customers', `There is no customer in “${folder}”: no file there ends in .json, .yaml or .yml.`, {
    exitCode: exitCode.unreadable,
  });
}
