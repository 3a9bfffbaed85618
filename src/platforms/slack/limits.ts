import type { KnownBlock } from './block-types.ts';

/** What Slack takes in one message. Lengths are in characters; JavaScript's code units never count fewer. */
export const LIMITS = {
  /** https://docs.slack.dev/reference/block-kit/blocks */
  blocks: 50,
  /** https://docs.slack.dev/reference/block-kit/blocks/header-block */
  header: 150,
  /** https://docs.slack.dev/reference/block-kit/composition-objects/text-object */
  textObject: 3_000,
  /** https://docs.slack.dev/reference/block-kit/block-elements/button-element */
  buttonText: 75,
  buttonValue: 2_000,
  actionId: 255,
  /** https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element */
  options: 100,
  optionText: 75,
  optionValue: 150,
  placeholder: 150,
  /** https://docs.slack.dev/reference/methods/chat.postMessage#truncating: longer text is cut; this much is advised. */
  text: 4_000,
  /**
   * All blocks of a message as JSON, in bytes. Not documented: messages of about 13,200 characters were refused with
   * `msg_blocks_too_long`, however they were counted (https://github.com/slackapi/bolt-js/issues/2509 and /2867).
   */
  blocksJson: 12_000,
  /** One block as JSON: a heading, its block and a source line must fit one message together. */
  blockJson: 7_500,
  /** https://docs.slack.dev/reference/methods/files.getUploadURLExternal: the description of a picture. */
  alt: 1_000,
  /** A link that is longer is left out; its label stays. */
  url: 2_000,
} as const;

/** Bytes of a value as JSON: never fewer than the characters in it, whichever way Slack counts them. */
export const jsonBytes = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

/** While a message is packed its blocks are counted again and again: each is written out once. */
const counted = new WeakMap<KnownBlock, number>();

function blockBytes(block: KnownBlock): number {
  const known = counted.get(block);
  if (known !== undefined) return known;
  const bytes = jsonBytes(block);
  counted.set(block, bytes);
  return bytes;
}

/** Whether blocks make one message. Each block is within its own limits by the way it was made. */
export function withinLimits(blocks: readonly KnownBlock[]): boolean {
  if (blocks.length > LIMITS.blocks) return false;
  // Brackets around a list, a comma after each of its items.
  return blocks.reduce((sum, block) => sum + blockBytes(block) + 1, 2) <= LIMITS.blocksJson;
}
