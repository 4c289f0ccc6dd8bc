import type { FailureCode } from '#shared/fulfillment/failureCodes.ts';

/** What helps against a failure: a field of the webhook to go to, or the environments. */
export interface FailureHelp {
  label: string;
  /** Where in the webhook; undefined for the whole action. */
  field?: readonly (string | number)[];
  /** The cure is in the environments, not in the flow. */
  environments?: true;
  /** Sample answers would do for now: the endpoint can't be reached from here. */
  samples?: true;
}

/** What helps against each failure. */
export const FAILURE_HELP: Record<FailureCode, FailureHelp> = {
  dns: { label: 'Check the URL', field: ['url'], samples: true },
  refused: { label: 'Check the URL', field: ['url'], samples: true },
  reset: { label: 'Open the webhook' },
  tls: { label: 'Open the environments', environments: true },
  timeout: { label: 'Change the time-out', field: ['timeoutMs'] },
  'http-status': { label: 'Open the webhook' },
  redirect: { label: 'Change the URL', field: ['url'] },
  'too-large': { label: 'Open the webhook' },
  'not-json': { label: 'Open the webhook' },
  contract: { label: 'Open the webhook' },
  'bad-url': { label: 'Change the URL', field: ['url'] },
  'bad-header': { label: 'Change the headers', field: ['headers'] },
  'missing-variable': { label: 'Open the environments', environments: true, samples: true },
  aborted: { label: 'Open the webhook' },
  'no-recording': { label: 'Add a sample answer', field: ['sample'] },
};
