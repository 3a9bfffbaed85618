import { expect, test } from 'vitest';
import { scenesOf } from '../../../../src/core/facts/deadlines/scene.ts';
import { speakerOf } from '../../../../src/core/facts/deadlines/telling.ts';
import { createModels } from '../../../../src/core/language/model/models.ts';
import { createReader } from '../../../../src/core/language/reader.ts';
import { loadModelBytes } from '../../../../src/services/language/load.ts';
import { articleOf } from '../../language/reading-of.ts';

const reading = createReader(createModels(loadModelBytes()))(articleOf('Ada Holm told the bank that it will pay.'));
const at = (text: string): number => reading.tokens.findIndex((token) => token.text === text);

/** The speaker, where "pay" hangs on `above` under the label given, and "the bank" is the telling's object. */
function speaker(above: string, label: string, mark: string): string | undefined {
  const tree: Readonly<Record<string, { readonly head: number; readonly label: string }>> = {
    Holm: { head: at('told'), label: 'nsubj' },
    bank: { head: at('told'), label: 'obj' },
    that: { head: at('pay'), label: mark },
    pay: { head: at(above), label },
  };
  const tokens = reading.tokens.map((token) => ({ ...token, ...tree[token.text] }));
  const [scene] = scenesOf({ ...reading, tokens }, []);
  return speakerOf(scene!, at('pay'))?.actor?.name;
}

test.each([
  ['a clause of the telling', 'told', 'ccomp', 'mark', 'Ada Holm'],
  ['a clause that the tree hangs on whom it is told', 'bank', 'acl', 'mark', 'Ada Holm'],
  ['a relative clause', 'bank', 'acl', 'nsubj', undefined],
])('who says %s', (_, above, label, mark, expected) => {
  expect(speaker(above, label, mark)).toBe(expected);
});
