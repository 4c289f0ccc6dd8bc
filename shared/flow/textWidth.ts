import { parseTemplate } from '../core/template.ts';

/**
 * How wide a text is in the app's face (Inter, 400), in px at `size`. An estimate from the face's own advance widths,
 * good to a percent for Latin text; other scripts are taken at their usual width, wide characters at a full em.
 */
export function textWidth(text: string, size: number): number {
  let units = 0;
  let count = 0;
  for (const character of text) {
    units += advance(character);
    count++;
  }
  return (units / 1000 - LETTER_SPACING * count) * size;
}

/** How wide a template is as cards show it: data names as chips (mono 10.75 px, 3 px of padding a side). */
export function templateWidth(template: string, size: number): number {
  let width = 0;
  for (const part of parseTemplate(template)) {
    if (typeof part === 'string') width += textWidth(part, size);
    else width += part.name.length * CHIP_CHARACTER + 6;
  }
  return width;
}

/** `-0.006em`, as type-12 sets it. */
const LETTER_SPACING = 0.006;
/** A character of JetBrains Mono at 10.75 px with -0.02em. */
const CHIP_CHARACTER = 10.75 * 0.58;

/** Advance widths of Inter 400, in thousandths of an em, for U+0020 to U+007E. */
const LATIN = [
  281, 288, 466, 633, 642, 982, 644, 300, 365, 365, 501, 662, 288, 460, 288, 360, 631, 407, 610, 618, 646,
  593, 620, 566, 619, 620, 288, 302, 662, 662, 662, 511, 966, 690, 654, 730, 722, 601, 590, 746, 743, 269,
  571, 672, 565, 903, 753, 765, 639, 765, 644, 642, 646, 744, 690, 985, 682, 679, 629, 365, 360, 365, 471,
  456, 323, 562, 612, 571, 612, 583, 370, 613, 591, 242, 242, 549, 242, 876, 591, 600, 612, 612, 376, 528,
  327, 591, 562, 818, 546, 562, 552, 426, 333, 426, 662,
];

function advance(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return 0;
  if (code < 0x7f) return LATIN[code - 0x20] ?? 600;
  if (code === 0x2019 || code === 0x2018) return 261;
  if (code < 0x250) return 600;
  if (code >= 0x300 && code < 0x370) return 0;
  // Capital letters of other alphabets are wide; CJK and emoji take a full em.
  return code < 0x1100 ? 660 : 1000;
}
