import { createHash } from 'node:crypto';
import { type REST, Routes } from 'discord.js';
import type { Log } from '../../core/chat/log.ts';
import { commandBodies } from './commands.ts';

/** Small values that outlive the process. */
export type State = { get(key: string): Promise<string | null>; set(key: string, value: string): Promise<void> };

/**
 * Registers the slash commands, only when they have changed since the last time: Discord counts what is created, and clients
 * drop what they have cached. Rejects with what Discord says where it says no.
 */
export async function registerCommands(rest: REST, application: string, state: State, log: Log): Promise<void> {
  const body = commandBodies();
  const key = `discord:commands:${application}`;
  const hash = createHash('sha256').update(JSON.stringify(body)).digest('hex');
  if ((await state.get(key)) === hash) return;
  await rest.put(Routes.applicationCommands(application), { body });
  await state.set(key, hash);
  log.info({ commands: body.map((command) => command.name) }, 'registered the slash commands with Discord');
}
