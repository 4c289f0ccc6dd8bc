import type { RouteExit } from '#shared/exits/route.ts';
import type { ExitEditorProps } from './exitEditor.ts';
import { RoutesEditor } from './routes/RoutesEditor.tsx';

/** Ways out by what is known. */
export function RouteExitEditor({ exit, edit, problems, around }: ExitEditorProps<RouteExit>) {
  return <RoutesEditor exit={exit} edit={edit} problems={problems} around={around} firstTest="" />;
}
