import { expect, test } from 'vitest';
import { independentVoices } from '../../../src/core/merge/independent.ts';

const card = (id: string, outlet: string | null, origin = id) => ({ id, outlet, origin });

test('outlets that tell it themselves count each', () => {
  expect(independentVoices([card('a', 'Meridian Wire'), card('b', 'Lisker Post')])).toBe(2);
});

test('an outlet that tells it twice counts once', () => {
  expect(independentVoices([card('a', 'Meridian Wire'), card('b', 'Meridian Wire'), card('c', 'Lisker Post')])).toBe(2);
});

test('a reprint is the voice of its first outlet, not of the one that prints it', () => {
  const reprint = card('b', 'Coastal Register', 'a');
  expect(independentVoices([card('a', 'Meridian Wire'), reprint])).toBe(1);
  expect(independentVoices([reprint, card('a', 'Meridian Wire'), card('c', 'Coastal Register')])).toBe(2);
});

test('articles of no known outlet are each their own', () => {
  expect(independentVoices([card('a', null), card('b', null), card('c', null, 'b')])).toBe(2);
});

test('the order of the articles does not matter', () => {
  const cards = [card('b', 'Coastal Register', 'a'), card('c', 'Lisker Post', 'a'), card('d', 'Lisker Post')];
  expect(independentVoices(cards)).toBe(independentVoices(cards.toReversed()));
});
