import { Plug, Unplug } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useConnection } from '../api/ApiContext.tsx';
import { Icon } from '../ui/display/Icon.tsx';
import { Spinner } from '../ui/display/Spinner.tsx';
import { announce } from '../ui/frame/announce.ts';
import { useDelayed } from '../ui/frame/useDelayed.ts';

/** Says over the whole window that Parley does not answer, that it is tried again, and that nothing is lost. */
export function ConnectionBanner() {
  const connection = useConnection();
  const away = connection === 'lost' || connection === 'refused';
  // Most breaks mend within a moment; only longer ones are worth a word.
  const shown = useDelayed(away, connection === 'refused' ? 0 : 600);
  const back = useBack(shown);
  if (!shown && !back) return null;
  return (
    <div
      role="status"
      className="flex min-h-8 shrink-0 items-center justify-center gap-2 border-b border-line bg-warn-soft px-4 py-1 type-12 text-text"
    >
      {!shown ? (
        <>
          <Icon as={Plug} size={14} className="text-live-line" />
          Connected again.
        </>
      ) : connection === 'refused' ? (
        <>
          <Icon as={Unplug} size={14} className="text-warn-line" />
          <span>
            <strong className="font-semibold">Parley was started anew and does not know this tab.</strong>{' '}
            Open the address that it printed. Edits that are not saved stay in this tab.
          </span>
        </>
      ) : (
        <>
          <Spinner className="text-warn-line" />
          <span>
            <strong className="font-semibold">The connection to Parley is lost.</strong> Reconnecting. You can
            go on: what you change is kept here and saved then.
          </span>
        </>
      )}
    </div>
  );
}

/** True for two seconds after `away` has ended. */
function useBack(away: boolean): boolean {
  const was = useRef(false);
  const [back, setBack] = useState(false);
  useEffect(() => {
    if (away) {
      was.current = true;
      setBack(false);
      return;
    }
    if (!was.current) return;
    was.current = false;
    setBack(true);
    announce('Connected again');
    const timer = setTimeout(() => setBack(false), 2000);
    return () => clearTimeout(timer);
  }, [away]);
  return back;
}
