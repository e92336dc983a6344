import { render } from 'preact';
import { App } from './App.tsx';
import { registerWorker } from './offline/registerWorker.ts';
import { hearOtherTabs } from './session/otherTabs.ts';
import { keepRenewed } from './session/renewal.ts';

const root = document.getElementById('page');
if (root) render(<App />, root);
keepRenewed();
hearOtherTabs();
registerWorker();
