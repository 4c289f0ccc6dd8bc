import { useEffect } from 'react';

/** Names the window after what it shows: `Order tracking - Parley`. */
export function useTitle(name: string): void {
  useEffect(() => {
    document.title = `${name} - Parley`;
  }, [name]);
}
