/** How somebody's words for a category become the pack's: tried in order, on text in lower case. */
export interface Vocabulary {
  readonly name: string;
  readonly forms: readonly (readonly [code: string, form: RegExp])[];
}

/** A sum over a category, or `undefined` for what no form knows. */
export type Word = { readonly code: string } | 'total' | undefined;

const totals =
  /^(tot|ialt|mok|14tot|i alt|alle|total|all|both sexes|mænd og kvinder i alt|.* i alt|i alt .*|total .*|.* total)$/;

/** The pack's code for a word in Danish, English or StatBank's codes. The pack's own codes read as themselves. */
export function readWord({ forms }: Vocabulary, written: string): Word {
  const text = written.trim().toLowerCase().replace(/\s+/g, ' ');
  if (text === '') return undefined;
  const own = forms.find(([code]) => code === text)?.[0];
  if (own !== undefined) return { code: own };
  if (totals.test(text)) return 'total';
  const code = forms.find(([, form]) => form.test(text))?.[0];
  return code === undefined ? undefined : { code };
}

export const sexWords: Vocabulary = {
  name: 'sex',
  forms: [
    ['man', /^(m|1|mand|mænd|drenge|men|male|males)$/],
    ['woman', /^(k|2|w|f|kvinde|kvinder|piger|women|female|females)$/],
  ],
};

/** After Statistics Denmark's main groups (DISCED): H10 to H80. Short higher education includes medium-length and bachelor. */
export const educationWords: Vocabulary = {
  name: 'education',
  forms: [
    ['none', /^(ingen|under uddannelse i grundskolen|i grundskole|none)$/],
    ['basic', /^(h10|10)\b|grundskole|basic school|primary/],
    ['upper-secondary', /^(h20|h35|20|35)\b|gymnasi|adgangsgivende|upper secondary|qualifying/],
    ['vocational', /^(h30|30)\b|erhvervs(faglig|uddannelse)|vocational/],
    ['long-higher', /^(h70|h80|70|80)\b|(?<!mellem)lang\w* videreg|\blvu\b|ph\.? ?d|long.*higher|masters? pro/],
    ['short-higher', /^(h40|h50|h60|40|50|60)\b|kort\w* videreg|mellemlang|bachelor|\b(kvu|mvu|bach)\b|short|medium/],
  ],
};

/** After the socio-economic groups of the register-based labour force statistics (RAS). */
export const activityWords: Vocabulary = {
  name: 'activity',
  forms: [
    ['student', /uddannelsessøgende|under uddannelse|studerende|\bsu\b|student|in education|enrolled/],
    [
      'social-assistance',
      /kontanthjælp|uddannelseshjælp|hjemrejseydelse|overgangsydelse|social assistance|cash benefit/,
    ],
    ['disability-pension', /førtidspension|disability pension|early retirement pension/],
    ['retired', /folkepension|efterløn|seniorpension|tidlig pension|fleksydelse|pensionist|old.age pension|retired/],
    ['unemployed', /arbejdsløs|ledige?\b|dagpenge|unemployed|jobless/],
    [
      'employed',
      /beskæftiget|beskæftigede|lønmodtager|selvstændig|ægtefælle|i arbejde|fleksjob|employed|self-employed/,
    ],
    ['outside', /uden ?for arbejdsstyrken|udenfor|øvrige|andre|uoplyst|midlertidigt|outside|other/],
    ['child', /^(børn|børn og unge|child|children)$/],
  ],
};

/** Household types after Statistics Denmark's household statistics (FAM55N). With children or without is told by the size. */
export const householdWords: Vocabulary = {
  name: 'household-type',
  forms: [
    ['single-with-children', /(enlig|single).*(med|with) (børn|barn|child)|enlige? forsørger|single parent/],
    ['couple-with-children', /(par|couple).*(med|with) (børn|barn|child)/],
    ['single', /^(m|k|ihb)$|enlig|single|lives alone|ikke.hjemmeboende/],
    ['couple', /^(par|pa)$|^(ægte)?par|ægtepar|couple/],
    ['other', /^ah$|andre|flere familier|other|several/],
  ],
};

export const tenureWords: Vocabulary = {
  name: 'tenure',
  forms: [
    ['social-youth', /ungdomsbolig|youth/],
    ['social-elderly', /ældrebolig|plejebolig|elderly/],
    ['social-family', /^20$|almen|familiebolig|social|non-profit/],
    ['cooperative', /^41$|andel|co-?operative/],
    ['private-rental', /privat.*(leje|udlej)|lejebolig|^lejer?$|udlejet|beboet af lejer|private rental|rented/],
    ['owner-occupied', /ejerbolig|^ejer$|beboet af ejer|ejerlejlighed|parcelhus|owner/],
  ],
};

export const estateKindWords: Vocabulary = {
  name: 'kind',
  forms: [
    ['social', /almen|social/],
    ['cooperative', /andel|co-?operative/],
    ['private-rental', /leje|rental/],
    ['owner-occupied', /ejer|owner/],
  ],
};

/** The criteria of almenboligloven § 61 a as the ministry's lists and Beboerdata name them. */
export const criterionWords: Vocabulary = {
  name: 'criterion',
  forms: [
    ['outside-labour', /uden ?for arbejdsmarked|uden tilknytning|arbejdsmarked|outside.*labour|without attachment/],
    ['convicted', /dømt|kriminalitet|straffelov|convict/],
    ['basic-schooling', /grundskole|uddannelsesniveau|basic school/],
    ['origin', /ikke-?vestlig|non-?western|indvandrere/],
    ['mean-income', /indkomst|income/],
  ],
};

/** Yes and no. */
export const flagWords: Vocabulary = {
  name: 'flag',
  forms: [
    ['true', /^(ja|sand|x|1|yes|true)$/],
    ['false', /^(nej|falsk|0|no|false)$/],
  ],
};
