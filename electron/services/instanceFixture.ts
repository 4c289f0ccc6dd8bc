import { claimInstance } from './instance.ts';

// Claims an instance of the folder, prints its id, and stays.
console.log(claimInstance(process.argv[2] ?? '').id);
setInterval(() => {}, 60_000);
