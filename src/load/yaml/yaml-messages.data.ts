/** What is wrong with a YAML text, in words for its author, by the codes of the yaml package. */

/** The words for one code. */
export interface YamlMessage {
  /** The end of the sentence that begins with “This file cannot be read:”. */
  readonly says: string;
  readonly help?: string;
}

/** The words by code; for other codes the words of the yaml package are used. */
export const yamlMessages: Readonly<Record<string, YamlMessage>> = {
  TAB_AS_INDENT: { says: 'a line begins with a tab', help: 'Indent with spaces.' },
  BAD_INDENT: {
    says: 'a line is indented in a way that belongs to nothing above it',
    help: 'Let what belongs together begin in the same column.',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    says: 'there is a second “:” in a line',
    help: 'Put a text that has a colon and a space in it between quotation marks.',
  },
  BLOCK_IN_FLOW: { says: 'there is a “- ” or a “: ” of the indented style between brackets', help: 'Use one style within a bracket.' },
  BAD_ALIAS: {
    says: 'the name after a “*” or “&” is not allowed',
    help: 'Put a text that begins with “*” or “&” between quotation marks.',
  },
  ALIAS_PROPS: { says: 'a “*” reference has something in front of it', help: 'Let a reference stand alone.' },
  BAD_DQ_ESCAPE: {
    says: 'a text in double quotation marks has a “\\” before a character that has no meaning after it',
    help: 'Write “\\\\”, or use single quotation marks.',
  },
  BAD_SCALAR_START: { says: 'a text begins with a character that has a meaning in YAML', help: 'Put the text between quotation marks.' },
  BAD_DIRECTIVE: { says: 'a line begins with “%”, which only a directive may', help: 'Put the text between quotation marks.' },
  BAD_PROP_ORDER: { says: 'an “&” name or a “!” tag stands in the wrong place' },
  BAD_COLLECTION_TYPE: { says: 'a tag says that this is another kind of value' },
  KEY_OVER_1024_CHARS: { says: 'a name is longer than 1,024 characters, or a “:” is missing before it' },
  MULTILINE_IMPLICIT_KEY: { says: 'a “:” is missing, or a name goes over several lines', help: 'Write each field as “name: value”.' },
  MULTIPLE_ANCHORS: { says: 'one value has two “&” names' },
  MULTIPLE_TAGS: { says: 'one value has two tags' },
  NON_STRING_KEY: { says: 'the name of a field is a list, a map or empty', help: 'Use a text as the name.' },
  TAG_RESOLVE_FAILED: { says: 'the tag of this value is not known', help: 'Remove the tag: the word that begins with “!”.' },
  UNEXPECTED_TOKEN: {
    says: 'something stands here that has no place here',
    help: 'Look for a quotation mark, a bracket or a comma too many just before.',
  },
};
