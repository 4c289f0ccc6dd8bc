/**
 * How long ago, in words: `now`, `5 minutes ago`, `yesterday`, `on Thursday` within a week, then `14 November`, with the
 * year once it is another. Times ahead say `in 5 minutes`.
 */
export function relativeTime(time: number, now: number, locale = 'en-GB'): string {
  const seconds = Math.round((time - now) / 1000);
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  if (Math.abs(seconds) < 45) return words.format(0, 'second');
  const days = calendarDays(now, time);
  if (days === 0 || Math.abs(seconds) < 6 * HOUR) {
    const minutes = Math.round(seconds / 60);
    return Math.abs(minutes) < 60
      ? words.format(minutes, 'minute')
      : words.format(Math.round(seconds / HOUR), 'hour');
  }
  if (Math.abs(days) === 1) return words.format(days, 'day');
  if (days < 0 && days > -7) return `on ${format(time, locale, { weekday: 'long' })}`;
  const sameYear = new Date(time).getFullYear() === new Date(now).getFullYear();
  return format(time, locale, { day: 'numeric', month: 'long', ...(sameYear ? {} : { year: 'numeric' }) });
}

/** Ms until the words of relativeTime may change: a second, a minute or an hour. */
export function relativeTimeStep(time: number, now: number): number {
  const age = Math.abs(time - now);
  if (age < 60_000) return 5_000;
  return age < HOUR * 1000 ? 30_000 : HOUR * 500;
}

const HOUR = 3_600;

function calendarDays(from: number, to: number): number {
  const start = (time: number) => {
    const date = new Date(time);
    return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  };
  return Math.round((start(to) - start(from)) / 86_400_000);
}

function format(time: number, locale: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale, options).format(time);
}
