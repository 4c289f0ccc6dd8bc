import { appointment } from './appointment.ts';
import type { Example } from './example.ts';
import { orderTracking } from './orderTracking.ts';
import { personalGreeting } from './personalGreeting.ts';

/** The shipped examples, in the order the library shows them. */
export const examples: readonly Example[] = [orderTracking, personalGreeting, appointment];
