// Sets data-theme before the first paint. Says the same as ui/theme.ts, which themeBoot.test.ts holds it to.
(() => {
  let setting = null;
  try {
    setting = localStorage.getItem('parley.theme');
  } catch {
    // No storage (a locked-down browser): follow the system.
  }
  const dark =
    setting === 'dark' || (setting !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
})();
