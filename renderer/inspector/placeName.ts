const LONGEST = 60;

/** What undo calls a node: its label, shortened so that every step's label fits (200 characters in the store). */
export function placeName(label: string): string {
  const name = label.trim() || 'a node';
  const characters = Array.from(name);
  return characters.length <= LONGEST ? name : `${characters.slice(0, LONGEST - 1).join('')}…`;
}
