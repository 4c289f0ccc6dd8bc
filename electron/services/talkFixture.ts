import { createServices } from './createServices.ts';

// Starts a conversation, says something, and prints the run's id and then what the run waits for, whenever that changes.
const [dataFolder = '', flowId = '', environmentId = '', text = ''] = process.argv.slice(2);
const { conversations } = createServices({ dataFolder, host: 'browser' });
const { id } = await conversations.start({ flowId, environmentId, mode: 'live' });
console.log(id);
await conversations.say(id, text);
for await (const item of await conversations.watch(id)) {
  if (item.kind === 'status') console.log(item.status.waits);
}
