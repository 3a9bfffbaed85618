const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Words as text or as the value of an attribute in HTML and XML. */
export const escapeMarkup = (words: string): string => words.replace(/[&<>"']/g, (mark) => ESCAPES[mark] ?? mark);
