import { renderSlack, type SlackPost } from '../../src/platforms/slack/render.ts';
import { slackProblems, slackWords } from '../support/slack-reader.ts';
import { platformContract } from './platform.ts';

platformContract<SlackPost>({
  name: 'Slack',
  posts: renderSlack,
  visibleText: slackWords,
  problems: slackProblems,
  attachments: (post) => post.attachments ?? [],
  threads: true,
});
