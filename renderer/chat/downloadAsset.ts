import type { Asset } from '#shared/flow/document.ts';

/** Saves a file of the flow as the browser saves downloads. */
export function downloadAsset({ name, mediaType, data }: Asset): void {
  const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
  const url = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download reads the address after the click.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
