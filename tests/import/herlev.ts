/** Tables of a small municipality, each as somebody would have it. */
export const herlev = {
  'bydele.csv': 'Bydel;Navn på engelsk\nHerlev;Herlev\n',
  'omraader.csv': 'Boligområde;Bydel;Slags;Boligorganisation\nHjortespring;Herlev;Almene boliger;kab\n',
  'boliger.csv': 'Boligområde;Ejerform;Værelser;Antal;Husleje\nHjortespring;Almen familiebolig;3;810;6.200\n',
  'beboere.csv': `Boligområde;Køn;Alder;Antal\n${['0-14', '15-17', '18-29', '30-49', '50-59', '60-64', '65-110']
    .flatMap((ages) => [`Hjortespring;Mænd;${ages} år;100`, `Hjortespring;Kvinder;${ages} år;100`])
    .join('\n')}\n`,
  'husstande.csv':
    'Boligområde;Husstandstype;Husstandsstørrelse;Antal\nHjortespring;Enlig;1;600\nHjortespring;Par;4;200\n',
  'uddannelse.csv':
    'Boligområde;Alder;Uddannelse;Antal\nHjortespring;15-29;H10;400\nHjortespring;30-59;H30;400\nHjortespring;60-110;H10;400\n',
  'tilknytning.csv':
    'Boligområde;Alder;Tilknytning;Antal\nHjortespring;18-29;Lønmodtagere;200\nHjortespring;30-49;Lønmodtagere;200\nHjortespring;50-64;Lønmodtagere;400\n',
  'indkomst.csv': 'Boligområde;Bruttoindkomst\nHjortespring;350.000\n',
  'doemte.csv': 'Boligområde;Dømte;Dømte sidste år\nHjortespring;10;11\n',
  'udlejning.csv': 'Boligområde;Kommunal anvisning;Fleksibel udlejning\nHjortespring;25 %;0 %\n',
  'skoler.csv':
    'Skole;Slags;Bydel;Pladser\nHerlev Dagtilbud;Dagtilbud;Herlev;200\nHjortespring Skole;Skole;Herlev;300\n',
  'skoledistrikter.csv':
    'Boligområde;Skole;Andel\nHjortespring;herlev-dagtilbud;100 %\nHjortespring;hjortespring-skole;100 %\n',
};
