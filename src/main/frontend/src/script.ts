import { exportGlobal } from './global';

exportGlobal(document.currentScript);
