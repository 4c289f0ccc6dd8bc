import { createContext, type ReactNode, useContext, useState } from 'react';
import { createPortal } from 'react-dom';

interface DrawerToolsValue {
  place: HTMLElement | null;
  setPlace(place: HTMLElement | null): void;
}

const Context = createContext<DrawerToolsValue | null>(null);

/** Keeps the place for the open tab's tools in the drawer's strip. */
export function DrawerToolsProvider({ children }: { children: ReactNode }) {
  const [place, setPlace] = useState<HTMLElement | null>(null);
  return <Context value={{ place, setPlace }}>{children}</Context>;
}

/** Where the tools come to stand; rendered once, by the strip. */
export function DrawerToolsPlace() {
  const tools = useContext(Context);
  return <div ref={tools?.setPlace} className="flex min-w-0 items-center gap-2" />;
}

/** Puts a panel's tools (its filter, its buttons, 24 high) into the strip over it. */
export function DrawerTools({ children }: { children: ReactNode }) {
  const tools = useContext(Context);
  return tools?.place ? createPortal(children, tools.place) : null;
}
