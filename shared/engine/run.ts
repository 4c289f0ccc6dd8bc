import type { ActionResult } from '../actions/action.ts';
import type { EndReason, TraceEvent } from '../core/event.ts';
import { MAX_NODES_WITHOUT_WAIT } from '../core/limits.ts';
import type { Happening, Need } from '../core/need.ts';
import type { Turn } from '../core/turn.ts';
import type { ExitResult } from '../exits/exit.ts';
import type { CompiledNode, Flow } from './flow.ts';
import type { ConversationState } from './state.ts';

/** What `start` and `resume` give: where the conversation stands, what happened, what it needs next. */
export interface Step {
  state: ConversationState;
  events: TraceEvent[];
  need: Need;
}

/** One step of a conversation under way: walks from node to node until something is needed. */
export class Run {
  private readonly flow: Flow;
  readonly turn: Turn;
  private entered: readonly string[];
  private ownsEntered = false;

  constructor(flow: Flow, turn: Turn, entered: readonly string[]) {
    this.flow = flow;
    this.turn = turn;
    this.entered = entered;
  }

  /** Enters a node and walks on from there. Null: it goes nowhere. */
  walk(to: string | null): Step {
    let target = to;
    for (;;) {
      if (target === null) return this.deadEnd();
      const node = this.flow.nodes.get(target);
      if (!node) return this.end('error', `there is no node '${target}' in the flow`);
      if (this.enter(node)) return this.end('loop', this.loopMessage());
      const step = this.runActions(node, 0);
      if (typeof step === 'object' && step !== null) return step;
      target = step;
    }
  }

  /** Goes on inside a node: from the action after `index`, or by its exit. */
  continueFrom(node: CompiledNode, index: number): Step {
    const step = this.runActions(node, index);
    return typeof step === 'object' && step !== null ? step : this.walk(step);
  }

  /** What came of an action that was resumed. */
  afterAction(node: CompiledNode, index: number, result: ActionResult): Step {
    if (result === undefined) return this.continueFrom(node, index + 1);
    return result.type === 'jump' ? this.walk(result.to) : this.wait(result);
  }

  /** What came of an exit that was resumed. The customer has spoken, so the loop guard starts anew. */
  afterExit(result: ExitResult, happening: Happening): Step {
    if (happening.type === 'reply') {
      this.entered = NONE;
      this.ownsEntered = false;
    }
    const next = this.settle(result);
    return typeof next === 'object' && next !== null ? next : this.walk(next);
  }

  /** The end of the conversation; the `onEnd` delivery comes first where there is one. */
  end(reason: EndReason, message?: string): Step {
    const { turn, flow } = this;
    turn.actionId = undefined;
    const ended = message === undefined ? { reason } : { reason, message };
    const completed = reason === 'end' || reason === 'transferred';
    if (flow.onEnd && (completed || flow.onEnd.when === 'always')) {
      const rendered = flow.onEnd.render(turn, completed ? 'completed' : 'abandoned');
      if (rendered.ok) {
        const need: Need = {
          type: 'webhook',
          nodeId: turn.nodeId,
          actionId: null,
          request: rendered.request,
        };
        return this.step('delivering', need, ended);
      }
      const { code } = rendered;
      turn.events.push({ type: 'delivered', ...turn.place(), code, message: turn.redact(rendered.message) });
    }
    return this.finish(ended);
  }

  /** The last event of a conversation. */
  finish(ended: NonNullable<ConversationState['ended']>): Step {
    const { turn } = this;
    turn.events.push({ type: 'ended', ...turn.place(), ...ended, data: { ...turn.data } });
    return this.step('ended', { type: 'ended', reason: ended.reason }, ended);
  }

  private enter(node: CompiledNode): boolean {
    const { turn } = this;
    turn.nodeId = node.id;
    turn.actionId = undefined;
    if (this.ownsEntered) (this.entered as string[]).push(node.id);
    else {
      this.entered = [...this.entered, node.id];
      this.ownsEntered = true;
    }
    turn.events.push({ type: 'entered', at: turn.at, nodeId: node.id, label: node.label });
    return this.entered.length > MAX_NODES_WITHOUT_WAIT;
  }

  private runActions(node: CompiledNode, from: number): Step | string | null {
    const { turn } = this;
    const { actions, exit } = node.parts;
    for (let i = from; i < actions.length; i++) {
      const action = actions[i];
      if (!action) continue;
      turn.actionId = action.id;
      const result = action.run(turn);
      if (result === undefined) continue;
      return result.type === 'jump' ? result.to : this.wait(result);
    }
    turn.actionId = undefined;
    return this.settle(exit.leave(turn));
  }

  private settle(result: ExitResult): Step | string | null {
    if (result === null || typeof result === 'string') return result;
    return result.type === 'finish' ? this.end(result.reason) : this.wait(result);
  }

  private wait(need: Need): Step {
    return this.step(need.type, need, null);
  }

  private deadEnd(): Step {
    const node = this.flow.nodes.get(this.turn.nodeId);
    return this.end('dead-end', node ? `node '${node.label}' goes nowhere` : 'the flow has no start');
  }

  /** "loop: A -> B -> A": the shortest cycle that was being walked, from the node of it that was entered first. */
  private loopMessage(): string {
    const { entered } = this;
    const last = entered.length - 1;
    const again = entered.lastIndexOf(entered[last] ?? '', last - 1);
    const cycle = again < 0 ? entered.slice(-10) : entered.slice(again, last);
    const first = Math.min(...cycle.map((id) => entered.indexOf(id)));
    const turned = cycle.indexOf(entered[first] ?? '');
    const way = again < 0 ? cycle : [...cycle.slice(turned), ...cycle.slice(0, turned + 1)];
    return `loop: ${way.map((id) => this.flow.nodes.get(id)?.label ?? id).join(' -> ')}`;
  }

  private step(waits: ConversationState['waits'], need: Need, ended: ConversationState['ended']): Step {
    const { turn } = this;
    const state: ConversationState = {
      uuid: turn.uuid,
      startedAt: turn.startedAt,
      waits,
      nodeId: turn.nodeId,
      actionId: turn.actionId ?? null,
      reply: turn.reply,
      data: turn.data,
      dataAt: turn.dataAt,
      transcript: turn.transcript,
      suggestions: turn.suggestions,
      attempts: turn.attempts,
      webhookRuns: turn.webhookRuns,
      entered: waits === 'reply' || waits === 'ended' ? NONE : this.entered,
      ended,
    };
    return { state, events: turn.events, need };
  }
}

/** No nodes: shared by every conversation that waits for its customer. */
export const NONE: readonly never[] = Object.freeze([]);
