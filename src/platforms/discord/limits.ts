/** What Discord takes in one message. Lengths are in characters; JavaScript's code units never count fewer. */
export const LIMITS = {
  /** https://docs.discord.com/developers/resources/message#create-message */
  content: 2_000,
  embeds: 10,
  /** https://docs.discord.com/developers/resources/message#embed-object-embed-limits */
  title: 256,
  description: 4_096,
  footer: 2_048,
  /** Titles, descriptions and footers of all embeds of a message together. Builders do not check it. */
  embedSum: 6_000,
  /** https://docs.discord.com/developers/components/reference#action-row */
  rows: 5,
  buttonsInRow: 5,
  buttonLabel: 80,
  customId: 100,
  /** https://docs.discord.com/developers/components/reference#string-select */
  options: 25,
  optionLabel: 100,
  optionValue: 100,
  placeholder: 150,
  /** https://docs.discord.com/developers/resources/channel#start-thread-from-message */
  threadName: 100,
  /** https://docs.discord.com/developers/resources/message#create-message: longer ones are refused. */
  nonce: 25,
  /** https://docs.discord.com/developers/interactions/application-commands#autocomplete */
  choices: 25,
  choice: 100,
  /** https://docs.discord.com/developers/reference#uploading-files */
  files: 10,
  /** https://docs.discord.com/developers/resources/message#attachment-object */
  fileDescription: 1_024,
  /** Room that is left for the words of a picture, for where it can't be attached. */
  alt: 1_500,
  /** A link that is longer is left out; its label stays. */
  url: 512,
  /** Room that is left in every message for the mark of its delivery. */
  mark: 120,
} as const;
