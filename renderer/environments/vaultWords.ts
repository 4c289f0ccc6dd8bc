import type { AppInfo } from '#shared/api/app.ts';

/** Where secrets are kept, in a sentence. */
export function vaultWords(vault: AppInfo['vault']): string {
  return vault.kind === 'keyring'
    ? 'Secrets are encrypted with a key in this system’s keyring.'
    : `Secrets are encrypted with a key in the file ${vault.path ?? ''}, as this system has no keyring.`;
}
