/** Takes the marks of Markdown off a text, so that it reads as the page would: no parser, only what articles use. */
export function plainFromMarkdown(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/^(?:```|~~~).*$/gm, '')
    .replace(/^#{1,6}[ \t]+(.*?)[ \t]*#*$/gm, '$1')
    .replace(/^>[ \t]?/gm, '')
    .replace(/!\[([^\]\n]{0,300})\]\([^)\s]{0,2000}(?:[ \t]+"[^"\n]{0,300}")?\)/g, '$1')
    .replace(/\[([^\]\n]{1,500})\]\([^)\s]{0,2000}(?:[ \t]+"[^"\n]{0,300}")?\)/g, '$1')
    .replace(/(\*\*|__)(?=\S)([^\n]{1,500}?\S)\1/g, '$2')
    .replace(/(?<![\w*])\*(?=[^\s*])([^*\n]{1,500})\*(?![\w*])/g, '$1');
}
