import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { COMMANDS } from '../../../src/core/chat/commands.ts';
import { SCOPES } from '../../../src/platforms/slack/scopes.ts';
import { manifestSchema } from '../../support/slack-manifest-schema.ts';

const manifest = parse(readFileSync(new URL('../../../config/slack-manifest.yaml', import.meta.url), 'utf8'));
const valid = new Ajv({ allErrors: true }).compile(manifestSchema);

describe('the Slack manifest', () => {
  it('is one that Slack takes', () => {
    valid(manifest);
    expect(valid.errors ?? []).toEqual([]);
  });

  it.each([
    ['a name of 36 characters', { ...manifest, display_information: { name: 'x'.repeat(36) } }],
    ['a misspelt key', { ...manifest, setings: {} }],
    [
      'a command without a slash',
      { ...manifest, features: { slash_commands: [{ command: 'brief', description: 'x' }] } },
    ],
    [
      'an event twice',
      { ...manifest, settings: { event_subscriptions: { bot_events: ['app_mention', 'app_mention'] } } },
    ],
  ])('would be refused with %s', (_, bad) => {
    expect(valid(bad)).toBe(false);
  });

  it('has exactly the commands of the core, with their usage', () => {
    expect(manifest.features.slash_commands).toEqual(
      COMMANDS.map(({ name, summary, usage }) => ({
        command: `/${name}`,
        description: summary,
        ...(usage === '' ? {} : { usage_hint: usage }),
      })),
    );
  });

  it('has no command that Slack keeps for itself', () => {
    const builtIn =
      'me status away dnd shrug remind msg dm feed who collapse expand leave join open search topic mute pro shortcuts invite archive call kick remove rename prefs feedback apps';
    for (const { name } of COMMANDS) expect(builtIn.split(' ')).not.toContain(name);
  });

  it('asks for the scopes that the adapter uses, and no others', () => {
    expect(manifest.oauth_config.scopes.bot).toEqual(Object.keys(SCOPES));
    expect(manifest.oauth_config.scopes.user).toBeUndefined();
  });

  it('subscribes to the events that the adapter listens to', () => {
    expect(manifest.settings.event_subscriptions.bot_events).toEqual(['app_mention', 'message.channels', 'message.im']);
    expect(manifest.settings.interactivity.is_enabled).toBe(true);
  });
});
