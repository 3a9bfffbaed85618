import { describe, expect, it } from 'vitest';
import { roleNames, sideName, sideNamed, sidesIn, sidesOf } from '../../../../src/core/digest/meetings/sides.ts';

const names = (words: string): readonly string[] => sidesIn(words).map(sideName);

describe('sides', () => {
  it.each([
    ['Norway', 'Norway'],
    ['norwegian', 'Norway'],
    ['UK', 'UK'],
    ['un', 'UN'],
    ['the European Union', 'EU'],
    ['Nato', 'NATO'],
  ])('are known by name, adjective and acronym: %s', (typed, name) => {
    const side = sideNamed(typed);
    expect(side && sideName(side)).toBe(name);
  });

  it('are none where no list has the name', () => {
    expect(sideNamed('Marland')).toBeNull();
    expect(sideNamed('Holm')).toBeNull();
  });

  it.each([
    ['the US and Russian military chiefs', ['US', 'Russia']],
    ["Norway's prime minister", ['Norway']],
    ['NATO secretary general', ['NATO']],
    ['head of the International Monetary Fund', ['IMF']],
    ['governor of New Mexico', []],
    ['trade envoy to turkey farmers', []],
    ['the two of us', []],
  ])('are read out of a role: %s', (role, sides) => {
    expect(names(role)).toEqual(sides);
  });

  it('of a person are their country before what their role names', () => {
    expect(sidesOf({ country: 'SE', role: 'EU trade envoy' }).map(sideName)).toEqual(['Sweden', 'EU']);
    expect(sidesOf({ country: null, role: null })).toEqual([]);
  });

  it.each([
    ['leader of Marland', 'Marland', true],
    ['Marlandish envoy', 'marland', true],
    ['Keldorian foreign minister', 'Keldoria', true],
    ["Marland's envoy", 'Marland', true],
    ['foreign minister', 'Foreign Land', false],
    ['minister of marland affairs', 'Marland', false],
    ['Marlandia envoy', 'Marland', false],
    ['Iron Works manager', 'Ira', false],
  ])('unlisted: whether "%s" names %s is %s', (role, typed, expected) => {
    expect(roleNames(role, typed)).toBe(expected);
  });
});
