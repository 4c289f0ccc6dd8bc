import { useEffect, useState } from 'react';
import { relativeTime, relativeTimeStep } from './relativeTime.ts';

export interface RelativeTimeProps {
  /** Ms since 1970. */
  time: number;
  className?: string | undefined;
}

/** `2 minutes ago`, kept true as time goes by; the exact time on hover. */
export function RelativeTime({ time, className }: RelativeTimeProps) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setTimeout(() => setNow(Date.now()), relativeTimeStep(time, now));
    return () => clearTimeout(timer);
  }, [time, now]);
  const date = new Date(time);
  return (
    <time dateTime={date.toISOString()} title={date.toLocaleString()} className={className}>
      {relativeTime(time, now)}
    </time>
  );
}
