/** Danish words for reading: the foot of the page, new versions of the site, and what is appended to a printed document. */
export const readingDa = {
  foot: {
    heading: 'Om siden',
    privacy: 'Privatliv',
    accessibility: 'Tilgængelighed',
  },
  newVersion: {
    ready: 'En ny udgave af Fremsyn er klar. Dit arbejde bliver gemt, før den tages i brug.',
    take: 'Brug den nye udgave',
    later: 'Senere',
  },
};
