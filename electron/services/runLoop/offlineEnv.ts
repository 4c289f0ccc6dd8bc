import type { Env } from '#shared/core/env.ts';
import { envName, parseTemplate, templateSlots } from '#shared/core/template.ts';
import type { FlowDocument } from '#shared/flow/document.ts';

/**
 * The environment with a stand-in for each variable that URLs and headers of the flow name and it has not: a conversation
 * on samples or recordings sends nothing, so that it needs no keys. Stand-ins say what they are.
 */
export function offlineEnv(document: FlowDocument, env: Env): Env {
  const added: Env = {};
  const add = (name: string, value: string) => {
    if (!Object.hasOwn(env, name) && !Object.hasOwn(added, name)) added[name] = value;
  };
  const deliveries = document.nodes.flatMap(({ actions }) =>
    actions.filter((action) => action.type === 'webhook'),
  );
  for (const { url } of [...deliveries, ...(document.onEnd ? [document.onEnd] : [])]) {
    const [first] = parseTemplate(url.trim());
    for (const slot of templateSlots(url.trim())) {
      const name = envName(slot.name);
      if (name === null) continue;
      const host = `${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.invalid`;
      const isBase = typeof first === 'object' && first.from === slot.from;
      add(name, isBase ? `http://${host}` : host);
    }
  }
  for (const { headers } of [...deliveries, ...(document.onEnd ? [document.onEnd] : [])]) {
    for (const slot of headers.flatMap(({ value }) => templateSlots(value))) {
      const name = envName(slot.name);
      if (name !== null) add(name, `(${name} is not set)`);
    }
  }
  return Object.keys(added).length > 0 ? { ...env, ...added } : env;
}
