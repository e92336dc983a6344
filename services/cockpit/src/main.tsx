import { render } from 'preact';
import { App } from './App.tsx';
import { registerWorker } from './offline/registerWorker.ts';

const root = document.getElementById('page');
if (root) render(<App />, root);
registerWorker();
