// The library's face (flow-format.md, Running): what `out/engine.js` exports. Inside the app the files are imported
// themselves.
// biome-ignore-all lint/performance/noBarrelFile: a library has one entry

export type { Env } from '../core/env.ts';
export type { TraceEvent as Event } from '../core/event.ts';
export type { Happening, Need } from '../core/need.ts';
export type { Problem } from '../core/problem.ts';
export { type Moment, needOf, resume, type StartOptions, type Surroundings, start } from './converse.ts';
export { type CompileOptions, compile, type Flow, FlowError } from './flow.ts';
export type { Step } from './run.ts';
export type { ConversationState } from './state.ts';
