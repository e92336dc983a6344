import { endHanging } from '../src/hanging/endHanging.ts';

// A process of its own for the story of a file that hangs.
endHanging('one.test.ts');
await new Promise((resolve) => setTimeout(resolve, 600));
endHanging('other.test.ts');
for (;;);
