const text = (maxLength: number, minLength = 1) => ({ type: 'string', minLength, maxLength });
const webAddress = (maxLength: number) => ({ type: 'string', pattern: '^https?://', maxLength });
const flag = { type: 'boolean' };
const object = (properties: object, required: readonly string[] = []) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});
const names = (maxItems: number) => ({ type: 'array', uniqueItems: true, maxItems, items: text(50) });

/**
 * The documented constraints of an app manifest, for the parts that ours uses; any other key is refused. Slack publishes the
 * whole as a schema, against which this was compared: https://github.com/slackapi/manifest-schema (2.0.0). The words are at
 * https://docs.slack.dev/reference/app-manifest.
 */
export const manifestSchema = object(
  {
    display_information: object(
      {
        name: text(35),
        description: text(140),
        long_description: text(4_000, 175),
        background_color: { type: 'string', pattern: '^#([0-9a-fA-F]{3}){1,2}$' },
      },
      ['name'],
    ),
    features: object({
      app_home: object({ home_tab_enabled: flag, messages_tab_enabled: flag, messages_tab_read_only_enabled: flag }),
      bot_user: object({ display_name: text(80), always_online: flag }, ['display_name']),
      slash_commands: {
        type: 'array',
        minItems: 1,
        maxItems: 50,
        items: object(
          {
            command: { type: 'string', pattern: '^/', minLength: 2, maxLength: 32 },
            url: webAddress(3_000),
            description: text(2_000),
            usage_hint: text(1_000),
            should_escape: flag,
          },
          ['command', 'description'],
        ),
      },
    }),
    oauth_config: object({ scopes: object({ bot: names(255), user: names(255) }) }),
    settings: object({
      event_subscriptions: object({ request_url: webAddress(3_500), bot_events: names(100) }),
      interactivity: object({ is_enabled: flag, request_url: webAddress(3_500) }, ['is_enabled']),
      org_deploy_enabled: flag,
      socket_mode_enabled: flag,
      token_rotation_enabled: flag,
    }),
  },
  ['display_information'],
);
