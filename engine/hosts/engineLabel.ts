import { engineVersion } from '../simulation/version.ts';
import { builtCodeHash } from './builtCode.ts';

/**
 * Which engine this is, for results that travel between machines: version and build, as `0.1.0+5f0c1b2a9d3e`. A build is named by
 * its code, so the same sources give the same label anywhere; code that runs from source has its version alone.
 */
export function engineLabel(): string {
  const build = builtCodeHash();
  return build === undefined ? engineVersion : `${engineVersion}+${build.slice(0, 12)}`;
}
