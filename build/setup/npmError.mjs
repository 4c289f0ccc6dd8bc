/**
 * What went wrong in `npm ci`, in one line with the way out.
 * @param {string} stderr npm's error output
 * @param {string} root the repository
 * @returns {string}
 */
export function explainNpmError(stderr, root) {
  const code = /npm (?:error|ERR!) code (\w+)/.exec(stderr)?.[1] ?? '';
  const known = causes.find(({ codes }) => codes.includes(code));
  if (known) return `The packages could not be installed: ${known.say(root)} (${code}).`;
  const first = stderr
    .split('\n')
    .map((line) => line.replace(/^npm (?:error|ERR!)\s*/, '').trim())
    .find((line) => line !== '' && !line.startsWith('code ') && !line.startsWith('npm warn'));
  return `The packages could not be installed: ${first ?? 'npm gave no reason; run "npm ci" to see what it says'}.`;
}

/** @type {{ codes: string[], say: (root: string) => string }[]} */
const causes = [
  {
    codes: [
      'ENOTFOUND',
      'EAI_AGAIN',
      'ECONNREFUSED',
      'ECONNRESET',
      'ETIMEDOUT',
      'ENETUNREACH',
      'EHOSTUNREACH',
      'ERR_SOCKET_TIMEOUT',
    ],
    say: () =>
      'there is no connection to the npm registry; go online, or check the proxy and registry settings of npm',
  },
  { codes: ['EACCES', 'EPERM', 'EROFS'], say: (root) => `npm may not write in ${root} or in its cache` },
  { codes: ['ENOSPC', 'EDQUOT'], say: () => 'the disk is full' },
  {
    codes: ['EINTEGRITY'],
    say: () => 'a package arrived damaged; run "npm cache clean --force" and try again',
  },
  {
    codes: ['EUSAGE'],
    say: () => 'package.json and package-lock.json do not fit together; run "npm install"',
  },
];
