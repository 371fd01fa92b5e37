/** Who answers for the site: filled in by the municipality in `contact.json` before it builds. */
type Contact = Readonly<Record<keyof typeof labels.da, string>>;

const labels = {
  da: {
    authority: 'Myndighed',
    unit: 'Afdeling',
    email: 'E-mail',
    telephone: 'Telefon',
    address: 'Adresse',
    dataProtectionOfficer: 'Databeskyttelsesrådgiver',
  },
  en: {
    authority: 'Authority',
    unit: 'Department',
    email: 'Email',
    telephone: 'Telephone',
    address: 'Address',
    dataProtectionOfficer: 'Data protection officer',
  },
} as const;

const toFill = {
  da: 'udfyldes af den kommune, der stiller siden til rådighed',
  en: 'to be filled in by the municipality that provides the site',
} as const;

/** The contact as a list of terms; what nobody has filled in says so. */
export function contactList(given: Partial<Contact>, language: 'da' | 'en'): string {
  const rows = Object.entries(labels[language]).map(([key, label]) => {
    const value = given[key as keyof Contact]?.trim();
    const shown = value ? escaped(value) : `<span class="to-fill">${toFill[language]}</span>`;
    return `<div><dt>${label}</dt><dd>${shown}</dd></div>`;
  });
  return `<dl class="contact">${rows.join('')}</dl>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
