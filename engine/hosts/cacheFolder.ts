import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * Folder for what can be made again: `FREMSYN_CACHE` where it is set, else the system's own place for such things.
 * @returns undefined where `FREMSYN_CACHE` is `off`
 */
export function cacheFolder(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): string | undefined {
  const asked = environment.FREMSYN_CACHE;
  if (asked === 'off') return undefined;
  if (asked) return asked;
  if (process.platform === 'win32') {
    return join(environment.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'fremsyn', 'cache');
  }
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'fremsyn');
  return join(environment.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'fremsyn');
}
