/** The permanent codes of what importers and exporters find, where the rule book has none: what they mean, so that one list explains them all. */

/** What holds for every finding of one code. */
export interface InterchangeCode {
  readonly slug: string;
  /** What it finds, in one sentence. */
  readonly purpose: string;
  /** Why a finding matters to a customer or a rep. */
  readonly why: string;
  /** What to do about a finding. */
  readonly help: string;
}

export type InterchangeImportCode = 'IMP001' | 'IMP002' | 'IMP003' | 'LIF008' | 'LIF014';

export type ExportCode = 'EXP001' | 'EXP002' | 'EXP003';

/** What importers find. */
export const importCodes: Readonly<Record<InterchangeImportCode, InterchangeCode>> = {
  IMP001: {
    slug: 'assumed-meaning',
    purpose: 'The imported file leaves open what is meant; the finding says how it was read.',
    why: 'The format leaves open what is meant; the other meaning would be another price.',
    help: 'Compare with the system that the file comes from. If it means the other thing, correct the catalogue after the import, or the file before it.',
  },
  IMP002: {
    slug: 'not-carried',
    purpose: 'The imported file says something for which the catalogue has no place.',
    why: 'Who reads the catalogue will not know of it.',
    help: 'Decide whether it may go. Accept it by its pointer with --accept, or keep it where people find it, such as a description or `metadata`.',
  },
  IMP003: {
    slug: 'changed-id',
    purpose: 'A thing could not keep the name that it has in the imported file as its id.',
    why: 'Tools that know the thing by its name must look for the id.',
    help: 'Tell the tools the new id, or give the thing another name in the file and import it again.',
  },
  LIF008: {
    slug: 'duplicate-effective-date',
    purpose: 'Two versions of an imported catalogue begin at the same moment.',
    why: 'From that moment on nobody can say which of the two holds.',
    help: 'Give each version a moment of its own, or leave the file out that is not in force.',
  },
  LIF014: {
    slug: 'shape-changed',
    purpose: 'A price plan has other phases than in the version before.',
    why: 'Customers who are in a phase would find themselves in another one.',
    help: 'Give the plan with other phases another name, and let new customers have that one.',
  },
};

/** What exporters find; the codes mirror those of importers. */
export const exportCodes: Readonly<Record<ExportCode, InterchangeCode>> = {
  EXP001: {
    slug: 'assumed-meaning',
    purpose: 'The other format has no word for something; the finding says which word was taken.',
    why: 'The other format has no word for it; its nearest word may mean more or less.',
    help: 'Read the file as the other system would. If the word says too much or too little, change the catalogue, or the file after the export.',
  },
  EXP002: {
    slug: 'not-carried',
    purpose: 'Something of the catalogue is not in the files, because the other format cannot say it.',
    why: 'Who reads the files will not know of it.',
    help: 'Decide whether it may go. Accept it by its pointer with --accept, or set it up by hand in the other system.',
  },
  EXP003: {
    slug: 'changed-id',
    purpose: 'A thing could not keep its id in the files.',
    why: 'Tools that know the thing by its id must look for the new name.',
    help: 'Tell the tools the new name, or give the thing an id that the other format takes.',
  },
};
