import { createHash } from 'node:crypto';
import { contentSecurityPolicy } from '../common/contentSecurityPolicy.ts';
import { securityHeaders } from '../common/securityHeaders.ts';

/** Why a request is refused, as a page says it. */
export interface Refusal {
  status: number;
  title: string;
  text: string;
}

/** The refusals of the browser host. None says anything about what is stored. */
export const refusals = {
  noSession: {
    status: 403,
    title: 'This browser has no access to Parley',
    text: 'Open the address that was printed where Parley was started, with its key. No address at hand? Run the command again: it prints a new one.',
  },
  wrongKey: {
    status: 403,
    title: 'This address does not work any more',
    text: 'Its key was used already, or belongs to an earlier start of Parley. Go back to the tab in which Parley is open, or run the command again: it prints a new address.',
  },
  wrongHost: {
    status: 421,
    title: 'Parley does not answer to this name',
    text: 'Open it as 127.0.0.1 or localhost: use the address that was printed where Parley was started.',
  },
  notFound: { status: 404, title: 'There is nothing here', text: 'Parley’s start page is at /.' },
  badMethod: { status: 405, title: 'Not possible', text: 'Parley’s pages can only be read.' },
} as const satisfies Record<string, Refusal>;

/** A refusal as a small page without scripts, in the colours of the app. */
export function refusalPage({ status, title, text }: Refusal): {
  status: number;
  headers: Record<string, string>;
  body: string;
} {
  return {
    status,
    headers: {
      ...securityHeaders(POLICY),
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
    },
    body: `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${STYLE}</style>
<main><h1>${title}</h1><p>${text}</p></main>
</html>
`,
  };
}

const STYLE = `:root { color-scheme: light dark }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; font: 14px/1.5 system-ui, sans-serif; background: light-dark(#F5F6F8, #101317); color: light-dark(#14171D, #E9ECF1) }
main { max-width: 420px; padding: 32px }
h1 { margin: 0 0 8px; font-size: 18px; line-height: 1.3 }
p { margin: 0; color: light-dark(#464E5C, #B0B8C4) }`;

const POLICY = contentSecurityPolicy().replace(
  "style-src 'self'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
);
