import { MAX_FLOW_BYTES } from '#shared/core/limits.ts';
import type { Problem } from '#shared/core/problem.ts';

/** A file's text, or why it can be no flow. */
export type FileText = { ok: true; text: string } | { ok: false; problem: Problem };

/** Reads a file as the text of a flow; what is too large, binary or not UTF-8 is refused before anything is sent. */
export async function readFlowFile(file: Blob): Promise<FileText> {
  if (file.size > MAX_FLOW_BYTES) {
    return refuse(
      `The file has ${megabytes(file.size)}, and a flow at most ${megabytes(MAX_FLOW_BYTES)}`,
      'Choose a flow exported as JSON',
    );
  }
  if (file.size === 0) return refuse('The file is empty', 'Choose a flow exported as JSON');
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    return refuse(
      'The file can’t be read: it was moved, changed or is a folder',
      'Choose a flow exported as JSON',
    );
  }
  // Signs below 9 are in no text file; binary formats have them at their start.
  if (new Uint8Array(bytes, 0, Math.min(4000, bytes.byteLength)).some((byte) => byte < 9)) {
    return refuse('This is no text file', 'Choose a flow exported as JSON');
  }
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return refuse('The file is not UTF-8 text', 'Save it as UTF-8, or choose a flow exported as JSON');
  }
}

function refuse(message: string, fix: string): FileText {
  return { ok: false, problem: { severity: 'error', rule: 'no-flow', path: '', message, fix } };
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toLocaleString('en-GB', { maximumFractionDigits: bytes < 1e7 ? 1 : 0 })} MB`;
}
