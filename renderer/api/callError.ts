import { ORPCError } from '@orpc/client';
import * as z from 'zod';
import { errors } from '#shared/api/errors.ts';
import { ConnectionLostError } from './ConnectionLostError.ts';

/** The contract's errors with their data. */
type ContractError = {
  [Code in keyof typeof errors]: {
    code: Code;
    /** A sentence for people: what happened, what to do. */
    message: string;
    data: z.infer<(typeof errors)[Code]['data']>;
  };
}[keyof typeof errors];

/** Why a call failed, as the page shows it. */
export type CallError =
  | ContractError
  /** Some of the input breaks the contract's rules, e.g. an empty name. `message` is about the first issue. */
  | { code: 'BAD_INPUT'; message: string; data: { issues: { path: PropertyKey[]; message: string }[] } }
  /** The connection broke: whether the call was carried out is not known. Try again when it is `restored`. */
  | { code: 'CONNECTION'; message: string; data: { restored: Promise<void> } }
  /** The page itself broke the call off. */
  | { code: 'ABORTED'; message: string; data: null }
  /** Anything else: an error inside Parley. The terminal that it runs in has the details. */
  | { code: 'INTERNAL'; message: string; data: null };

/** What a failed call means. Takes whatever was caught. */
export function callError(error: unknown): CallError {
  if (error instanceof ConnectionLostError)
    return { code: 'CONNECTION', message: error.message, data: { restored: error.restored } };
  if (error instanceof ORPCError) return answered(error);
  if (error instanceof Error && error.name === 'AbortError')
    return { code: 'ABORTED', message: 'Stopped.', data: null };
  return internal();
}

function answered(error: ORPCError<string, unknown>): CallError {
  if (isContractCode(error.code)) {
    const data = errors[error.code].data.safeParse(error.data);
    if (data.success) return { code: error.code, message: error.message, data: data.data } as ContractError;
  }
  if (error.code === 'BAD_REQUEST') {
    const issues = inputIssues.safeParse(error.data);
    const first = issues.data?.issues[0];
    if (issues.success && first)
      return { code: 'BAD_INPUT', message: sentence(first.message), data: issues.data };
  }
  if (error.code === 'PAYLOAD_TOO_LARGE')
    return {
      code: 'BAD_INPUT',
      message: error.message,
      data: { issues: [{ path: [], message: error.message }] },
    };
  return internal(
    error.code === 'INTERNAL_SERVER_ERROR' && SENTENCE.test(error.message) ? error.message : undefined,
  );
}

function isContractCode(code: string): code is keyof typeof errors {
  return Object.hasOwn(errors, code);
}

function internal(
  message = 'Something went wrong inside Parley. Try again; if it stays, start Parley anew.',
): CallError {
  return { code: 'INTERNAL', message, data: null };
}

function sentence(text: string): string {
  const capital = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?…]$/.test(capital) ? capital : `${capital}.`;
}

/** The services say something for people; oRPC alone says only “Internal Server Error”. */
const SENTENCE = /[.!?]$/;

/** What oRPC sends when an input does not fit its schema. */
const inputIssues = z.object({
  issues: z.array(
    z.object({
      message: z.string(),
      path: z.array(z.union([z.string(), z.number()])).default([]),
    }),
  ),
});
