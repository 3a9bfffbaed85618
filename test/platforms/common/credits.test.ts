import { describe, expect, it } from 'vitest';
import { credits, linkable, spokenCredits } from '../../../src/platforms/common/credits.ts';

const from = (outlet: string, date: string | null, url: string | null = null) => ({ article: 'a', outlet, date, url });

describe('credits', () => {
  it('writes a date once for the outlets of one day', () => {
    expect(
      spokenCredits([from('Northern Wire', '16 Nov'), from('Harbour Post', '16 Nov'), from('Sund Times', '17 Nov')]),
    ).toBe('Northern Wire, Harbour Post, 16 Nov, Sund Times, 17 Nov');
  });

  it('names an outlet without a name and leaves out a date that is unknown', () => {
    expect(spokenCredits([from(' ', null)])).toBe('outlet not named');
  });

  it('links web addresses only, and none that is too long', () => {
    expect(credits([from('Northern Wire', null, 'https://northern-wire.example/a b')], 200)).toEqual([
      { label: 'Northern Wire', url: 'https://northern-wire.example/a%20b' },
    ]);
    expect(
      ['javascript:alert(1)', 'ftp://x.example/', 'words', `https://x.example/${'y'.repeat(200)}`].map((url) =>
        linkable(url, 200),
      ),
    ).toEqual([null, null, null, null]);
  });
});
