import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIEmbed,
  type APIStringSelectComponent,
  ComponentType,
} from 'discord.js';

/**
 * Reads a Discord message the way Discord does: what a person sees of it, and what Discord would refuse or act upon. Written from
 * Discord's reference, apart from the renderer, so that the two check each other.
 */
export type DiscordMessage = {
  readonly content?: string;
  readonly embeds?: readonly APIEmbed[];
  readonly components?: readonly APIActionRowComponent<APIButtonComponentWithCustomId | APIStringSelectComponent>[];
  readonly files?: readonly { readonly name: string }[];
};

type Reading = { text: string; problems: string[] };

const BLOCK_SIGN = /^\s*(?:#{1,3}\s|-#\s|[-*+]\s|>{1,3}\s|\d+[.)]\s)/;
const MASKED_LINK = /^\[((?:\\[\s\S]|[^\]\\])*)\]\((https?:\/\/[^\s()]+)\)/;

/** One line's inline markup: escapes undone, bold and links taken away, everything else that Discord would read noted. */
function readInline(line: string, bold: { on: boolean }, links: boolean): Reading {
  const problems: string[] = [];
  let text = '';
  for (let rest = line; rest !== ''; ) {
    const escaped = /^\\([!-/:-@[-`{-~])/.exec(rest);
    const masked = MASKED_LINK.exec(rest);
    const acts = /^(?:<|[*_~`|[\]]|@everyone|@here|https?:\/\/|:[A-Za-z0-9_+-]+:)/.exec(rest);
    if (escaped) {
      text += escaped[1];
      rest = rest.slice(2);
    } else if (masked && links) {
      text += readInline(masked[1]!, bold, false).text;
      rest = rest.slice(masked[0].length);
    } else if (rest.startsWith('**')) {
      bold.on = !bold.on;
      rest = rest.slice(2);
    } else {
      if (acts) problems.push(`would act on ${JSON.stringify(rest.slice(0, 24))}`);
      text += rest[0];
      rest = rest.slice(1);
    }
  }
  return { text, problems };
}

/** A markdown text; `links` says whether masked links are read, which fetch a preview outside an embed. */
function read(markdown: string, links: boolean): Reading {
  const bold = { on: false };
  const problems: string[] = [];
  const lines = markdown.split('\n').map((line) => {
    const body = line.replace(/^> /, '').replace(/^-# /, '');
    if (BLOCK_SIGN.test(body)) problems.push(`would read a block in ${JSON.stringify(body.slice(0, 24))}`);
    const reading = readInline(body, bold, links);
    problems.push(...reading.problems);
    return reading.text;
  });
  if (bold.on) problems.push('bold without end');
  return { text: lines.join('\n'), problems };
}

/** Everything that a person sees of a message, in order. */
export function discordWords(message: DiscordMessage): string {
  const embeds = (message.embeds ?? []).flatMap((e) => [
    read(e.title ?? '', false).text,
    read(e.description ?? '', true).text,
  ]);
  const labels = (message.components ?? []).flatMap((row) =>
    row.components.map((part) => (part.type === ComponentType.Button ? (part.label ?? '') : (part.placeholder ?? ''))),
  );
  return [read(message.content ?? '', false).text, ...embeds, ...labels].filter((text) => text !== '').join('\n');
}

/** What Discord would refuse (`50035`) or act upon in a message; empty for a good one. */
export function discordProblems(message: DiscordMessage): string[] {
  const found: string[] = [];
  const over = (size: number, limit: number, what: string) => {
    if (size > limit) found.push(`${what} has ${size}, at most ${limit}`);
  };
  const { content = '', embeds = [], components = [] } = message;
  over(content.length, 2_000, 'content');
  over(embeds.length, 10, 'embeds');
  found.push(...read(content, false).problems);
  let sum = 0;
  for (const [i, embed] of embeds.entries()) {
    const parts = { title: embed.title ?? '', description: embed.description ?? '', footer: embed.footer?.text ?? '' };
    over(parts.title.length, 256, `embeds[${i}].title`);
    over(parts.description.length, 4_096, `embeds[${i}].description`);
    over(parts.footer.length, 2_048, `embeds[${i}].footer`);
    if (parts.title + parts.description === '' && embed.image === undefined) found.push(`embeds[${i}] is empty`);
    sum += parts.title.length + parts.description.length + parts.footer.length;
    found.push(...read(parts.title, false).problems, ...read(parts.description, true).problems);
  }
  over(sum, 6_000, 'the sum over all embeds');
  const names = (message.files ?? []).map((file) => file.name);
  over(names.length, 10, 'files');
  if (new Set(names).size < names.length) found.push('a file name twice');
  for (const name of names)
    if (!/^[\w.-]{1,100}$/.test(name)) found.push(`Discord would change the file name ${JSON.stringify(name)}`);
  for (const { image } of embeds) {
    const name = image?.url.replace('attachment://', '');
    if (name !== undefined && !names.includes(name)) found.push(`no file for the picture ${JSON.stringify(name)}`);
  }
  over(components.length, 5, 'rows');
  const ids = components.flatMap((row) => row.components.map((button) => button.custom_id));
  for (const row of components) {
    over(row.components.length, 5, 'buttons in a row');
    for (const part of row.components) {
      const { custom_id: id } = part;
      over(id.length, 100, 'custom_id');
      if (part.type === ComponentType.StringSelect) {
        if (row.components.length > 1) found.push('a menu shares its row');
        if (part.options.length === 0) found.push('a menu without options');
        over(part.options.length, 25, 'options');
        over(part.placeholder?.length ?? 0, 150, 'placeholder');
        for (const { label, value } of part.options) {
          over(label.length, 100, 'option label');
          over(value.length, 100, 'option value');
          if (label === '' || value === '') found.push('an option without label or value');
        }
        if (new Set(part.options.map(({ value }) => value)).size < part.options.length)
          found.push('an option value twice');
        continue;
      }
      const { label = '' } = part;
      over(label.length, 80, 'label');
      if (label === '' || id === '') found.push('a button without label or id');
    }
  }
  if (new Set(ids).size < ids.length) found.push('custom_id twice');
  if (content.trim() === '' && embeds.length === 0) found.push('an empty message');
  return found;
}
