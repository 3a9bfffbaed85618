import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import { COMMANDS, type CommandDefinition, type CommandOption } from '../../core/chat/commands.ts';

type OptionBody = NonNullable<RESTPostAPIChatInputApplicationCommandsJSONBody['options']>[number];

function optionBody(option: CommandOption): OptionBody {
  const common = {
    type: ApplicationCommandOptionType.String as const,
    name: option.name,
    description: option.summary,
    required: option.required,
  };
  if (option.choices !== null)
    return { ...common, choices: option.choices.map((choice) => ({ name: choice, value: choice })) };
  return option.suggest === null ? common : { ...common, autocomplete: true };
}

/** The core's commands as Discord registers them: in servers and in direct messages with the app. */
export const commandBodies = (): readonly RESTPostAPIChatInputApplicationCommandsJSONBody[] =>
  COMMANDS.map((command) => ({
    type: ApplicationCommandType.ChatInput,
    name: command.name,
    description: command.summary,
    options: command.options.map(optionBody),
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
    integration_types: [ApplicationIntegrationType.GuildInstall],
  }));

export const definitionOf = (name: string): CommandDefinition | null =>
  COMMANDS.find((command) => command.name === name) ?? null;

/**
 * The values that were given, joined to the raw text that is typed elsewhere: `person: Holm, since: monday` is
 * "Holm since monday". `value` gives an option's value, or null where it was left out.
 */
export function textOf(command: CommandDefinition, value: (option: string) => string | null): string {
  return command.options.reduce((text, option) => {
    const given = value(option.name)?.trim() ?? '';
    if (given === '') return text;
    // "and" joins two names; it says nothing before the first.
    const word = option.word === null || (option.word === 'and' && text === '') ? '' : `${option.word} `;
    return `${text} ${word}${given}`.trim();
  }, '');
}
