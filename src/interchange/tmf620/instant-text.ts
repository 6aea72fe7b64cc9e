import { isInstantText } from '../../kernel/instant.js';

const local = /^(\d{4}-\d\d-\d\dT\d\d:\d\d)(:\d\d(?:\.\d{1,9})?)?$/;

/** A date and time as a catalogue has it; one without a time zone, or a time, is in UTC. */
export function readInstantText(text: string): string | undefined {
  if (text.length === 10 && isInstantText(text)) return `${text}T00:00:00Z`;
  if (isInstantText(text)) return text;
  const [, minute, seconds = ':00'] = local.exec(text) ?? [];
  const whole = minute === undefined ? '' : `${minute}${seconds}Z`;
  return isInstantText(whole) ? whole : undefined;
}
