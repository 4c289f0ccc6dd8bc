import type { CompiledAction } from '../actions/action.ts';
import { actionDefinition } from '../actions/registry.ts';
import { formatPath, type Problem } from '../core/problem.ts';
import type { Turn, World } from '../core/turn.ts';
import type { CompiledExit } from '../exits/exit.ts';
import { exitDefinition } from '../exits/registry.ts';
import type { FlowDocument, FlowNode, OnEnd } from '../flow/document.ts';
import { parseFlow } from '../flow/parse.ts';
import { type Closing, compileDelivery, type Rendered } from '../fulfillment/delivery.ts';

/** A flow made ready to run. Opaque to callers: hand it to `start` and `resume`. Never changes. */
export interface Flow {
  readonly start: string | null;
  /** After how many minutes without a reply the host resumes with `timed-out`; null: never. */
  readonly idleTimeoutMinutes: number | null;
  readonly nodes: ReadonlyMap<string, CompiledNode>;
  readonly assets: World['assets'];
  readonly keepsTranscript: boolean;
  readonly onEnd: { when: OnEnd['when']; render(turn: Turn, closing: Closing): Rendered } | null;
}

/** A node made ready: its parts are compiled when it is first entered, so that big flows compile at once. */
export class CompiledNode {
  readonly id: string;
  readonly label: string;
  private readonly source: FlowNode;
  private ready: { actions: readonly CompiledAction[]; exit: CompiledExit } | null = null;

  constructor(source: FlowNode) {
    this.id = source.id;
    this.label = source.label;
    this.source = source;
  }

  /** Its actions and exit, compiled. */
  get parts(): { actions: readonly CompiledAction[]; exit: CompiledExit } {
    this.ready ??= {
      actions: this.source.actions.map((action) => actionDefinition(action.type).compile(action)),
      exit: exitDefinition(this.source.exit.type).compile(this.source.exit),
    };
    return this.ready;
  }
}

/** What is thrown for a document that is no flow: every problem with its path. */
export class FlowError extends Error {
  readonly problems: Problem[];

  constructor(problems: Problem[]) {
    super(problems.map((problem) => problem.message || formatPath([problem.path])).join('\n'));
    this.name = 'FlowError';
    this.problems = problems;
  }
}

/** How a flow is made ready. */
export interface CompileOptions {
  /**
   * Whether conversations keep their transcript: `needed` (the default) where a webhook or `onEnd` sends it; `always`
   * where the flow may be edited while a conversation goes on, as in the test chat.
   */
  transcript?: 'needed' | 'always';
}

/** Checks and precompiles a flow of JSON. Throws `FlowError` when it is no flow; unconnected targets are fine. */
export function compile(document: unknown, options: CompileOptions = {}): Flow {
  const parsed = parseFlow(document);
  if (!parsed.ok) throw new FlowError(parsed.problems);
  // The document is a fresh copy, so its nodes can't have been compiled before.
  return makeFlow(parsed.document, options, (node) => new CompiledNode(node));
}

/** As `compile`, for a document that was parsed already: the same nodes are not compiled twice. */
export function compileDocument(document: FlowDocument, options: CompileOptions = {}): Flow {
  return makeFlow(document, options, compiledNode);
}

function makeFlow(
  document: FlowDocument,
  { transcript = 'needed' }: CompileOptions,
  compileNode: (node: FlowNode) => CompiledNode,
): Flow {
  const { start, onEnd, nodes } = document;
  const sends =
    onEnd !== undefined || nodes.some((node) => node.actions.some(({ type }) => type === 'webhook'));
  return {
    start,
    idleTimeoutMinutes: document.idleTimeoutMinutes,
    nodes: new Map(nodes.map((node) => [node.id, compileNode(node)])),
    assets: document.assets ?? {},
    keepsTranscript: transcript === 'always' || sends,
    onEnd: onEnd ? { when: onEnd.when, render: compileDelivery(onEnd) } : null,
  };
}

/** Nodes are immutable and compiled nodes hold no state, so an edited flow reuses what did not change. */
const compiledNodes = new WeakMap<FlowNode, CompiledNode>();

function compiledNode(node: FlowNode): CompiledNode {
  const known = compiledNodes.get(node);
  if (known) return known;
  const compiled = new CompiledNode(node);
  compiledNodes.set(node, compiled);
  return compiled;
}
