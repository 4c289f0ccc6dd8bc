import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type WindowPlace, windowPlaceSchema } from './windowPlace.ts';

/** Keeps the window's place in a file of the data folder. */
export interface WindowMemory {
  /** Undefined the first time, and when the file can't be used: a window's place is not worth an error. */
  read(): WindowPlace | undefined;
  /** Best effort, for the same reason. */
  write(place: WindowPlace): void;
}

/** A memory in that file. */
export function createWindowMemory(file: string): WindowMemory {
  return {
    read() {
      try {
        return windowPlaceSchema.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data;
      } catch {
        return undefined;
      }
    },
    write(place) {
      try {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(`${file}.new`, `${JSON.stringify(place)}\n`);
        renameSync(`${file}.new`, file);
      } catch {
        // A full disk: everything that matters is told of by the store.
      }
    },
  };
}
