/**
 * Text that Discord shows as it stands: a backslash goes before every sign that its markdown would read something into, and is
 * not shown itself (https://docs.discord.com/developers/reference#message-formatting). Mentions, links, emoji and headings stay
 * words; no character is added to what a reader sees.
 */
export function escapeMarkdown(text: string): string {
  return (
    text
      .replace(/[\\*_~`|<[\]]/g, '\\$&')
      // Headings, small print, quotations and lists begin a line.
      .replace(/^([^\S\n]*)([#>+-])/gm, '$1\\$2')
      .replace(/^([^\S\n]*\d+)([.)])/gm, '$1\\$2')
      // Addresses and :emoji: hang on a colon.
      .replace(/:(?=\/\/|[^\s:]+:)/g, '\\:')
      .replace(/@(?=everyone|here)/g, '\\@')
  );
}

/** A link in an embed, where Discord fetches nothing for it. `url` is an absolute address. */
export const link = (url: string, label: string): string =>
  `[${escapeMarkdown(label)}](${url.replaceAll('(', '%28').replaceAll(')', '%29')})`;
