import type { Attachment } from '../platforms/common/attachments.ts';
import { escapeMarkup } from '../platforms/common/markup.ts';
import type { MadeFiles } from '../platforms/web/made-files.ts';

/** A link that opens beside the preview; anything but a web address stays words. */
export function link(url: string, label: string): string {
  if (!/^https?:\/\//i.test(url)) return escapeMarkup(label);
  return `<a href="${escapeMarkup(url)}" target="_blank" rel="noreferrer noopener">${escapeMarkup(label)}</a>`;
}

export const button = (label: string, command: string): string =>
  `<button type="button" class="button" data-command="${escapeMarkup(command)}">${escapeMarkup(label)}</button>`;

type Option = { readonly label: string; readonly command: string };

export function menu(placeholder: string, options: readonly Option[]): string {
  const all = options
    .map(({ label, command }) => `<option value="${escapeMarkup(command)}">${escapeMarkup(label)}</option>`)
    .join('');
  const name = escapeMarkup(placeholder);
  return `<select class="menu" aria-label="${name}"><option value="" selected>${name}</option>${all}</select>`;
}

/** A picture, in both themes, or a file to take away; its words where it was not made. */
export function attachmentHtml(attachment: Attachment, made: MadeFiles): string {
  const address = made.get(attachment);
  if (attachment.kind === 'file') {
    const { name, label, without } = attachment;
    if (address === undefined) return `<p class="context">${escapeMarkup(`${label}. ${without}`)}</p>`;
    return `<p class="file"><a href="${address.light}" download="${escapeMarkup(name)}">${escapeMarkup(name)}</a><span>${escapeMarkup(label)}</span></p>`;
  }
  const alt = escapeMarkup(attachment.alt);
  if (address === undefined) return `<p class="context">${alt}</p>`;
  return `<img class="in-light" src="${address.light}" alt="${alt}"><img class="in-dark" src="${address.dark ?? address.light}" alt="${alt}">`;
}
