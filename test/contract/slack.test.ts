import { renderSlack } from '../../src/platforms/slack/render.ts';
import { slackProblems, slackWords } from '../support/slack-reader.ts';
import { platformContract } from './platform.ts';

platformContract({
  name: 'Slack',
  posts: renderSlack,
  visibleText: slackWords,
  problems: slackProblems,
  threads: true,
});
