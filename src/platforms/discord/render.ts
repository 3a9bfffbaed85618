import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIEmbed,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import type { Action, Block, View } from '../../core/chat/view.ts';
import { type Attachment, named } from '../common/attachments.ts';
import { clip } from '../common/divide.ts';
import { type Piece, pack } from '../common/pack.ts';
import { escapeMarkdown } from './escape.ts';
import { LIMITS } from './limits.ts';
import { textsOf } from './markdown.ts';

/** One message. `thread` is the name of a thread that is started from it. */
export type DiscordPost = {
  readonly content: string;
  readonly embeds: readonly APIEmbed[];
  readonly components: readonly APIActionRowComponent<APIButtonComponentWithCustomId | APIStringSelectComponent>[];
  readonly thread: string;
  /** What is attached; an embed shows a picture by its name. */
  readonly files?: readonly { readonly name: string; readonly attachment: Attachment }[];
};

type Content =
  | { readonly kind: 'section'; readonly title: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'attachment'; readonly attachment: Attachment }
  | { readonly kind: 'buttons'; readonly buttons: readonly APIButtonComponentWithCustomId[] }
  | { readonly kind: 'menu'; readonly menu: Omit<APIStringSelectComponent, 'custom_id'> };

/** How the adapter knows its own buttons; the command itself follows, so that a button works after a restart. */
export const BUTTON_PREFIX = 'readout:';

/** How the adapter knows its own menus; what is chosen there is the command. */
export const MENU_PREFIX = 'readout-menu:';

/** One quiet colour for every digest. */
const COLOUR = 0x24405c;

/** Escaping can double a title's length. */
const title = (text: string): string => escapeMarkdown(clip(text.replace(/\s+/g, ' '), LIMITS.title / 2 - 20));

/** Buttons that send a command. One whose command is too long for a button is left out: the command can still be typed. */
function buttons(actions: readonly Action[]): readonly APIButtonComponentWithCustomId[] {
  return actions
    .filter((action) => BUTTON_PREFIX.length + action.command.length <= LIMITS.customId && action.label.trim() !== '')
    .map((action) => ({
      type: ComponentType.Button,
      style: ButtonStyle.Secondary,
      label: clip(action.label, LIMITS.buttonLabel),
      custom_id: `${BUTTON_PREFIX}${action.command}`,
    }));
}

/** A menu whose choices are the commands that they send; of more than one takes, the rest is in another. */
function menus(block: Extract<Block, { kind: 'menu' }>): readonly Content[] {
  const options = new Map(
    block.options
      .filter(({ command, label }) => command.length <= LIMITS.optionValue && label.trim() !== '')
      .map(({ command, label }) => [command, label]),
  );
  const all = [...options].map(([value, label]) => ({ label: clip(label, LIMITS.optionLabel), value }));
  return Array.from({ length: Math.ceil(all.length / LIMITS.options) }, (_, i) => ({
    kind: 'menu',
    menu: {
      type: ComponentType.StringSelect,
      placeholder: clip(block.label, LIMITS.placeholder) || 'Choose',
      options: all.slice(i * LIMITS.options, (i + 1) * LIMITS.options),
    },
  }));
}

function contents(block: Exclude<Block, { kind: 'heading' }>): readonly Content[] {
  if (block.kind === 'image') return [{ kind: 'attachment', attachment: block }];
  if (block.kind === 'file') {
    const label = textsOf({ kind: 'text', runs: [{ kind: 'text', text: block.label }] });
    return [...label.map((text): Content => ({ kind: 'text', text })), { kind: 'attachment', attachment: block }];
  }
  if (block.kind === 'menu') return menus(block);
  if (block.kind !== 'actions') return textsOf(block).map((text) => ({ kind: 'text', text }));
  const all = buttons(block.actions);
  const most = LIMITS.rows * LIMITS.buttonsInRow;
  return Array.from({ length: Math.ceil(all.length / most) }, (_, i) => ({
    kind: 'buttons',
    buttons: all.slice(i * most, (i + 1) * most),
  }));
}

function pieces(blocks: readonly Block[]): Piece<Content>[] {
  const heading = (text: string): Piece<Content>[] =>
    title(text) === '' ? [] : [{ kind: 'heading', content: { kind: 'section', title: title(text) }, text }];
  const here = blocks.flatMap((block) =>
    block.kind === 'heading'
      ? heading(block.text)
      : contents(block).map((content): Piece<Content> => ({ kind: 'body', content })),
  );
  const later = blocks.flatMap((block): Piece<Content>[] =>
    block.kind === 'more' && block.blocks.length > 0
      ? [{ kind: 'break' }, ...heading(`${block.count} more ${block.what}`), ...pieces(block.blocks)]
      : [],
  );
  return [...here, ...later];
}

const continued = (heading: string): Content => ({ kind: 'section', title: `${title(heading)} (continued)` });

const filesIn = (content: readonly Content[]): NonNullable<DiscordPost['files']> =>
  named(content.flatMap((part) => (part.kind === 'attachment' ? [part.attachment] : [])));

