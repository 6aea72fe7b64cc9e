/** Which catalogue and which release is open. */
import type { JSX } from 'preact';
import type { Text } from '../../query.js';
import { useScene } from '../desk-scene.js';
import { Said } from './said.js';

/** The heading of the page. */
export function ReleaseTitle({ name, version }: { readonly name: Text; readonly version: string | undefined }): JSX.Element {
  const { say, word } = useScene();
  const said = say(name);
  return (
    <h1>
      {said === undefined ? '' : <Said said={said} />}{' '}
      <small>{version === undefined ? word('notReleased') : word('release', { version })}</small>
    </h1>
  );
}
