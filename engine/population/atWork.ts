import { constant } from './constant.ts';
import type { World } from './world.ts';

/** The world that years pass over, see `constant`: a run has just one, and puts copies of others into it. */
export const atWork = constant<World>();
