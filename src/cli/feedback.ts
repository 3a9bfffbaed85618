import { type StoreOptions, withApp } from './options.ts';
import { print, printJson } from './output.ts';

export type FeedbackOptions = StoreOptions & { readonly json?: boolean };

/** `readout feedback`: what readers said is wrong, the newest first. */
export async function feedbackCommand(options: FeedbackOptions): Promise<number> {
  return withApp(options, async ({ store, settings: { workspace } }) => {
    const all = await store.feedback(workspace);
    if (options.json) {
      await printJson(all);
      return 0;
    }
    const lines = all.map(({ day, platform, user, note }) => `${day}  ${platform} ${user}  ${note}`);
    await print(`${lines.length === 0 ? 'Nobody has said that anything is wrong.' : lines.join('\n')}\n`);
    return 0;
  });
}
