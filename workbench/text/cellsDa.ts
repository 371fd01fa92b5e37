/** Danish words of the cells that hold a table, a formula, a goal or a free figure. */
export const cellsDa = {
  data: {
    title: (id: string) => `Tabellen ${id}`,
    size: (rows: string, count: number, columns: number) =>
      `${rows} ${count === 1 ? 'række' : 'rækker'}, ${columns} ${columns === 1 ? 'kolonne' : 'kolonner'}`,
    source: 'Kilde',
    date: 'Dato',
    licence: 'Licens',
    file: 'Fil',
    resource: 'Bruges som',
    mapping: 'Kolonner',
    became: (column: string, field: string) => `${column} er ${field}`,
    notTold: 'ikke oplyst',
    refused:
      'Tabellen vises ikke: den tæller færre end fem personer i en celle eller ligner personnumre. Ret de linjer, som bemærkningerne nævner.',
  },
};
