import { describe, expect, it } from 'vitest';
import { createFindings } from '../../engine/scenario/findings.ts';
import { currentVersion, migrated, migrations } from '../../engine/scenario/migrations.ts';

const steps = [
  { from: 1, migrate: (text: string) => text.replace('letting:', 'flexible:') },
  { from: 2, migrate: (text: string) => `${text}\nshare: 0.5` },
];

function lifted(text: string, version: number) {
  const findings = createFindings('plan.md');
  return { text: migrated(text, version, { line: 2, column: 1 }, findings, steps, 3), told: findings.messages };
}

describe('a document of an earlier version', () => {
  it('is lifted by every step from its own version on, in their order', () => {
    expect(lifted('letting: 1', 1)).toEqual({ text: 'flexible: 1\nshare: 0.5', told: [] });
    expect(lifted('letting: 1', 2)).toEqual({ text: 'letting: 1\nshare: 0.5', told: [] });
    expect(lifted('letting: 1', 3)).toEqual({ text: 'letting: 1', told: [] });
  });

  it('is left as it is, and told of, where it is newer or no step begins at its version', () => {
    for (const version of [4, 0]) {
      const { text, told } = lifted('letting: 1', version);
      expect(text).toBe('letting: 1');
      expect(told).toMatchObject([{ severity: 'error', line: 2 }]);
      expect(told[0]?.da).not.toBe(told[0]?.en);
    }
  });

  it('can be lifted from every version there has been', () => {
    expect(migrations.map(({ from }) => from)).toEqual(Array.from({ length: currentVersion - 1 }, (_, i) => i + 1));
  });
});
