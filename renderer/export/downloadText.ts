/** Saves a text as a file: the browser's download, the desktop's save dialog. */
export function downloadText(text: string, fileName: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // The download has begun with the click; the address may go once it was read.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
