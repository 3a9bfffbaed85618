import { createAnthropic } from '@ai-sdk/anthropic';
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import type { Chooser } from '../../core/answer/model/choice.ts';
import { INSTRUCTIONS, promptFor } from '../../core/answer/model/prompt.ts';
import type { Log } from '../logging/logger.ts';
import type { ModelSettings } from '../settings/model.ts';

/** After a failure the model is left alone for so long: a reader must not wait for it at every question. */
const REST_MS = 60_000;
const MOST_TOKENS = 300;

function modelOf({ provider, name, apiUrl, key }: ModelSettings) {
  if (provider === 'anthropic') return createAnthropic({ baseURL: apiUrl, apiKey: key ?? '' })(name);
  return createOpenAICompatible({ name: 'model', baseURL: apiUrl, ...(key === null ? {} : { apiKey: key }) })(name);
}

/**
 * A chooser that asks the configured model, without tools, once a question. Where no reply comes in time, or an error does, it
 * gives null, logs one line and rests for a minute. `now` is in milliseconds since the epoch.
 */
export function createChooser(settings: ModelSettings, log: Log, now: () => number = Date.now): Chooser {
  const model = modelOf(settings);
  let restsUntil = Number.NEGATIVE_INFINITY;
  return async (question, candidates) => {
    if (now() < restsUntil) return null;
    try {
      const { content } = await model.doGenerate({
        prompt: [
          { role: 'system', content: INSTRUCTIONS },
          { role: 'user', content: [{ type: 'text', text: promptFor(question, candidates) }] },
        ],
        temperature: 0,
        maxOutputTokens: MOST_TOKENS,
        abortSignal: AbortSignal.timeout(settings.timeoutMs),
      });
      return content.map((part) => (part.type === 'text' ? part.text : '')).join('');
    } catch (error) {
      restsUntil = now() + REST_MS;
      log.warn(
        { event: 'model.failed', err: error },
        'the language model gave no answer: answering without it for a minute',
      );
      return null;
    }
  };
}
