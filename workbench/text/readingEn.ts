import type { Text } from './text.ts';

/** English words for reading. */
export const readingEn: Text['reading'] = {
  foot: {
    heading: 'About the page',
    privacy: 'Privacy',
    accessibility: 'Accessibility',
  },
  newVersion: {
    ready: 'A new version of Fremsyn is ready. Your work is saved before it is taken into use.',
    take: 'Use the new version',
    later: 'Later',
  },
};
