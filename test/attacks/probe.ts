import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

// Asks for /health twenty times a second until it is told to stop, in a process that does nothing else: what it measures is the
// gateway, not whoever sends the load. Prints how long each answer took, in milliseconds.

const url = process.argv[2];
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
const taken: number[] = [];

function ask(): Promise<void> {
  const began = performance.now();
  return new Promise((resolve) => {
    const end = (figure: number) => {
      taken.push(figure);
      resolve();
    };
    const asked = request(`${url}/health`, { agent }, (response) => {
      response.resume();
      response.once('end', () => end(response.statusCode === 200 ? performance.now() - began : 60_000));
    });
    asked.once('error', () => end(60_000));
    asked.end();
  });
}

let asking = true;
process.on('SIGTERM', () => {
  asking = false;
});
while (asking) {
  await ask();
  await sleep(50);
}
process.stdout.write(JSON.stringify(taken.map((each) => Math.round(each * 10) / 10)));
agent.destroy();
