/** What is wrong with a number, in words for a Field's `error`, or null: `Use a number between 1 and 30 seconds`. `unit` is a word in the plural. */
export function numberProblem(
  value: number | null,
  { min, max, whole = false, unit = '' }: { min: number; max: number; whole?: boolean; unit?: string },
): string | null {
  const range = `between ${min} and ${max}${unit && ` ${unit}`}`;
  if (value === null || !Number.isFinite(value)) return `Type a number ${range}`;
  if (value < min || value > max) return `Use a number ${range}`;
  if (whole && !Number.isInteger(value)) return `Use a whole number ${range}`;
  return null;
}
