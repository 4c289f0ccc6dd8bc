import { app, dialog } from 'electron';
import { startFailure } from '../common/startFailure.ts';
import { dialogsAllowed } from './dialogs.ts';

/** Says why Parley can't start, in the terminal and in a dialog, and ends with exit code 1. */
export function failToStart(error: unknown): void {
  const sentence = startFailure(error);
  console.error(sentence);
  if (dialogsAllowed()) dialog.showErrorBox('Parley can’t start', sentence);
  app.exit(1);
}
