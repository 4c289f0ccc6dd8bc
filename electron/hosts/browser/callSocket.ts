import { WebSocket } from 'ws';
import { isCall } from '../common/isCall.ts';

/** A WebSocket that lets only calls through to its listeners and closes (1008) at anything else. */
export class CallSocket extends WebSocket {
  override emit(event: string | symbol, ...args: unknown[]): boolean {
    if (event !== 'message') return super.emit(event, ...args);
    const [data, isBinary] = args;
    if (!isBinary && isCall(String(data))) return super.emit(event, ...args);
    this.close(1008, 'not a call');
    return true;
  }
}
