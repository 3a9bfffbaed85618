import { renderTerminal } from '../../src/platforms/terminal/render.ts';
import { platformContract } from './platform.ts';

/**
 * A terminal lays lines out anew and shows what could steer it as a blank: words are compared but for white space and that.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach a terminal
const STEERING = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;
const flow = (text: string): string => text.replace(STEERING, ' ').replace(/[\s│]+/g, '');

platformContract(
  {
    name: 'the terminal',
    posts: (view) => [renderTerminal(view, { colour: false, width: 80 })],
    visibleText: (text) => text,
    problems: (text) =>
      (text.replaceAll('\n', '').match(STEERING) ?? []).map((sign) => `a control character: ${JSON.stringify(sign)}`),
    threads: false,
    words: flow,
  },
  15,
);
