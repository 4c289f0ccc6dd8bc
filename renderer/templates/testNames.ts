import type { TemplateNames } from './templateNames.ts';

/** Names for tests: two known, one elsewhere, a plain and a secret variable. */
export const TEST_NAMES: TemplateNames = {
  known: ['fullname', 'orderNumber'],
  others: ['status'],
  variables: [
    { name: 'API', secret: false, value: 'https://stage.example' },
    { name: 'API_KEY', secret: true, value: null },
    { name: 'OTHER', secret: false, value: undefined },
  ],
  checksVariables: true,
  anyName: false,
  examples: new Map([['orderNumber', 'AB 1&2']]),
};
