import * as z from 'zod';

/** An optional language model that may choose among sentences. */
export type ModelSettings = {
  readonly provider: 'openai' | 'anthropic';
  readonly name: string;
  /** The address of its API, without a slash at its end. */
  readonly apiUrl: string;
  /** Null where the server asks for none, as Ollama does. */
  readonly key: string | null;
  readonly timeoutMs: number;
};

const OWN_ADDRESS = { openai: 'https://api.openai.com/v1', anthropic: 'https://api.anthropic.com/v1' } as const;
const SECOND_MS = 1_000;

export const modelSchema = z.strictObject({
  provider: z.enum(['none', 'openai', 'anthropic']).default('none'),
  name: z.string().min(1).nullable().default(null),
  apiUrl: z
    .url({ protocol: /^https?$/u, error: 'a web address such as "http://127.0.0.1:11434/v1"' })
    .transform((url) => url.replace(/\/+$/u, ''))
    .nullable()
    .default(null),
  timeoutSeconds: z.number().min(0.1).max(60).default(8),
});

/** The model's settings with its key; null where none is configured. Pushes a line for each thing that is missing. */
export function modelSettings(
  file: z.infer<typeof modelSchema>,
  key: string | null,
  problems: string[],
): ModelSettings | null {
  const { provider, name, apiUrl, timeoutSeconds } = file;
  if (provider === 'none') return null;
  if (name === null) {
    problems.push(`READOUT_MODEL_NAME is missing: model.provider is ${provider}, name the model that it serves`);
    return null;
  }
  if (key === null && (provider === 'anthropic' || apiUrl === null)) {
    problems.push(
      `READOUT_MODEL_KEY is missing: ${OWN_ADDRESS[provider]} asks for a key; set it, or name another apiUrl`,
    );
    return null;
  }
  return { provider, name, apiUrl: apiUrl ?? OWN_ADDRESS[provider], key, timeoutMs: timeoutSeconds * SECOND_MS };
}
