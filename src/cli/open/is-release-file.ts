import { open } from 'node:fs/promises';
import { resolve } from 'node:path';

// The head of a release is written before its catalogue; in canonical JSON that head follows it, at the end of the file.
const looked = 64 * 1024;

/**
 * Tells whether a path names a file that says that it is a release. Whether it is a sound one is for opening it to say.
 *
 * @param path - The path as it was typed.
 * @param cwd - The folder against which it is resolved.
 * @returns False for a folder, for a file that is no JSON, and for one that cannot be read: reading it will say why.
 */
export async function isReleaseFile(path: string, cwd: string): Promise<boolean> {
  if (!path.endsWith('.json')) return false;
  const file = await open(resolve(cwd, path)).catch(() => undefined);
  if (file === undefined) return false;
  try {
    const { size } = await file.stat();
    const read = async (position: number): Promise<string> => {
      const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(Math.min(looked, size)), position });
      return buffer.toString('utf8', 0, bytesRead);
    };
    const ends = `${await read(0)}${await read(Math.max(0, size - looked))}`;
    return ends.includes('"contentHash"') && ends.includes('"effectiveFrom"') && ends.includes('"release"');
  } catch {
    return false;
  } finally {
    await file.close();
  }
}
