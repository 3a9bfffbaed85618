import { type DiscordPost, renderDiscord } from '../../src/platforms/discord/render.ts';
import { discordProblems, discordWords } from '../support/discord-reader.ts';
import { platformContract } from './platform.ts';

platformContract<DiscordPost>({
  name: 'Discord',
  posts: renderDiscord,
  visibleText: discordWords,
  problems: discordProblems,
  attachments: (post) => (post.files ?? []).map(({ attachment }) => attachment),
  threads: true,
});
