import { describe, expect, it } from 'vitest';
import { whyDifferent } from '../../scripts/ensure.mjs';

const locked = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/lit': { version: '3.3.3' },
    'node_modules/vega/node_modules/d3': { version: '7.0.0' },
    'node_modules/@biomejs/cli-win32-x64': { version: '2.6.8', optional: true },
  },
};

describe('dependencies', () => {
  it('are left alone when they are what the lock file says', () => {
    expect(whyDifferent(locked, locked)).toBeUndefined();
  });

  it('of another system may be absent', () => {
    const { '': _project, 'node_modules/@biomejs/cli-win32-x64': _other, ...packages } = locked.packages;
    expect(whyDifferent(locked, { packages })).toBeUndefined();
  });

  it('are installed again when one is missing', () => {
    const { 'node_modules/lit': _lit, ...packages } = locked.packages;
    expect(whyDifferent(locked, { packages })).toBe('lit is missing, the lock file says 3.3.3');
  });

  it('are installed again when one has another version, however deep it lies', () => {
    const packages = { ...locked.packages, 'node_modules/vega/node_modules/d3': { version: '6.0.0' } };
    expect(whyDifferent(locked, { packages })).toBe('d3 is 6.0.0, the lock file says 7.0.0');
  });
});
