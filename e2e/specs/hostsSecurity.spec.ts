import { expect } from '@playwright/test';
import { test } from '../hosts.ts';

// What the page may and may not do is the same on both hosts.

test('the page’s policy: only own files, nothing inline, no eval', async ({
  parley: { page, consoleErrors },
}) => {
  const policy = await page.evaluate(async () =>
    (await fetch(location.href)).headers.get('content-security-policy'),
  );
  expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
  expect(policy).not.toContain('unsafe');

  const ran = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'window.inlineRan = true';
    document.body.append(script);
    const image = document.createElement('img');
    image.setAttribute('onerror', 'window.handlerRan = true');
    image.src = 'data:image/png,nothing';
    document.body.append(image);
    // In a task of the page's own: what the test evaluates itself is exempt from the policy.
    const evaluated = await new Promise((done) =>
      setTimeout(() => {
        try {
          done(new Function('return true')());
        } catch {
          done(false);
        }
      }),
    );
    return { evaluated, inline: 'inlineRan' in window };
  });
  expect(ran).toEqual({ evaluated: false, inline: false });
  await expect.poll(() => consoleErrors.list.length).toBeGreaterThanOrEqual(2);
  expect(await page.evaluate(() => 'handlerRan' in window)).toBe(false);
  consoleErrors.expect(/inline script/, /inline event handler/);
});

test('nothing is fetched, shown or sent from elsewhere', async ({ parley: { page, consoleErrors } }) => {
  const fetched = await page.evaluate(() => fetch('http://127.0.0.1:9/').catch((error) => error.name));
  expect(fetched).toBe('TypeError');
  const loaded = await page.evaluate(
    () =>
      new Promise((done) => {
        const image = new Image();
        image.onload = () => done('loaded');
        image.onerror = () => done('refused');
        image.src = 'http://127.0.0.1:9/pixel.png';
      }),
  );
  expect(loaded).toBe('refused');
  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.src = 'https://example.com/';
    document.body.append(frame);
  });
  await expect.poll(() => consoleErrors.list.join('\n')).toMatch(/[Ff]ram/);
  consoleErrors.expect(/violates the (document's|following) Content Security Policy/, /[Ii]mage/, /[Ff]ram/);
});

test('there is no Node in the page', async ({ parley: { page } }) => {
  const found = await page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'global', '__dirname', 'electron', 'ipcRenderer'].filter(
      (name) => name in window,
    ),
  );
  expect(found).toEqual([]);
});

test('camera, place and notifications are denied', async ({ parley: { page, consoleErrors } }) => {
  const answers = await page.evaluate(async () => ({
    camera: await navigator.mediaDevices.getUserMedia({ video: true }).then(
      () => 'granted',
      () => 'denied',
    ),
    place: await new Promise((done) =>
      navigator.geolocation.getCurrentPosition(
        () => done('granted'),
        () => done('denied'),
      ),
    ),
    notifications: await Notification.requestPermission(),
  }));
  expect(answers).toEqual({ camera: 'denied', place: 'denied', notifications: 'denied' });
  consoleErrors.expect(/[Pp]ermissions policy/);
});
