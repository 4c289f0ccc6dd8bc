import { useEffect } from 'react';
import { subscribe } from '../api/subscribe.ts';
import { runCommand } from '../commands/commandList.ts';
import { useAppServices } from './AppContext.ts';

/** Does what the desktop app's menu asks for; commands bear the names of its items. */
export function useWindowCommands(): void {
  const { client } = useAppServices();
  useEffect(
    () =>
      subscribe(
        (signal) => client.window.commands(undefined, { signal }),
        (command) => void runCommand(command),
      ),
    [client],
  );
}
