import { COMMANDS } from './commands.ts';

const ASKS =
  /^(?:(?:and|but|or|so|ok|okay|then|please|also|hey|hi)\b[\s,]*)*(?:who|whom|whose|what|when|where|why|which|how|did|does|do|is|are|was|were|will|would|has|have|had|can|could|should|tell|show|list|give|find|search|explain|any(?:thing|one|body)?)\b/i;
const ELLIPTICAL = /^(?:and|what about|how about)\s+\S+(?:\s+\S+){0,4}$/i;

/**
 * Whether words in a thread are meant for us: a question, a request or a command. People also talk to each other there:
 * "thanks, I will tell the desk" is left alone. `words` are cleaned of mentions.
 */
export function isAsked(words: string): boolean {
  const said = words.trim();
  if (said.startsWith('/') || said.endsWith('?')) return true;
  const [first = ''] = said.toLowerCase().split(/\s+/);
  const isCommand = COMMANDS.some(({ name }) => name === first);
  return isCommand || ASKS.test(said) || ELLIPTICAL.test(said);
}
