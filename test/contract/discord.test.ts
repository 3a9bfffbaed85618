import { ComponentType } from 'discord.js';
import { BUTTON_PREFIX, type DiscordPost, renderDiscord } from '../../src/platforms/discord/render.ts';
import { discordProblems, discordWords } from '../support/discord-reader.ts';
import { platformContract } from './platform.ts';

platformContract<DiscordPost>({
  name: 'Discord',
  posts: renderDiscord,
  visibleText: discordWords,
  problems: discordProblems,
  attachments: (post) => (post.files ?? []).map(({ attachment }) => attachment),
  commands: (post) =>
    post.components.flatMap((row) =>
      row.components.flatMap((part) =>
        part.type === ComponentType.StringSelect
          ? part.options.map(({ value }) => value)
          : part.custom_id.slice(BUTTON_PREFIX.length),
      ),
    ),
  threads: true,
});
