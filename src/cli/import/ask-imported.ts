/** What else is asked of what was imported, without a second reading of its file. */
import { indexCatalogue } from '../../lookup/index-catalogue.js';
import type { Catalogue } from '../../model/catalogue.js';
import { indexForSearch } from '../../search/index-for-search.js';
import { searchCatalogue } from '../../search/search-catalogue.js';
import { validateCatalogue } from '../../validation/validate-catalogue.js';
import type { CommandCall } from '../command.js';
import { today } from '../open/today.js';
import { startProgress } from '../progress.js';
import type { ImportAnswers } from './import-answers.js';
import type { ImportedFile } from './list-import-lines.js';

/** The questions of the command line. */
export interface ImportQuestions {
  /** Whether the rule book is asked. */
  readonly validate: boolean;
  /** What is looked for. */
  readonly search?: string;
}

/** Reads the questions. */
export function readQuestions({ values }: Pick<CommandCall, 'values'>): ImportQuestions {
  const search = values.text('search');
  return { validate: values.has('validate'), ...(search === undefined ? {} : { search }) };
}

/** Tells whether anything is asked. */
export function isAsking({ validate, search }: ImportQuestions): boolean {
  return validate || search !== undefined;
}

/**
 * Answers the questions for each file that was imported.
 *
 * @param imported - The files.
 * @param questions - What is asked.
 * @param call - The command, for the day and the progress.
 * @returns The files with their answers.
 */
export function askImported(
  imported: readonly ImportedFile[],
  questions: ImportQuestions,
  { host, err, json }: CommandCall,
): readonly ImportedFile[] {
  if (!isAsking(questions)) return imported;
  const progress = startProgress(err, json);
  try {
    return imported.map(file => {
      const { catalogue } = file;
      if (catalogue === undefined) return file;
      const answerer: Answerer = { catalogue, say: step => progress.stepAtOnce(`${step} ${file.file}`) };
      return { ...file, answers: { ...validate(answerer, questions, today(host, catalogue.timeZone)), ...search(answerer, questions) } };
    });
  } finally {
    progress.done();
  }
}

interface Answerer {
  readonly catalogue: Catalogue;
  readonly say: (step: string) => void;
}

function validate({ catalogue, say }: Answerer, questions: ImportQuestions, at: string): ImportAnswers {
  if (!questions.validate) return {};
  say('Checking');
  const { ok, profile, counts, issues } = validateCatalogue(catalogue, { at });
  return { validation: { ok, profile, counts, issues } };
}

function search({ catalogue, say }: Answerer, { search: text }: ImportQuestions): ImportAnswers {
  if (text === undefined) return {};
  say('Searching');
  return { search: { text, hits: searchCatalogue(indexForSearch(indexCatalogue(catalogue)), text) } };
}
