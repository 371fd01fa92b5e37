import { describe, expect, it } from 'vitest';
import { measures } from '../../engine/index.ts';
import { usesNamed } from '../../workbench/cells/carryingWords.ts';
import { usesShown } from '../../workbench/notebook/scenarioEdits.ts';
import { language } from '../../workbench/text/language.ts';
import { documentOf } from './documentOf.ts';
import { visit } from './gladsaxeSession.ts';

const scenario = `
name: Early
measures:
  - measure: employment-programme
    id: job
    where: vaerebro-park
    from: 2026
    coverage: 0.4
  - measure: employment-programme
    id: elsewhere
    where: [hoje-gladsaxe, pileparken]
    from: 2026
    coverage: 0.2
  - measure: housing-social-plan
    id: plan
    where: vaerebro-park
    from: 2026
    coverage: 0.5
`;

describe('measures in a sentence', () => {
  async function told(...ids: readonly string[]): Promise<string> {
    const { session } = await visit();
    session.history.edit(documentOf(['scenario early', scenario]));
    const uses = usesShown(session, 'early', new Set(measures.keys()));
    return usesNamed(session, uses, ids);
  }

  it('are told place by place, so that no place reads as one more measure', async () => {
    expect(await told('job', 'elsewhere', 'plan')).toBe(
      'Beskæftigelsesindsats og Boligsocial helhedsplan i Værebro Park samt Beskæftigelsesindsats i Høje Gladsaxe og Pileparken',
    );
    language.value = 'en';
    expect(await told('job', 'elsewhere', 'plan')).toBe(
      'Employment programme and Comprehensive social plan in Værebro Park; and Employment programme in Høje Gladsaxe and Pileparken',
    );
    language.value = 'da';
  });

  it('are one measure and its place where there is one, and the id of one that is not there', async () => {
    expect(await told('plan')).toBe('Boligsocial helhedsplan i Værebro Park');
    expect(await told('gone')).toBe('gone');
  });
});
