/** Keeps texts away from the YAML parser that would exhaust its stack: the program would not survive that. */

/**
 * Tells whether a text may be nested too deeply to be parsed. It looks at brackets and at what lines begin with, without understanding the
 * text, so it may be wrong about a text with hundreds of unmatched brackets or of spaces in front of a line; no catalogue has those.
 *
 * @param text - YAML.
 * @returns True where it may be.
 */
export function isTooDeepForYaml(text: string): boolean {
  return hasDeepBrackets(text) || deepLine.test(text);
}

const deepest = 300;
const deepLine = new RegExp(`^(?:[ \\t]|[-?:](?=[ \\t])){${deepest},}`, 'm');

function hasDeepBrackets(text: string): boolean {
  let depth = 0;
  for (const { 0: bracket } of text.matchAll(/[[\]{}]/g)) {
    depth = bracket === '[' || bracket === '{' ? depth + 1 : Math.max(0, depth - 1);
    if (depth > deepest) return true;
  }
  return false;
}
