/**
 * A text made safe to print: control characters, which a terminal would obey, become visible (`␛`, `␀`, …), and so do
 * the invisible ones that turn the direction of writing. Line breaks and tabs stay.
 */
export function printable(text: string): string {
  return text.replace(OBEYED, (character) => {
    const code = character.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? '␡' : `<${code.toString(16).toUpperCase().padStart(4, '0')}>`;
  });
}

/** As `printable`, on one line: runs of line breaks and tabs become a space, space at the end is left out. */
export function oneLine(text: string): string {
  return printable(text.replace(/[\n\r\t\u2028\u2029]+/g, ' ')).trimEnd();
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a terminal would obey
const OBEYED = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;
