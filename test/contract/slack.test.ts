import { renderSlack, type SlackPost } from '../../src/platforms/slack/render.ts';
import { slackProblems, slackWords } from '../support/slack-reader.ts';
import { platformContract } from './platform.ts';

platformContract<SlackPost>({
  name: 'Slack',
  posts: renderSlack,
  visibleText: slackWords,
  problems: slackProblems,
  attachments: (post) => post.attachments ?? [],
  commands: (post) =>
    post.blocks.flatMap((block) =>
      block.type !== 'actions'
        ? []
        : block.elements.flatMap((part) =>
            part.type === 'button'
              ? (part.value ?? '')
              : part.type === 'static_select'
                ? (part.options ?? []).map(({ value }) => value ?? '')
                : [],
          ),
    ),
  threads: true,
});
