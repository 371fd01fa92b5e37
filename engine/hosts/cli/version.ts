import { version as projectVersion } from '../../../package.json';

/** Version of Fremsyn, as `package.json` has it. */
export const version: string = projectVersion;
