/** Ids on the loopback Discord. */
export const IDS = {
  app: '1000000000000000001',
  guild: '1000000000000000002',
  channel: '1000000000000000003',
  alice: '1000000000000000004',
  direct: '1000000000000000005',
} as const;

const person = (id: string, username: string, name: string | null, bot: boolean) => ({
  id,
  username,
  discriminator: bot ? '0000' : '0',
  global_name: name,
  avatar: null,
  bot,
  flags: 0,
});

export const BOT = person(IDS.app, 'readout', null, true);
export const ALICE = person(IDS.alice, 'alice', 'Alice', false);

const joined = { roles: [], joined_at: new Date(0).toISOString(), deaf: false, mute: false, flags: 0 };
const PERMISSIONS = '2248473465835073';

export const MEMBER = { user: ALICE, permissions: PERMISSIONS, ...joined };

/** The one server, as the gateway announces it. */
export const GUILD_DATA = {
  id: IDS.guild,
  name: 'Loopback',
  owner_id: IDS.alice,
  preferred_locale: 'en-US',
  unavailable: false,
  member_count: 2,
  features: [],
  emojis: [],
  stickers: [],
  voice_states: [],
  threads: [],
  presences: [],
  stage_instances: [],
  guild_scheduled_events: [],
  joined_at: new Date(0).toISOString(),
  roles: [
    {
      id: IDS.guild,
      name: '@everyone',
      color: 0,
      colors: {},
      hoist: false,
      position: 0,
      permissions: PERMISSIONS,
      managed: false,
      mentionable: false,
      flags: 0,
    },
  ],
  channels: [
    {
      id: IDS.channel,
      type: 0,
      name: 'news',
      position: 0,
      permission_overwrites: [],
      parent_id: null,
      topic: null,
      nsfw: false,
    },
  ],
  members: [MEMBER, { user: BOT, ...joined }],
};
