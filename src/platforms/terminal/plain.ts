// biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the purpose
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

/** Control characters in an article would move the cursor or change colours: they are shown as a blank of their own. */
export const plain = (text: string): string => text.replace(CONTROL, ' ');

/** The words as they stand, on one flow of lines: only white space may differ from the article. */
export const flow = (text: string): string => plain(text).replace(/\s+/g, ' ').trim();