/** Each section is an embed of its own; a section that outgrows one goes on in the next. */
function embeds(content: readonly Content[]): readonly APIEmbed[] {
  const all: { title?: string; description?: string; image?: { url: string } }[] = [];
  const files = filesIn(content);
  for (const part of content) {
    const last = all.at(-1);
    if (part.kind === 'section') all.push({ title: part.title });
    if (part.kind === 'attachment' && part.attachment.kind === 'image') {
      const name = files.find(({ attachment }) => attachment === part.attachment)?.name ?? '';
      const image = { url: `attachment://${name}` };
      // A picture stands below the words of its embed: the words that follow it need the next one.
      if (last === undefined || last.description !== undefined || last.image !== undefined) all.push({ image });
      else last.image = image;
    }
    if (part.kind !== 'text') continue;
    const longer = last?.description === undefined ? part.text : `${last.description}\n\n${part.text}`;
    if (last === undefined || last.image !== undefined || longer.length > LIMITS.description)
      all.push({ description: part.text });
    else last.description = longer;
  }
  return all.map((embed) => ({ ...embed, color: COLOUR }));
}

/** Buttons in rows of five. Two with one command would be refused: the first stays. */
function rows(content: readonly Content[]): DiscordPost['components'] {
  const all = new Map(
    content.flatMap((part) => (part.kind === 'buttons' ? part.buttons : [])).map((b) => [b.custom_id, b]),
  );
  const each = [...all.values()];
  const selects = content.flatMap((part) => (part.kind === 'menu' ? [part.menu] : []));
  return [
    // A menu takes a row for itself.
    ...selects.map((select, i) => ({
      type: ComponentType.ActionRow as const,
      components: [{ ...select, custom_id: `${MENU_PREFIX}${i}` }],
    })),
    ...Array.from({ length: Math.ceil(each.length / LIMITS.buttonsInRow) }, (_, i) => ({
      type: ComponentType.ActionRow as const,
      components: each.slice(i * LIMITS.buttonsInRow, (i + 1) * LIMITS.buttonsInRow),
    })),
  ];
}

const sum = (all: readonly APIEmbed[]): number =>
  all.reduce(
    (total, embed) =>
      total + (embed.title?.length ?? 0) + (embed.description?.length ?? (embed.image ? LIMITS.alt : 0)),
    0,
  );

function fits(content: readonly Content[]): boolean {
  const all = embeds(content);
  return (
    all.length <= LIMITS.embeds &&
    filesIn(content).length <= LIMITS.files &&
    sum(all) <= LIMITS.embedSum - LIMITS.mark &&
    rows(content).length <= LIMITS.rows
  );
}

function assemble(content: readonly Content[], opening: string, thread: string): DiscordPost {
  const shown = embeds(content);
  const files = filesIn(content);
  return {
    ...(files.length === 0 ? {} : { files }),
    content: opening,
    // A message of buttons alone would be refused, and a mark needs an embed to stand in.
    embeds: shown.length > 0 ? shown : [{ description: 'More:', color: COLOUR }],
    components: rows(content),
    thread,
  };
}

/** A title's first paragraph stands with it above the embeds, where it is the first thing read; null where it has none. */
function leadOf(blocks: readonly Block[]): string | null {
  const [first] = blocks;
  if (first?.kind !== 'text') return null;
  const [text = '', ...more] = textsOf(first);
  return more.length > 0 || text === '' || text.length > LIMITS.content / 2 ? null : text;
}

/** What stands above the embeds and in notifications: the digest's title, and its lead or the summary where it says more. */
function openingOf(heading: string | null, lead: string | null, view: View, first: Content | undefined): string {
  const summary = escapeMarkdown(clip(view.summary, LIMITS.content / 5));
  if (heading === null) return first?.kind === 'text' && first.text === summary ? '' : summary;
  const name = `**${escapeMarkdown(clip(heading, LIMITS.content / 5))}**`;
  if (lead !== null) return `${name}\n${lead}`;
  return view.summary.trim() === heading.trim() || summary === '' ? name : `${name}\n${summary}`;
}

/**
 * A view as Discord messages. Pure. The first stands in the channel; the rest, with all that a section's limit kept out, belong in
 * a thread that is started from it. Every message is within Discord's limits, with room for the mark of a delivery in its last
 * embed; nothing is cut inside a quote or a link; at least one message with at least one embed is made.
 */
export function renderDiscord(view: View): readonly DiscordPost[] {
  const [head, ...rest] = view.blocks;
  const titled = head?.kind === 'heading' && head.level === 1 && head.text.trim() !== '' ? head.text : null;
  const thread = clip((titled ?? view.summary).replace(/\s+/g, ' '), LIMITS.threadName) || 'Readout';
  const lead = titled === null ? null : leadOf(rest);
  const shown = titled === null ? view.blocks : lead === null ? rest : rest.slice(1);
  const posts = pack(pieces(shown), fits, continued);
  if (posts.length === 0) {
    const text = escapeMarkdown(clip(view.summary, LIMITS.content / 5)) || 'Nothing to show.';
    return [
      assemble([{ kind: 'text', text }], titled === null ? '' : openingOf(titled, lead, view, undefined), thread),
    ];
  }
  return posts.map((content, i) => assemble(content, i === 0 ? openingOf(titled, lead, view, content[0]) : '', thread));
}
