import type { types } from '@slack/bolt';

/** Slack's blocks, by way of the one Slack package that is depended on. */
export type KnownBlock = types.KnownBlock;
export type Button = types.Button;
export type ContextBlock = types.ContextBlock;
export type RichTextBlock = types.RichTextBlock;
export type RichTextBlockElement = types.RichTextBlockElement;
export type RichTextElement = types.RichTextElement;
export type RichTextSection = types.RichTextSection;
export type RichTextText = types.RichTextText;
export type StaticSelect = types.StaticSelect;
