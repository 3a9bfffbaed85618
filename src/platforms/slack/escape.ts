/**
 * Text for a mrkdwn string: `&`, `<` and `>` are all that Slack asks to escape, so that nothing in it becomes a link or a
 * mention (https://docs.slack.dev/messaging/formatting-message-text#escaping).
 */
export const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** mrkdwn has no escape for its own signs: a label that holds one must be shown as rich text, not as mrkdwn. */
export const isPlainInMrkdwn = (label: string): boolean => !/[*_~`:]/.test(label);

/** A link in mrkdwn. `url` is an absolute address; the label is plain in mrkdwn. */
export const mrkdwnLink = (url: string, label: string): string =>
  `<${escapeText(url.replaceAll('<', '%3C').replaceAll('>', '%3E').replaceAll('|', '%7C'))}|${escapeText(label).replaceAll('|', '¦')}>`;

/** Words as a person typed them, out of a message's text: entities decoded, links and mentions as their labels. */
export function readText(text: string): string {
  return text
    .replace(/<(?:[@#!])[^>|]*\|([^>]*)>/g, '$1')
    .replace(/<[@#!][^>]*>/g, ' ')
    .replace(/<(?:mailto:)?[^>|]*\|([^>]*)>/g, '$1')
    .replace(/<(https?:[^>]*)>/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/[ \t]+/g, ' ')
    .trim();
}
