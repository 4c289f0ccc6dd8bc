import * as z from 'zod';

// The page's policy forbids eval, and zod's attempt to use it would be reported as a violation. main.tsx imports this
// file before every other: schemas decide when they are made.
z.config({ jitless: true });
