import { renderDiscord } from '../../src/platforms/discord/render.ts';
import { discordProblems, discordWords } from '../support/discord-reader.ts';
import { platformContract } from './platform.ts';

platformContract({
  name: 'Discord',
  posts: renderDiscord,
  visibleText: discordWords,
  problems: discordProblems,
  threads: true,
});
