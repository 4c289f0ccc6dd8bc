/** Whether native dialogs may be shown. PARLEY_NO_DIALOGS=1 (tests, a machine nobody sits at) has them left out. */
export function dialogsAllowed(): boolean {
  return process.env.PARLEY_NO_DIALOGS !== '1';
}
